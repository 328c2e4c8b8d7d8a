import PliegoJSON

/// The way to a field below an object, with the names as numbers of a key table.
///
/// Names that the table lacks are compared as text, so fields of extensions that a package forgot to name are found.
struct FieldRoute: Sendable {
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
  func objects(from object: JSONNode, _ body: (JSONNode) -> Void) {
    Self.objects(steps[...], from: object, body)
  }

  private static func objects(_ steps: ArraySlice<Step>, from object: JSONNode, _ body: (JSONNode) -> Void) {
    guard let step = steps.first else { return body(object) }
    guard let value = object.member(at: step) else { return }
    value.filledObjects { objects(steps.dropFirst(), from: $0, body) }
  }

  /// Whether a value at the end of the way is as wanted.
  func contains(from object: JSONNode, where isWanted: (JSONNode) -> Bool) -> Bool {
    Self.contains(steps[...], from: object, where: isWanted)
  }

  private static func contains(
    _ steps: ArraySlice<Step>, from object: JSONNode, where isWanted: (JSONNode) -> Bool
  ) -> Bool {
    guard let step = steps.first, let value = object.member(at: step) else { return false }
    guard steps.count > 1 else {
      return value.isArray ? value.elements.contains(where: isWanted) : isWanted(value)
    }
    if value.isObject { return contains(steps.dropFirst(), from: value, where: isWanted) }
    return value.elements.contains { contains(steps.dropFirst(), from: $0, where: isWanted) }
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
  func follow(from object: JSONNode, to end: End, arrived: (JSONNode) -> Void, lacking: (JSONNode) -> Void) {
    Self.follow(steps[...], from: object, to: end, arrived, lacking)
  }

  private static func follow(
    _ steps: ArraySlice<Step>, from object: JSONNode, to end: End, _ arrived: (JSONNode) -> Void,
    _ lacking: (JSONNode) -> Void
  ) {
    guard let step = steps.first else { return arrived(object) }
    guard let value = object.member(at: step), value.isFilled else { return lacking(object) }
    if steps.count == 1, end == .values { return arrived(value) }
    var isObject = false
    value.filledObjects {
      isObject = true
      follow(steps.dropFirst(), from: $0, to: end, arrived, lacking)
    }
    if !isObject { lacking(object) }
  }
}

extension JSONNode {
  /// The value of the first member of a name.
  func member(at step: FieldRoute.Step) -> JSONNode? {
    for (name, value) in members where name.tapeNode.key == step.key {
      if step.key != 0 || name.text == step.name { return value }
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
