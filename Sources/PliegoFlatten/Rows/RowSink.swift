import PliegoJSON

/// What takes rows cell by cell, in the order of the columns.
protocol RowSink: ~Copyable {
  mutating func begin()
  mutating func empty()
  /// A string, number or truth value.
  mutating func value(_ node: JSONNode)
  /// An array that is no table.
  mutating func list(_ node: JSONNode)
  /// A text of our own: keys, and the JSON of a rest.
  mutating func text(_ text: borrowing ByteWriter, count: Int)
  mutating func end(_ table: Int)
  /// The rows so far.
  mutating func take() -> [TableRows]
}

/// The rows of one table from one piece of the input, in the form in which they are written.
///
/// SAFETY: `Sendable` unchecked. It belongs to one thread at a time: the one that fills it gives it away.
public final class TableRows: @unchecked Sendable {
  /// The number of the table.
  public let table: Int
  public private(set) var count = 0
  private var bytes: ByteWriter

  init(_ table: Int) {
    self.table = table
    bytes = ByteWriter(capacity: 1 << 12)
  }

  func append(_ row: borrowing ByteWriter) {
    row.withUnsafeBytes { bytes.append($0) }
    count += 1
  }

  /// Lends the rows, one behind the other.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBytes(body)
  }
}

/// The rows of all tables, as they come.
struct RowBuffers {
  /// By table.
  private var rows: [TableRows?]

  init(tables: Int) { rows = Array(repeating: nil, count: tables) }

  mutating func append(_ row: borrowing ByteWriter, to table: Int) {
    if let known = rows[table] { return known.append(row) }
    let made = TableRows(table)
    made.append(row)
    rows[table] = made
  }

  mutating func take() -> [TableRows] {
    defer { rows = Array(repeating: nil, count: rows.count) }
    return rows.compactMap { $0 }
  }
}
