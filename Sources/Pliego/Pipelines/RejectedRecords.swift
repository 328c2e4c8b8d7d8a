import PliegoJSON
import PliegoMapping
import PliegoRows

/// Refused records of JSON as JSON Lines: each with why behind its members, and wrapped as deep as it stood, so that the
/// file is read like the one it came from.
struct RejectedRecords {
  let table: RowTable

  func text(of rows: [RejectedRow]) -> [UInt8] {
    var parser = TapeParser()
    var writer = ByteWriter()
    for row in rows {
      // The text was parsed when it was read.
      guard (try? parser.parse(table.rawRow(at: row.place).buffer)) != nil else { continue }
      let around = surroundings(of: row.place)
      writer.append(around.before)
      write(parser.tape.node(), row, to: &writer)
      writer.append(around.after)
      writer.append(UInt8(ascii: "\n"))
    }
    return writer.withUnsafeBytes { Array($0) }
  }

  private func write(_ record: JSONNode, _ row: RejectedRow, to writer: inout ByteWriter) {
    writer.append("{")
    // What was filled from the record above has to be said here, as that one does not come along.
    // A column is read by its own name too; the name of a member further inside is a way, and not a name.
    let filled = table.filledColumns(of: row.row).reduce(into: [String: String]()) {
      let name = table.columns[$1]
      if !name.contains(where: { $0 == "." || $0 == "/" }) { $0[name] = table.cell(row.row, $1).text }
    }
    for name in filled.keys.sorted() {
      writer.appendJSONString(name)
      writer.append(":")
      writer.appendJSONString(filled[name] ?? "")
      writer.append(",")
    }
    if record.isObject {
      for (name, value) in record.members where filled[name.text] == nil {
        writer.appendJSONString(name.text)
        writer.append(":")
        value.write(to: &writer)
        writer.append(",")
      }
    } else {
      writer.append("\"value\":")
      record.write(to: &writer)
      writer.append(",")
    }
    let reasons = [table.file(at: row.place).name, String(row.place.row), row.code, row.detail]
    for (index, (name, text)) in zip(RejectFile.reasons, reasons).enumerated() {
      if index > 0 { writer.append(",") }
      writer.appendJSONString(name)
      writer.append(":")
      if name == "_row" { writer.append(text) } else { writer.appendJSONString(text) }
    }
    writer.append("}")
  }

  /// What stands before and behind a record at its place; nothing for records that stand inside those of another source.
  private func surroundings(of place: RowPlace) -> (before: String, after: String) {
    guard table.parents.isEmpty, let path = table.file(at: place).form.records?.path else { return ("", "") }
    let name = table.pointer(at: place).flatMap { JSONPointer($0) }?.tokens.last ?? ""
    var (before, after) = ("", "")
    for step in path.steps {
      switch step {
      case .elements: (before, after) = (before + "[", "]" + after)
      case .member(let name): (before, after) = (before + opening(name), "}" + after)
      case .members: (before, after) = (before + opening(name), "}" + after)
      }
    }
    return (before, after)
  }

  private func opening(_ name: String) -> String { "{" + JSONWriter.text(of: .string(name)) + ":" }
}
