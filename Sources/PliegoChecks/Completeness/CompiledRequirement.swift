import PliegoJSON

/// A requirement ready to be asked of releases that were parsed with a tree's keys.
///
/// A class, because it is taken out of its list for every release.
final class CompiledRequirement: Sendable {
  let requirement: Requirement
  private let when: [CompiledCondition]
  private let onlyIf: [CompiledCondition]
  private let each: FieldRoute
  /// From the objects asked to those that must have one of the alternatives.
  private let holder: FieldRoute
  /// The ways from there to the fields, one alternative after the other.
  private let fields: [FieldRoute]
  private let alternatives: [Range<Int>]
  /// What the routes and conditions point to.
  private let kept: (routes: FieldRoutes, codes: [CodeTexts])

  init(_ requirement: Requirement, _ keys: KeyTable) {
    self.requirement = requirement
    let routes = FieldRoutes()
    var codes: [CodeTexts] = []
    let paths = RequirementPaths(requirement)
    when = requirement.when.map { CompiledCondition($0, keys, routes, &codes) }
    onlyIf = requirement.onlyIf.map { CompiledCondition($0, keys, routes, &codes) }
    each = routes.add(paths.each, keys)
    holder = routes.add(paths.holder, keys)
    var (fields, alternatives): ([FieldRoute], [Range<Int>]) = ([], [])
    for alternative in paths.alternatives {
      alternatives.append(fields.count..<fields.count + alternative.count)
      fields += alternative.map { routes.add($0, keys) }
    }
    (self.fields, self.alternatives) = (fields, alternatives)
    kept = (routes, codes)
  }

  /// Whether a release that is far enough is of the kind to be asked.
  func applies(to release: JSONNode) -> Bool { when.allSatisfy { $0.holds(in: release) } }

  /// Asks a release that is far enough.
  ///
  /// - Parameters:
  ///   - lacksNothing: whether it is known that no object lacks it.
  ///   - lacking: called with every object that lacks it, or that lacks the object that would hold it.
  /// - Returns: how many objects were asked, and how many have it.
  func ask(_ release: JSONNode, lacksNothing: Bool, lacking: (JSONNode) -> Void) -> Tally {
    var tally = Tally()
    each.objects(from: release) { object in
      guard onlyIf.allSatisfy({ $0.holds(in: object) }) else { return }
      if lacksNothing {
        tally += Tally(asked: 1, met: 1)
        return
      }
      holder.follow(from: object, to: .objects) { holder in
        tally.asked += 1
        if alternatives.contains(where: { isMet($0, by: holder) }) { tally.met += 1 } else { lacking(holder) }
      } lacking: { object in
        tally.asked += 1
        lacking(object)
      }
    }
    return tally
  }

  private func isMet(_ alternative: Range<Int>, by object: JSONNode) -> Bool {
    for index in alternative {
      var (filled, lacks) = (0, 0)
      fields[index].follow(from: object, to: .values, arrived: { _ in filled += 1 }, lacking: { _ in lacks += 1 })
      if filled == 0 || lacks > 0 { return false }
    }
    return true
  }
}

/// SAFETY: does not own its codes, so that it can be taken out of a list without counting; its requirement keeps them.
private struct CompiledCondition: @unchecked Sendable {
  private enum Test { case isFilled, isOne, isNone }

  private let route: FieldRoute
  private let test: Test
  private unowned(unsafe) let codes: CodeTexts

  init(_ condition: Condition, _ keys: KeyTable, _ routes: FieldRoutes, _ kept: inout [CodeTexts]) {
    route = routes.add(condition.path.split(separator: "/"), keys)
    let texts: CodeTexts
    switch condition.test {
    case .isFilled: (test, texts) = (.isFilled, CodeTexts([]))
    case .isOne(let list): (test, texts) = (.isOne, CodeTexts(list))
    case .isNone(let list): (test, texts) = (.isNone, CodeTexts(list))
    }
    kept.append(texts)
    codes = texts
  }

  func holds(in object: JSONNode) -> Bool {
    switch test {
    case .isFilled: route.contains(from: object, where: \.isFilled)
    case .isOne: route.contains(from: object) { codes.contain($0) }
    case .isNone: !route.contains(from: object) { codes.contain($0) }
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
