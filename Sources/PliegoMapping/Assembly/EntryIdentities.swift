/// The ids that the entries of one list have so far.
///
/// Short lists, which nearly all are, are looked through; long ones go through a table.
///
/// SAFETY: the first ones lie in the arena that ``add(_:of:_:)`` is given, until it is emptied.
struct EntryIdentities {
  private static let few = 16

  private struct Identity {
    var hash: UInt64
    var start: Int
    var count: Int
  }

  /// Whether all entries are made by one and the same part of the mapping.
  var hasOneKind = false
  /// How many entries were written.
  var count = 0
  private var known: UnsafeMutablePointer<Identity>?
  private var knownCount = 0
  private var many: [UInt64: [Identity]] = [:]

  /// Notes an id; `true` when an earlier entry has the same bytes.
  mutating func add(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ arena: inout Arena) -> Bool {
    let identity = Identity(hash: Self.hash(bytes, range), start: range.lowerBound, count: range.count)
    if isKnown(identity, bytes) { return true }
    guard knownCount < Self.few else {
      many[identity.hash, default: []].append(identity)
      return false
    }
    let known =
      self.known
      ?? arena.take(Self.few * MemoryLayout<Identity>.stride).bindMemory(to: Identity.self, capacity: Self.few)
    self.known = known
    known[knownCount] = identity
    knownCount += 1
    return false
  }

  private func isKnown(_ identity: Identity, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in 0..<knownCount {
      if let known, Self.areSame(known[place], identity, bytes) { return true }
    }
    guard !many.isEmpty, let others = many[identity.hash] else { return false }
    return others.contains { Self.areSame($0, identity, bytes) }
  }

  private static func areSame(_ a: Identity, _ b: Identity, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.hash == b.hash, a.count == b.count else { return false }
    return bytes[a.start..<a.start + a.count].elementsEqual(bytes[b.start..<b.start + b.count])
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    guard let start = bytes.baseAddress else { return hash }
    let raw = UnsafeRawPointer(start)
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index &+= 8
    }
    while index < range.upperBound {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index &+= 1
    }
    return hash
  }
}
