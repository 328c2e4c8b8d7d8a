import PliegoJSON
import PliegoOCDS

/// Goes through a release once: counts its fields and asks what is to be asked at each.
///
/// One per thread and profile.
public struct ReleaseWalker {
  public let tree: FieldTree
  public var counts: CoverageCounts
  /// What the last release has.
  let last: WalkedRelease
  /// The tree's tables, which it keeps.
  private let table: WalkTable.Lists

  public init(_ tree: FieldTree) {
    self.tree = tree
    counts = CoverageCounts(tree)
    last = WalkedRelease(tree)
    table = tree.table.lists
  }

  /// Asks all checks of a release and counts what it holds.
  ///
  /// The tape must have been parsed with the tree's keys. What is no object is left to the schema.
  public mutating func walk(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.node.isObject else { return }
    last.begin()
    report.release = release.node
    walk(release.node, branch: 0, release, &report)
    last.add(to: &counts)
    for check in tree.checks.releaseTypes { check.ask(release, &report) }
    withExtendedLifetime(release) {}
  }

  /// Whether the last release filled a slot.
  public func isFilled(_ slot: Int) -> Bool { last.values(slot) > 0 }

  /// - Returns: whether the object says anything.
  @discardableResult
  private func walk(
    _ object: JSONNode, branch number: Int, _ release: ReleaseSubject, _ report: inout Reporter
  ) -> Bool {
    var isFilled = false
    let branch = table.branches + number
    let end = object.end
    var place = object.index &+ 1
    while place < end {
      let name = object.node(at: place)
      let value = object.node(at: place &+ 1)
      let slot = Int(branch.pointee.slots[Int(name.tapeNode.key)])
      if slot >= 0 {
        if enter(slot, object, name, value, release, &report) { isFilled = true }
      } else {
        meet(object, name, value, branch: number, release, &report)
        if !isFilled { isFilled = value.isFilled }
      }
      place = value.end
    }
    if isFilled { last.meet(branch: number) }
    ask(object, branch, release, &report)
    return isFilled
  }

  /// The checks of an object as a whole.
  @inline(__always)
  private func ask(
    _ object: JSONNode, _ branch: UnsafeMutablePointer<WalkTable.Branch>, _ release: ReleaseSubject,
    _ report: inout Reporter
  ) {
    guard branch.pointee.firstCheck < branch.pointee.endCheck else { return }
    let subject = ObjectSubject(object, branch.pointee.context, release)
    for check in Int(branch.pointee.firstCheck)..<Int(branch.pointee.endCheck) {
      table.objectChecks[check].ask(subject, &report)
    }
  }

  /// A member that the profile knows.
  ///
  /// - Returns: whether it says anything.
  @inline(__always)
  private func enter(
    _ number: Int, _ object: JSONNode, _ name: JSONNode, _ value: JSONNode, _ release: ReleaseSubject,
    _ report: inout Reporter
  ) -> Bool {
    let slot = table.slots + number
    let kind = ValueKinds.number(of: value)
    let bounds = table.bounds + Int(slot.pointee.bounds) + kind
    if bounds[0] < bounds[1] {
      let subject = MemberSubject(
        object: object, name: name, value: value, context: slot.pointee.context, release: release)
      for check in Int(bounds[0])..<Int(bounds[1]) { table.fieldChecks[check].ask(subject, &report) }
    }
    let child = Int(slot.pointee.child)
    let isFilled =
      child >= 0 ? walk(value, below: child, release, &report) : ValueKinds.saySomething(kind) || value.isFilled
    last.meet(slot: number, in: object.index, isFilled: isFilled)
    return isFilled
  }

  /// The object or objects of a member; what is neither counts as it stands, and the schema objects to it.
  private func walk(
    _ value: JSONNode, below child: Int, _ release: ReleaseSubject, _ report: inout Reporter
  ) -> Bool {
    guard !value.isObject else { return walk(value, branch: child, release, &report) }
    guard value.isArray else { return counts(value) }
    var isFilled = false
    for element in value.elements {
      let says = element.isObject ? walk(element, branch: child, release, &report) : counts(element)
      if says { isFilled = true }
    }
    return isFilled
  }

  /// Whether something that is no object says anything where objects belong.
  private func counts(_ value: JSONNode) -> Bool {
    guard value.isFilled else { return false }
    last.noteOddValue()
    return true
  }

  /// A member that the profile does not know, or a translation of one.
  private func meet(
    _ object: JSONNode, _ name: JSONNode, _ value: JSONNode, branch number: Int, _ release: ReleaseSubject,
    _ report: inout Reporter
  ) {
    let branch = tree.branches[number]
    guard !branch.unknownChecks.isEmpty else { return }
    let context = translation(name, in: branch) ?? branch.unknown
    let subject = MemberSubject(
      object: object, name: name, value: value, context: .passUnretained(context), release: release)
    withExtendedLifetime(context) {
      for check in branch.unknownChecks { tree.checks.fields[check].check(subject, &report) }
    }
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
