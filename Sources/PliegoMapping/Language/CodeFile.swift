import PliegoDiagnostics

/// A code table kept as CSV: columns `from` and `to`, others for people.
enum CodeFile {
  static let mostRows = 200_000

  static func entries(of file: MappingFile) throws(MappingFileError) -> [CodeTableDeclaration.Entry] {
    var rows = SmallCSV.rows(of: file.bytes)[...]
    guard let header = rows.popFirst()?.cells, let from = header.firstIndex(of: "from"),
      let to = header.firstIndex(of: "to")
    else { throw .unfit(Phrase(en: "it has no columns 'from' and 'to'", es: "no tiene las columnas 'from' y 'to'")) }
    guard rows.count <= mostRows else {
      throw .unfit(Phrase(en: "it has more than \(mostRows) rows", es: "tiene más de \(mostRows) filas"))
    }
    return rows.compactMap { row in
      guard row.cells.indices.contains(from), !row.cells[from].isEmpty else { return nil }
      let span = SourceSpan(file: file.path, line: row.line, column: 1)
      let code = row.cells.indices.contains(to) ? row.cells[to] : ""
      return CodeTableDeclaration.Entry(
        from: Located(row.cells[from], at: span), to: code.isEmpty ? nil : Located(code, at: span))
    }
  }
}

/// CSV held in memory, for code files and the rows of a mapping's tests.
///
/// Data files go through `PliegoSources`.
enum SmallCSV {
  struct Row {
    var cells: [String]
    /// From 1.
    var line: Int
  }

  /// Comma, double quotes, any line break; blank lines are left out.
  static func rows(of bytes: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var line = 1
    var firstLine = 1
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func endRow() {
      cells.append(text(cell))
      if cells != [""] { rows.append(Row(cells: cells, line: firstLine)) }
      cells = []
      cell = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case UInt8(ascii: ","):
        cells.append(text(cell))
        cell = []
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"):
        endRow()
        line += 1
        firstLine = line
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
    return rows
  }
}
