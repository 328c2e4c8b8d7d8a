import PliegoJSON

/// Goes through a release as it was published and as merging gives it, and tells every place where they differ.
///
/// Members may come in any order, numbers are compared by value. Elements of arrays whose objects all have ids are
/// compared by id; other arrays are one value.
struct MergeComparison {
  /// A place where they differ: `nil` on the side that has nothing there.
  struct Difference {
    /// The value in the published text; for a missing member, the object that lacks it.
    var place: JSONNode
    /// From the release.
    var path: [String]
    var found: JSONNode?
    var expected: JSONNode?
  }

  private(set) var differences: [Difference] = []

  /// - Parameter ignored: members of the release that are not compared.
  init(_ found: JSONNode, _ expected: JSONNode, ignoring ignored: Set<String> = []) {
    compare(found, expected, [], ignored)
  }

  private mutating func compare(
    _ found: JSONNode, _ expected: JSONNode, _ path: [String], _ ignored: Set<String> = []
  ) {
    if found.isObject, expected.isObject {
      compareMembers(found, expected, path, ignored)
    } else if let mine = elementsByID(found), let theirs = elementsByID(expected) {
      compareElements(found, mine, theirs, path)
    } else if !found.isEqual(to: expected) {
      differences.append(Difference(place: found, path: path, found: found, expected: expected))
    }
  }

  private mutating func compareMembers(
    _ found: JSONNode, _ expected: JSONNode, _ path: [String], _ ignored: Set<String>
  ) {
    let theirs = byName(expected)
    let mine = byName(found)
    for (name, value) in expected.members where !ignored.contains(name.text) {
      let text = name.text
      if let own = mine[Array(text.utf8)] {
        compare(own, value, path + [text])
      } else {
        differences.append(Difference(place: found, path: path + [text], found: nil, expected: value))
      }
    }
    for (name, value) in found.members where !ignored.contains(name.text) && theirs[Array(name.text.utf8)] == nil {
      differences.append(Difference(place: value, path: path + [name.text], found: value, expected: nil))
    }
  }

  private mutating func compareElements(
    _ array: JSONNode, _ found: [(id: String, value: JSONNode)], _ expected: [(id: String, value: JSONNode)],
    _ path: [String]
  ) {
    let mine = Dictionary(found.map { (Array($0.id.utf8), $0.value) }) { first, _ in first }
    let theirs = Set(expected.map { Array($0.id.utf8) })
    for (id, value) in expected {
      if let own = mine[Array(id.utf8)] {
        compare(own, value, path)
      } else {
        differences.append(Difference(place: array, path: path, found: nil, expected: value))
      }
    }
    for (id, value) in found where !theirs.contains(Array(id.utf8)) {
      differences.append(Difference(place: value, path: path, found: value, expected: nil))
    }
  }

  private func byName(_ object: JSONNode) -> [[UInt8]: JSONNode] {
    Dictionary(object.members.map { (Array($0.name.text.utf8), $0.value) }) { first, _ in first }
  }

  /// The elements with their ids as JSON texts; `nil` unless all are objects with ids of their own.
  private func elementsByID(_ array: JSONNode) -> [(id: String, value: JSONNode)]? {
    guard array.isArray else { return nil }
    var elements: [(id: String, value: JSONNode)] = []
    var seen: Set<[UInt8]> = []
    for element in array.elements {
      guard element.isObject, let id = element["id"] else { return nil }
      let text = (id.isString ? "\"" : "") + id.text
      guard seen.insert(Array(text.utf8)).inserted else { return nil }
      elements.append((text, element))
    }
    return elements
  }
}
