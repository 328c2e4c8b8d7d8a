import Glibc

/// Bytes of a file in memory that grows, with padding that may be read past the end.
///
/// SAFETY: owns `start`, which holds `count` bytes and at least `padding` zeros behind them after `seal()`. Growing moves
/// the bytes; a pointer into them lives until the next change.
final class TextBuffer {
  static let padding = 64

  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int
  private var isOwner = true
  /// Where the text begins: behind a byte order mark.
  var bodyStart = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 1024)
    start = Self.claim(nil, self.capacity + Self.padding)
  }

  deinit { if isOwner { free(start) } }

  private static func claim(_ old: UnsafeMutablePointer<UInt8>?, _ size: Int) -> UnsafeMutablePointer<UInt8> {
    guard let memory = realloc(old, size) else { preconditionFailure("out of memory: \(size) bytes") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Room for at least `more` bytes behind the last one; announce what was written there by `advance(by:)`.
  func reserve(_ more: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if count + more > capacity {
      capacity = max(count + more, capacity + capacity / 2)
      start = Self.claim(start, capacity + Self.padding)
    }
    return UnsafeMutableBufferPointer(start: start + count, count: capacity - count)
  }

  func advance(by written: Int) { count += written }

  /// Forgets the bytes and keeps the memory.
  func removeAll() { count = 0 }

  func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress, more.count > 0 else { return }
    _ = reserve(more.count)
    memcpy(start + count, source, more.count)
    count += more.count
  }

  /// Zeros the padding.
  ///
  /// Call when the bytes are complete.
  func seal() { memset(start + count, 0, Self.padding) }

  /// Gives the memory away; the receiver calls `free` on it.
  func release() -> UnsafeMutablePointer<UInt8> {
    isOwner = false
    return start
  }
}
