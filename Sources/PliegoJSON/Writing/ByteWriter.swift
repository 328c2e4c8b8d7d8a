public import CPliego

/// A growing run of bytes for output that is written a few bytes at a time, millions of times.
///
/// A non-copyable structure and not a class: whoever holds it `inout` appends without reference counting and without
/// the run-time exclusivity check that every access to a class's stored property pays, and the small functions below
/// are inlined into other modules. Keep one, empty it with ``removeAll(keepingCapacity:)``, and nothing is allocated.
///
/// Bytes are not checked: who writes text writes UTF-8.
public struct ByteWriter: ~Copyable, @unchecked Sendable {
  // SAFETY: `start` owns `capacity + slack` bytes, of which the first `used` hold what was written; nothing else keeps
  // it. The slack lets bytes be copied sixteen at a time over the end, and makes the contents padded for `TapeParser`.
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var used = 0
  @usableFromInline var capacity: Int

  @usableFromInline static var slack: Int { PaddedBytes.padding }

  /// Makes an empty writer with room for `capacity` bytes before it has to grow.
  public init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    start = .allocate(capacity: capacity + Self.slack)
  }

  deinit { start.deallocate() }

  /// The number of bytes written.
  @inlinable
  public var count: Int { used }

  @inlinable
  public var isEmpty: Bool { used == 0 }

  // MARK: Appending

  @inlinable
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    start[used] = byte
    used &+= 1
  }

  /// Appends a text of the program itself, such as `"\"value\":{\"amount\":"`.
  @inlinable
  @inline(__always)
  public mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  @inlinable
  public mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
    reserve(count)
    (start + used).update(from: bytes, count: count)
    used &+= count
  }

  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    append(base, count: bytes.count)
  }

  /// Appends bytes behind which sixteen more may be read, such as names of members that were prepared.
  @inlinable
  @inline(__always)
  public mutating func append(padded bytes: UnsafePointer<UInt8>, count: Int) {
    reserve(count)
    pliego_copy_blocks(bytes, count, start + used)
    used &+= count
  }

  /// Appends a member of an object: its key as it was prepared, with sixteen bytes behind it that may be read, a JSON
  /// string, and a comma.
  @inlinable
  @inline(__always)
  public mutating func appendMember(
    padded key: UnsafePointer<UInt8>, keyCount: Int, text: UnsafePointer<UInt8>, count: Int
  ) {
    reserve(keyCount &+ count &+ 3)
    var next = start + used
    pliego_copy_blocks(key, keyCount, next)
    next += keyCount
    next[0] = UInt8(ascii: "\"")
    let plain = pliego_copy_plain(text, count, next + 1)
    next += plain &+ 1
    used = next - start
    if _slowPath(plain < count) {
      appendEscaping(text + plain, count: count - plain)
      append("\",")
    } else {
      next[0] = UInt8(ascii: "\"")
      next[1] = UInt8(ascii: ",")
      used &+= 2
    }
  }

  /// Appends what `write` writes, up to `most` bytes; it says how many, or takes them back by a negative number.
  ///
  /// - Returns: `false` when nothing was appended.
  @inlinable
  @inline(__always)
  public mutating func append(upTo most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) -> Bool {
    reserve(most)
    let written = write(start + used)
    guard written >= 0 else { return false }
    used &+= written
    return true
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends `byte` so many times.
  public mutating func append(_ byte: UInt8, times: Int) {
    reserve(times)
    (start + used).update(repeating: byte, count: times)
    used &+= times
  }

  /// Appends a JSON string with its quotes.
  ///
  /// Only what RFC 8259 §7 demands is escaped, in the short forms of RFC 8785.
  /// The bytes are UTF-8 text, not escaped yet. Only `count` of them are read.
  @inlinable
  public mutating func appendJSONString(_ bytes: UnsafePointer<UInt8>, count: Int) {
    reserve(count &+ 2)
    start[used] = UInt8(ascii: "\"")
    used &+= 1
    let plain = pliego_copy_plain(bytes, count, start + used)
    used &+= plain
    if _slowPath(plain < count) { appendEscaping(bytes + plain, count: count - plain) }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string with its quotes.
  public mutating func appendJSONString(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return append("\"\"") }
      appendJSONString(base, count: bytes.count)
    }
  }

  /// Goes on where the first byte needs an escape.
  @usableFromInline
  mutating func appendEscaping(_ bytes: UnsafePointer<UInt8>, count: Int) {
    var done = 0
    while done < count {
      appendEscape(of: bytes[done])
      done += 1
      reserve(count - done)
      let plain = pliego_copy_plain(bytes + done, count - done, start + used)
      used += plain
      done += plain
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00")
      append(Self.hexDigit(byte >> 4))
      append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  // MARK: Taking back, reading

  /// Forgets everything after the first `count` bytes: what was appended for a member that turned out empty.
  @inlinable
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= used, "truncating beyond what was written")
    used = count
  }

  public mutating func removeAll(keepingCapacity: Bool = true) {
    used = 0
    if !keepingCapacity { resize(to: 1 << 12) }
  }

  /// Lends the bytes written so far.
  ///
  /// They must not be kept: the next append may move them.
  @inlinable
  public func withUnsafeBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: used))
  }

  /// Lends the bytes written so far with the padding that ``TapeParser`` wants, so that they need no copy.
  @inlinable
  public func withPaddedBytes<Result: ~Copyable, Failure: Error>(
    _ body: (PaddedBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    start[used] = 0
    return try body(PaddedBytes(start: start, count: used))
  }

  /// A copy of the bytes.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: used)) }

  /// A copy as text; malformed UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: UnsafeBufferPointer(start: start, count: used), as: UTF8.self) }

  // MARK: Growing

  /// Makes room for `more` bytes, and as always for ``PaddedBytes/padding`` beyond them.
  @inlinable
  @inline(__always)
  public mutating func reserve(_ more: Int) {
    if _slowPath(more > capacity &- used) { grow(by: more) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(by more: Int) {
    resize(to: max(capacity * 2, used + more))
  }

  private mutating func resize(to newCapacity: Int) {
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + Self.slack)
    grown.update(from: start, count: used)
    start.deallocate()
    start = grown
    capacity = newCapacity
  }
}
