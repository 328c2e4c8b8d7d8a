public import PliegoJSON

/// Places that outlive changes elsewhere: `/tender/items/[id=3]/quantity`.
public enum StablePointer {
  /// The way from a release to a value, the entries of lists named by their ids; `[]` for those that have none.
  ///
  /// - Parameter release: where the way begins; the root of the text when `nil`, or when the value is not inside.
  /// - Complexity: O(*n*) in the members and elements beside the way, so for messages only.
  public static func text(of node: JSONNode, within release: JSONNode?) -> String {
    var place = node.node(at: 0)
    if let release, release.index <= node.index, node.index < release.end { place = release }
    var text = ""
    while place.index < node.index, let (step, inner) = step(from: place, to: node) {
      text += "/" + step
      place = inner
    }
    return text
  }

  private static func step(from place: JSONNode, to node: JSONNode) -> (String, JSONNode)? {
    if place.isObject {
      let member = place.members.first { $0.value.end > node.index }
      return member.map { (JSONPointer.escaped($0.name.text), $0.value) }
    }
    let element = place.elements.first { $0.end > node.index }
    return element.map { (name(of: $0), $0) }
  }

  private static func name(of entry: JSONNode) -> String {
    guard let id = entry["id"], id.isString || id.isNumber else { return "[]" }
    return "[id=\(JSONPointer.escaped(id.text))]"
  }
}
