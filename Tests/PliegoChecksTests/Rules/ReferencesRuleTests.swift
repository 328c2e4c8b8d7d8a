import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of parties and references")
struct ReferencesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      PartyReferenceCheck(),
      [
        (
          "in an array", #"{"tender":{"tenderers":[{"id":"x"},{"id":"MX-RFC-SOP010101AB1"}]}}"#,
          ["/tender/tenderers/0/id"]
        ),
        (
          "deep in a contract",
          #"{"contracts":[{"id":"1","implementation":{"transactions":[{"id":"1","payee":{"id":"x"}}]}}]}"#,
          ["/contracts/0/implementation/transactions/0/payee/id"]
        ),
        (
          "a bidder, by an extension",
          #"{"extending":["bids"],"release":{"bids":{"details":[{"id":"1","tenderers":[{"id":"x"}]}]}}}"#,
          ["/bids/details/0/tenderers/0/id"]
        ),
        (
          "the buyer of a contract, by an extension",
          #"{"extending":["contract_buyer"],"release":{"contracts":[{"id":"1","buyer":{"id":"x"}}]}}"#,
          ["/contracts/0/buyer/id"]
        ),
        ("another JSON type is V205's", #"{"parties":[{"id":"1"}],"tender":null,"buyer":{"id":1}}"#, []),
        (
          "a party of another release of the record",
          #"{"records":[{"releases":[{"ocid":"o","parties":[{"id":"1"}]},{"ocid":"o","buyer":{"id":"1"}}]}]}"#, []
        ),
        ("no id is V202's", #"{"buyer":{"id":null,"name":"x"}}"#, []),
      ]
    ),
    (
      ReferenceWithoutIDCheck(),
      [
        ("a name only", #"{"awards":[{"id":"1","suppliers":[{"name":"Uno"}]}]}"#, ["/awards/0/suppliers/0"]),
        ("empty", #"{"awards":[{"id":"1","suppliers":[{}]}]}"#, []),
      ]
    ),
    (
      PartyNameCheck(),
      [
        ("another name", #"{"buyer":{"name":"SOP"}}"#, ["/buyer/name"]),
        ("no name", #"{"buyer":{"name":null}}"#, []),
        (
          "two parties with the id, which V113 says",
          #"{"parties":[{"id":"1","name":"A"},{"id":"1","name":"B"}],"buyer":{"id":"1","name":"C"}}"#, []
        ),
        (
          "the same in escapes",
          #"{"parties":[{"id":"1","name":"A\u00f1o"}],"buyer":{"id":"1","name":"Año"},"tender":null}"#, []
        ),
      ]
    ),
    (
      PartyRoleCheck(),
      [
        (
          "each place its role",
          #"{"parties":[{"id":"1","roles":["payer"]}],"buyer":{"id":"1"},"tender":null,"#
            + #""contracts":[{"id":"1","implementation":{"transactions":[{"id":"1","payer":{"id":"1"},"payee":{"id":"1"}}]}}]}"#,
          ["/buyer/id", "/contracts/0/implementation/transactions/0/payee/id"]
        ),
        ("no roles at all", #"{"parties":[{"id":"1"}],"buyer":{"id":"1"},"tender":null}"#, ["/buyer/id"]),
        ("no such party is V201's", #"{"buyer":{"id":"x"}}"#, []),
      ]
    ),
    (
      PartyReferenceTypeCheck(),
      [
        ("a number for a text", #"{"parties":[{"id":"1"}],"buyer":{"id":1},"tender":null}"#, ["/buyer/id"]),
        ("both are there", #"{"parties":[{"id":"1"},{"id":1}],"buyer":{"id":1},"tender":null}"#, []),
      ]
    ),
    (
      AwardReferenceCheck(),
      [
        ("no such award", #"{"awards":[{"id":"1"}],"contracts":[{"id":"1","awardID":"2"}]}"#, ["/contracts/0/awardID"]),
        ("another JSON type is V207's", #"{"awards":[{"id":1}],"contracts":[{"id":"1","awardID":"1"}]}"#, []),
        (
          "an award of another release of the record",
          #"{"records":[{"releases":[{"ocid":"o","awards":[{"id":"1"}]},{"ocid":"o","contracts":[{"awardID":"1"}]}]}]}"#,
          []
        ),
        ("no awardID, which the schema says", #"{"contracts":[{"id":"1"}]}"#, []),
        (
          "thousands are looked up, not compared",
          #"{"awards":[\#((0..<3000).map { #"{"id":"\#($0)"}"# }.joined(separator: ","))],"#
            + #""contracts":[\#((1..<3001).map { #"{"awardID":"\#($0)"}"# }.joined(separator: ","))]}"#,
          ["/contracts/2999/awardID"]
        ),
      ]
    ),
    (
      AwardReferenceTypeCheck(),
      [
        ("a text for a number", #"{"awards":[{"id":1}],"contracts":[{"awardID":"1"}]}"#, ["/contracts/0/awardID"]),
        (
          "in another release of the record",
          #"{"records":[{"releases":[{"ocid":"o","awards":[{"id":1}]},{"ocid":"o","contracts":[{"awardID":"1"}]}]}]}"#,
          ["/records/0/releases/1/contracts/0/awardID"]
        ),
      ]
    ),
    (
      PartyIdentifierCheck(),
      [
        ("none", #"{"parties":[{"id":"1"},{"id":"2","identifier":null}]}"#, ["/parties/0", "/parties/1/identifier"]),
        ("blank", #"{"parties":[{"id":"1","identifier":{"scheme":"MX-RFC","id":" "}}]}"#, ["/parties/0/identifier"]),
        ("a number", #"{"parties":[{"id":"1","identifier":{"scheme":"MX-RFC","id":7}}]}"#, []),
      ]
    ),
    (
      SeveralBuyersCheck(),
      [
        ("a buyer is named", #"{"parties":[{"id":"1","roles":["buyer"]},{"id":"2","roles":["buyer"]}]}"#, []),
        ("one", #"{"buyer":null}"#, []),
      ]
    ),
    (
      LotReferenceCheck(),
      [
        (
          "in arrays, of lots and groups",
          #"{"extending":["lots","bids"],"release":{"tender":{"lots":[{"id":"1"}],"lotGroups":[{"id":"G","relatedLots":["1","2"]}]},"#
            + #""awards":[{"id":"1","relatedLots":["1","G","3"]}],"bids":{"details":[{"id":"1","relatedLots":["4"]}]}}}"#,
          ["/tender/lotGroups/0/relatedLots/1", "/awards/0/relatedLots/2", "/bids/details/0/relatedLots/0"]
        ),
        (
          "a single release that leaves the lots out",
          #"{"extending":["lots"],"release":{"awards":[{"id":"1","relatedLots":["1"]}]}}"#, []
        ),
        (
          "a compiled release cannot leave them out",
          #"{"extending":["lots"],"release":{"tag":["compiled"],"awards":[{"id":"1","relatedLots":["1"]}]}}"#,
          ["/awards/0/relatedLots/0"]
        ),
        (
          "an extension that is not there", #"{"tender":{"lots":[{"id":"1"}],"items":[{"id":"1","relatedLot":"2"}]}}"#,
          []
        ),
      ]
    ),
    (
      BidReferenceCheck(),
      [
        (
          "of an award",
          #"{"extending":["bids"],"release":{"bids":{"details":[{"id":"1"}]},"awards":[{"id":"1","relatedBid":"1"},{"id":"2","relatedBid":"2"}]}}"#,
          ["/awards/1/relatedBid"]
        )
      ]
    ),
    (
      ItemReferenceCheck(),
      [
        (
          "lots count too",
          #"{"extending":["enquiries","lots"],"release":{"tender":{"lots":[{"id":"L"}],"#
            + #""enquiries":[{"id":"1","relatedItem":"L"},{"id":"2","relatedItem":"x"}]}}}"#,
          ["/tender/enquiries/1/relatedItem"]
        )
      ]
    ),
    (
      AwardSupplierCheck(),
      [
        (
          "two contracts, one award", #"{"awards":[{"id":"1"}],"contracts":[{"awardID":"1"},{"awardID":"1"}]}"#,
          ["/awards/0"]
        ),
        ("suppliers in the contract", #"{"awards":[{"id":"1"}],"contracts":[{"awardID":"1","suppliers":[{}]}]}"#, []),
        ("an award without contract", #"{"awards":[{"id":"1"}]}"#, []),
      ]
    ),
  ]
}
