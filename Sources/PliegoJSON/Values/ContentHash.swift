/// A 64-bit hash with a fixed seed: the same on every machine, in every thread, in every run.
///
/// For telling apart what honest publishers wrote. Two different texts get the same hash once in 2^64 pairs, which is
/// accepted; who wants to make such a pair can, so what must be safe asks for a seed that nobody knows. Every step
/// multiplies two 64-bit words to 128 bits and folds the halves; the words themselves are added, so that a word which makes
/// the product nothing does not swallow the other.
public struct ContentHash: Sendable {
  /// The seed is the number that pliego began with; changing it changes nothing that is written to files.
  public static let usualSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of bytes.
  @inline(__always)
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = usualSeed) -> UInt64 {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return mix(0, sized(seed, 0)) }
    return of(start, bytes.count, seed)
  }

  /// SAFETY: what is read lies within the `count` bytes at `start`.
  @inline(__always)
  static func of(_ start: UnsafeRawPointer, _ count: Int, _ seed: UInt64) -> UInt64 {
    var hash = sized(seed, count)
    guard count > 16 else { return short(start, count, hash) }
    // The last sixteen bytes may overlap those before.
    let last = count &- 16
    var place = 0
    while place < last {
      hash = mix(word(start, place) ^ hash, word(start, place &+ 8))
      place &+= 16
    }
    return mix(word(start, last) ^ hash, word(start, last &+ 8))
  }

  /// The seed for texts of so many bytes.
  @inline(__always)
  private static func sized(_ seed: UInt64, _ count: Int) -> UInt64 {
    seed ^ UInt64(truncatingIfNeeded: count) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Up to sixteen bytes, in two words that overlap.
  @inline(__always)
  private static func short(_ start: UnsafeRawPointer, _ count: Int, _ seed: UInt64) -> UInt64 {
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
    return (product.high ^ product.low) &+ (a ^ (b &<< 32 | b &>> 32))
  }
}

extension JSONNode {
  /// The hash of a string's or name's text, escapes undone; of other values, of their bytes.
  public var textHash: UInt64 { textHash(ContentHash.usualSeed) }

  @inline(__always)
  private func textHash(_ seed: UInt64) -> UInt64 {
    let node = nodes + index
    guard _fastPath(!node.pointee.traits.contains(.hasEscapes)) else { return escapedTextHash(seed) }
    return ContentHash.of(UnsafeRawPointer(bytes + Int(node.pointee.offset)), Int(node.pointee.length), seed)
  }

  @inline(never)
  private func escapedTextHash(_ seed: UInt64) -> UInt64 {
    var writer = ByteWriter(capacity: raw.count)
    writer.append(unescaping: raw)
    return writer.withPaddedBytes { ContentHash.of($0.buffer, seed: seed) }
  }

  /// The hash of what the value says, however it is written.
  ///
  /// Values that are equal have equal hashes: neither the order of members nor white space, escapes or the spelling of
  /// numbers (`1.0`, `1`) counts. A name that an object repeats counts as often as it stands there.
  ///
  /// - Parameters:
  ///   - omitted: members of this object, not of those in it, that do not count.
  ///   - keys: the table that the text was parsed with, if any; it knows the hashes of its names.
  ///   - seed: one that nobody knows, where values may have been made to have one hash.
  /// - Complexity: O(*n*) in the bytes; nothing is allocated unless there are escapes.
  public func contentHash(
    omitting omitted: [StaticString] = [], keys: KeyTable? = nil, seed: UInt64 = ContentHash.usualSeed
  ) -> UInt64 {
    let names = keys.map { UnsafePointer($0.hashes) }
    guard isObject, !omitted.isEmpty else { return fullHash(names, seed) }
    var sum = Self.objectStart
    for (name, value) in members where !omitted.contains(where: { name.holds($0) }) {
      sum &+= ContentHash.mix(name.nameHash(names, seed), value.fullHash(names, seed))
    }
    return Self.hash(ofSum: sum)
  }

  @inline(__always)
  private func fullHash(_ names: UnsafePointer<UInt64>?, _ seed: UInt64) -> UInt64 {
    switch kind {
    case .string, .name: textHash(seed) ^ 0x22
    case .number: numberHash(seed)
    case .null, .false, .true: ContentHash.mix(UInt64(kind.rawValue), 0x6E)
    case .array: arrayHash(names, seed)
    case .object: objectHash(names, seed)
    }
  }

  private func arrayHash(_ names: UnsafePointer<UInt64>?, _ seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0x5B
    let end = end
    var place = index &+ 1
    while place < end {
      let element = node(at: place)
      hash = ContentHash.mix(hash, element.fullHash(names, seed))
      place = element.end
    }
    return hash
  }

  /// Of all members; their sum, so that their order does not count.
  private func objectHash(_ names: UnsafePointer<UInt64>?, _ seed: UInt64) -> UInt64 {
    var sum = Self.objectStart
    let end = end
    var place = index &+ 1
    while place < end {
      let value = node(at: place &+ 1)
      sum &+= ContentHash.mix(node(at: place).nameHash(names, seed), value.fullHash(names, seed))
      place = value.end
    }
    return Self.hash(ofSum: sum)
  }

  /// The hash of a name's text, which its table has at hand.
  @inline(__always)
  private func nameHash(_ known: UnsafePointer<UInt64>?, _ seed: UInt64) -> UInt64 {
    let key = Int(tapeNode.key)
    guard key > 0, let known else { return textHash(seed) }
    return known[key]
  }

  private static var objectStart: UInt64 { 0x7B }
  private static func hash(ofSum sum: UInt64) -> UInt64 { ContentHash.mix(sum, 0x7D) }

  /// Up to so many bytes, the digits of a number fit a word.
  private static var shortNumber: UInt32 { 17 }

  private func numberHash(_ seed: UInt64) -> UInt64 {
    if tapeNode.length <= Self.shortNumber, !tapeNode.traits.contains(.hasExponent) { return shortNumberHash(seed) }
    let shape = DecimalShape(raw)
    var hash = ContentHash.mix(UInt64(bitPattern: Int64(shape.exponent)), seed ^ (shape.isNegative ? 0x2D : 0x2B))
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

  /// The same for numbers of few digits without exponent, in one pass.
  private func shortNumberHash(_ seed: UInt64) -> UInt64 {
    let isNegative = tapeNode.traits.contains(.isNegative)
    var place = bytes + Int(tapeNode.offset) + (isNegative ? 1 : 0)
    let end = bytes + Int(tapeNode.offset) + Int(tapeNode.length)
    var digits: UInt64 = 0
    // The power of ten of the first digit other than zero: before the point as many as digits follow it there.
    var exponent = -1
    while place < end, place.pointee != UInt8(ascii: ".") {
      digits = digits &* 10 &+ UInt64(place.pointee &- 0x30)
      exponent &+= 1
      place += 1
    }
    if digits == 0 { exponent = -1 }
    while place < end {
      if place.pointee != UInt8(ascii: ".") {
        digits = digits &* 10 &+ UInt64(place.pointee &- 0x30)
        if digits == 0 { exponent &-= 1 }
      }
      place += 1
    }
    guard digits != 0 else { return ContentHash.mix(ContentHash.mix(0, seed ^ 0x2B), 0) }
    while true {
      let (shorter, rest) = digits.quotientAndRemainder(dividingBy: 10)
      guard rest == 0 else { break }
      digits = shorter
    }
    return ContentHash.mix(
      ContentHash.mix(UInt64(bitPattern: Int64(exponent)), seed ^ (isNegative ? 0x2D : 0x2B)), digits)
  }
}
