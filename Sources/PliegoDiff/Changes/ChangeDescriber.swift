public import PliegoJSON
public import PliegoMerge
public import PliegoOCDS

/// Finds the changes between two releases and says them in the words of the field.
///
/// One for each set of merge rules; it holds nothing of the releases.
public final class ChangeDescriber: Sendable {
  public let rules: MergeRules
  let facts: ChangeFacts
  private let places: OrganizationPlaces

  /// - Parameter profile: the version and extensions that the releases follow; it gives labels and codes.
  public init(_ rules: MergeRules, _ profile: Profile) {
    self.rules = rules
    facts = ChangeFacts(profile)
    places = OrganizationPlaces(profile)
  }

  /// - Parameters:
  ///   - before: a release parsed with the keys of the rules; so is `after`.
  /// - Returns: in the order of the later release.
  public func changes(
    _ before: JSONNode, _ after: JSONNode, options: ReleaseDiffer.Options = ReleaseDiffer.Options()
  ) -> [Change] {
    let neighbors = Neighbors { $0.isOnTape(of: before) }
    return ReleaseDiffer(rules, places, options: options).differences(before, after).map {
      change($0, neighbors, saysWhatHadPassed: options.saysWhatHadPassed)
    }
  }

  /// One difference in words: by the first rule that has something to say.
  private func change(_ difference: Difference, _ neighbors: Neighbors, saysWhatHadPassed: Bool) -> Change {
    let situation = Situation(difference, facts, neighbors, saysWhatHadPassed: saysWhatHadPassed)
    let finding =
      ChangeRule.all.lazy.compactMap { $0.finding(in: situation) }.first { _ in true } ?? situation.plainFinding
    var change = Change(
      finding.code, difference.kind, stage: ProcessStage(of: situation.names),
      path: situation.names.joined(separator: "/"),
      element: difference.element, sentence: situation.sentence(finding), label: situation.label)
    change.way = difference.way
    change.pointerBefore = difference.pointerBefore
    change.pointerAfter = difference.pointerAfter
    change.before = difference.before.map(\.jsonText)
    change.after = difference.after.map(\.jsonText)
    change.amount = finding.amount
    change.offsetBefore = difference.before?.offset
    change.offsetAfter = difference.after?.offset
    return change
  }
}

extension JSONNode {
  /// The value as compact JSON text.
  var jsonText: String {
    var writer = ByteWriter(capacity: raw.count + 2)
    write(to: &writer)
    return writer.text
  }
}
