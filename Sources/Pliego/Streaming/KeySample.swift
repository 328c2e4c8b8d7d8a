/// Keys taken evenly from a stream of them, however long it is.
///
/// Every so many keys one is kept; when there is no more room, half of them go and the step doubles. The same stream
/// gives the same keys.
struct KeySample {
  private let capacity: Int
  private var step = 1
  private var seen = 0
  private(set) var keys: [[UInt8]] = []

  /// - Parameter capacity: the most keys to keep.
  init(capacity: Int) { self.capacity = capacity }

  mutating func add(_ key: [UInt8]) {
    defer { seen += 1 }
    guard seen % step == 0 else { return }
    if keys.count == capacity {
      keys = keys.indices.compactMap { $0 % 2 == 0 ? keys[$0] : nil }
      step *= 2
      guard seen % step == 0 else { return }
    }
    keys.append(key)
  }
}
