import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of deprecated fields")
struct DeprecatedFieldsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      DeprecatedFieldCheck(),
      [
        (
          "an address in a reference, once and not for each line of it",
          #"{"buyer":{"address":{"locality":"Xalapa","countryName":"México"}}}"#,
          ["/buyer/address"]
        ),
        (
          "a single amendment",
          #"{"tender":{"amendment":{"date":"2026-03-02T00:00:00Z"}}}"#,
          ["/tender/amendment"]
        ),
        (
          "the same in a party",
          #"{"parties":[{"id":"P","address":{"locality":"Xalapa"}}]}"#,
          []
        ),
        (
          "the list of amendments",
          #"{"tender":{"amendments":[{"id":"1"}]}}"#,
          []
        ),
        (
          "a deprecated field that says nothing",
          #"{"buyer":{"address":{}}}"#,
          []
        ),
      ]
    )
  ]
}
