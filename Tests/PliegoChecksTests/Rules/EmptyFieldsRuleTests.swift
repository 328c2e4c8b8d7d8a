import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of empty fields")
struct EmptyFieldsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      EmptyFieldCheck(),
      [
        (
          "a text",
          #"{"tender":{"title":""}}"#,
          ["/tender/title"]
        ),
        (
          "blanks only",
          #"{"tender":{"title":" \t "}}"#,
          ["/tender/title"]
        ),
        (
          "a list and an object",
          #"{"tender":{"items":[],"value":{}}}"#,
          ["/tender/items", "/tender/value"]
        ),
        (
          "an element of a list",
          #"{"tender":{"submissionMethod":["",  "written"],"items":[{}]}}"#,
          ["/tender/items/0", "/tender/submissionMethod/0"]
        ),
        (
          "of an unknown field too",
          #"{"tender":{"nota":""}}"#,
          ["/tender/nota"]
        ),
        (
          "null, zero and false say something",
          #"{"ocid":"ocds-xyz123-1","id":"1","tag":["tender"],"tender":{"description":null,"hasEnquiries":false,"numberOfTenderers":0}}"#,
          []
        ),
        (
          "a text with an escaped letter",
          #"{"tender":{"title":"\u00c1"}}"#,
          []
        ),
      ]
    ),
    (
      NullFieldCheck(),
      [
        (
          "in a release alone",
          #"{"releases":[{"ocid":"ocds-xyz123-1","id":"1","tender":{"id":"1","title":null}}]}"#,
          ["/releases/0/tender/title"]
        ),
        (
          "in a history",
          #"{"records":[{"ocid":"ocds-xyz123-1","releases":[{"ocid":"ocds-xyz123-1","id":"1","tender":{"id":"1","title":"A"}},{"ocid":"ocds-xyz123-1","id":"2","tender":{"id":"1","title":null}}]}]}"#,
          []
        ),
        (
          "in a compiled release",
          #"{"ocid":"ocds-xyz123-1","id":"1","tag":["compiled"],"tender":{"id":"1","title":null}}"#,
          ["/tender/title"]
        ),
        (
          "an empty text is V312's",
          #"{"tender":{"title":""}}"#,
          []
        ),
      ]
    ),
  ]
}
