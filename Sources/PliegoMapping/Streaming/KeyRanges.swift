import PliegoRows

/// Keys divided into ranges, in the order of their bytes: one range for each part.
public struct KeyRanges: Sendable {
  /// The first key of each range but the first.
  private let starts: [[UInt8]]
  /// The first eight bytes of each, to compare at once.
  private let heads: [UInt64]

  /// Divides so that each range has about as many of the sampled keys.
  ///
  /// - Parameters:
  ///   - sample: keys, in any order.
  ///   - count: how many ranges there may be.
  public init(sample: [[UInt8]], count: Int) {
    let sorted = sample.sorted { $0.lexicographicallyPrecedes($1) }
    var starts: [[UInt8]] = []
    for range in 1..<max(1, min(count, KeyPlaces.mostParts)) where !sorted.isEmpty {
      let key = sorted[range * sorted.count / count]
      if key != starts.last, key != sorted.first { starts.append(key) }
    }
    self.starts = starts
    heads = starts.map { bytes in (0..<8).reduce(0) { $0 << 8 | ($1 < bytes.count ? UInt64(bytes[$1]) : 0) } }
  }

  public var count: Int { starts.count + 1 }

  /// The range that a key belongs to.
  func range(of key: Bytes) -> Int {
    let head = Self.head(key)
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = heads[middle] == head ? precedes(key, starts[middle]) : head < heads[middle]
      if isBefore { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func head(_ key: Bytes) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(8, key.count) { head = head << 8 | UInt64(key[index]) }
    return key.count < 8 ? head << UInt64(8 * (8 - key.count)) : head
  }

  private func precedes(_ key: Bytes, _ start: [UInt8]) -> Bool {
    start.withUnsafeBufferPointer { key.buffer.lexicographicallyPrecedes($0) }
  }
}
