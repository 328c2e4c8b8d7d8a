import PliegoJSON

/// The way to a field below an object, with the names as numbers of a key table.
///
/// Names that the table lacks are compared as text, so fields of extensions that a package forgot to name are found.
/// Each function goes on from a step by its number: no lists are made on the way.
final class FieldRoute: @unchecked Sendable {
  /// The numbers of the names, 0 for those that the table lacks.
  ///
  /// SAFETY: has `count` places, is filled in `init` and freed in `deinit`. An array would be counted at every step.
  private let keys: UnsafeMutablePointer<UInt16>
  private let count: Int
  private let names: [String]

  /// - Parameter path: the names; without any it leads nowhere.
  init(_ path: [Substring], _ keys: KeyTable) {
    names = path.map { String($0) }
    count = names.count
    self.keys = .allocate(capacity: count + 1)
    for (step, name) in names.enumerated() { (self.keys + step).initialize(to: keys.id(of: name)) }
  }

  deinit { keys.deallocate() }

  /// The value of an object's first member of the name at a step.
  private func member(of object: JSONNode, at step: Int) -> JSONNode? {
    let key = keys[step]
    guard key != 0 else { return object.member(named: names[step]) }
    return object.isObject ? object.member(numbered: key) : nil
  }

  /// Calls `body` with every object at the end of the way that says something.
  func objects(from object: JSONNode, step: Int = 0, _ body: (JSONNode) -> Void) {
    guard step < count else { return body(object) }
    guard let value = member(of: object, at: step) else { return }
    value.filledObjects { objects(from: $0, step: step + 1, body) }
  }

  /// Whether a value at the end of the way is as wanted.
  @inline(__always)
  func contains(from object: JSONNode, where isWanted: (JSONNode) -> Bool) -> Bool {
    // Most conditions are about a member of the object itself.
    guard count == 1 else { return contains(from: object, step: 0, where: isWanted) }
    guard let value = member(of: object, at: 0) else { return false }
    return value.isArray ? value.elements.contains(where: isWanted) : isWanted(value)
  }

  private func contains(from object: JSONNode, step: Int, where isWanted: (JSONNode) -> Bool) -> Bool {
    guard step < count, let value = member(of: object, at: step) else { return false }
    guard step + 1 < count else {
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
    guard step < count else { return arrived(object) }
    guard let value = member(of: object, at: step), value.isFilled else { return lacking(object) }
    if step + 1 == count, end == .values { return arrived(value) }
    var isObject = false
    value.filledObjects {
      isObject = true
      follow(from: $0, to: end, step: step + 1, arrived: arrived, lacking: lacking)
    }
    if !isObject { lacking(object) }
  }
}

extension JSONNode {
  /// The value of an object's first member of a name by its number.
  fileprivate func member(numbered key: UInt16) -> JSONNode? {
    let end = end
    var place = index &+ 1
    while place < end {
      if node(at: place).tapeNode.key == key { return node(at: place &+ 1) }
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
