import PliegoRows

/// Numbers distinct keys, mostly a handful: these are looked through, more go through a table.
///
/// SAFETY: keys and the list of them live in the arena that ``add(_:_:)`` is given, until it is emptied.
struct FewKeys {
  private static let few = 16

  private var known: UnsafeMutablePointer<Bytes>?
  private(set) var count = 0
  private var many: KeyNumbers?

  /// The number of a key, a new one if it was not met before.
  mutating func add(_ key: Bytes, _ arena: inout Arena) -> Int32 {
    if many == nil {
      let known =
        self.known
        ?? arena.take(Self.few * MemoryLayout<Bytes>.stride).bindMemory(
          to: Bytes.self, capacity: Self.few)
      self.known = known
      for number in 0..<count where KeyNumbers.equal(known[number], key) { return Int32(number) }
      guard count == Self.few else {
        known[count] = key
        count += 1
        return Int32(count - 1)
      }
      var numbers = KeyNumbers(expecting: Self.few * 4)
      for number in 0..<count { _ = numbers.add(known[number]) }
      many = numbers
    }
    let number = many?.add(key).number ?? 0
    count = many?.count ?? 0
    return number
  }
}
