public import CPliego

/// The member names that a program knows, each with a small number.
///
/// ``TapeParser`` looks up every name once while it parses; validators and mergers then compare numbers. Names get 1,
/// 2, 3, … in the order given; 0 stands for all others. Immutable, so all threads share one.
public final class KeyTable: @unchecked Sendable {
  /// One place of the table.
  ///
  /// `head` and `tail` are the first and the last eight bytes of the name. They overlap in names of 8 to 16 bytes and
  /// thus say all of it; shorter names are in `head` alone. Only the middle of longer ones remains to be compared.
  @usableFromInline
  struct Slot {
    @usableFromInline var head: UInt64 = 0
    @usableFromInline var tail: UInt64 = 0
    @usableFromInline var length: UInt32 = 0
    /// 0 when the place is free.
    @usableFromInline var id: UInt16 = 0
  }

  // SAFETY: `slots` has `mask + 1` places, a power of two and never all taken, so that a search ends at a free one.
  // Both pointers belong to the table, are written in `init` only and freed in `deinit`.
  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  @usableFromInline let mask: Int
  /// The names, in the order of their ids; 0 is the empty name that stands for none.
  @usableFromInline let texts: [[UInt8]]

  /// Takes at most 65,535 names; repeated ones count once.
  public init(_ names: [String]) {
    var texts: [[UInt8]] = [[]]
    var seen: Set<[UInt8]> = []
    for name in names where seen.insert(Array(name.utf8)).inserted { texts.append(Array(name.utf8)) }
    precondition(texts.count <= Int(UInt16.max), "too many names for one key table")
    // A quarter full at most: most searches then end where they begin.
    var places = 64
    while places < texts.count * 4 { places *= 2 }
    slots = .allocate(capacity: places)
    slots.initialize(repeating: Slot(), count: places)
    mask = places - 1
    self.texts = texts
    for id in texts.indices.dropFirst() { insert(texts[id], id: UInt16(id)) }
  }

  /// The table that knows no names.
  public static let empty = KeyTable([])

  deinit { slots.deallocate() }

  /// The number of names.
  public var count: Int { texts.count - 1 }

  /// The name with this number; `nil` for 0 and for numbers not given.
  public func name(of id: UInt16) -> String? {
    id == 0 || Int(id) >= texts.count ? nil : String(decoding: texts[Int(id)], as: UTF8.self)
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
    while slots[place].id != 0 {
      let slot = slots[place]
      if slot.head == head, slot.tail == tail, Int(slot.length) == count {
        if _fastPath(count <= 16) || hasName(slot.id, name, count: count) { return slot.id }
      }
      place = (place &+ 1) & mask
    }
    return 0
  }

  @usableFromInline
  func hasName(_ id: UInt16, _ name: UnsafePointer<UInt8>, count: Int) -> Bool {
    texts[Int(id)].elementsEqual(UnsafeBufferPointer(start: name, count: count))
  }

  @inlinable
  @inline(__always)
  static func ends(of name: UnsafePointer<UInt8>, count: Int) -> (head: UInt64, tail: UInt64) {
    if count >= 8 { return (pliego_load64(name), pliego_load64(name + count - 8)) }
    let bits = UInt64(truncatingIfNeeded: count &* 8)
    return (pliego_load64(name) & ((1 &<< bits) &- 1), 0)
  }

  /// Spreads names over the table: two multiplications by odd constants, of which the upper bits are good.
  @inlinable
  @inline(__always)
  static func hash(_ head: UInt64, _ tail: UInt64, _ count: Int) -> Int {
    let mixed = (head ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ tail &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: (mixed ^ mixed &>> 29) &* 0x9E37_79B9_7F4A_7C15 &>> 36)
  }

  private func insert(_ name: [UInt8], id: UInt16) {
    let padded = name + [UInt8](repeating: 0, count: 8)
    let (head, tail) = padded.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { Self.ends(of: $0, count: name.count) } ?? (0, 0)
    }
    var place = Self.hash(head, tail, name.count) & mask
    while slots[place].id != 0 { place = (place + 1) & mask }
    slots[place] = Slot(head: head, tail: tail, length: UInt32(name.count), id: id)
  }
}
