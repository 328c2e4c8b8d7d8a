import PliegoJSON

/// Every ocid of a run once, numbered in the order met.
///
/// Takes its bytes and about 20 more for each.
struct OCIDTable: Sendable {
  /// All ocids one after the other.
  private var bytes: [UInt8] = []
  /// By number: where in `bytes` it ends.
  private var ends: [Int] = []
  /// Open addressing: the number plus 1; 0 when the place is free.
  ///
  /// At most half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { ends.count }

  /// The number of an ocid, which is new when it was not met before.
  mutating func number(of ocid: JSONNode) -> UInt32 {
    guard ocid.tapeNode.traits.contains(.hasEscapes) else { return number(of: ocid.raw) }
    var text = ocid.text
    return text.withUTF8 { number(of: $0) }
  }

  mutating func number(of ocid: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if ends.count * 2 >= slots.count { grow() }
    var place = Int(truncatingIfNeeded: ContentHash.of(ocid)) & (slots.count - 1)
    while slots[place] != 0 {
      if isSame(slots[place] - 1, ocid) { return slots[place] - 1 }
      place = (place + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: ocid)
    ends.append(bytes.count)
    slots[place] = UInt32(ends.count)
    return slots[place] - 1
  }

  private func isSame(_ number: UInt32, _ ocid: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { ByteRuns.areSame(UnsafeBufferPointer(rebasing: $0[range(of: number)]), ocid) }
  }

  private func range(of number: UInt32) -> Range<Int> {
    (number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]
  }

  /// The bytes of the ocid with this number.
  subscript(number: UInt32) -> ArraySlice<UInt8> {
    bytes[range(of: number)]
  }

  func text(of number: UInt32) -> String { String(decoding: self[number], as: UTF8.self) }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<UInt32(ends.count) {
      let hash = self[number].withUnsafeBufferPointer { ContentHash.of($0) }
      var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = number + 1
    }
  }
}
