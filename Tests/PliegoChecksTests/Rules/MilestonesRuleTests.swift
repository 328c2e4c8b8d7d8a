import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of milestones")
struct MilestonesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      UnmetDateCheck(),
      [
        (
          "not met",
          #"{"contracts":[{"id":"1","awardID":"1","implementation":{"milestones":[{"id":"1","status":"notMet","dateMet":"2026-03-02T00:00:00Z"}]}}]}"#,
          ["/contracts/0/implementation/milestones/0/dateMet"]
        ),
        (
          "partially met",
          #"{"tender":{"milestones":[{"id":"1","status":"partiallyMet","dateMet":"2026-03-02T00:00:00Z"}]}}"#,
          []
        ),
        (
          "no status",
          #"{"tender":{"milestones":[{"id":"1","dateMet":"2026-03-02T00:00:00Z"}]}}"#,
          []
        ),
      ]
    ),
    (
      MetDateCheck(),
      [
        (
          "in any list",
          #"{"planning":{"milestones":[{"id":"1","status":"met"}]}}"#,
          ["/planning/milestones/0"]
        ),
        (
          "partially met",
          #"{"planning":{"milestones":[{"id":"1","status":"partiallyMet"}]}}"#,
          []
        ),
      ]
    ),
    (
      DueDateCheck(),
      [
        (
          "in any list",
          #"{"planning":{"milestones":[{"id":"1","status":"scheduled"}]}}"#,
          ["/planning/milestones/0"]
        ),
        (
          "met",
          #"{"planning":{"milestones":[{"id":"1","status":"met"}]}}"#,
          []
        ),
      ]
    ),
    (
      PaymentMilestoneCheck(),
      [
        (
          "in the contract's own list",
          #"{"contracts":[{"id":"C","awardID":"A","milestones":[{"id":"1","type":"financing","status":"met"}]}]}"#,
          ["/contracts/0/milestones/0"]
        ),
        (
          "not met yet",
          #"{"contracts":[{"id":"C","awardID":"A","milestones":[{"id":"1","type":"payment","status":"scheduled"}]}]}"#,
          []
        ),
        (
          "no payment",
          #"{"contracts":[{"id":"C","awardID":"A","milestones":[{"id":"1","type":"delivery","status":"met"}]}]}"#,
          []
        ),
      ]
    ),
  ]
}
