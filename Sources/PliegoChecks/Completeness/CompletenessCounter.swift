public import PliegoJSON

/// Asks releases for what a requirement profile wants, each directly after its walk.
///
/// One per thread and tree; what it counts is ``coverage``.
public struct CompletenessCounter {
  public private(set) var coverage: Coverage
  private let requirements: [CompiledRequirement]
  /// By ``Stage``: the slot of its section; -1 when the tree has none.
  private let stageSlots: [Int]
  private var stages: [Bool]
  private var answers: [Tally]

  public init(_ profile: RequirementProfile, _ tree: FieldTree, buyerLimit: Int = Coverage.buyerLimit) {
    coverage = Coverage(profile, buyerLimit: buyerLimit)
    requirements = profile.requirements.map { CompiledRequirement($0, tree) }
    stageSlots = Stage.allCases.map { tree.slotByPath[$0.section] ?? -1 }
    stages = Stage.allCases.map { _ in false }
    answers = requirements.map { _ in Tally() }
  }

  /// Counts the release that was walked last, and notes what it lacks.
  public mutating func fold(_ release: JSONNode, after walker: ReleaseWalker, _ report: inout Reporter) {
    guard release.isObject else { return }
    for (stage, slot) in stageSlots.enumerated() { stages[stage] = slot >= 0 && walker.isFilled(slot) }
    for (index, requirement) in requirements.enumerated() {
      answers[index] = requirement.applies(to: release, walker) ? ask(requirement, release, &report) : Tally()
    }
    coverage.add(stages: stages, answers: answers, buyer: Self.buyer(of: release))
  }

  /// Adds the walker's counts, which it starts anew, and gives all that was counted away.
  public mutating func take(_ walker: inout ReleaseWalker) -> Coverage {
    coverage.add(walker.counts, of: walker.tree)
    walker.counts = CoverageCounts(walker.tree)
    defer { coverage = Coverage(coverage.profile, buyerLimit: coverage.buyers.limit) }
    return coverage
  }

  private func ask(_ compiled: CompiledRequirement, _ release: JSONNode, _ report: inout Reporter) -> Tally {
    let requirement = compiled.requirement
    return compiled.ask(release) { object in
      report.report(requirement.level.code, at: object, path: requirement.path) { requirement.finding }
    }
  }

  /// The id that buyers are told apart by, else the name.
  private static func buyer(of release: JSONNode) -> (key: String?, name: String?) {
    guard let buyer = release["buyer"] else { return (nil, nil) }
    let name = buyer["name"].flatMap { $0.isString && !$0.isEmpty ? $0.text : nil }
    let id = buyer["id"].flatMap { ($0.isString || $0.isNumber) && !$0.isEmpty ? $0.text : nil }
    return (id ?? name, name)
  }
}
