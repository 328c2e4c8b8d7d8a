public import PliegoJSON
public import PliegoMerge
import PliegoOCDS
import PliegoValues

/// Finds where two releases of one process differ.
///
/// Elements of arrays are paired as the merge rules of the schema join them: by id, or the whole list is one value.
/// Neither the order of members nor that of joined elements counts; numbers are compared by value, so `1.0` is `1`, and
/// date-times as instants.
///
/// Source: OCDS 1.1, "Merging", for the identity of elements; RFC 8259 for that of values.
public struct ReleaseDiffer {
  public struct Options: Sendable {
    /// Whether elements whose ids have no partner are paired by what they say: organisations by identifier and name,
    /// elements without id by their contents.
    public var pairsByContent = true
    /// Whether the later release brought the changes, so that its date tells what was over by then.
    public var saysWhatHadPassed = true
    /// Whether elements without id that only repeat others count, as they pile up when releases are merged.
    public var countsRepeated = true
    /// Members of the release that are not compared.
    public var omitted: Set<String> = []

    public init() {}
  }

  private let rules: MergeRules
  private let organizationPlaces: OrganizationPlaces
  private let options: Options

  /// - Parameter rules: of the schema that both releases follow; both were parsed with its keys.
  public init(_ rules: MergeRules, _ places: OrganizationPlaces, options: Options = Options()) {
    self.rules = rules
    organizationPlaces = places
    self.options = options
  }

  /// - Returns: the differences in the order of the later release; what was removed stands behind its neighbours.
  public func differences(_ before: JSONNode, _ after: JSONNode) -> [Difference] {
    var walk = Walk(root: (before, after))
    compare(before, after, rules.root, &walk)
    return walk.found
  }

  /// The way down to where the walk is, and what it found.
  private struct Walk {
    let root: (before: JSONNode, after: JSONNode)
    var levels: [Difference.Level] = []
    var found: [Difference] = []

    mutating func add(_ kind: Difference.Kind) { found.append(Difference(kind, root, levels)) }

    mutating func descend(
      _ step: Difference.Level.Step, _ before: JSONNode?, _ after: JSONNode?, _ body: (inout Walk) -> Void
    ) {
      levels.append(Difference.Level(step: step, before: before, after: after))
      body(&self)
      levels.removeLast()
    }
  }

  // MARK: Values

  /// - Parameter row: the row of the objects' members in the merge rules.
  private func compare(_ before: JSONNode, _ after: JSONNode, _ row: Int32, _ walk: inout Walk) {
    if before.kind == after.kind, before.isWritten(like: after) { return }
    if before.isObject, after.isObject { return compareMembers(before, after, row, &walk) }
    if before.isEqual(to: after) { return }
    walk.add(before.isSameMoment(as: after) ? .respelled : .replaced)
  }

  private func compareMembers(_ before: JSONNode, _ after: JSONNode, _ row: Int32, _ walk: inout Walk) {
    let (old, new) = (MemberTable(before), MemberTable(after))
    // Which of two members of one name counts, nobody can say.
    if old.repeatsNames || new.repeatsNames {
      if !before.isEqual(to: after) { walk.add(.replaced) }
      return
    }
    for (name, value) in after.members where !isOmitted(name, walk) {
      let entry = rules.entry(row, name.tapeNode.key)
      // In a release null says that there is nothing.
      switch old.value(of: name) {
      case let earlier? where value.isNull && !earlier.isNull:
        walk.descend(.member(name), earlier, nil) { add(.removed, earlier, entry, &$0) }
      case let earlier? where value.isNull || !earlier.isNull:
        walk.descend(.member(name), earlier, value) { compare(member: name, earlier, value, row, &$0) }
      default: walk.descend(.member(name), nil, value) { add(.added, value, entry, &$0) }
      }
    }
    for (name, value) in before.members where !isOmitted(name, walk) && new.value(of: name) == nil {
      walk.descend(.member(name), value, nil) { add(.removed, value, rules.entry(row, name.tapeNode.key), &$0) }
    }
  }

  /// Adds a value that only one side has; of an array that is joined by id, element by element.
  private func add(_ kind: Difference.Kind, _ value: JSONNode, _ entry: MergeRules.Entry, _ walk: inout Walk) {
    guard entry.row >= 0, entry.rule != .wholeList, value.isArray, !value.isEmpty else { return walk.add(kind) }
    for (place, element) in value.elements.enumerated() {
      let isAdded = kind == .added
      let step = Difference.Level.Step.element(before: isAdded ? nil : place, after: isAdded ? place : nil)
      walk.descend(step, isAdded ? nil : element, isAdded ? element : nil) { $0.add(kind) }
    }
  }

  private func isOmitted(_ name: JSONNode, _ walk: Walk) -> Bool {
    walk.levels.isEmpty && !options.omitted.isEmpty && options.omitted.contains(name.text)
  }

  private func compare(
    member name: JSONNode, _ before: JSONNode, _ after: JSONNode, _ row: Int32, _ walk: inout Walk
  ) {
    let entry = rules.entry(row, name.tapeNode.key)
    guard before.isArray, after.isArray, entry.rule != .wholeList else {
      return compare(before, after, entry.row, &walk)
    }
    if before.isWritten(like: after) { return }
    if !options.countsRepeated, before.hasSameElementsBesideRepeated(as: after) { return }
    guard
      let pairing = ElementPairing(
        before, after, knownToHaveIDs: entry.row >= 0,
        content: options.pairsByContent ? (isOrganization: organizationPlaces.contains(walk.levels), ()) : nil)
    else { return compare(before, after, entry.row, &walk) }
    for pair in pairing.pairs {
      walk.descend(.element(before: pair.before?.place, after: pair.after?.place), pair.before?.node, pair.after?.node)
      {
        switch (pair.before, pair.after) {
        case (let old?, let new?): compare(old.node, new.node, entry.row, &$0)
        case (nil, let new?):
          if options.countsRepeated || new.node["id"] != nil
            || !before.elements.contains(where: { $0.isEqual(to: new.node) })
          {
            $0.add(.added)
          }
        case (_, nil): $0.add(.removed)
        }
      }
    }
  }
}

/// The members of one object, found by name.
private struct MemberTable {
  private let object: JSONNode
  /// Only of large objects; small ones are looked through.
  private var values: [[UInt8]: JSONNode]?

  /// Above this many members a table pays for itself.
  private static let longestScanned = 24

  /// Whether a name stands twice in the object.
  let repeatsNames: Bool

  init(_ object: JSONNode) {
    self.object = object
    var seen: Set<UInt64> = []
    repeatsNames = object.members.contains { !seen.insert($0.name.textHash).inserted }
    guard object.end - object.index > 2 * Self.longestScanned, object.count > Self.longestScanned else { return }
    values = Dictionary(object.members.map { (Array($0.name.text.utf8), $0.value) }) { first, _ in first }
  }

  func value(of name: JSONNode) -> JSONNode? {
    if let values { return values[Array(name.text.utf8)] }
    let key = name.tapeNode.key
    for (candidate, value) in object.members {
      if key != 0 || candidate.tapeNode.key != 0 {
        if candidate.tapeNode.key == key { return value }
      } else if candidate.isEqual(to: name) {
        return value
      }
    }
    return nil
  }
}

extension JSONNode {
  /// The moment that the text names, when it is a date-time.
  var instant: Instant? {
    guard isString else { return nil }
    guard tapeNode.traits.contains(.hasEscapes) else { return Instant(raw) }
    var text = text
    return text.withUTF8 { Instant($0) }
  }

  /// Whether an array without ids has the same elements, however often each stands there.
  fileprivate func hasSameElementsBesideRepeated(as other: JSONNode) -> Bool {
    // Lists of values are replaced by merging; only objects pile up.
    func pilesUp(_ array: JSONNode) -> Bool { array.elements.allSatisfy { $0.isObject && $0["id"] == nil } }
    guard !isEmpty, pilesUp(self), pilesUp(other) else { return false }
    return Set(elements.map { $0.contentHash() }) == Set(other.elements.map { $0.contentHash() })
  }

  fileprivate func isSameMoment(as other: JSONNode) -> Bool {
    guard let mine = instant, let theirs = other.instant else { return false }
    return mine == theirs
  }
}
