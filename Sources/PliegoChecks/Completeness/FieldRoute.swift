import PliegoJSON

/// The way to a field below an object, with the names as numbers of a key table.
///
/// Names that the table lacks are compared as text, so fields of extensions that a package forgot to name are found.
/// Each function goes on from a step by its number: no lists are made on the way.
final class FieldRoute: Sendable {
  struct Step: Sendable {
    let key: UInt16
    let name: String

    init(_ name: String, _ keys: KeyTable) {
      self.name = name
      key = keys.id(of: name)
    }
  }

  let steps: [Step]

  /// - Parameter path: names with slashes; empty leads nowhere.
  init(_ path: some StringProtocol, _ keys: KeyTable) {
    steps = path.split(separator: "/").map { Step(String($0), keys) }
  }

  /// Calls `body` with every object at the end of the way that says something.
  func objects(from object: JSONNode, step: Int = 0, _ body: (JSONNode) -> Void) {
    guard step < steps.count else { return body(object) }
    guard let value = object.member(at: steps[step]) else { return }
    value.filledObjects { objects(from: $0, step: step + 1, body) }
  }

  /// Whether a value at the end of the way is as wanted.
  func contains(from object: JSONNode, step: Int = 0, where isWanted: (JSONNode) -> Bool) -> Bool {
    guard step < steps.count, let value = object.member(at: steps[step]) else { return false }
    guard step + 1 < steps.count else {
      return value.isArray ? value.elements.contains(where: isWanted) : isWanted(value)
    }
    if value.isObject { return contains(from: value, step: step + 1, where: isWanted) }
    return value.elements.contains { contains(from: $0, step: step + 1, where: isWanted) }
  }

  /// Where a way ends.
  enum End {
    /// At values that say something.
    case values
    /// At objects that say something.
    case objects
  }

  /// Goes the way and stops wherever it ends too early.
  ///
  /// - Parameters:
  ///   - arrived: called with every value at the end, or the object itself when there is no way.
  ///   - lacking: called with every object on the way that lacks the next step.
  func follow(
    from object: JSONNode, to end: End, step: Int = 0, arrived: (JSONNode) -> Void, lacking: (JSONNode) -> Void
  ) {
    guard step < steps.count else { return arrived(object) }
    guard let value = object.member(at: steps[step]), value.isFilled else { return lacking(object) }
    if step + 1 == steps.count, end == .values { return arrived(value) }
    var isObject = false
    value.filledObjects {
      isObject = true
      follow(from: $0, to: end, step: step + 1, arrived: arrived, lacking: lacking)
    }
    if !isObject { lacking(object) }
  }
}

extension JSONNode {
  /// The value of the first member of a name.
  func member(at step: FieldRoute.Step) -> JSONNode? {
    guard isObject else { return nil }
    let end = end
    var place = index &+ 1
    while place < end {
      let name = node(at: place)
      if name.tapeNode.key == step.key, step.key != 0 || name.text == step.name { return node(at: place &+ 1) }
      place = node(at: place &+ 1).end
    }
    return nil
  }

  /// Itself, or its elements, as far as they are objects that say something.
  fileprivate func filledObjects(_ body: (JSONNode) -> Void) {
    if isObject {
      if isFilled { body(self) }
    } else {
      for element in elements where element.isObject && element.isFilled { body(element) }
    }
  }
}
