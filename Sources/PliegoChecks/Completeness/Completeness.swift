/// How complete a publication is by a requirement profile.
///
/// Only releases that a requirement applies to are asked. Each answer counts with the requirement's weight, so the
/// score is the weight of what is there out of the weight of what could be there; it is counted in whole numbers.
public struct Completeness: Sendable {
  /// A requirement and how it is kept.
  public struct RequirementResult: Sendable {
    public let requirement: Requirement
    /// Releases asked, and releases in which no object lacks it.
    public let releases: Tally
    /// Objects asked, and objects that have it.
    public let objects: Tally
    /// What filling it everywhere would add to the score, in tenths of a point, rounded down.
    public let raise: Int
    /// The weight of the answers that are lacking; orders what `raise` rounds to the same.
    let lack: Int
  }

  public struct StageResult: Sendable {
    /// `nil`: what holds for the process as a whole.
    public let stage: Stage?
    /// The releases that have the stage.
    public let releases: Int
    public let score: Score
  }

  public struct BuyerResult: Sendable {
    /// `buyer/id`, else `buyer/name`; `nil` for several together.
    public let key: String?
    public let counts: BuyerCounts
    public let score: Score
  }

  public let profile: RequirementProfile
  public let releases: Int
  public let score: Score
  /// The whole process, then the stages in their order.
  public let stages: [StageResult]
  /// In the order of the profile.
  public let requirements: [RequirementResult]
  /// Every field of the standard and of the extensions met, by path.
  public let fields: [FieldCoverage]
  /// The least complete first; those that nothing was asked of last; by key among equals.
  public let buyers: [BuyerResult]
  /// The releases that name no buyer; `nil` when all do.
  public let withoutBuyer: BuyerResult?
  /// The buyers beyond the limit together; `nil` when there are none.
  public let otherBuyers: BuyerResult?
  /// How many buyers are told apart at most.
  public let buyerLimit: Int

  public init(_ coverage: Coverage) {
    var table = coverage.buyers
    table.settle()
    let wanted = coverage.profile.requirements
    let score = Score(coverage.requirements, weighing: wanted)
    self.score = score
    profile = coverage.profile
    releases = coverage.releases
    requirements = wanted.indices.map { Self.result(of: wanted[$0], $0, in: coverage, score) }
    stages = ([nil] + Stage.allCases.map { $0 }).map { stage in
      StageResult(
        stage: stage, releases: stage.map { coverage.stages[$0.rawValue] } ?? coverage.releases,
        score: Score(coverage.requirements, weighing: wanted) { $0.stage == stage })
    }
    fields = coverage.fields.values.sorted { $0.path < $1.path }
    buyers = table.buyers.map { Self.buyer($0.key, $0.value, wanted) }.sorted(by: Self.isLessComplete)
    withoutBuyer = table.unnamed.releases > 0 ? Self.buyer(nil, table.unnamed, wanted) : nil
    otherBuyers = table.others.map { Self.buyer(nil, $0, wanted) }
    buyerLimit = table.limit
  }

  /// The requirements that are not kept everywhere, those that would add most to the score first.
  public var raises: [RequirementResult] {
    requirements.enumerated().filter { $0.element.lack > 0 }
      .sorted { ($1.element.lack, $0.offset) < ($0.element.lack, $1.offset) }
      .map(\.element)
  }

  /// The fields that nobody filled, though objects stood there that could have them.
  public var neverFilled: [FieldCoverage] {
    fields.filter { $0.values == 0 && $0.parents > 0 && !$0.isDeprecated }
  }

  private static func result(of requirement: Requirement, _ index: Int, in coverage: Coverage, _ score: Score)
    -> RequirementResult
  {
    let releases = coverage.requirements[index]
    let lack = requirement.weight * (releases.asked - releases.met)
    return RequirementResult(
      requirement: requirement, releases: releases, objects: coverage.objects[index],
      raise: score.possible > 0 ? lack * 1000 / score.possible : 0, lack: lack)
  }

  private static func buyer(_ key: String?, _ counts: BuyerCounts, _ wanted: [Requirement]) -> BuyerResult {
    BuyerResult(key: key, counts: counts, score: Score(counts.requirements, weighing: wanted))
  }

  private static func isLessComplete(_ a: BuyerResult, _ b: BuyerResult) -> Bool {
    let (first, second) = (a.score.fraction, b.score.fraction)
    // By cross products, so that nothing is rounded; full width, so that nothing overflows.
    let (left, right) = (
      first.met.multipliedFullWidth(by: second.asked), second.met.multipliedFullWidth(by: first.asked)
    )
    if (left.high, left.low) != (right.high, right.low) { return (left.high, left.low) < (right.high, right.low) }
    return (a.key ?? "") < (b.key ?? "")
  }
}

/// A weighted share: what is there, and what could be.
public struct Score: Sendable, Hashable {
  public let reached: Int
  public let possible: Int

  init(
    _ tallies: [Tally], weighing requirements: [Requirement], where isCounted: (Requirement) -> Bool = { _ in true }
  ) {
    var sum = Tally()
    for (tally, requirement) in zip(tallies, requirements) where isCounted(requirement) {
      sum += Tally(asked: tally.asked * requirement.weight, met: tally.met * requirement.weight)
    }
    reached = sum.met
    possible = sum.asked
  }

  /// From 0 to 1000 tenths of a point, rounded down: 1000 only when nothing is lacking.
  ///
  /// `nil` when nothing was asked.
  public var tenths: Int? { Tally(asked: possible, met: reached).perMille }

  /// `87.3`; `nil` when nothing was asked.
  public var text: String? { tenths.map { "\($0 / 10).\($0 % 10)" } }

  /// For comparing; what nothing was asked of comes behind all others.
  fileprivate var fraction: Tally { possible > 0 ? Tally(asked: possible, met: reached) : Tally(asked: 1, met: 2) }
}

extension ValidationOutcome.Completeness {
  /// What a validation tells of it: the score and the largest gaps; `nil` when nothing was asked.
  ///
  /// - Parameter gaps: how many gaps at most.
  public init?(_ result: PliegoChecks.Completeness, gaps: Int = 5) {
    guard let tenths = result.score.tenths else { return nil }
    self.init(
      profile: result.profile.name, tenths: tenths,
      gaps: result.raises.prefix(gaps).map {
        Gap(
          path: $0.requirement.path, missing: $0.releases.asked - $0.releases.met, expected: $0.releases.asked,
          gain: $0.raise)
      })
  }
}
