/// A 64-bit hash with a fixed seed: the same on every machine, in every thread, in every run.
///
/// For telling apart what honest publishers wrote. Two different texts get the same hash once in 2^64 pairs, which is
/// accepted; who wants to make such a pair can, so nothing that must be safe may rest on it. Every step multiplies two
/// 64-bit words to 128 bits and folds the halves.
public struct ContentHash: Sendable {
  /// The seed is the number that pliego began with; changing it changes nothing that is written to files.
  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of bytes.
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return mix(seed, 0) }
    let count = bytes.count
    guard count > 16 else { return mix(short(start, count), UInt64(truncatingIfNeeded: count)) }
    var hash = seed
    var place = 0
    // SAFETY: sixteen bytes from `place` on lie within `count`, which is more than sixteen. The last sixteen may overlap
    // those before.
    while place < count &- 16 {
      hash = mix(word(start, place) ^ hash, word(start, place &+ 8))
      place &+= 16
    }
    hash = mix(word(start, count &- 16) ^ hash, word(start, count &- 8))
    return mix(hash, UInt64(truncatingIfNeeded: count))
  }

  /// Up to sixteen bytes, in two words that overlap.
  @inline(__always)
  private static func short(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    // SAFETY: what is read ends at `count`.
    if count >= 8 { return mix(word(start, 0), word(start, count &- 8) ^ seed) }
    if count >= 4 {
      let first = start.loadUnaligned(fromByteOffset: 0, as: UInt32.self).littleEndian
      let last = start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian
      return mix(UInt64(first), UInt64(last) ^ seed)
    }
    var rest: UInt64 = 0
    for place in 0..<count { rest = rest &<< 8 | UInt64(start.load(fromByteOffset: place, as: UInt8.self)) }
    return mix(rest, seed)
  }

  /// Eight bytes from `place` on.
  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ place: Int) -> UInt64 {
    start.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }

  /// The hash of a text's UTF-8.
  public static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// One of two, in this order.
  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

extension JSONNode {
  /// The hash of a string's or name's text, escapes undone; of other values, of their bytes.
  public var textHash: UInt64 {
    guard tapeNode.traits.contains(.hasEscapes) else { return ContentHash.of(raw) }
    return ContentHash.of(text)
  }

  /// The hash of what the value says, however it is written.
  ///
  /// Values that are equal have equal hashes: neither the order of members nor white space, escapes or the spelling of
  /// numbers (`1.0`, `1`) counts. A name that an object repeats counts as often as it stands there.
  ///
  /// - Parameter omitted: members of this object, not of those in it, that do not count.
  /// - Complexity: O(*n*) in the bytes; nothing is allocated unless there are escapes.
  public func contentHash(omitting omitted: [StaticString] = []) -> UInt64 {
    guard isObject, !omitted.isEmpty else { return fullHash }
    var sum = Self.objectStart
    for (name, value) in members where !omitted.contains(where: { name.holds($0) }) {
      sum &+= ContentHash.mix(name.textHash, value.fullHash)
    }
    return Self.hash(ofSum: sum)
  }

  /// Of all members; their sum, so that their order does not count.
  private var fullHash: UInt64 {
    switch kind {
    case .string, .name: return textHash ^ 0x22
    case .number: return numberHash
    case .null, .false, .true: return ContentHash.mix(UInt64(kind.rawValue), 0x6E)
    case .array: return elements.reduce(into: UInt64(0x5B)) { $0 = ContentHash.mix($0, $1.fullHash) }
    case .object:
      var sum = Self.objectStart
      let end = end
      var place = index &+ 1
      while place < end {
        let value = node(at: place &+ 1)
        sum &+= ContentHash.mix(node(at: place).textHash, value.fullHash)
        place = value.end
      }
      return Self.hash(ofSum: sum)
    }
  }

  private static var objectStart: UInt64 { 0x7B }
  private static func hash(ofSum sum: UInt64) -> UInt64 { ContentHash.mix(sum, 0x7D) }

  private var numberHash: UInt64 {
    let shape = DecimalShape(raw)
    var hash = ContentHash.mix(UInt64(bitPattern: Int64(shape.exponent)), shape.isNegative ? 0x2D : 0x2B)
    var digits: UInt64 = 0
    for index in 0..<shape.digitCount {
      digits = digits &* 10 &+ UInt64(shape.digit(index) &- 0x30)
      guard index % 18 == 17 else { continue }
      hash = ContentHash.mix(hash, digits)
      digits = 0
    }
    hash = ContentHash.mix(hash, digits)
    for byte in shape.farExponent ?? [] { hash = ContentHash.mix(hash, UInt64(byte) | 0x100) }
    return hash
  }
}
