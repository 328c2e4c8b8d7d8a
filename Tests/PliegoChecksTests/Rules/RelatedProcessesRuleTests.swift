import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of related processes")
struct RelatedProcessesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      RelatedOCIDCheck(),
      [
        (
          "only the prefix",
          #"{"contracts":[{"id":"C","awardID":"A","relatedProcesses":[{"id":"1","scheme":"ocid","identifier":"ocds-xyz123"}]}]}"#,
          ["/contracts/0/relatedProcesses/0/identifier"]
        ),
        (
          "another scheme",
          #"{"relatedProcesses":[{"id":"1","scheme":"expediente","identifier":"7"}]}"#,
          []
        ),
      ]
    ),
    (
      RelationshipPlaceCheck(),
      [
        (
          "in a contract",
          #"{"contracts":[{"id":"C","awardID":"A","relatedProcesses":[{"id":"1","relationship":["renewalProcess","prior"]}]}]}"#,
          ["/contracts/0/relatedProcesses/0/relationship/1"]
        ),
        (
          "codes of one's own",
          #"{"relatedProcesses":[{"id":"1","relationship":["adenda"]}]}"#,
          []
        ),
      ]
    ),
    (
      RelatedSelfCheck(),
      [
        (
          "in a contract",
          #"{"contracts":[{"id":"C","awardID":"A","relatedProcesses":[{"id":"1","identifier":"ocds-xyz123-1"}]}]}"#,
          ["/contracts/0/relatedProcesses/0/identifier"]
        ),
        (
          "an ocid that begins alike",
          #"{"relatedProcesses":[{"id":"1","identifier":"ocds-xyz123-12"}]}"#,
          []
        ),
      ]
    ),
  ]
}
