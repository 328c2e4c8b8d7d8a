import PliegoJSON

/// Finding elements of lists by their ids.
extension MergeTree {
  /// The element of a list with the id of `element`; 0 when there is none, or no id to look for.
  mutating func element(
    of list: Int32, for element: JSONNode, _ release: Int32, _ hint: Int32
  ) throws(MergeStop) -> Int32 {
    guard let id = identifier(of: element) else {
      note(.lacksIdentifier, .lackingIdentifier, element, of: list, release)
      return 0
    }
    let place = ReleaseValue(release: release, node: Int32(id.index))
    switch id.kind {
    case .null:
      note(.nullIdentifier, .nullIdentifier, id, of: list, release)
      return 0
    case .object, .array:
      report(.identifierNotScalar, place)
      throw .conflict
    default: break
    }
    if id.isString, id.raw.isEmpty { note(.emptyIdentifier, .emptyIdentifier, id, of: list, release) }
    var lookAlike: Int32 = 0
    let found = child(of: list, key: 0, hash: hash(ofIdentifier: id), hint: hint) { candidate in
      guard let other = identifier(of: node(nodes[Int(candidate)].value)) else { return false }
      if isSameIdentifier(other, id) { return true }
      if other.kind != id.kind, other.text == id.text { lookAlike = candidate }
      return false
    }
    if found == 0, lookAlike != 0 { reportLookAlike(place, lookAlike) }
    if found != 0, nodes[Int(found)].seen == release + 1 {
      report(.repeatedIdentifier, place, other: nodes[Int(found)].value)
    }
    return found
  }

  func identifier(of element: JSONNode) -> JSONNode? {
    let end = element.end
    var place = element.index &+ 1
    while place < end {
      if element.node(at: place).tapeNode.key == rules.idKey { return element.node(at: place &+ 1) }
      place = element.node(at: place &+ 1).end
    }
    return nil
  }

  /// Of ids that look alike the same, whatever their types.
  func hash(ofIdentifier id: JSONNode) -> UInt64 {
    guard id.isNumber, !id.tapeNode.traits.isDisjoint(with: [.hasFraction, .hasExponent]) else { return id.textHash }
    return ContentHash.of(id.number?.canonicalText ?? id.text)
  }

  /// Numbers by their value, so that 1 and 1.0 are the same id; a number is no string.
  private func isSameIdentifier(_ a: JSONNode, _ b: JSONNode) -> Bool {
    if a.kind == b.kind { return a.isEqual(to: b) }
    return options.readsIdentifiersAsText && a.text == b.text
  }

  private mutating func reportLookAlike(_ place: ReleaseValue, _ other: Int32) {
    let other = nodes[Int(other)].value
    let node = identifier(of: node(other))?.index ?? Int(other.node)
    report(.numberAndTextIdentifier, place, other: ReleaseValue(release: other.release, node: Int32(node)))
  }

  /// Tells of a list what is told once.
  private mutating func note(
    _ note: MergeNode.Notes, _ kind: MergeProblem.Kind, _ value: JSONNode, of list: Int32, _ release: Int32
  ) {
    guard nodes[Int(list)].notes.insert(note).inserted else { return }
    report(kind, ReleaseValue(release: release, node: Int32(value.index)))
  }
}
