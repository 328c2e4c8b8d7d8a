import PliegoRows

/// Memory for what one process needs while it is evaluated: taken piece by piece, given back all at once.
///
/// SAFETY: blocks are never moved; pointers stay good until `reset` or the end of the arena. Eight spare bytes follow
/// every piece of text.
struct Arena: ~Copyable {
  private static let blockSize = 1 << 18
  private var blocks: [UnsafeMutableRawPointer] = []
  private var large: [UnsafeMutableRawPointer] = []
  private var current = -1
  private var used = 0

  deinit {
    for block in blocks { block.deallocate() }
    for block in large { block.deallocate() }
  }

  /// Gives back everything; what was handed out must not be used any more.
  mutating func reset() {
    current = blocks.isEmpty ? -1 : 0
    used = 0
    for block in large { block.deallocate() }
    large.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func take(_ bytes: Int) -> UnsafeMutableRawPointer {
    let size = (bytes &+ 15) & ~7
    if current >= 0, used &+ size <= Self.blockSize {
      let pointer = blocks[current] + used
      used &+= size
      return pointer
    }
    return takeSlowly(size)
  }

  private mutating func takeSlowly(_ size: Int) -> UnsafeMutableRawPointer {
    if size > Self.blockSize / 4 {
      large.append(.allocate(byteCount: size, alignment: 16))
      return large[large.count - 1]
    }
    current += 1
    if current == blocks.count { blocks.append(.allocate(byteCount: Self.blockSize, alignment: 16)) }
    used = size
    return blocks[current]
  }

  mutating func rows(_ count: Int) -> UnsafeMutablePointer<Int32> {
    take(count &* 4).bindMemory(to: Int32.self, capacity: count)
  }

  mutating func groups(_ count: Int) -> UnsafeMutablePointer<RowSet> {
    take(count &* MemoryLayout<RowSet>.stride).bindMemory(to: RowSet.self, capacity: count)
  }

  mutating func bytes(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    take(count &+ 8).bindMemory(to: UInt8.self, capacity: count &+ 8)
  }

  mutating func copy(_ text: UnsafeBufferPointer<UInt8>) -> Bytes {
    let start = bytes(text.count)
    if let base = text.baseAddress { start.update(from: base, count: text.count) }
    return Bytes(start: UnsafePointer(start), count: text.count)
  }
}
