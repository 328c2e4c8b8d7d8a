import PliegoFlatten
import PliegoJSON
import PliegoOCDS

/// Releases in memory and the tables that they become, read again.
struct Flattened {
  /// A table as CSV says it: headings, and cells by row; `nil` for a value that is not there.
  struct Table {
    var headings: [String] = []
    var rows: [[String?]] = []

    func cells(_ heading: String) -> [String?] {
      guard let place = headings.firstIndex(of: heading) else { return [] }
      return rows.map { $0[place] }
    }
  }

  var plan: TablePlan
  var tables: [String: Table] = [:]
  var counts = FlattenCounts()

  /// - Parameter text: one release, or an array of them.
  init(
    _ text: String, isSchema: Bool = false, headings: TablePlan.Headings = .paths, guardsFormulas: Bool = true
  ) throws {
    let profile = try Profile(version: "1.1")
    let keys = KeyTable(profile)
    var outline = isSchema ? FieldOutline(profile, keys: keys) : FieldOutline(keys: keys)
    if !isSchema { try Self.forEachRelease(of: text, keys) { release, _ in outline.add(release: release) } }
    plan = TablePlan(outline, profile: profile, headings: headings, knowsRows: !isSchema, addsRest: isSchema)
    let flattener = CSVFlattener(plan, guardsFormulas: guardsFormulas)
    try Self.forEachRelease(of: text, plan.keys) { flattener.flatten($0, number: $1) }
    let (rows, counts) = flattener.take()
    self.counts = counts
    for table in plan.tables { tables[table.name] = Table(headings: table.columns.map(\.heading)) }
    for found in rows {
      found.withBytes { bytes in
        tables[plan.tables[found.table].name]?.rows = CSVText.rows(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private static func forEachRelease(
    of text: String, _ keys: KeyTable, _ body: (JSONNode, Int) -> Void
  ) throws {
    var parser = TapeParser(keys: keys)
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in try parser.parse(bytes) }
    var number = 0
    ReleaseFinder(.auto).forEachRelease(of: parser.tape.node(), as: .text) {
      number += 1
      body($0, number)
    } passOver: { _, _ in
    }
  }
}

/// A plain reader of CSV, one character after the other, that knows an empty text from no value.
enum CSVText {
  static func rows(_ text: String) -> [[String?]] {
    var rows: [[String?]] = []
    var row: [String?] = []
    var cell = ""
    var isQuoted = false
    var wasQuoted = false
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          cell.unicodeScalars.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        (isQuoted, wasQuoted) = (true, true)
      } else if scalar == "," || scalar == "\n" {
        row.append(cell.isEmpty && !wasQuoted ? nil : cell)
        (cell, wasQuoted) = ("", false)
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
