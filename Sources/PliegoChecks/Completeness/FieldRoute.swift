import PliegoJSON

/// The way to a field below an object, with the names as numbers of a key table.
///
/// Names that the table lacks are compared as text, so fields of extensions that a package forgot to name are found.
/// Each function goes on from a step by its number: no lists are made on the way.
///
/// SAFETY: points into its ``RequirementLists``, which must be kept as long. A class or an array would be counted at every
/// step of every release.
struct FieldRoute: @unchecked Sendable {
  fileprivate struct Step {
    /// The number of the name, 0 when the table lacks it.
    let key: UInt16
    let name: String
  }

  fileprivate let steps: UnsafeBufferPointer<Step>

  private var count: Int { steps.count }

  /// The value of an object's first member of the name at a step.
  private func member(of object: JSONNode, at step: Int) -> JSONNode? {
    let key = steps[step].key
    guard key != 0 else { return object.member(named: steps[step].name) }
    return object.isObject ? object.member(numbered: key) : nil
  }

  /// Calls `body` with every object at the end of the way that says something.
  func objects(from object: JSONNode, step: Int = 0, _ body: (JSONNode) -> Void) {
    guard step < count else { return body(object) }
    guard let value = member(of: object, at: step) else { return }
    guard !value.isObject else {
      if value.isFilled { objects(from: value, step: step + 1, body) }
      return
    }
    for element in value.elements where element.isObject && element.isFilled {
      objects(from: element, step: step + 1, body)
    }
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
    guard !value.isObject else {
      return follow(from: value, to: end, step: step + 1, arrived: arrived, lacking: lacking)
    }
    var isObject = false
    for element in value.elements where element.isObject && element.isFilled {
      isObject = true
      follow(from: element, to: end, step: step + 1, arrived: arrived, lacking: lacking)
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
}

/// Keeps the lists that a requirement's routes and conditions are made of.
///
/// SAFETY: filled while a requirement is compiled, only read afterwards, freed in `deinit`; what points here is kept by
/// the same requirement.
final class RequirementLists: @unchecked Sendable {
  private var frees: [() -> Void] = []

  deinit { for free in frees { free() } }

  /// - Returns: the same elements, in a place that is good as long as this is kept and is never counted.
  func keep<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let list = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = list.initialize(from: elements)
    frees.append {
      list.deinitialize()
      list.deallocate()
    }
    return UnsafeBufferPointer(list)
  }

  /// - Parameter path: the names; without any it leads nowhere.
  func route(_ path: [Substring], _ keys: KeyTable) -> FieldRoute {
    FieldRoute(steps: keep(path.map { FieldRoute.Step(key: keys.id(of: String($0)), name: String($0)) }))
  }
}
