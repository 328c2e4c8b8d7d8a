public import PliegoJSON

/// Places that outlive changes elsewhere: `/tender/items/[id=3]/quantity`.
public enum StablePointer {
  /// The way from a release to a value, the entries of lists named by their ids; `[]` for those that have none.
  ///
  /// - Parameter release: where the way begins; the root of the text when `nil`, or when the value is not inside.
  /// - Complexity: O(*n*) in the members and elements beside the way, so for messages only.
  public static func text(of node: JSONNode, within release: JSONNode?) -> String {
    text(of: node, by: JSONTrail().steps(to: node), within: release)
  }

  /// The same, where the way from the root of the text is known.
  static func text(of node: JSONNode, by steps: [JSONNode.Step], within release: JSONNode?) -> String {
    var start = 0
    if let release, release.index <= node.index, node.index < release.end { start = release.index }
    return steps.filter { $0.target.index > start }.map { "/" + text(of: $0) }.joined()
  }

  private static func text(of step: JSONNode.Step) -> String {
    switch step {
    case .member(let name): JSONPointer.escaped(name.text)
    case .element(let element, _): Self.name(of: element)
    }
  }

  private static func name(of entry: JSONNode) -> String {
    guard let id = entry["id"], id.isString || id.isNumber else { return "[]" }
    return "[id=\(JSONPointer.escaped(id.text))]"
  }
}
