/// Bytes that may be read in blocks beyond their end: a NUL follows them, and 63 readable bytes of any value.
///
/// The NUL is a promise about content and not only about memory. It cannot stand inside a JSON text, so a parser that
/// runs into it knows it has come to the end, and need not compare positions at every byte. Who cuts a text out of a
/// larger buffer writes the NUL over the byte after it (the line break, the comma).
///
/// ``ByteWriter/withPaddedBytes(_:)`` lends such bytes.
///
/// SAFETY: does not own the memory. Whoever makes one keeps the bytes in place and unchanged for as long as it, and any
/// ``Tape`` parsed from it, is used.
public struct PaddedBytes {
  /// The number of bytes that must be readable after the last one.
  public static let padding = 64

  public let start: UnsafePointer<UInt8>
  public let count: Int

  /// Stops the program when no NUL follows the bytes: going on would read memory that nobody promised.
  @inlinable
  public init(start: UnsafePointer<UInt8>, count: Int) {
    precondition(start[count] == 0, "padded bytes must be followed by a NUL")
    self.start = start
    self.count = count
  }

  @inlinable
  public var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}
