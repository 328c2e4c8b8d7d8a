import PliegoJSON

/// Room for one release: its bytes and its tape.
///
/// SAFETY: `memory` has `capacity` bytes and the padding behind them; the tape points into it, so neither is used after
/// the bench took another release.
final class ReleaseBench {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var parser: TapeParser

  init(keys: KeyTable) {
    capacity = 1 << 13
    memory = .allocate(capacity: capacity + PaddedBytes.padding)
    parser = TapeParser(keys: keys)
  }

  deinit { memory.deallocate() }

  /// Bytes that are kept for the next release.
  var size: Int { capacity }

  /// Reads a release and parses it.
  ///
  /// - Returns: `false` when it is not there as it was catalogued.
  func take(_ entry: CatalogEntry, from text: InputText) -> Bool {
    let count = Int(entry.length)
    if count > capacity {
      memory.deallocate()
      capacity = max(count, capacity * 2)
      memory = .allocate(capacity: capacity + PaddedBytes.padding)
    }
    guard text.read(count, at: Int(entry.offset), into: memory) else { return false }
    (memory + count).update(repeating: 0, count: PaddedBytes.padding)
    return (try? parser.parse(PaddedBytes(start: memory, count: count))) != nil && parser.tape.node().isObject
  }

  /// The release; good until the next is taken.
  var release: JSONNode { parser.tape.node() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: Int(release.raw.count)) }
}
