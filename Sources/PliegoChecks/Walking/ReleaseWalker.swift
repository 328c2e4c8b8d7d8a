import PliegoJSON
import PliegoOCDS

/// Goes through a release once: counts its fields and asks what is to be asked at each.
///
/// One per thread and profile.
public struct ReleaseWalker {
  public let tree: FieldTree
  public var counts: CoverageCounts
  /// The slots that the last release filled, each once, in the order met.
  public private(set) var filled: [Int] = []
  /// By slot: the release that filled it last.
  private var lastRelease: [Int32]

  public init(_ tree: FieldTree) {
    self.tree = tree
    counts = CoverageCounts(tree)
    lastRelease = [Int32](repeating: 0, count: tree.slots.count)
  }

  /// Asks all checks of a release and counts what it holds.
  ///
  /// The tape must have been parsed with the tree's keys. What is no object is left to the schema.
  public mutating func walk(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.node.isObject else { return }
    counts.releases += 1
    filled.removeAll(keepingCapacity: true)
    report.release = release.node
    walk(release.node, branch: 0, release, &report)
    for check in tree.checks.releases { check.check(release, &report) }
  }

  private mutating func walk(
    _ object: JSONNode, branch number: Int, _ release: ReleaseSubject, _ report: inout Reporter
  ) {
    counts.objects[number] += 1
    for (name, value) in object.members {
      let slot = Int(tree.branches[number].slotByKey[Int(name.tapeNode.key)])
      if slot >= 0 {
        enter(slot, object, name, value, release, &report)
      } else {
        meet(object, name, value, branch: number, release, &report)
      }
    }
    let checks = tree.branches[number].objectChecks
    guard !checks.isEmpty else { return }
    let branch = tree.branches[number]
    let subject = ObjectSubject(node: object, type: branch.type, path: branch.path, release: release)
    for check in checks { tree.checks.objects[check].check(subject, &report) }
  }

  /// A member that the profile knows.
  private mutating func enter(
    _ slot: Int, _ object: JSONNode, _ name: JSONNode, _ value: JSONNode, _ release: ReleaseSubject,
    _ report: inout Reporter
  ) {
    if !value.isNull && !value.isEmpty { count(slot) }
    if !tree.slots[slot].checks.isEmpty {
      let subject = MemberSubject(
        object: object, name: name, value: value, context: tree.slots[slot].context, release: release)
      for check in tree.slots[slot].checks { tree.checks.fields[check].check(subject, &report) }
    }
    guard let child = tree.slots[slot].child else { return }
    if value.isObject {
      walk(value, branch: child, release, &report)
    } else {
      for element in value.elements where element.isObject { walk(element, branch: child, release, &report) }
    }
  }

  private mutating func count(_ slot: Int) {
    counts.values[slot] += 1
    guard lastRelease[slot] != Int32(truncatingIfNeeded: counts.releases) else { return }
    lastRelease[slot] = Int32(truncatingIfNeeded: counts.releases)
    counts.releasesWith[slot] += 1
    filled.append(slot)
  }

  /// A member that the profile does not know, or a translation of one.
  private func meet(
    _ object: JSONNode, _ name: JSONNode, _ value: JSONNode, branch number: Int, _ release: ReleaseSubject,
    _ report: inout Reporter
  ) {
    let branch = tree.branches[number]
    guard !branch.unknownChecks.isEmpty else { return }
    let context = translation(name, in: branch) ?? branch.unknown
    let subject = MemberSubject(object: object, name: name, value: value, context: context, release: release)
    for check in branch.unknownChecks { tree.checks.fields[check].check(subject, &report) }
  }

  /// `title_es`, where `title` may be translated.
  private func translation(_ name: JSONNode, in branch: FieldTree.Branch) -> FieldContext? {
    let text = name.text
    guard let underscore = text.firstIndex(of: "_") else { return nil }
    let base = String(text[..<underscore])
    guard branch.translatable.contains(base), let field = tree.profile.type(branch.type)?.field(base)?.field else {
      return nil
    }
    let path = branch.path.isEmpty ? text : branch.path + "/" + text
    return FieldContext(
      field: field, path: path, owner: branch.type, codelist: nil,
      language: String(text[text.index(after: underscore)...]))
  }
}
