import PliegoJSON

/// The members that the columns of a JSON source ask for, by their names, and the others that were met.
struct MemberTree {
  struct Node {
    let name: String
    /// The columns' headings that are this member.
    var slots: [Int] = []
    /// Names as they stand in the text, and where they lead.
    var children: [(name: [UInt8], node: Int)] = []
    /// Whether nobody asked for it.
    var isUndeclared = false
    /// The child after the one found last: members mostly come in one order.
    var expected = 0
    /// More names than are searched one by one.
    var places: [[UInt8]: Int] = [:]
  }

  private(set) var nodes = [Node(name: "")]
  /// Names that no column asks for, dotted, in the order in which they were met.
  private(set) var undeclared: [String] = []

  private static let searchedOneByOne = 16
  /// The most names that are remembered of what nobody asked for.
  private static let mostUndeclared = 2000

  /// Notes that a heading is the member at the end of a way of names.
  mutating func add(_ names: [String], slot: Int?) {
    var node = 0
    for name in names {
      let bytes = Array(name.utf8)
      if let known = nodes[node].children.first(where: { $0.name == bytes }) {
        node = known.node
      } else {
        node = add(bytes, to: node, dotted: nodes[node].name.isEmpty ? name : "\(nodes[node].name).\(name)")
      }
    }
    if let slot { nodes[node].slots.append(slot) }
  }

  private mutating func add(_ bytes: [UInt8], to parent: Int, dotted: String) -> Int {
    nodes.append(Node(name: dotted))
    addName(bytes, to: parent, nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func addName(_ bytes: [UInt8], to parent: Int, _ node: Int) {
    nodes[parent].children.append((bytes, node))
    if nodes[parent].children.count > Self.searchedOneByOne {
      if nodes[parent].places.isEmpty {
        for (place, child) in nodes[parent].children.enumerated() { nodes[parent].places[child.name] = place }
      } else {
        nodes[parent].places[bytes] = nodes[parent].children.count - 1
      }
    }
  }

  /// The node that a member of an object leads to; `nil` when nobody asks for it and it is not remembered either.
  mutating func child(of parent: Int, named name: JSONNode) -> Int? {
    if name.tapeNode.traits.contains(.hasEscapes) { return child(of: parent, Array(name.text.utf8)) }
    let raw = name.raw
    let expected = nodes[parent].expected
    if expected < nodes[parent].children.count, nodes[parent].children[expected].name.elementsEqual(raw) {
      nodes[parent].expected = expected + 1
      return nodes[parent].children[expected].node
    }
    return child(of: parent, Array(raw))
  }

  private mutating func child(of parent: Int, _ bytes: [UInt8]) -> Int? {
    let place =
      nodes[parent].places.isEmpty
      ? nodes[parent].children.firstIndex { $0.name == bytes } : nodes[parent].places[bytes]
    if let place {
      nodes[parent].expected = place + 1
      return nodes[parent].children[place].node
    }
    guard undeclared.count < Self.mostUndeclared else { return nil }
    // Spaces at the ends of names and the form of accents make no difference, as in headings of tables.
    let name = String(decoding: normalized(trimmed(bytes)) ?? trimmed(bytes), as: UTF8.self)
    let same = nodes[parent].children.first { String(decoding: $0.name, as: UTF8.self) == name }
    if let same {
      addName(bytes, to: parent, same.node)
      return same.node
    }
    let node = add(bytes, to: parent, dotted: nodes[parent].name.isEmpty ? name : "\(nodes[parent].name).\(name)")
    nodes[node].isUndeclared = true
    undeclared.append(nodes[node].name)
    return node
  }
}
