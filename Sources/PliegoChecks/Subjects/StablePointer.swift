public import PliegoJSON

/// Places that outlive changes elsewhere: `/tender/items/[id=3]/quantity`.
public enum StablePointer {
  /// The way from a release to a value, the entries of lists named by their ids; `[]` for those that have none.
  ///
  /// - Parameter release: where the way begins; the root of the text when `nil`, or when the value is not inside.
  /// - Complexity: O(*n*) in the members and elements beside the way, so for messages only.
  public static func text(of node: JSONNode, within release: JSONNode?) -> String {
    var way = NodeWay()
    return self.text(of: node, along: way.steps(to: node), within: release)
  }

  static func text(of node: JSONNode, along steps: [JSONNode.Step], within release: JSONNode?) -> String {
    var start = 0
    if let release, release.index <= node.index, node.index < release.end { start = release.index }
    return steps.reduce(into: "") { text, step in
      guard step.target.index > start else { return }
      switch step {
      case .member(let name): text += "/" + JSONPointer.escaped(name.text)
      case .element(let entry, _): text += "/" + self.name(of: entry)
      }
    }
  }

  private static func name(of entry: JSONNode) -> String {
    guard let id = entry["id"], id.isString || id.isNumber else { return "[]" }
    return "[id=\(JSONPointer.escaped(id.text))]"
  }
}
