import PliegoOCDS

/// What a publication says and what it lacks, counted.
///
/// A partial result: each thread or shard folds its releases, and the parts are joined by `append(_:)` in the order of
/// the input. Parts may come from different versions and extensions; they meet by the path of a field. Wherever the
/// input is cut, the sum is the same.
public struct Coverage: Sendable {
  public let profile: RequirementProfile
  public private(set) var releases = 0
  /// By ``Stage``: how many releases have it.
  public private(set) var stages = [Int](repeating: 0, count: Stage.allCases.count)
  /// By requirement: releases asked, and releases without a lack.
  public private(set) var requirements: [Tally]
  /// By requirement: objects asked, and objects that have it.
  public private(set) var objects: [Tally]
  public private(set) var buyers: BuyerTable
  /// By path.
  public private(set) var fields: [String: FieldCoverage] = [:]

  /// How many buyers are told apart.
  public static let buyerLimit = 10_000

  public init(_ profile: RequirementProfile, buyerLimit: Int = Coverage.buyerLimit) {
    self.profile = profile
    let none = [Tally](repeating: Tally(), count: profile.requirements.count)
    requirements = none
    objects = none
    buyers = BuyerTable(limit: buyerLimit, requirements: none.count)
  }

  /// Adds what was counted in a later part of the input with the same requirements.
  public mutating func append(_ later: Coverage) {
    releases += later.releases
    for index in stages.indices { stages[index] += later.stages[index] }
    for index in requirements.indices {
      requirements[index] += later.requirements[index]
      objects[index] += later.objects[index]
    }
    buyers.append(later.buyers)
    for field in later.fields.values { add(field) }
  }

  /// Adds the fields that a walker counted; those whose objects never stood there are left out.
  public mutating func add(_ counts: CoverageCounts, of tree: FieldTree) {
    for (number, slot) in tree.slots.enumerated() where counts.objects[slot.parent] > 0 {
      add(
        FieldCoverage(
          path: slot.path, releases: counts.releasesWith[number], values: counts.values[number],
          parents: counts.objects[slot.parent], isDeprecated: slot.context.field?.deprecatedSince != nil))
    }
  }

  private mutating func add(_ field: FieldCoverage) {
    if fields[field.path]?.append(field) == nil { fields[field.path] = field }
  }

  /// Counts a release.
  ///
  /// - Parameters:
  ///   - stages: which it has.
  ///   - answers: by requirement; `asked` is 0 for one that does not apply.
  mutating func add(stages present: [Bool], answers: [Tally]) {
    releases += 1
    for (stage, isPresent) in present.enumerated() where isPresent { stages[stage] += 1 }
    for (index, answer) in answers.enumerated() where answer.asked > 0 {
      objects[index] += answer
      requirements[index] += answer.whole
    }
  }

  /// Counts the same release once more, with its buyer.
  mutating func add(stages present: [Bool], answers: [Tally], to buyer: (key: String?, name: String?)) {
    buyers.add(buyer.key) { counts in
      counts.releases += 1
      counts.take(name: buyer.name)
      for (stage, isPresent) in present.enumerated() where isPresent { counts.stages[stage] += 1 }
      for (index, answer) in answers.enumerated() where answer.asked > 0 {
        counts.requirements[index] += answer.whole
      }
    }
  }
}

extension Tally {
  /// One release, met when none of its objects lacks anything.
  fileprivate var whole: Tally { Tally(asked: 1, met: met == asked ? 1 : 0) }
}
