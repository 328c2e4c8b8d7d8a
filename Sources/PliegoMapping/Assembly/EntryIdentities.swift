/// The ids that the entries of one list have so far.
struct EntryIdentities {
  /// How many entries were written.
  var count = 0
  private var known: [(hash: UInt64, range: Range<Int>)] = []
  private var hashes: Set<UInt64> = []

  /// Notes an id; `true` when an earlier entry has the same bytes.
  mutating func add(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    // Short lists are looked through; long ones only when the hash is known.
    if known.count < 16 || hashes.contains(hash) {
      let isKnown = known.contains {
        $0.hash == hash && $0.range.count == range.count && bytes[$0.range].elementsEqual(bytes[range])
      }
      if isKnown { return true }
    }
    known.append((hash, range))
    if known.count == 16 { hashes = Set(known.map(\.hash)) } else if known.count > 16 { hashes.insert(hash) }
    return false
  }
}
