import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of amendments")
struct AmendmentsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      AmendmentReleaseCheck(),
      [
        (
          "a release that comes later",
          #"{"records":[{"ocid":"ocds-xyz123-1","releases":[{"ocid":"ocds-xyz123-1","id":"1","tender":{"id":"T","amendments":[{"id":"A","releaseID":"3","amendsReleaseID":"1"}]}},{"ocid":"ocds-xyz123-1","id":"2"}]}]}"#,
          ["/records/0/releases/0/tender/amendments/0/releaseID"]
        ),
        (
          "a release alone",
          #"{"tender":{"amendments":[{"id":"A","releaseID":"3"}]}}"#,
          []
        ),
      ]
    ),
    (
      AmendmentIdCheck(),
      [
        (
          "of a contract",
          #"{"contracts":[{"id":"C","awardID":"A","amendments":[{"id":"1"},{"id":""}]}]}"#,
          ["/contracts/0/amendments/1"]
        ),
        (
          "the deprecated single one",
          #"{"tender":{"amendment":{"rationale":"x"}}}"#,
          []
        ),
      ]
    ),
  ]
}
