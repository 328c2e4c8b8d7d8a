import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of periods")
struct PeriodsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      DurationCheck(),
      [
        (
          "too many days",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-02T00:00:00Z","endDate":"2026-03-12T00:00:00Z","durationInDays":12}}}"#,
          ["/tender/awardPeriod/durationInDays"]
        ),
        (
          "too few",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-02T00:00:00Z","endDate":"2026-03-12T00:00:00Z","durationInDays":9}}}"#,
          ["/tender/awardPeriod/durationInDays"]
        ),
        (
          "the last possible end when there is no other",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-02T00:00:00Z","maxExtentDate":"2026-03-12T00:00:00Z","durationInDays":20}}}"#,
          ["/tender/awardPeriod/durationInDays"]
        ),
        (
          "rounded down and up",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-02T09:00:00Z","endDate":"2026-03-12T18:00:00Z","durationInDays":10},"tenderPeriod":{"startDate":"2026-03-02T09:00:00Z","endDate":"2026-03-12T18:00:00Z","durationInDays":11}}}"#,
          []
        ),
        (
          "an end before the start is V303's",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-12T00:00:00Z","endDate":"2026-03-02T00:00:00Z","durationInDays":10}}}"#,
          []
        ),
        (
          "an end that is not known",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-12T00:00:00Z","endDate":"9999-12-31T00:00:00Z","durationInDays":10}}}"#,
          []
        ),
        (
          "no end at all",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-12T00:00:00Z","durationInDays":10}}}"#,
          []
        ),
      ]
    ),
    (
      ContractPeriodCheck(),
      [
        (
          "only an end",
          #"{"tender":{"contractPeriod":{"endDate":"2026-03-02T00:00:00Z"}}}"#,
          ["/tender/contractPeriod"]
        ),
        (
          "both dates",
          #"{"tender":{"contractPeriod":{"startDate":"2026-03-02T00:00:00Z","endDate":"2026-05-02T00:00:00Z"}}}"#,
          []
        ),
        (
          "a start and a last possible end",
          #"{"tender":{"contractPeriod":{"startDate":"2026-03-02T00:00:00Z","maxExtentDate":"2026-05-02T00:00:00Z"}}}"#,
          []
        ),
        (
          "another period",
          #"{"tender":{"tenderPeriod":{"startDate":"2026-03-02T00:00:00Z"}}}"#,
          []
        ),
      ]
    ),
    (
      PeriodOrderCheck(),
      [
        (
          "an end before the start",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-12T00:00:00Z","endDate":"2026-03-02T00:00:00Z"}}}"#,
          ["/tender/awardPeriod/endDate"]
        ),
        (
          "a last possible end before the end",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-01T00:00:00Z","endDate":"2026-03-12T00:00:00Z","maxExtentDate":"2026-03-02T00:00:00Z"}}}"#,
          ["/tender/awardPeriod/maxExtentDate"]
        ),
        (
          "a last possible end before the start",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-03T00:00:00Z","maxExtentDate":"2026-03-02T00:00:00Z"}}}"#,
          ["/tender/awardPeriod/maxExtentDate"]
        ),
        (
          "a last possible end that is not known",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-03T00:00:00Z","maxExtentDate":"0001-01-01T00:00:00Z"}}}"#,
          []
        ),
        (
          "the same moment in two zones",
          #"{"tender":{"awardPeriod":{"startDate":"2026-03-03T00:00:00Z","endDate":"2026-03-02T18:00:00-06:00"}}}"#,
          []
        ),
      ]
    ),
  ]
}
