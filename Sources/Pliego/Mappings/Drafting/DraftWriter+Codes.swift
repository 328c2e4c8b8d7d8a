import PliegoDiagnostics
import PliegoSources

// Code tables, from the values that the columns hold.
extension DraftWriter {
  /// More values than this are no code table.
  private static let mostValues = 60

  private static let fields = [
    "tender/procurementMethod", "tender/mainProcurementCategory", "tender/status", "awards/status", "contracts/status",
  ]

  /// The fields of codes that have a table now, with the table's name.
  mutating func codeLines() throws(PliegoError) -> [String: String] {
    var names: [String: String] = [:]
    for field in Self.fields {
      if let column = stageTable?.columns[field], let list = FieldNeeds(field).codelist, names[field] == nil {
        // Of a list's entries the commonest values are at hand.
        let coded = column.commonest.map { ($0.value, CodeWords.code(of: $0.value, in: list)) }
        guard column.distinct <= coded.count, coded.contains(where: { $0.1 != nil }) else { continue }
        names[field] = list
        codeTables += Self.codeTable(
          called: list, list, column.heading, coded, choices: CodeWords.codes(of: list), language)
        continue
      }
      guard let column = main.columns[field], let list = FieldNeeds(field).codelist else { continue }
      guard column.distinct <= Self.mostValues, !column.isDistinctCapped else {
        let reason = Phrase(
          en: "TODO: reads like \(field), but has \(column.distinct) different values, too many for a code table",
          es:
            "TODO: parece \(field), pero tiene \(column.distinct) valores distintos, demasiados para una tabla de códigos"
        )
        main.drop(field, because: reason)
        continue
      }
      let sheet = main.inspection.sheet?.sheet.name
      let values = try columnValues(main.path, column: column.heading, sheet: sheet).map(\.value)
      let nothing = Set(main.inspection.columns.flatMap { $0.wordsForNothing.map(\.value) })
      let coded = values.filter { !$0.isEmpty && !nothing.contains($0) }.map { ($0, CodeWords.code(of: $0, in: list)) }
      guard coded.contains(where: { $0.1 != nil }) else {
        let reason = Phrase(
          en: "TODO: reads like \(field), but no code of \(list).csv could be guessed",
          es: "TODO: parece \(field), pero no se pudo suponer ningún código de \(list).csv")
        main.drop(field, because: reason)
        continue
      }
      names[field] = list
      codeTables += Self.codeTable(
        called: list, list, column.heading, coded, choices: CodeWords.codes(of: list), language)
    }
    return names
  }

  /// A code table of the values, with those that no code was guessed for as comments.
  static func codeTable(
    called name: String, _ list: String, _ heading: String, _ values: [(value: String, code: String?)],
    choices: [String], _ language: Language
  ) -> String {
    func say(_ english: String, _ spanish: String) -> String { Phrase(en: english, es: spanish)[language] }
    let names = SourceDraft(language: language)
    var text =
      "  # " + say("TODO: look at every code; values of", "TODO: revise cada código; valores de")
      + " \(SourceDraft.oneLine(heading))\n"
    text += "  \(name):\n    to: \(list).csv\n    table:\n"
    var seen: Set<String> = []
    for (value, code) in values {
      guard let code, seen.insert(HeadingWords.words(of: value)).inserted else { continue }
      text += "      \(names.quoted(value)): \(code)\n"
    }
    let all = choices.joined(separator: ", ")
    for (value, code) in values where code == nil {
      let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
      text += "      # TODO \(names.quoted(line)): " + say("one of \(all)", "uno de \(all)") + "\n"
    }
    return text
  }
}
