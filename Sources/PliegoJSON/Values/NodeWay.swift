/// The ways from the root of a text to values in it, found one after the other.
///
/// A value's way is found by going along what stands before it. Who asks about a million values of one array would go
/// along it a million times; this goes on from the value asked about last when the next stands behind it.
public struct NodeWay {
  /// A container on the way, and how far it was gone along.
  private struct Level {
    let container: Int
    /// The member's name or the element on the way.
    var place: Int
    var position: Int
  }

  private var levels: [Level] = []
  private var text: (nodes: UnsafePointer<TapeNode>, bytes: UnsafePointer<UInt8>, end: Int)?

  public init() {}

  /// Forgets the text: another one was parsed.
  public mutating func restart() {
    levels.removeAll(keepingCapacity: true)
    text = nil
  }

  /// The steps that ``JSONNode/forEachStep(_:)`` gives.
  public mutating func steps(to node: JSONNode) -> [JSONNode.Step] {
    recognise(node.node(at: 0))
    while let last = levels.last, !leads(last, to: node) { levels.removeLast() }
    descend(from: levels.last?.container ?? 0, to: node)
    return levels.map { level in
      let place = node.node(at: level.place)
      return place.kind == .name ? .member(place) : .element(place, position: level.position)
    }
  }

  private mutating func recognise(_ root: JSONNode) {
    if let text, text.nodes == root.nodes, text.bytes == root.bytes, text.end == root.end { return }
    levels.removeAll(keepingCapacity: true)
    text = (root.nodes, root.bytes, root.end)
  }

  /// Whether a container holds the value, at the place on the way or behind.
  private func leads(_ level: Level, to node: JSONNode) -> Bool {
    level.container < node.index && node.index < node.node(at: level.container).end && level.place <= node.index
  }

  private func inside(_ level: Level, _ node: JSONNode) -> Int {
    node.node(at: level.place).kind == .name ? level.place + 1 : level.place
  }

  private func end(of level: Level, _ node: JSONNode) -> Int { node.node(at: inside(level, node)).end }

  private mutating func descend(from start: Int, to node: JSONNode) {
    var container = start
    while container < node.index {
      var level = Level(container: container, place: container + 1, position: 0)
      if let last = levels.last, last.container == container { level = levels.removeLast() }
      while end(of: level, node) <= node.index {
        level.place = end(of: level, node)
        level.position += 1
      }
      levels.append(level)
      container = inside(level, node)
    }
  }
}
