import PliegoJSON

/// A requirement ready to be asked of releases that were parsed with a tree's keys.
///
/// A class, because it is taken out of its list for every release.
final class CompiledRequirement: Sendable {
  private struct CompiledCondition: Sendable {
    let route: FieldRoute
    let test: Condition.Test
  }

  let requirement: Requirement
  /// The slot of its stage's section; `nil` when it belongs to every process.
  let stageSlot: Int?
  private let when: [CompiledCondition]
  private let onlyIf: [CompiledCondition]
  private let each: FieldRoute
  /// From the objects asked to those that must have one of the alternatives.
  private let holder: FieldRoute
  /// From there to the fields.
  private let alternatives: [[FieldRoute]]

  init(_ requirement: Requirement, _ tree: FieldTree) {
    let keys = tree.keys
    self.requirement = requirement
    // A profile without the section has no slot for it: -1 is filled in no release.
    stageSlot = requirement.stage.map { tree.slotByPath[$0.section] ?? -1 }
    when = requirement.when.map { CompiledCondition(route: FieldRoute($0.path, keys), test: $0.test) }
    onlyIf = requirement.onlyIf.map { CompiledCondition(route: FieldRoute($0.path, keys), test: $0.test) }
    each = FieldRoute(requirement.each, keys)
    let skipped = requirement.each.isEmpty ? 0 : requirement.each.split(separator: "/").count
    let fields = requirement.alternatives.map { $0.map { Array($0.split(separator: "/").dropFirst(skipped)) } }
    let shared = Self.sharedObjects(fields.flatMap { $0 })
    holder = FieldRoute((fields.first?.first ?? []).prefix(shared).joined(separator: "/"), keys)
    alternatives = fields.map { $0.map { FieldRoute($0.dropFirst(shared).joined(separator: "/"), keys) } }
  }

  /// How many objects all fields have in common on their way: of `value/amount` and `value/currency`, one.
  private static func sharedObjects(_ fields: [[Substring]]) -> Int {
    guard let first = fields.first else { return 0 }
    var count = 0
    while fields.allSatisfy({ count < $0.count - 1 && $0[count] == first[count] }) { count += 1 }
    return count
  }

  /// Whether a release is far enough, and of the kind, to be asked.
  func applies(to release: JSONNode, _ walker: ReleaseWalker) -> Bool {
    if let stageSlot, stageSlot < 0 || !walker.isFilled(stageSlot) { return false }
    return when.allSatisfy { Self.holds($0, in: release) }
  }

  /// Asks a release that is far enough.
  ///
  /// - Parameter lacking: called with every object that lacks it, or that lacks the object that would hold it.
  /// - Returns: how many objects were asked, and how many have it.
  func ask(_ release: JSONNode, lacking: (JSONNode) -> Void) -> Tally {
    var tally = Tally()
    each.objects(from: release) { object in
      guard onlyIf.allSatisfy({ Self.holds($0, in: object) }) else { return }
      holder.follow(from: object, to: .objects) { holder in
        tally.asked += 1
        if alternatives.contains(where: { Self.isMet($0, by: holder) }) { tally.met += 1 } else { lacking(holder) }
      } lacking: { object in
        tally.asked += 1
        lacking(object)
      }
    }
    return tally
  }

  private static func isMet(_ routes: [FieldRoute], by object: JSONNode) -> Bool {
    for route in routes {
      var (filled, lacks) = (0, 0)
      route.follow(from: object, to: .values, arrived: { _ in filled += 1 }, lacking: { _ in lacks += 1 })
      if filled == 0 || lacks > 0 { return false }
    }
    return true
  }

  private static func holds(_ condition: CompiledCondition, in object: JSONNode) -> Bool {
    switch condition.test {
    case .isFilled: condition.route.contains(from: object, where: \.isFilled)
    case .isOne(let codes): condition.route.contains(from: object) { $0.isCode(in: codes) }
    case .isNone(let codes): !condition.route.contains(from: object) { $0.isCode(in: codes) }
    }
  }
}

extension JSONNode {
  /// Whether it is written as one of some codes; numbers and truth values compare by their text.
  fileprivate func isCode(in codes: [String]) -> Bool {
    kind != .object && kind != .array && codes.contains { $0 == text }
  }
}
