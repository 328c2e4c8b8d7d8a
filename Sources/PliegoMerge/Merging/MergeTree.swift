import PliegoJSON

/// The releases of one process merged so far: a tree whose leaves point into the tapes of the releases.
///
/// Nothing is copied while merging; only the bytes of what is left at the end are written. The nodes of all values stand
/// in one list and name each other by number, so a tree is emptied by forgetting the list.
struct MergeTree {
  let rules: MergeRules
  let options: MergerOptions
  var nodes: [MergeNode] = []
  var versions: [MergeVersion] = []
  /// The roots of the releases' tapes, in the order in which they are merged.
  var releases: [JSONNode] = []
  private(set) var problems: [MergeProblem] = []
  /// Members of large objects by name, elements of large lists by id.
  private var lookup: [LookupKey: Int32] = [:]
  /// The paths of arrays that are replaced as a whole in this process, because one release has something else than
  /// objects in them.
  var wholePaths: Set<[String]> = []

  /// Containers with more children are looked up in a table.
  private static let longestSearched: Int32 = 24

  struct LookupKey: Hashable {
    var parent: Int32
    var hash: UInt64
  }

  init(_ rules: MergeRules, _ options: MergerOptions) {
    self.rules = rules
    self.options = options
  }

  mutating func begin(_ releases: [JSONNode]) {
    nodes.removeAll(keepingCapacity: true)
    versions.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    if !lookup.isEmpty { lookup.removeAll() }
    self.releases = releases
    let nowhere = ReleaseValue(release: 0, node: 0)
    nodes.append(MergeNode(kind: .object, name: nowhere, value: nowhere))
  }

  func node(_ value: ReleaseValue) -> JSONNode { releases[Int(value.release)].node(at: Int(value.node)) }

  mutating func report(_ kind: MergeProblem.Kind, _ value: ReleaseValue, other: ReleaseValue? = nil) {
    problems.append(
      MergeProblem(
        kind: kind, release: Int(value.release), node: Int(value.node), otherRelease: other.map { Int($0.release) },
        otherNode: other.map { Int($0.node) }))
  }

  /// Puts what was told before the tree was begun again before the rest.
  mutating func addProblems(_ earlier: [MergeProblem]) { problems = earlier + problems }

  // MARK: Children

  mutating func append(_ child: MergeNode, to parent: Int32) -> Int32 {
    let number = Int32(nodes.count)
    nodes.append(child)
    let last = nodes[Int(parent)].lastChild
    if last == 0 { nodes[Int(parent)].firstChild = number } else { nodes[Int(last)].next = number }
    nodes[Int(parent)].lastChild = number
    nodes[Int(parent)].childCount += 1
    if nodes[Int(parent)].childCount > Self.longestSearched { index(number, of: parent) }
    return number
  }

  /// Takes back the child that was appended last, with nothing in it.
  mutating func removeLast(_ child: Int32, of parent: Int32, after previous: Int32) {
    if nodes[Int(parent)].childCount > Self.longestSearched {
      let key = LookupKey(parent: parent, hash: hash(of: child))
      lookup[key] = nodes[Int(child)].nextAlike == 0 ? nil : nodes[Int(child)].nextAlike
    }
    nodes[Int(parent)].lastChild = previous
    if previous == 0 { nodes[Int(parent)].firstChild = 0 } else { nodes[Int(previous)].next = 0 }
    nodes[Int(parent)].childCount -= 1
    nodes.removeSubrange(Int(child)...)
  }

  private func hash(of child: Int32) -> UInt64 {
    let node = nodes[Int(child)]
    return node.key == 0 ? node.hash : UInt64(node.key)
  }

  /// Puts a child into the table, and those before it when it is the first that makes the container large.
  private mutating func index(_ child: Int32, of parent: Int32) {
    guard nodes[Int(parent)].childCount == Self.longestSearched + 1 else { return insert(child, of: parent) }
    var place = nodes[Int(parent)].firstChild
    while place != 0 {
      insert(place, of: parent)
      place = nodes[Int(place)].next
    }
  }

  private mutating func insert(_ child: Int32, of parent: Int32) {
    let key = LookupKey(parent: parent, hash: hash(of: child))
    nodes[Int(child)].nextAlike = lookup[key] ?? 0
    lookup[key] = child
  }

  /// The child that a test accepts, among those that can be it; 0 when there is none.
  ///
  /// - Parameters:
  ///   - hint: where it stands when releases have their members in the same order.
  ///   - accepts: called with numbers of children whose hash or key is the one looked for.
  @inline(__always)
  func child(of parent: Int32, key: UInt16, hash: UInt64, hint: Int32, accepts: (Int32) -> Bool) -> Int32 {
    if hint != 0, isCandidate(hint, key, hash), accepts(hint) { return hint }
    guard nodes[Int(parent)].childCount <= Self.longestSearched else {
      var place = lookup[LookupKey(parent: parent, hash: key == 0 ? hash : UInt64(key))] ?? 0
      while place != 0, !(isCandidate(place, key, hash) && accepts(place)) { place = nodes[Int(place)].nextAlike }
      return place
    }
    var place = nodes[Int(parent)].firstChild
    while place != 0, !(isCandidate(place, key, hash) && accepts(place)) { place = nodes[Int(place)].next }
    return place
  }

  @inline(__always)
  private func isCandidate(_ place: Int32, _ key: UInt16, _ hash: UInt64) -> Bool {
    nodes[Int(place)].key == key && (key != 0 || nodes[Int(place)].hash == hash)
  }
}
