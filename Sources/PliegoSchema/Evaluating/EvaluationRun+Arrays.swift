import PliegoJSON

/// What is asked of arrays: elements, how many, and whether they differ.
extension EvaluationRun {
  mutating func array(_ index: Int, _ number: Int) {
    let rule = nodes[number]
    let end = tape.node(at: index).end
    var count = 0
    var place = index &+ 1
    while place < end {
      if rule.items >= 0 {
        value(place, Int(rule.items))
      } else if rule.tuple >= 0 {
        element(place, count, index, number)
      }
      if isDone { return }
      count &+= 1
      place = tape.node(at: place).end
    }
    if count < Int(rule.minItems) { report(.minItems, index, number) }
    if count > Int(rule.maxItems) { report(.maxItems, index, number) }
    if rule.isUnique, count > 1, !hasDistinctElements(index, count: count) { report(.uniqueItems, index, number) }
  }

  private mutating func element(_ place: Int, _ position: Int, _ index: Int, _ number: Int) {
    let tuple = schema.tuples[Int(nodes[number].tuple)]
    if position < tuple.schemas.count {
      value(place, Int(tuple.schemas[position]))
    } else if tuple.rest >= 0 {
      value(place, Int(tuple.rest))
    } else if tuple.forbidsRest, position == tuple.schemas.count {
      report(.additionalItems, index, number, detail: place)
    }
  }

  /// Whether no two elements are equal as JSON values.
  private mutating func hasDistinctElements(_ index: Int, count: Int) -> Bool {
    let array = tape.node(at: index)
    // Objects with distinct ids are distinct; nearly all arrays of OCDS end here.
    if let ids = idHashes(array) { if ids { return true } }
    hashes.removeAll(keepingCapacity: true)
    for element in array.elements { hashes.append(element.contentHash()) }
    guard hasRepeatedHash(count) else { return true }
    return !array.hasEqualElements
  }

  /// Whether all elements are objects with an `id` text and no two of these are alike; `nil` when they are not that simple.
  private mutating func idHashes(_ array: JSONNode) -> Bool? {
    hashes.removeAll(keepingCapacity: true)
    for element in array.elements {
      guard let id = element["id"], id.isString, !id.tapeNode.traits.contains(.hasEscapes) else { return nil }
      hashes.append(id.textHash)
    }
    return !hasRepeatedHash(hashes.count)
  }

  private mutating func hasRepeatedHash(_ count: Int) -> Bool {
    if count <= 12 {
      for first in 0..<count {
        for second in (first + 1)..<max(count, first + 1) where hashes[first] == hashes[second] { return true }
      }
      return false
    }
    hashes.sort()
    return (1..<count).contains { hashes[$0] == hashes[$0 - 1] }
  }
}
