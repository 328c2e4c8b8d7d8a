/// A stretch of bytes that somebody else keeps: the text of a cell, usually UTF-8.
///
/// SAFETY: the bytes stay where they are, unchanged, for as long as the `RowTable` or arena they came from is alive.
/// Whoever stores a `Bytes` beyond one call keeps that owner too. Eight readable bytes follow the last one, so that code
/// may read in words.
@frozen
public struct Bytes: @unchecked Sendable {
  public let start: UnsafePointer<UInt8>
  public let count: Int

  @inlinable
  public init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  @inlinable
  public var isEmpty: Bool { count == 0 }

  @inlinable
  public subscript(index: Int) -> UInt8 { start[index] }

  @inlinable
  public var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The bytes as text; malformed UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: buffer, as: UTF8.self) }
}
