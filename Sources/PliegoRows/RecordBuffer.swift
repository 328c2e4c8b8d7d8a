import Glibc

/// Records that are put together in memory.
///
/// SAFETY: `start` has room for `capacity` bytes, of which `count` are written; whoever takes the bytes takes a copy.
public struct RecordBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  /// Bytes of records.
  public private(set) var count = 0

  public init() { start = claim(nil, 1 << 16) }

  deinit { free(start) }

  /// Adds a row; `number` is its place among all rows of its source.
  public mutating func add(_ row: Int, of table: RowTable, source: Int, number: Int) {
    let needed = RowRecord.capacity(for: row, of: table)
    if count + needed > capacity {
      capacity = max(capacity * 2, count + needed)
      start = claim(start, capacity)
    }
    count += RowRecord.write(row, of: table, source: source, number: number, into: start + count)
  }

  public func bytes() -> RecordBytes {
    let bytes = RecordBytes(count: count)
    bytes.start.update(from: start, count: count)
    return bytes
  }
}
