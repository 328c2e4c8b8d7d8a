import PliegoDiagnostics
import PliegoSources

// Lists in the records of JSON: sources inside the main one.
extension DraftWriter {
  /// Where awards and contracts stand, when that is a list in the main table's records.
  var stageTable: DraftTable? {
    guard !main.fields.contains(where: { $0.hasPrefix("contracts/") || $0.hasPrefix("awards/") }) else { return nil }
    let stages = nested.filter { $0.parent == main.name && $0.list.flatMap(HeadingWords.stage) != nil }
    return stages.first { $0.list.flatMap(HeadingWords.stage) == "contracts" } ?? stages.first
  }

  /// The list of suppliers in the rows that awards are made of.
  var supplierList: DraftTable? {
    let scope = stageTable?.name ?? main.name
    return nested.first { $0.parent == scope && $0.name != scope && $0.heading("parties/supplier/name") != nil }
  }

  func unusedLists(of table: DraftTable) -> [String] {
    let used = nested.filter { $0.parent == table.name && types[$0.name] != nil }.compactMap(\.list)
    return (table.inspection.records?.lists ?? []).filter { !used.contains($0) }
  }

  /// Which entries of a nested list are entries of the release, and what their id is.
  mutating func nestedEntries(of column: String?, _ key: String, around: String) -> (head: String, id: String) {
    // In a list, `[]` is the place of the entry.
    use("[]", of: main, as: "text")
    // Entries that are plain values among others that are objects have to be declared too.
    if main.inspection.columns.contains(where: { $0.heading == "value" }) { use("value", of: main, as: "text") }
    let start = "    - for each: \(main.name)\n"
    guard let column else {
      let why = say(
        "TODO: no member tells these apart; they are counted in the order of the list",
        "TODO: ningún miembro los distingue; se cuentan en el orden de la lista")
      return (
        start + "      one per: row   # \(why)\n", single("= \(around)\(bracketed(key)) & \"-\" & \(bracketed("[]"))")
      )
    }
    use(column, of: main, as: "text")
    let head = start + "      one per: \(quoted(column))\n"
    return (head, single("= first_filled(\(bracketed(column)), \(bracketed("[]")))"))
  }
}
