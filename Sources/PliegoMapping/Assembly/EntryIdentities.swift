/// The ids that the entries of one list have so far.
///
/// Short lists, which nearly all are, are looked through; long ones go through a table.
struct EntryIdentities {
  private static let few = 16

  /// How many entries were written.
  var count = 0
  private var known: [(hash: UInt64, range: Range<Int>)] = []
  private var byHash: [UInt64: [Int]] = [:]

  /// Notes an id; `true` when an earlier entry has the same bytes.
  mutating func add(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    if isKnown(hash, range, bytes) { return true }
    known.append((hash, range))
    if known.count > Self.few {
      byHash[hash, default: []].append(known.count - 1)
    } else if known.count == Self.few {
      for (place, entry) in known.enumerated() { byHash[entry.hash, default: []].append(place) }
    }
    return false
  }

  private func isKnown(_ hash: UInt64, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isSame(_ entry: (hash: UInt64, range: Range<Int>)) -> Bool {
      entry.hash == hash && entry.range.count == range.count && bytes[entry.range].elementsEqual(bytes[range])
    }
    guard known.count >= Self.few else { return known.contains(where: isSame) }
    return byHash[hash]?.contains { isSame(known[$0]) } ?? false
  }
}
