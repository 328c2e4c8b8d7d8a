/// The ways to many values of one tape, one after the other, without beginning at the root each time.
///
/// ``JSONNode/forEachStep(_:)`` counts its way through everything that stands before the value, which for a million
/// findings in one array would be half a billion million steps. A trail remembers where it was: values that are asked
/// for in the order of the text cost one walk together.
///
/// SAFETY: remembers places of one tape and must ``forget()`` them when the tape is parsed again.
public final class JSONTrail {
  /// One container on the way, and the child in it that was last gone to.
  private struct Level {
    let container: Int
    let isObject: Bool
    /// The child: an element, or the name of a member.
    var place: Int
    var position = 0

    var value: Int { isObject ? place + 1 : place }
  }

  private var levels: [Level] = []
  private var nodes: UnsafePointer<TapeNode>?

  public init() {}

  public func forget() { levels = [] }

  /// The steps from the document to a value, as ``JSONNode/forEachStep(_:)`` gives them.
  public func steps(to node: JSONNode) -> [JSONNode.Step] {
    if nodes != node.nodes { forget() }
    nodes = node.nodes
    while let last = levels.last, !contains(last.container, node) { levels.removeLast() }
    if let last = levels.popLast() {
      enter(last, node)
    } else if node.index > 0 {
      enter(level(of: node.node(at: 0)), node)
    }
    return levels.map { level in
      let child = node.node(at: level.place)
      return level.isObject ? .member(child) : .element(child, position: level.position)
    }
  }

  private func contains(_ container: Int, _ node: JSONNode) -> Bool {
    container < node.index && node.index < node.node(at: container).end
  }

  private func level(of container: JSONNode) -> Level {
    Level(container: container.index, isObject: container.isObject, place: container.index + 1)
  }

  /// Goes down from a container that holds the node.
  private func enter(_ level: Level, _ node: JSONNode) {
    var level = level
    while true {
      if node.index < level.place { (level.place, level.position) = (level.container + 1, 0) }
      while node.node(at: level.value).end <= node.index {
        level.place = node.node(at: level.value).end
        level.position += 1
      }
      levels.append(level)
      guard level.value < node.index else { return }
      level = self.level(of: node.node(at: level.value))
    }
  }
}

extension JSONPointer {
  public init(_ steps: [JSONNode.Step]) {
    self.init(
      tokens: steps.map { step in
        switch step {
        case .member(let name): name.text
        case .element(_, let position): String(position)
        }
      })
  }
}
