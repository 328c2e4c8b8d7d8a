import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of dates")
struct DatesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      OddDateCheck(),
      [
        (
          "no date known",
          #"{"date":"9999-12-31T23:59:59Z"}"#,
          ["/date"]
        ),
        (
          "the beginning of computers' time",
          #"{"date":"1970-01-01T00:00:00Z"}"#,
          ["/date"]
        ),
        (
          "a mistyped year",
          #"{"tender":{"tenderPeriod":{"endDate":"0206-03-02T00:00:00Z"}}}"#,
          ["/tender/tenderPeriod/endDate"]
        ),
        (
          "far ahead",
          #"{"contracts":[{"id":"1","awardID":"1","period":{"endDate":"2206-03-02T00:00:00Z"}}]}"#,
          ["/contracts/0/period/endDate"]
        ),
        (
          "old and far, but possible",
          #"{"date":"1970-06-01T00:00:00Z","tender":{"tenderPeriod":{"endDate":"2100-12-31T00:00:00Z"}}}"#,
          []
        ),
        (
          "no date at all is the schema's",
          #"{"date":"ayer"}"#,
          []
        ),
      ]
    )
  ]
}
