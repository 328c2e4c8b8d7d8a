import PliegoRows

/// Numbers the distinct keys of a source, in order of first meeting.
struct KeyNumbers {
  private var slots: [Int32]
  private(set) var keys: [Bytes] = []
  private var hashes: [UInt64] = []

  init(expecting count: Int = 16) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  var count: Int { keys.count }

  func number(of key: Bytes) -> Int32? {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, Self.equal(keys[number], key) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The key's number, a new one if it was not met before.
  mutating func add(_ key: Bytes) -> (number: Int32, isNew: Bool) {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, Self.equal(keys[number], key) { return (slots[slot], false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(keys.count)
    keys.append(key)
    hashes.append(hash)
    slots[slot] = number
    if keys.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in keys.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Reads in words of eight; cells have that much room behind them.
  @inline(__always)
  static func hash(_ key: Bytes) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    let raw = UnsafeRawPointer(key.start)
    while index &+ 8 <= key.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < key.count {
      rest = rest << 8 | UInt64(key[index])
      index &+= 1
    }
    return mix(hash ^ rest)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  @inline(__always)
  static func equal(_ a: Bytes, _ b: Bytes) -> Bool {
    guard a.count == b.count else { return false }
    var index = 0
    while index < a.count {
      if a[index] != b[index] { return false }
      index &+= 1
    }
    return true
  }
}

/// Lists of rows by number, packed: the rows of number `n` stand at `starts[n]..<starts[n + 1]`.
///
/// SAFETY: both buffers are allocated here and live as long as the index; row numbers were checked when it was made.
final class RowIndex: @unchecked Sendable {
  let starts: UnsafeMutablePointer<Int32>
  let rows: UnsafeMutablePointer<Int32>
  let count: Int

  /// - Parameters:
  ///   - numbers: for each row its number, or a negative one for rows that belong nowhere.
  ///   - count: how many numbers there are.
  init(numbers: [Int32], count: Int) {
    self.count = count
    starts = .allocate(capacity: count + 1)
    starts.initialize(repeating: 0, count: count + 1)
    for number in numbers where number >= 0 { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    rows = .allocate(capacity: max(numbers.count, 1))
    rows.initialize(repeating: 0, count: max(numbers.count, 1))
    var next = Array(UnsafeBufferPointer(start: starts, count: count + 1))
    for (row, number) in numbers.enumerated() where number >= 0 {
      rows[Int(next[Int(number)])] = Int32(row)
      next[Int(number)] += 1
    }
  }

  deinit {
    starts.deallocate()
    rows.deallocate()
  }

  func rows(of number: Int) -> RowSet {
    RowSet(start: UnsafePointer(rows + Int(starts[number])), count: Int(starts[number + 1] - starts[number]))
  }
}

/// Some rows of one table, in their order.
struct RowSet: @unchecked Sendable {
  var start: UnsafePointer<Int32>
  var count: Int
}
