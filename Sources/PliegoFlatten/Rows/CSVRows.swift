internal import CPliego
public import PliegoJSON

/// Writes rows as CSV (RFC 4180), straight from the bytes of the input.
///
/// A cell is quoted when it holds a comma, a quote or a line break, or has white space at either end. The empty text is
/// written as `""`, so that it differs from a value that is not there.
struct CSVRows: RowSink, ~Copyable {
  private var row = ByteWriter(capacity: 1 << 12)
  /// Texts whose escapes have to be undone before one can see what is in them.
  private var plain = ByteWriter(capacity: 1 << 12)
  private var buffers: RowBuffers
  private let guardsFormulas: Bool

  init(tables: Int, guardsFormulas: Bool) {
    buffers = RowBuffers(tables: tables)
    self.guardsFormulas = guardsFormulas
  }

  mutating func begin() { row.removeAll() }

  @inline(__always)
  mutating func empty() { row.append(UInt8(ascii: ",")) }

  @inline(__always)
  mutating func value(_ node: JSONNode) {
    let raw = node.raw
    guard node.isString else {
      row.append(raw)
      return row.append(UInt8(ascii: ","))
    }
    if node.tapeNode.traits.contains(.hasEscapes) {
      plain.removeAll()
      node.appendText(to: &plain)
      return appendCell(plain, count: plain.count, guardsFormulas, to: &row)
    }
    appendUnescaped(raw)
  }

  /// A string without escapes has no quote and no line break in it, so only commas and its ends have to be looked at.
  @inline(__always)
  private mutating func appendUnescaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress, text.count > 0 else { return row.append("\"\",") }
    let isQuoted =
      start[0] <= 0x20 || start[text.count - 1] <= 0x20
      || pliego_find_byte(start, text.count, UInt8(ascii: ",")) < text.count
    if isQuoted { row.append(UInt8(ascii: "\"")) }
    if guardsFormulas, FormulaText.needsGuard(text) { row.append(UInt8(ascii: "'")) }
    row.append(text)
    if isQuoted { row.append(UInt8(ascii: "\"")) }
    row.append(UInt8(ascii: ","))
  }

  mutating func list(_ node: JSONNode) {
    plain.removeAll()
    ListText.append(node, to: &plain)
    appendCell(plain, count: plain.count, guardsFormulas, to: &row)
  }

  mutating func text(_ text: borrowing ByteWriter, count: Int) {
    appendCell(text, count: count, guardsFormulas, to: &row)
  }

  /// Appends a cell of any text.
  static func append(_ text: UnsafeBufferPointer<UInt8>, guardsFormulas: Bool, to row: inout ByteWriter) {
    guard let first = text.first, let last = text.last else { return row.append("\"\"") }
    let isQuoted =
      first <= 0x20 || last <= 0x20
      || text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    if isQuoted { row.append(UInt8(ascii: "\"")) }
    if guardsFormulas, FormulaText.needsGuard(text) { row.append(UInt8(ascii: "'")) }
    if isQuoted { appendDoubling(text, to: &row) } else { row.append(text) }
    if isQuoted { row.append(UInt8(ascii: "\"")) }
  }

  private static func appendDoubling(_ text: UnsafeBufferPointer<UInt8>, to row: inout ByteWriter) {
    for byte in text {
      if byte == UInt8(ascii: "\"") { row.append(byte) }
      row.append(byte)
    }
  }

  mutating func end(_ table: Int) {
    row.truncate(to: row.count - 1)
    row.append(UInt8(ascii: "\n"))
    buffers.append(row, to: table)
  }

  mutating func take() -> [TableRows] { buffers.take() }
}

/// Appends a cell and the comma behind it.
private func appendCell(
  _ text: borrowing ByteWriter, count: Int, _ guardsFormulas: Bool, to row: inout ByteWriter
) {
  text.withUnsafeBytes {
    CSVRows.append(UnsafeBufferPointer(rebasing: $0[..<count]), guardsFormulas: guardsFormulas, to: &row)
  }
  row.append(UInt8(ascii: ","))
}

/// Lines of CSV that do not come from releases: headings, and the list of columns.
public enum CSVLine {
  public static func append(_ cells: [String], guardsFormulas: Bool, to writer: inout ByteWriter) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { writer.append(UInt8(ascii: ",")) }
      var cell = cell
      if !cell.isEmpty { cell.withUTF8 { CSVRows.append($0, guardsFormulas: guardsFormulas, to: &writer) } }
    }
    writer.append(UInt8(ascii: "\n"))
  }
}
