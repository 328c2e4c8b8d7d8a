import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of codes")
struct CodesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      OpenCodelistCheck(),
      [
        (
          "a code of one's own",
          #"{"tender":{"submissionMethod":["written","pigeon"]}}"#,
          ["/tender/submissionMethod/1"]
        ),
        (
          "a code of the list",
          #"{"parties":[{"id":"P","roles":["buyer","supplier"]}]}"#,
          []
        ),
        (
          "a code in other case is V304's",
          #"{"parties":[{"id":"P","roles":["Buyer"]}]}"#,
          []
        ),
        (
          "a code of a closed list is V301's",
          #"{"tender":{"status":"abierta"}}"#,
          []
        ),
        (
          "null and an empty text are no codes",
          #"{"ocid":"ocds-xyz123-1","id":"1","tag":["tender"],"tender":{"awardCriteria":null,"submissionMethod":[""]}}"#,
          []
        ),
      ]
    ),
    (
      CodeSpellingCheck(),
      [
        (
          "other case",
          #"{"parties":[{"id":"P","roles":["buyer","procuringentity"]}]}"#,
          ["/parties/0/roles/1"]
        ),
        (
          "spaces and hyphens",
          #"{"tender":{"submissionMethod":["electronic-submission","In person"]}}"#,
          ["/tender/submissionMethod/0", "/tender/submissionMethod/1"]
        ),
        (
          "an own code",
          #"{"tender":{"submissionMethod":["pigeon"]}}"#,
          []
        ),
        (
          "a closed list has its own check",
          #"{"tender":{"status":"Active"}}"#,
          []
        ),
        (
          "an own code that has no letters",
          #"{"tender":{"submissionMethod":["-"]}}"#,
          []
        ),
      ]
    ),
    (
      DeprecatedCodeCheck(),
      [
        (
          "each of the four",
          #"{"tender":{"awardCriteria":"singleBidOnly"}}"#,
          ["/tender/awardCriteria"]
        ),
        (
          "a code in use",
          #"{"tender":{"awardCriteria":"ratedCriteria"}}"#,
          []
        ),
        (
          "an own code",
          #"{"tender":{"awardCriteria":"lottery"}}"#,
          []
        ),
        (
          "a list without deprecated codes",
          #"{"tender":{"procurementMethod":"open"}}"#,
          []
        ),
      ]
    ),
  ]
}
