import PliegoJSON

/// A requirement ready to be asked of releases that were parsed with a tree's keys.
///
/// A class, because it is taken out of its list for every release.
final class CompiledRequirement: Sendable {
  private final class CompiledCondition: Sendable {
    let route: FieldRoute
    let test: Condition.Test
    let codes: CodeTexts

    init(_ condition: Condition, _ keys: KeyTable) {
      route = FieldRoute(condition.path.split(separator: "/"), keys)
      test = condition.test
      switch condition.test {
      case .isFilled: codes = CodeTexts([])
      case .isOne(let texts), .isNone(let texts): codes = CodeTexts(texts)
      }
    }
  }

  let requirement: Requirement
  private let when: [CompiledCondition]
  private let onlyIf: [CompiledCondition]
  private let each: FieldRoute
  /// From the objects asked to those that must have one of the alternatives.
  private let holder: FieldRoute
  /// From there to the fields.
  private let alternatives: [[FieldRoute]]

  init(_ requirement: Requirement, _ keys: KeyTable) {
    self.requirement = requirement
    when = requirement.when.map { CompiledCondition($0, keys) }
    onlyIf = requirement.onlyIf.map { CompiledCondition($0, keys) }
    let paths = RequirementPaths(requirement)
    each = FieldRoute(paths.each, keys)
    holder = FieldRoute(paths.holder, keys)
    alternatives = paths.alternatives.map { $0.map { FieldRoute($0, keys) } }
  }

  /// Whether a release that is far enough is of the kind to be asked.
  func applies(to release: JSONNode) -> Bool { when.allSatisfy { Self.holds($0, in: release) } }

  /// Asks a release that is far enough.
  ///
  /// - Parameters:
  ///   - lacksNothing: whether it is known that no object lacks it.
  ///   - lacking: called with every object that lacks it, or that lacks the object that would hold it.
  /// - Returns: how many objects were asked, and how many have it.
  func ask(_ release: JSONNode, lacksNothing: Bool, lacking: (JSONNode) -> Void) -> Tally {
    var tally = Tally()
    each.objects(from: release) { object in
      guard onlyIf.allSatisfy({ Self.holds($0, in: object) }) else { return }
      if lacksNothing {
        tally += Tally(asked: 1, met: 1)
        return
      }
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
    case .isOne: condition.route.contains(from: object) { condition.codes.contain($0) }
    case .isNone: !condition.route.contains(from: object) { condition.codes.contain($0) }
    }
  }
}

/// Some codes, to be compared with values.
private final class CodeTexts: Sendable {
  private let texts: [String]
  /// `nil` for codes that no table takes, which somebody may write into a profile.
  private let table: KeyTable?

  init(_ texts: [String]) {
    self.texts = texts
    table = texts.count < 1000 && texts.allSatisfy { $0.utf8.count < 1000 } ? KeyTable(texts) : nil
  }

  /// Whether a value is written as one of the codes; numbers and truth values compare by their text.
  func contain(_ value: JSONNode) -> Bool {
    guard value.kind != .object, value.kind != .array else { return false }
    if let table, table.id(of: value) != 0 { return true }
    // Beyond ASCII one text may be written in several ways.
    guard table == nil || !value.tapeNode.traits.isDisjoint(with: [.isNotASCII, .hasEscapes]) else { return false }
    let text = value.text
    return texts.contains { $0 == text }
  }
}
