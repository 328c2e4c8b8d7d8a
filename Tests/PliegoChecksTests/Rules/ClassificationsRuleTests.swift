import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of classifications")
struct ClassificationsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      ClassificationCodeCheck(),
      [
        (
          "a name for a code",
          #"{"tender":{"items":[{"id":"1","classification":{"scheme":"CPV","id":"Puentes"}}]}}"#,
          ["/tender/items/0/classification/id"]
        ),
        (
          "a code with its version",
          #"{"tender":{"items":[{"id":"1","additionalClassifications":[{"scheme":"UNSPSC","id":"V1.72141104"}]}]}}"#,
          ["/tender/items/0/additionalClassifications/0/id"]
        ),
        (
          "a unit's name",
          #"{"tender":{"items":[{"id":"1","unit":{"scheme":"UNCEFACT","id":"metro"}}]}}"#,
          ["/tender/items/0/unit/id"]
        ),
        (
          "codes in their forms",
          #"{"tender":{"items":[{"id":"1","unit":{"scheme":"UNCEFACT","id":"MTR"},"classification":{"scheme":"CPV","id":"45221100-3"},"additionalClassifications":[{"scheme":"CPV","id":"45221100"},{"scheme":"UNSPSC","id":72141104},{"scheme":"NAICS","id":"2373"},{"scheme":"UNSPSC","id":"7214"}]}]}}"#,
          []
        ),
        (
          "a scheme of units for a classification is V302's",
          #"{"tender":{"items":[{"id":"1","classification":{"scheme":"UNCEFACT","id":"391216000"}}]}}"#,
          []
        ),
        (
          "a scheme of one's own",
          #"{"tender":{"items":[{"id":"1","classification":{"scheme":"MEX-X","id":"?"}}]}}"#,
          []
        ),
      ]
    ),
    (
      UnitSchemeCheck(),
      [
        (
          "another of the list",
          #"{"tender":{"items":[{"id":"1","unit":{"scheme":"QUDT","id":"Meter"}}]}}"#,
          ["/tender/items/0/unit/scheme"]
        ),
        (
          "one of one's own is V302's",
          #"{"tender":{"items":[{"id":"1","unit":{"scheme":"MEX-U","id":"m"}}]}}"#,
          []
        ),
        (
          "none",
          #"{"tender":{"items":[{"id":"1","unit":{"name":"m"}}]}}"#,
          []
        ),
      ]
    ),
  ]
}
