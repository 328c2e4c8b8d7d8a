import PliegoRows

/// Where the rows with each key went, by the key's hash.
///
/// Takes ten bytes a slot. Two keys of one hash are taken for one, which is no harm: rows that went to different places
/// under one hash are known as such, and nobody is sent after them.
struct KeyPlaces {
  enum Place: Equatable {
    case nowhere
    case part(Int)
    /// Rows with the key went to several parts.
    case several
  }

  private static let free = UInt16.max
  private static let scattered = UInt16.max - 1
  /// How many parts there can be.
  static let mostParts = Int(scattered)

  private var hashes: [UInt64]
  private var parts: [UInt16]
  private(set) var count = 0

  init() {
    hashes = [UInt64](repeating: 0, count: 1024)
    parts = [UInt16](repeating: Self.free, count: 1024)
  }

  /// Bytes of memory, and what growing once would take.
  var size: Int { hashes.count * 10 }

  mutating func add(_ hash: UInt64, part: Int) {
    let slot = slot(of: hash)
    if parts[slot] == Self.free {
      hashes[slot] = hash
      parts[slot] = UInt16(part)
      count += 1
      if count * 4 > hashes.count * 3 { grow() }
    } else if parts[slot] != UInt16(part) {
      parts[slot] = Self.scattered
    }
  }

  func place(of hash: UInt64) -> Place {
    switch parts[slot(of: hash)] {
    case Self.free: .nowhere
    case Self.scattered: .several
    case let part: .part(Int(part))
    }
  }

  /// Whether rows with the key are in this part only, or there are none.
  func isIn(_ part: Int, _ hash: UInt64) -> Bool {
    let place = place(of: hash)
    return place == .nowhere || place == .part(part)
  }

  /// The slot with this hash, or the free one where it would go.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (hashes.count - 1)
    while parts[slot] != Self.free, hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (hashes, parts)
    hashes = [UInt64](repeating: 0, count: old.0.count * 2)
    parts = [UInt16](repeating: Self.free, count: old.0.count * 2)
    for index in old.0.indices where old.1[index] != Self.free {
      let slot = slot(of: old.0[index])
      hashes[slot] = old.0[index]
      parts[slot] = old.1[index]
    }
  }
}
