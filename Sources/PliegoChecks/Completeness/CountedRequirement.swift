/// A requirement as places of a tree, for releases whose counts alone tell that nothing is lacking.
///
/// Counts say how many objects stand at a place and how many of them have a field. When these are the same number, every
/// object has it, and nobody needs to go there. Where they differ, the objects have to be looked at one by one.
struct CountedRequirement: Sendable {
  /// A field, and the objects that should have it.
  private struct Place: Sendable {
    let slot: Int
    let branch: Int

    func isFull(_ release: WalkedRelease) -> Bool { release.values(slot) == release.objects(branch) }
  }

  /// The objects that are asked.
  private let asked: Int
  /// Whether only some of these are asked.
  private let asksSome: Bool
  /// On the way from them to those that hold the fields.
  private let way: [Place]
  private let holder: Int
  private let alternatives: [[Place]]

  /// - Parameters:
  ///   - holder: from the objects asked to those that must have one of the alternatives.
  ///   - alternatives: from there on.
  /// - Returns: `nil` for what the tree does not have, or counts together with something else.
  init?(
    each: [Substring], holder: [Substring], alternatives: [[[Substring]]], asksSome: Bool, _ tree: FieldTree
  ) {
    guard let path = tree.slots(along: each, from: 0), let asked = Self.end(of: path, from: 0, tree),
      let way = Self.places(along: holder, from: asked, tree),
      let place = Self.end(of: way.map(\.slot), from: asked, tree)
    else { return nil }
    var found: [[Place]] = []
    for fields in alternatives {
      var places: [Place] = []
      for field in fields {
        guard let more = Self.places(along: field, from: place, tree), !more.isEmpty else { return nil }
        places += more
      }
      found.append(places)
    }
    (self.asked, self.asksSome, self.way, self.holder, self.alternatives) = (asked, asksSome, way, place, found)
  }

  private static func places(along names: [Substring], from start: Int, _ tree: FieldTree) -> [Place]? {
    tree.slots(along: names, from: start)?.map { Place(slot: $0, branch: tree.slots[$0].parent) }
  }

  /// The branch at the end of a way.
  private static func end(of slots: [Int], from start: Int, _ tree: FieldTree) -> Int? {
    let branch = slots.last.map { tree.slots[$0].child } ?? start
    return branch.flatMap { tree.isShared[$0] ? nil : $0 }
  }

  /// The answer of the release that was walked last; `nil` when its objects have to be looked at.
  func tally(_ release: WalkedRelease) -> Tally? {
    guard release.isRegular, release.objects(0) > 0 else { return nil }
    guard release.objects(asked) > 0 else { return Tally() }
    guard !asksSome, way.allSatisfy({ $0.isFull(release) }) else { return nil }
    guard alternatives.contains(where: { $0.allSatisfy { $0.isFull(release) } }) else { return nil }
    let holders = release.objects(holder)
    return Tally(asked: holders, met: holders)
  }
}
