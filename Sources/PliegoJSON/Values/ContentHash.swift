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
    var hash = seed
    var place = 0
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return mix(hash, seed) }
    while place &+ 8 <= bytes.count {
      // SAFETY: eight bytes from `place` on lie within `count`.
      hash = mix(hash, start.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest &<< 8 | UInt64(bytes[place])
      place &+= 1
    }
    return mix(hash ^ rest, UInt64(truncatingIfNeeded: bytes.count))
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
    switch kind {
    case .object: membersHash(omitting: omitted)
    case .array:
      elements.reduce(into: UInt64(0x5B)) { $0 = ContentHash.mix($0, $1.contentHash()) }
    case .string, .name: textHash ^ 0x22
    case .number: numberHash
    case .null, .false, .true: ContentHash.mix(UInt64(kind.rawValue), 0x6E)
    }
  }

  /// A sum, so that the order of members does not count.
  private func membersHash(omitting omitted: [StaticString]) -> UInt64 {
    var sum: UInt64 = 0x7B
    for (name, value) in members where !omitted.contains(where: { name.holds($0) }) {
      sum &+= ContentHash.mix(name.textHash, value.contentHash())
    }
    return ContentHash.mix(sum, 0x7D)
  }

  private var numberHash: UInt64 {
    let shape = DecimalShape(raw)
    var hash = ContentHash.mix(UInt64(bitPattern: Int64(shape.exponent)), shape.isNegative ? 0x2D : 0x2B)
    for index in 0..<shape.digitCount { hash = ContentHash.mix(hash, UInt64(shape.digit(index))) }
    for byte in shape.farExponent ?? [] { hash = ContentHash.mix(hash, UInt64(byte) | 0x100) }
    return hash
  }
}
