import PliegoRows

/// Texts that live as long as the plan: keys, fixed values, constants of formulas.
///
/// SAFETY: each block is allocated once, filled, and never moved or freed before the pool is; blocks end in eight bytes
/// of padding. Texts are added while a mapping is checked, by one thread, and only read after that.
final class TextPool: @unchecked Sendable {
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private(set) var texts: [Bytes] = []

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// Keeps a copy of some bytes.
  func add(_ bytes: [UInt8]) -> Bytes {
    let block = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 16)
    block.initialize(repeating: 0, count: bytes.count + 16)
    for (index, byte) in bytes.enumerated() { block[index] = byte }
    blocks.append(block)
    let kept = Bytes(start: UnsafePointer(block), count: bytes.count)
    texts.append(kept)
    return kept
  }

  func add(_ text: String) -> Bytes { add(Array(text.utf8)) }

  /// Keeps a text and returns its place among `texts`, for a ``TextRange``.
  func place(of text: String) -> TextRange {
    let kept = add(text)
    return TextRange(start: Int32(texts.count - 1), count: Int32(kept.count))
  }
}
