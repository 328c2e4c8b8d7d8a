public import PliegoChecks
public import PliegoJSON

/// How complete a publication is, for programs: the `completeness` object.
public enum CompletenessJSON {
  /// - Parameter buyers: how many buyers are listed, the least complete first.
  public static func object(of result: Completeness, buyers: Int = Coverage.buyerLimit) -> JSONValue {
    .object(
      JSONObject([
        ("profile", .string(result.profile.name)), ("releases", number(result.releases)),
        ("score", score(result.score)), ("reached", number(result.score.reached)),
        ("possible", number(result.score.possible)), ("stages", .array(result.stages.map(stage))),
        ("requirements", .array(result.requirements.map(requirement))),
        ("buyers", .array(result.buyers.prefix(buyers).map(buyer))),
        ("withoutBuyer", result.withoutBuyer.map(buyer) ?? .null),
        ("otherBuyers", result.otherBuyers.map(buyer) ?? .null), ("buyerLimit", number(result.buyerLimit)),
        ("fields", .array(result.fields.map(field))),
      ]))
  }

  private static func stage(_ stage: Completeness.StageResult) -> JSONValue {
    .object(
      JSONObject([
        ("stage", .string(stage.stage?.name ?? "release")), ("releases", number(stage.releases)),
        ("score", score(stage.score)),
      ]))
  }

  private static func requirement(_ result: Completeness.RequirementResult) -> JSONValue {
    let requirement = result.requirement
    return .object(
      JSONObject([
        ("fields", .array(requirement.alternatives.map { .array($0.map { .string($0) }) })),
        ("stage", .string(requirement.stage?.name ?? "release")), ("level", .string(requirement.level.rawValue)),
        ("weight", number(requirement.weight)), ("releases", tally(result.releases)),
        ("objects", tally(result.objects)), ("raise", tenths(result.raise)),
      ]))
  }

  private static func buyer(_ buyer: Completeness.BuyerResult) -> JSONValue {
    let stages = zip(Stage.allCases, buyer.counts.stages).map { ($0.name, number($1)) }
    return .object(
      JSONObject([
        ("key", buyer.key.map { .string($0) } ?? .null), ("name", buyer.counts.name.map { .string($0) } ?? .null),
        ("releases", number(buyer.counts.releases)), ("score", score(buyer.score)),
        ("stages", .object(JSONObject(stages))),
      ]))
  }

  private static func field(_ field: FieldCoverage) -> JSONValue {
    .object(
      JSONObject([
        ("path", .string(field.path)), ("releases", number(field.releases)), ("values", number(field.values)),
        ("objects", number(field.parents)),
      ]))
  }

  private static func tally(_ tally: Tally) -> JSONValue {
    .object(JSONObject([("asked", number(tally.asked)), ("met", number(tally.met))]))
  }

  private static func score(_ score: Score) -> JSONValue { score.tenths.map(tenths) ?? .null }

  private static func tenths(_ value: Int) -> JSONValue {
    JSONNumber(text: value % 10 == 0 ? "\(value / 10)" : "\(value / 10).\(value % 10)").map { .number($0) } ?? .null
  }

  private static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
}
