public import PliegoJSON

/// Asks releases for what a requirement profile wants, each directly after its walk.
///
/// One per thread and tree; what it counts is ``coverage``.
public struct CompletenessCounter {
  /// What is told apart beside the requirements; each costs time.
  public enum Breakdown: Sendable {
    /// Nothing: the score and what lacks where.
    case none
    /// How often every field is filled, and how complete each buyer is.
    case fieldsAndBuyers
  }

  public private(set) var coverage: Coverage
  private let breakdown: Breakdown
  private let requirements: [CompiledRequirement]
  /// The same for releases where counts tell enough.
  private let counted: CountedRequirements
  /// By requirement: whether what lacks it is noted here.
  private let isNoted: [Bool]
  /// By ``Stage``: the slot of its section; -1 when the tree has none.
  private let stageSlots: [Int]
  /// By requirement: the first that asks objects of the same place under the same conditions.
  private let choices: [Int]
  /// By requirement that is the first such: whether all objects of a release, by its number in ``coverage``, are asked.
  private var verdicts: [(release: Int, asksAll: Bool)]
  private var stages: [Bool]
  private var answers: [Tally]

  /// - Parameter earlier: profiles that are asked too; what they note is not noted again.
  public init(
    _ profile: RequirementProfile, _ tree: FieldTree, notedBy earlier: [RequirementProfile] = [],
    breakdown: Breakdown = .fieldsAndBuyers, buyerLimit: Int = Coverage.buyerLimit
  ) {
    coverage = Coverage(profile, buyerLimit: buyerLimit)
    self.breakdown = breakdown
    requirements = profile.requirements.map { CompiledRequirement($0, tree.keys) }
    counted = CountedRequirements(profile.requirements, tree)
    let noted = earlier.flatMap(\.requirements)
    isNoted = profile.requirements.map { requirement in !noted.contains { $0.asksTheSame(as: requirement) } }
    stageSlots = Stage.allCases.map { tree.slotByPath[$0.section] ?? -1 }
    stages = Stage.allCases.map { _ in false }
    answers = requirements.map { _ in Tally() }
    choices = profile.requirements.map { requirement in
      profile.requirements.firstIndex { $0.each == requirement.each && $0.onlyIf == requirement.onlyIf } ?? 0
    }
    verdicts = requirements.map { _ in (-1, false) }
  }

  /// Counts the release that was walked last, and notes what it lacks.
  public mutating func fold(_ release: JSONNode, after walker: ReleaseWalker, _ report: inout Reporter) {
    guard release.isObject else { return }
    for (stage, slot) in stageSlots.enumerated() { stages[stage] = slot >= 0 && walker.isFilled(slot) }
    for index in answers.indices {
      guard counted.isDue(index, walker.last) else {
        answers[index] = Tally()
        continue
      }
      switch counted.answer(index, walker.last) {
      case .met(let objects): answers[index] = Tally(asked: objects, met: objects)
      case .full(let objects): answers[index] = askFull(index, release, objects, &report)
      case .unknown: answers[index] = ask(index, release, lacksNothing: false, &report)
      }
    }
    coverage.add(stages: stages, answers: answers)
    guard breakdown == .fieldsAndBuyers else { return }
    coverage.add(stages: stages, answers: answers, to: Self.buyer(of: release))
  }

  /// Adds the fields that a walker counted, and gives all that was counted away.
  public mutating func take(_ walker: ReleaseWalker) -> Coverage {
    if breakdown == .fieldsAndBuyers { coverage.add(walker.counts, of: walker.tree) }
    defer {
      verdicts = requirements.map { _ in (-1, false) }
      coverage = Coverage(coverage.profile, buyerLimit: coverage.buyers.limit)
    }
    return coverage
  }

  /// Asks a release where no object lacks it: only which objects are asked is open.
  private mutating func askFull(
    _ index: Int, _ release: JSONNode, _ objects: Int, _ report: inout Reporter
  ) -> Tally {
    if counted.mayNotApply(index), !requirements[index].applies(to: release) { return Tally() }
    guard counted.asksSome(index) else { return Tally(asked: objects, met: objects) }
    // Several requirements ask objects under one condition, which holds for all of them in most releases.
    let choice = choices[index]
    if verdicts[choice].release != coverage.releases {
      verdicts[choice] = (coverage.releases, requirements[index].asksAll(of: release))
    }
    if verdicts[choice].asksAll { return Tally(asked: objects, met: objects) }
    return ask(index, release, lacksNothing: counted.isHolder(index), &report)
  }

  private func ask(
    _ index: Int, _ release: JSONNode, lacksNothing: Bool, _ report: inout Reporter
  ) -> Tally {
    let compiled = requirements[index]
    guard compiled.applies(to: release) else { return Tally() }
    guard isNoted[index] else { return compiled.ask(release, lacksNothing: lacksNothing) { _ in } }
    return compiled.ask(release, lacksNothing: lacksNothing) { object in
      let requirement = compiled.requirement
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
