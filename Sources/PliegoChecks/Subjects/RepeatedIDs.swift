import PliegoDiagnostics
import PliegoJSON

/// Finds entries of an array with the same id.
enum RepeatedIDs {
  /// Up to this many are compared each with each, which costs less than a table.
  private static let longestCompared = 12

  /// Calls `body` with every id that an earlier entry has, and the first such.
  ///
  /// Ids are the same when their JSON type and text are; `1` and `"1"` are not.
  static func forEach(in array: JSONNode, _ body: (_ first: JSONNode, _ id: JSONNode) -> Void) {
    guard array.isArray else { return }
    let isLong = withUnsafeTemporaryAllocation(of: JSONNode.self, capacity: longestCompared) { few in
      var count = 0
      for id in array.elements.lazy.compactMap({ Self.id(of: $0) }) {
        guard count < longestCompared else { return true }
        few.initializeElement(at: count, to: id)
        count += 1
      }
      for place in 0..<count {
        if let first = few[..<place].first(where: { isSame($0, few[place]) }) { body(first, few[place]) }
      }
      return false
    }
    if isLong { lookUp(array.elements.compactMap { Self.id(of: $0) }, body) }
  }

  private static func id(of entry: JSONNode) -> JSONNode? {
    guard let id = entry["id"], id.isString || id.isNumber else { return nil }
    return id
  }

  private static func lookUp(_ ids: [JSONNode], _ body: (JSONNode, JSONNode) -> Void) {
    var firsts: [UInt64: JSONNode] = [:]
    for id in ids {
      let key = id.isString ? id.textHash : ~id.textHash
      if let first = firsts[key] {
        body(first, id)
      } else {
        firsts[key] = id
      }
    }
  }

  private static func isSame(_ a: JSONNode, _ b: JSONNode) -> Bool {
    guard a.kind == b.kind else { return false }
    if a.tapeNode.traits.union(b.tapeNode.traits).contains(.hasEscapes) { return a.textHash == b.textHash }
    return a.isWritten(like: b)
  }

  static func message(_ first: JSONNode, _ id: JSONNode, _ prefix: [String]) -> FindingMessage {
    let text = Reporter.excerpt(of: id)
    let place = JSONPointer(tokens: prefix + first.pointer.tokens).description
    return FindingMessage(
      Phrase(en: "the id \(text) is in the array already", es: "el id \(text) ya está en el arreglo"),
      notes: [Phrase(en: "first at \(place)", es: "primero en \(place)")])
  }
}
