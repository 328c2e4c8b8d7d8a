import PliegoJSON

/// The tree that the reference makes of values and their paths.
struct ReferenceTree {
  /// One value of the tree; shared, since elements are found again by their ids.
  private final class Node {
    enum Content {
      case leaf(JSONValue)
      case object
      case list([Node])
    }

    var content: Content
    var members: [(name: String, node: Node)] = []
    /// By the bytes of the name, since Swift takes different texts for the same.
    var places: [[UInt8]: Int] = [:]

    init(_ content: Content) { self.content = content }

    func member(_ name: String) -> Node? { places[Array(name.utf8)].map { members[$0].node } }

    func add(_ name: String, _ node: Node) {
      places[Array(name.utf8)] = members.count
      members.append((name, node))
    }

    var value: JSONValue {
      switch content {
      case .leaf(let value): value
      case .list(let nodes): .array(nodes.map(\.value))
      case .object: .object(JSONObject(members.map { ($0.name, $0.node.value) }))
      }
    }
  }

  /// An element among all: the steps to its list, and its id as the reference compares it.
  private struct ElementKey: Hashable {
    var path: [PathStep]
    var identifier: ReferenceEquality.Key

    init(_ path: ArraySlice<PathStep>, _ identifier: PathStep.Identifier) {
      self.path = Array(path)
      self.identifier = ReferenceEquality.Key(identifier)
    }
  }

  private let root = Node(.object)
  private var elements: [ElementKey: Node] = [:]

  /// - Throws: ``ReferenceMerger/Failure/inconsistentType(path:)`` where the reference stops.
  init(_ paths: FlatRelease) throws(ReferenceMerger.Failure) {
    for (path, value) in paths { try insert(value, at: path) }
  }

  var value: JSONValue { root.value }

  private mutating func insert(_ value: JSONValue, at path: [PathStep]) throws(ReferenceMerger.Failure) {
    var current = root
    for (place, step) in path.enumerated() {
      switch step {
      case .identifier(let identifier):
        current = try element(identifier, in: current, path[..<place])
      case .name(let name):
        guard case .object = current.content else { throw Self.failure(path[..<place]) }
        if let known = current.member(name) {
          current = known
        } else if place + 1 < path.count {
          let isList = if case .identifier = path[place + 1] { true } else { false }
          let made = Node(isList ? .list([]) : .object)
          current.add(name, made)
          current = made
        } else if !value.isNull {
          current.add(name, Node(.leaf(value)))
        }
      }
    }
  }

  private mutating func element(
    _ identifier: PathStep.Identifier, in list: Node, _ path: ArraySlice<PathStep>
  ) throws(ReferenceMerger.Failure) -> Node {
    let key = ElementKey(path, identifier)
    if let known = elements[key] { return known }
    let made = Node(.object)
    if let id = identifier.value, !id.isNull { made.add("id", Node(.leaf(id))) }
    elements[key] = made
    switch list.content {
    case .list(let nodes): list.content = .list(nodes + [made])
    // A list that is a value of its own, such as a history, is appended to as well.
    case .leaf(.array(let values)): list.content = .list(values.map { Node(.leaf($0)) } + [made])
    default: throw Self.failure(path)
    }
    return made
  }

  private static func failure(_ path: ArraySlice<PathStep>) -> ReferenceMerger.Failure {
    .inconsistentType(path: path.compactMap { if case .name(let name) = $0 { name } else { nil } })
  }
}

/// Equality as Python has it, where true is 1.
enum ReferenceEquality {
  /// An id for finding elements: numbers by value and `true` like 1, strings apart from both.
  struct Key: Hashable {
    private var value: JSONValue?
    private var element: ObjectIdentifier?

    init(_ identifier: PathStep.Identifier) {
      guard let value = identifier.value else {
        element = ObjectIdentifier(identifier)
        return
      }
      self.value = ReferenceEquality.plain(value)
    }
  }

  static func areEqual(_ a: JSONValue, _ b: JSONValue) -> Bool { plain(a) == plain(b) }

  /// The value with 1 and 0 for truth values, all the way down.
  private static func plain(_ value: JSONValue) -> JSONValue {
    switch value {
    case .bool(let flag): .number(JSONNumber(flag ? 1 : 0))
    case .array(let elements): .array(elements.map(plain))
    case .object(let object): .object(JSONObject(object.map { ($0.name, plain($0.value)) }))
    default: value
    }
  }
}
