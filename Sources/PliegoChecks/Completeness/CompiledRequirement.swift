import PliegoJSON

/// A requirement ready to be asked of releases that were parsed with a tree's keys.
///
/// A class, because it is taken out of its list for every release.
///
/// SAFETY: only read after `init`; its pointers lead into `lists`, which it keeps.
final class CompiledRequirement: @unchecked Sendable {
  let requirement: Requirement
  private let when: UnsafeBufferPointer<CompiledCondition>
  private let onlyIf: UnsafeBufferPointer<CompiledCondition>
  private let each: FieldRoute
  /// From the objects asked to those that must have one of the alternatives.
  private let holder: FieldRoute
  /// From there to the fields.
  private let alternatives: UnsafeBufferPointer<UnsafeBufferPointer<FieldRoute>>
  /// What all of these point to.
  private let lists: RequirementLists

  init(_ requirement: Requirement, _ keys: KeyTable) {
    self.requirement = requirement
    let lists = RequirementLists()
    let paths = RequirementPaths(requirement)
    when = lists.keep(requirement.when.map { CompiledCondition($0, keys, lists) })
    onlyIf = lists.keep(requirement.onlyIf.map { CompiledCondition($0, keys, lists) })
    each = lists.route(paths.each, keys)
    holder = lists.route(paths.holder, keys)
    alternatives = lists.keep(paths.alternatives.map { lists.keep($0.map { lists.route($0, keys) }) })
    self.lists = lists
  }

  /// Whether a release that is far enough is of the kind to be asked.
  func applies(to release: JSONNode) -> Bool { when.allSatisfy { $0.holds(in: release) } }

  /// Whether the conditions hold for all objects that may be asked.
  func asksAll(of release: JSONNode) -> Bool {
    var asksAll = true
    let onlyIf = onlyIf
    each.objects(from: release) { object in
      if asksAll { asksAll = onlyIf.allSatisfy { $0.holds(in: object) } }
    }
    return asksAll
  }

  /// Asks a release that is far enough.
  ///
  /// - Parameters:
  ///   - lacksNothing: whether it is known that no object lacks it.
  ///   - lacking: called with every object that lacks it, or that lacks the object that would hold it.
  /// - Returns: how many objects were asked, and how many have it.
  func ask(_ release: JSONNode, lacksNothing: Bool, lacking: (JSONNode) -> Void) -> Tally {
    var tally = Tally()
    let (onlyIf, holder, alternatives) = (onlyIf, holder, alternatives)
    each.objects(from: release) { object in
      guard onlyIf.allSatisfy({ $0.holds(in: object) }) else { return }
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

  private static func isMet(_ alternative: UnsafeBufferPointer<FieldRoute>, by object: JSONNode) -> Bool {
    for route in alternative {
      var (filled, lacks) = (0, 0)
      route.follow(from: object, to: .values, arrived: { _ in filled += 1 }, lacking: { _ in lacks += 1 })
      if filled == 0 || lacks > 0 { return false }
    }
    return true
  }
}

/// SAFETY: points into the lists of its requirement, which keeps its codes too.
private struct CompiledCondition: @unchecked Sendable {
  private enum Test { case isFilled, isOne, isNone }

  private let route: FieldRoute
  private let test: Test
  private let codes: Unmanaged<CodeTexts>

  init(_ condition: Condition, _ keys: KeyTable, _ lists: RequirementLists) {
    route = lists.route(condition.path.split(separator: "/"), keys)
    let texts: CodeTexts
    switch condition.test {
    case .isFilled: (test, texts) = (.isFilled, CodeTexts([]))
    case .isOne(let list): (test, texts) = (.isOne, CodeTexts(list))
    case .isNone(let list): (test, texts) = (.isNone, CodeTexts(list))
    }
    codes = .passUnretained(texts)
    _ = lists.keep([texts])
  }

  func holds(in object: JSONNode) -> Bool {
    switch test {
    case .isFilled: route.contains(from: object, where: \.isFilled)
    case .isOne: codes._withUnsafeGuaranteedRef { codes in route.contains(from: object) { codes.contain($0) } }
    case .isNone: codes._withUnsafeGuaranteedRef { codes in !route.contains(from: object) { codes.contain($0) } }
    }
  }
}

/// Some codes, to be compared with values.
///
/// SAFETY: `borrowed` is `table`, which this keeps.
private final class CodeTexts: @unchecked Sendable {
  private let texts: [String]
  /// `nil` for codes that no table takes, which somebody may write into a profile.
  private let table: KeyTable?
  /// The same without counting references at every value.
  private let borrowed: Unmanaged<KeyTable>?

  init(_ texts: [String]) {
    self.texts = texts
    table = texts.count < 1000 && texts.allSatisfy { $0.utf8.count < 1000 } ? KeyTable(texts) : nil
    borrowed = table.map { .passUnretained($0) }
  }

  /// Whether a value is written as one of the codes; numbers and truth values compare by their text.
  func contain(_ value: JSONNode) -> Bool {
    guard value.kind != .object, value.kind != .array else { return false }
    if let borrowed, borrowed._withUnsafeGuaranteedRef({ $0.id(of: value) }) != 0 { return true }
    // Beyond ASCII one text may be written in several ways.
    guard borrowed == nil || !value.tapeNode.traits.isDisjoint(with: [.isNotASCII, .hasEscapes]) else { return false }
    let text = value.text
    return texts.contains { $0 == text }
  }
}
