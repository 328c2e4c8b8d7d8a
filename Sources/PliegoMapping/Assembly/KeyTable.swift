import PliegoRows

/// Numbers the distinct keys of a source, in order of first meeting.
///
/// Keys of a table that comes in their order need no hashing: each is compared with the one before.
struct KeyNumbers {
  private(set) var keys: [Bytes] = []
  private var slots: [Int32] = []
  private var hashes: [UInt64] = []
  /// Whether each key comes behind the one before, and no table of hashes was made.
  private(set) var isAscending: Bool
  private let expected: Int

  /// - Parameter mayAscend: whether keys may come in the order of their bytes.
  init(expecting count: Int = 16, mayAscend: Bool = false) {
    expected = count
    isAscending = mayAscend
    if mayAscend {
      keys.reserveCapacity(count)
    } else {
      slots = Self.freeSlots(for: count)
    }
  }

  private static func freeSlots(for count: Int) -> [Int32] {
    var size = 16
    while size < count * 2 { size *= 2 }
    return [Int32](repeating: -1, count: size)
  }

  var count: Int { keys.count }

  /// Forgets all keys, and keeps memory that is not much.
  mutating func removeAll() {
    guard slots.count <= 64, !isAscending else {
      self = KeyNumbers()
      return
    }
    for slot in slots.indices { slots[slot] = -1 }
    keys.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }

  func number(of key: Bytes) -> Int32? {
    if isAscending { return place(of: key, from: 0, until: keys.count).map { Int32($0) } }
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
    if isAscending {
      let order = keys.last.map { Self.order($0, key) } ?? -1
      if order == 0 { return (Int32(keys.count - 1), false) }
      if order < 0 {
        keys.append(key)
        return (Int32(keys.count - 1), true)
      }
      makeTable()
    }
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
    if keys.count * 2 > slots.count { spread(over: Self.freeSlots(for: slots.count)) }
    return (number, true)
  }

  /// Makes the table of hashes, for keys that are asked for in any order.
  mutating func makeTable() {
    guard isAscending else { return }
    isAscending = false
    hashes.reserveCapacity(max(expected, keys.count))
    for key in keys { hashes.append(Self.hash(key)) }
    spread(over: Self.freeSlots(for: max(expected, keys.count)))
  }

  private mutating func spread(over free: [Int32]) {
    slots = free
    for number in keys.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  // MARK: Keys in order

  /// The number of a key among those in order, looked for from the one that was found last.
  ///
  /// Rows of children mostly come in the order of their parents.
  ///
  /// - Parameter last: is moved to where the key stands, or would stand.
  func number(of key: Bytes, near last: inout Int) -> Int32? {
    guard last < keys.count, Self.order(keys[last], key) <= 0 else {
      last = 0
      return number(of: key)
    }
    var (low, step) = (last, 1)
    while low + step < keys.count, Self.order(keys[low + step], key) <= 0 {
      low += step
      step *= 2
    }
    last = low
    return place(of: key, from: low, until: min(keys.count, low + step)).map {
      last = $0
      return Int32($0)
    }
  }

  /// By halves, among keys in order.
  private func place(of key: Bytes, from first: Int, until end: Int) -> Int? {
    var (low, high) = (first, end)
    while low < high {
      let middle = (low + high) / 2
      let order = Self.order(keys[middle], key)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Negative when the first comes before the second in the order of their bytes, positive when it comes behind.
  static func order(_ a: Bytes, _ b: Bytes) -> Int {
    let (left, right) = (UnsafeRawPointer(a.start), UnsafeRawPointer(b.start))
    let shorter = min(a.count, b.count)
    var index = 0
    while index < shorter {
      let first = word(left, at: index, a.count)
      let second = word(right, at: index, b.count)
      if first != second { return first.byteSwapped < second.byteSwapped ? -1 : 1 }
      index &+= 8
    }
    return a.count - b.count
  }

  /// Eight bytes, with noughts in place of those behind the end.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawPointer, at index: Int, _ count: Int) -> UInt64 {
    if index &+ 8 <= count {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    return rest(bytes, from: index, count)
  }

  // MARK: Bytes

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
    return mix(hash ^ rest(raw, from: index, key.count))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  @inline(__always)
  static func equal(_ a: Bytes, _ b: Bytes) -> Bool {
    guard a.count == b.count else { return false }
    let (left, right) = (UnsafeRawPointer(a.start), UnsafeRawPointer(b.start))
    var index = 0
    while index &+ 8 <= a.count {
      let word = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word != right.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
      index &+= 8
    }
    return rest(left, from: index, a.count) == rest(right, from: index, a.count)
  }

  /// The last bytes, fewer than eight, with noughts in place of what stands behind them.
  @inline(__always)
  private static func rest(_ bytes: UnsafeRawPointer, from index: Int, _ count: Int) -> UInt64 {
    if index == count { return 0 }
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    return word & (1 &<< UInt64((count &- index) &* 8) &- 1)
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
struct RowSet: @unchecked Sendable, BitwiseCopyable {
  var start: UnsafePointer<Int32>
  var count: Int
}
