internal import CPliego

extension JSONNode {
  /// The number of Unicode scalars in the text of a string or name.
  public var scalarCount: Int {
    let node = tapeNode
    if node.traits.isEmpty { return Int(node.length) }
    if node.traits.contains(.hasEscapes) { return text.unicodeScalars.count }
    return raw.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Compares a number by its exact decimal value: negative when it is smaller, 0 when equal, positive when larger.
  public func order(to other: JSONNumber) -> Int {
    let mine = DecimalShape(raw)
    return other.withShape { theirs in mine == theirs ? 0 : mine < theirs ? -1 : 1 }
  }

  /// Whether a number is a whole multiple of another, reckoned in decimal: 0.3 is one of 0.1.
  public func isMultiple(of divisor: JSONNumber) -> Bool {
    let mine = DecimalShape(raw)
    return divisor.withShape { mine.isMultiple(of: $0) }
  }

  /// Whether two values of any tapes are the same JSON value: numbers by value, members in any order.
  ///
  /// Of members with the same name, the first counts.
  public func isEqual(to other: JSONNode) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .null, .true, .false: return true
    case .number: return DecimalShape(raw) == DecimalShape(other.raw)
    case .string, .name: return hasSameText(as: other)
    case .array: return hasSameElements(as: other)
    case .object: return hasSameMembers(as: other)
    }
  }

  private func hasSameText(as other: JSONNode) -> Bool {
    if tapeNode.traits.union(other.tapeNode.traits).contains(.hasEscapes) { return text.hasSameScalars(as: other.text) }
    return raw.count == other.raw.count && raw.elementsEqual(other.raw)
  }

  private func hasSameElements(as other: JSONNode) -> Bool {
    var theirs = other.elements
    for mine in elements {
      guard let theirs = theirs.next(), mine.isEqual(to: theirs) else { return false }
    }
    return theirs.next() == nil
  }

  private func hasSameMembers(as other: JSONNode) -> Bool {
    guard count == other.count else { return false }
    return members.allSatisfy { name, value in
      other.members.first { $0.name.hasSameText(as: name) }.map { value.isEqual(to: $0.value) } ?? false
    }
  }

  /// Whether an array has two elements that are the same JSON value.
  public var hasEqualElements: Bool {
    var byHash: [UInt64: [JSONNode]] = [:]
    for element in elements {
      let hash = element.structuralHash
      if byHash[hash, default: []].contains(where: { $0.isEqual(to: element) }) { return true }
      byHash[hash, default: []].append(element)
    }
    return false
  }

  /// A number that equal values share: spelling of numbers, escapes and order of members make no difference.
  public var structuralHash: UInt64 {
    switch kind {
    case .null: return 0x9E37_79B9_7F4A_7C15
    case .false: return 0xBF58_476D_1CE4_E5B9
    case .true: return 0x94D0_49BB_1331_11EB
    case .number: return numberHash
    case .string, .name: return textHash
    case .array:
      var hash: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
      for element in elements { hash = Self.mix(hash, element.structuralHash) }
      return hash
    case .object:
      var hash: UInt64 = 0x2545_F491_4F6C_DD1D
      for (name, value) in members { hash = hash &+ Self.mix(name.textHash, value.structuralHash) }
      return hash
    }
  }

  private var numberHash: UInt64 {
    // Integers without trailing zeros are spelled in one way only.
    let node = tapeNode
    if node.traits.isDisjoint(with: [.hasFraction, .hasExponent]), raw.last != UInt8(ascii: "0") {
      return Self.hash(raw) ^ 1
    }
    var writer = ByteWriter(capacity: 32)
    DecimalShape(raw).append(to: &writer)
    return writer.withPaddedBytes { Self.hash($0.buffer) } ^ 1
  }

  private var textHash: UInt64 {
    guard tapeNode.traits.contains(.hasEscapes) else { return Self.hash(raw) }
    var writer = ByteWriter(capacity: raw.count)
    writer.append(unescaping: raw)
    return writer.withPaddedBytes { Self.hash($0.buffer) }
  }

  /// Hashes bytes eight at a time; reads up to eight bytes behind them, which padded texts have.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    guard var place = bytes.baseAddress else { return hash }
    var rest = bytes.count
    while rest >= 8 {
      hash = mix(hash, pliego_load64(place))
      place += 8
      rest &-= 8
    }
    guard rest > 0 else { return hash }
    return mix(hash, pliego_load64(place) & ~(UInt64.max << UInt64(rest &* 8)))
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F ^ word &<< 1)
    return product.high ^ product.low &+ hash
  }
}
