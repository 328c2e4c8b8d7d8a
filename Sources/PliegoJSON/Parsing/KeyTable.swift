public import CPliego

/// The member names that a program knows, each with a small number.
///
/// ``TapeParser`` looks up every name once while it parses; validators and mergers then compare numbers. Names get 1,
/// 2, 3, … in the order given; 0 stands for all others. Immutable, so all threads share one.
public final class KeyTable: @unchecked Sendable {
  /// One place of the table.
  ///
  /// `head` and `tail` are the first and the last eight bytes of the name. They overlap in names of 8 to 16 bytes and
  /// thus say all of it; of shorter names both hold everything. Only the middle of longer ones remains to be compared.
  @usableFromInline
  struct Slot {
    @usableFromInline var head: UInt64 = 0
    @usableFromInline var tail: UInt64 = 0
    /// Where the name begins in `text`.
    @usableFromInline var start: UInt32 = 0
    @usableFromInline var length: UInt16 = 0
    /// 0 when the place is free.
    @usableFromInline var id: UInt16 = 0
  }

  // SAFETY: `slots` has `mask + 1` places, a power of two and never all taken, so that a search ends at a free one;
  // `text` holds all names one after the other, padded; `hashes` has a place for each number, 0 included. All belong to
  // the table, are written in `init` only and freed in `deinit`.
  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  @usableFromInline let mask: Int
  @usableFromInline let text: UnsafeMutablePointer<UInt8>
  /// By number: the hash of the name's text.
  let hashes: UnsafeMutablePointer<UInt64>
  private let names: [String]

  /// Takes at most 65,534 names of at most 65,535 bytes; repeated ones count once.
  public init(_ names: [String]) {
    var seen: Set<[UInt8]> = []
    self.names = names.filter { seen.insert(Array($0.utf8)).inserted }
    precondition(seen.count < UInt16.max, "too many names for one key table")
    // A quarter full at most: most searches then end where they begin.
    var places = 64
    while places < seen.count * 4 { places *= 2 }
    slots = .allocate(capacity: places)
    slots.initialize(repeating: Slot(), count: places)
    mask = places - 1
    let bytes = self.names.reduce(0) { $0 + $1.utf8.count }
    text = .allocate(capacity: bytes + PaddedBytes.padding)
    text.initialize(repeating: 0, count: bytes + PaddedBytes.padding)
    hashes = .allocate(capacity: self.names.count + 1)
    hashes.initialize(repeating: 0, count: self.names.count + 1)
    insertNames()
  }

  private func insertNames() {
    var start = 0
    for (position, name) in names.enumerated() {
      for (index, byte) in name.utf8.enumerated() { text[start + index] = byte }
      insert(at: start, count: name.utf8.count, id: UInt16(position + 1))
      start += name.utf8.count
    }
  }

  private func insert(at start: Int, count: Int, id: UInt16) {
    precondition(count <= UInt16.max, "a name too long for a key table")
    let (head, tail) = Self.ends(of: text + start, count: count)
    var place = Self.hash(head, tail, count) & mask
    while slots[place].id != 0 { place = (place + 1) & mask }
    slots[place] = Slot(head: head, tail: tail, start: UInt32(start), length: UInt16(count), id: id)
    hashes[Int(id)] = ContentHash.of(UnsafeBufferPointer(start: text + start, count: count))
  }

  /// The table that knows no names.
  public static let empty = KeyTable([])

  deinit {
    slots.deallocate()
    text.deallocate()
    hashes.deallocate()
  }

  /// The number of names.
  public var count: Int { names.count }

  /// The name with this number; `nil` for 0 and for numbers not given.
  public func name(of id: UInt16) -> String? {
    names.indices.contains(Int(id) - 1) ? names[Int(id) - 1] : nil
  }

  /// The number of a name, 0 when the table does not have it.
  public func id(of name: String) -> UInt16 {
    var writer = ByteWriter(capacity: name.utf8.count)
    writer.append(name)
    return writer.withPaddedBytes { id(of: $0.start, count: $0.count) }
  }

  /// The number of the name of `count` bytes at `name`, 0 when the table does not have it.
  ///
  /// Eight bytes are read at `name` even when it is shorter.
  @inlinable
  @inline(__always)
  public func id(of name: UnsafePointer<UInt8>, count: Int) -> UInt16 {
    let (head, tail) = Self.ends(of: name, count: count)
    var place = Self.hash(head, tail, count) & mask
    while true {
      let slot = slots[place]
      // In Swift `^` and `|` bind alike, hence the parentheses.
      let difference = (slot.head ^ head) | (slot.tail ^ tail) | UInt64(truncatingIfNeeded: Int(slot.length) ^ count)
      if difference == 0, hasSameMiddle(slot, name, count: count) { return slot.id }
      if slot.id == 0 { return 0 }
      place = (place &+ 1) & mask
    }
  }

  /// Compares what lies between head and tail, of names longer than 16 bytes.
  @inlinable
  @inline(__always)
  func hasSameMiddle(_ slot: Slot, _ name: UnsafePointer<UInt8>, count: Int) -> Bool {
    var place = 8
    while place < count &- 8 {
      if pliego_load64(name + place) != pliego_load64(text + Int(slot.start) + place) { return false }
      place &+= 8
    }
    return true
  }

  /// The first and the last eight bytes of a name, or all of a shorter one twice, without a branch.
  @inlinable
  @inline(__always)
  static func ends(of name: UnsafePointer<UInt8>, count: Int) -> (head: UInt64, tail: UInt64) {
    let known = ~(UInt64.max << UInt64(truncatingIfNeeded: min(count, 8) &* 8))
    return (pliego_load64(name) & known, pliego_load64(name + max(count &- 8, 0)) & known)
  }

  /// Spreads names over the table: the upper bits of a product depend on all bits of its factors.
  @inlinable
  @inline(__always)
  static func hash(_ head: UInt64, _ tail: UInt64, _ count: Int) -> Int {
    let mixed = (head ^ tail &<< 5) &+ tail &+ UInt64(truncatingIfNeeded: count)
    return Int(truncatingIfNeeded: mixed &* 0x9E37_79B9_7F4A_7C15 &>> 40)
  }
}
