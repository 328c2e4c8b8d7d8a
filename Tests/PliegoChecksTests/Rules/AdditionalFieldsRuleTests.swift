import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of additional fields")
struct AdditionalFieldsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      AdditionalFieldCheck(),
      [
        (
          "a misspelled field",
          #"{"tender":{"tittle":"Puente"}}"#,
          ["/tender/tittle"]
        ),
        (
          "a field in a list of objects",
          #"{"tender":{"items":[{"id":"1","precio":3},{"id":"2"}]}}"#,
          ["/tender/items/0/precio"]
        ),
        (
          "what an unknown field holds is not asked about",
          #"{"bids":{"details":[{"id":"1","x":{"y":1}}]}}"#,
          ["/bids"]
        ),
        (
          "a translation is known",
          #"{"tender":{"title_en":"Bridge","title_zh-Hans":"桥"}}"#,
          []
        ),
        (
          "a translation of what is no text",
          #"{"tender":{"status_es":"activa"}}"#,
          ["/tender/status_es"]
        ),
        (
          "a translation of a field that is not there is still one",
          #"{"tender":{"description_en":"Bridge"}}"#,
          []
        ),
      ]
    )
  ]
}
