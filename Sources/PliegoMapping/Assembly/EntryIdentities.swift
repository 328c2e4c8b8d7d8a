/// The ids that the entries of one list have so far.
struct EntryIdentities {
  /// How many entries were written.
  var count = 0
  private var known: [UInt64: [Range<Int>]] = [:]

  /// Notes an id; `true` when an earlier entry has the same bytes.
  mutating func add(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    let isKnown = known[hash]?.contains { $0.count == range.count && bytes[$0].elementsEqual(bytes[range]) } ?? false
    if !isKnown { known[hash, default: []].append(range) }
    return isKnown
  }
}
