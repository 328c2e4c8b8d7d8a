/// Finds a child by its parent and the number of its name, millions of times a second.
///
/// Open addressing over one array: half of the places stay free, so a search is one or two comparisons.
struct PlaceTable: Sendable {
  /// The most parents and children there can be; both fit in 16 bits with the number of a name.
  static let most = 60_000

  /// Parent and key in the upper half, the child's number and one in the lower; 0 is free.
  private var slots: [UInt64] = Array(repeating: 0, count: 256)
  private var count = 0

  /// - Returns: the child's number; -1 when there is none.
  @inline(__always)
  func child(of parent: Int, _ key: UInt16) -> Int {
    let wanted = UInt64(truncatingIfNeeded: parent) << 16 | UInt64(key)
    var place = Self.hash(wanted) & (slots.count &- 1)
    while true {
      let slot = slots[place]
      if slot >> 32 == wanted, slot != 0 { return Int(slot & 0xFFFF_FFFF) &- 1 }
      if slot == 0 { return -1 }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }

  mutating func insert(_ child: Int, of parent: Int, _ key: UInt16) {
    if count * 2 >= slots.count { grow() }
    put((UInt64(truncatingIfNeeded: parent) << 16 | UInt64(key)) << 32 | UInt64(child + 1))
    count += 1
  }

  private mutating func put(_ slot: UInt64) {
    var place = Self.hash(slot >> 32) & (slots.count - 1)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 { put(slot) }
  }

  @inline(__always)
  private static func hash(_ wanted: UInt64) -> Int {
    Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
