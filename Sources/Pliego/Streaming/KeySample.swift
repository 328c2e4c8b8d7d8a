/// Keys taken by lot from a stream of them, however long it is.
///
/// Every key draws a lot by its place in the stream, and those below a bound are kept; when there is no more room, the
/// bound is halved. Places that are evenly spaced would not do: files have rhythms. The same stream gives the same keys.
struct KeySample {
  private let capacity: Int
  private var bound = UInt64.max
  private var seen: UInt64 = 0
  private var kept: [(lot: UInt64, key: [UInt8])] = []

  /// - Parameter capacity: the most keys to keep.
  init(capacity: Int) { self.capacity = capacity }

  var keys: [[UInt8]] { kept.map(\.key) }

  mutating func add(_ key: [UInt8]) {
    let lot = Self.lot(seen)
    seen += 1
    guard lot < bound else { return }
    kept.append((lot, key))
    while kept.count > capacity {
      bound /= 2
      kept.removeAll { $0.lot >= bound }
    }
  }

  /// A number that looks random (splitmix64).
  private static func lot(_ place: UInt64) -> UInt64 {
    var mixed = (place &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
