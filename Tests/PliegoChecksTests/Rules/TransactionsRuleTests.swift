import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of transactions")
struct TransactionsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      TransactionPartiesCheck(),
      [
        (
          "a payee that got no award",
          #"{"awards":[{"id":"A","suppliers":[{"id":"P1"}]}],"contracts":[{"id":"C","awardID":"A","implementation":{"transactions":[{"id":"T","payee":{"id":"P2"}}]}}]}"#,
          ["/contracts/0/implementation/transactions/0/payee/id"]
        ),
        (
          "a treasury with the role",
          #"{"parties":[{"id":"T1","roles":["payer"]}],"contracts":[{"id":"C","awardID":"A","implementation":{"transactions":[{"id":"T","payer":{"id":"T1"}}]}}]}"#,
          []
        ),
        (
          "no awards in this release",
          #"{"contracts":[{"id":"C","awardID":"A","implementation":{"transactions":[{"id":"T","payee":{"id":"P2"}}]}}]}"#,
          []
        ),
      ]
    )
  ]
}
