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
  /// Objects that repeat a name are the same when both have the same values by that name, in the same order.
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

  /// Whether two strings or names say the same, escapes undone.
  public func hasSameText(as other: JSONNode) -> Bool {
    if tapeNode.traits.union(other.tapeNode.traits).contains(.hasEscapes) { return text.hasSameScalars(as: other.text) }
    return isWritten(like: other)
  }

  private func hasSameElements(as other: JSONNode) -> Bool {
    var theirs = other.elements
    for mine in elements {
      guard let theirs = theirs.next(), mine.isEqual(to: theirs) else { return false }
    }
    return theirs.next() == nil
  }

  private func hasSameMembers(as other: JSONNode) -> Bool {
    let count = count
    guard count == other.count else { return false }
    guard count > Self.longestCompared else { return hasSameFewMembers(as: other) }
    let theirs = other.valuesByName
    return valuesByName.allSatisfy { name, values in
      guard let others = theirs[name], values.count == others.count else { return false }
      return zip(values, others).allSatisfy { $0.isEqual(to: $1) }
    }
  }

  /// Up to this many members are looked for one by one.
  private static var longestCompared: Int { 16 }

  private func hasSameFewMembers(as other: JSONNode) -> Bool {
    for (position, (name, value)) in members.enumerated() {
      // The second of a name answers to the second of it there.
      let earlier = members.prefix(position).count { $0.name.hasSameText(as: name) }
      let theirs = other.members.lazy.filter { $0.name.hasSameText(as: name) }.dropFirst(earlier).first { _ in true }
      guard let theirs, value.isEqual(to: theirs.value) else { return false }
    }
    return true
  }

  private var valuesByName: [[UInt8]: [JSONNode]] {
    var values: [[UInt8]: [JSONNode]] = [:]
    for (name, value) in members { values[Array(name.text.utf8), default: []].append(value) }
    return values
  }

  /// Whether an array has two elements that are the same JSON value.
  public var hasEqualElements: Bool {
    var byHash: [UInt64: [JSONNode]] = [:]
    for element in elements {
      let hash = element.contentHash()
      if byHash[hash, default: []].contains(where: { $0.isEqual(to: element) }) { return true }
      byHash[hash, default: []].append(element)
    }
    return false
  }
}

extension KeyTable {
  /// The number of a string's text, 0 when the table does not have it.
  @inlinable
  @inline(__always)
  public func id(of string: JSONNode) -> UInt16 {
    let node = string.tapeNode
    guard _fastPath(!node.traits.contains(.hasEscapes)) else { return id(of: string.text) }
    return id(of: string.bytes + Int(node.offset), count: Int(node.length))
  }
}
