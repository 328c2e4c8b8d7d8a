import PliegoJSON

/// A cell of a table that is no text file.
///
/// SAFETY: points into rows that somebody lends, and is used only meanwhile.
public struct Cell {
  public enum Kind: UInt8, Sendable {
    case empty, text, number, `true`, `false`
  }

  public let kind: Kind
  /// A text, or the text of a number.
  public let bytes: UnsafeBufferPointer<UInt8>
}

/// Writes rows as cells with their kinds, for writers that take them one by one.
struct CellRows: RowSink, ~Copyable {
  private var row = ByteWriter(capacity: 1 << 12)
  private var plain = ByteWriter(capacity: 1 << 12)
  private var buffers: RowBuffers

  init(tables: Int) { buffers = RowBuffers(tables: tables) }

  mutating func begin() { row.removeAll() }

  mutating func empty() { row.append(Cell.Kind.empty.rawValue) }

  mutating func value(_ node: JSONNode) {
    switch node.kind {
    case .true: row.append(Cell.Kind.true.rawValue)
    case .false: row.append(Cell.Kind.false.rawValue)
    case .number: appendCell(.number, node.raw, to: &row)
    default:
      guard node.tapeNode.traits.contains(.hasEscapes) else { return appendCell(.text, node.raw, to: &row) }
      plain.removeAll()
      node.appendText(to: &plain)
      appendText(plain, count: plain.count, to: &row)
    }
  }

  mutating func list(_ node: JSONNode) {
    plain.removeAll()
    ListText.append(node, to: &plain)
    appendText(plain, count: plain.count, to: &row)
  }

  mutating func text(_ text: borrowing ByteWriter, count: Int) {
    appendText(text, count: count, to: &row)
  }

  mutating func end(_ table: Int) { buffers.append(row, to: table) }

  mutating func take() -> [TableRows] { buffers.take() }
}

private func appendText(_ text: borrowing ByteWriter, count: Int, to row: inout ByteWriter) {
  text.withUnsafeBytes { appendCell(.text, UnsafeBufferPointer(rebasing: $0[..<count]), to: &row) }
}

/// A kind, the length in four bytes, and the bytes.
private func appendCell(_ kind: Cell.Kind, _ bytes: UnsafeBufferPointer<UInt8>, to row: inout ByteWriter) {
  row.append(kind.rawValue)
  for shift in stride(from: 0, to: 32, by: 8) { row.append(UInt8(truncatingIfNeeded: bytes.count >> shift)) }
  row.append(bytes)
}

/// Gives the cells of rows one after the other.
public struct CellReader {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameter rows: what ``TableRows/withBytes(_:)`` lends.
  public init(_ rows: UnsafeBufferPointer<UInt8>) { rest = rows[...] }

  public var isAtEnd: Bool { rest.isEmpty }

  public mutating func next() -> Cell {
    let kind = rest.popFirst().flatMap { Cell.Kind(rawValue: $0) } ?? .empty
    guard kind == .text || kind == .number else {
      return Cell(kind: kind, bytes: UnsafeBufferPointer(start: nil, count: 0))
    }
    var count = 0
    for shift in stride(from: 0, to: 32, by: 8) { count |= Int(rest.popFirst() ?? 0) << shift }
    defer { rest = rest.dropFirst(count) }
    return Cell(kind: kind, bytes: UnsafeBufferPointer(rebasing: rest.prefix(count)))
  }
}
