import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of items")
struct ItemsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      RepeatedItemCheck(),
      [
        (
          "in awards and contracts, each in its own list",
          #"{"awards":[{"id":"1","items":[{"id":"1","description":"A"},{"id":"2","description":"A"}]}],"contracts":[{"id":"1","awardID":"1","items":[{"id":"1","description":"A"},{"id":"2","description":"B"}]}]}"#,
          ["/awards/0/items/1"]
        ),
        (
          "items of which nothing is said",
          #"{"tender":{"items":[{"id":"1"},{"id":"2"}]}}"#,
          []
        ),
        (
          "other lots",
          #"{"tender":{"items":[{"id":"1","description":"A","relatedLot":"1"},{"id":"2","description":"A","relatedLot":"2"}]}}"#,
          []
        ),
      ]
    ),
    (
      ContractItemsCheck(),
      [
        (
          "other ids, same items",
          #"{"awards":[{"id":1,"items":[{"id":"1","description":"A"},{"id":"2","description":"B"}]}],"contracts":[{"id":"C","awardID":1,"items":[{"id":"x","description":"A"},{"id":"y","description":"B"}]}]}"#,
          ["/contracts/0/items"]
        ),
        (
          "a part of them",
          #"{"awards":[{"id":"A","items":[{"id":"1","description":"A"},{"id":"2","description":"B"}]}],"contracts":[{"id":"C","awardID":"A","items":[{"id":"1","description":"A"}]}]}"#,
          []
        ),
        (
          "of another award",
          #"{"awards":[{"id":"A","items":[{"id":"1","description":"A"}]}],"contracts":[{"id":"C","awardID":"B","items":[{"id":"1","description":"A"}]}]}"#,
          []
        ),
      ]
    ),
    (
      SeveralSuppliersCheck(),
      [
        (
          "known by their names only",
          #"{"awards":[{"id":"A","suppliers":[{"name":"Uno"},{"name":"Dos"}]}]}"#,
          ["/awards/0/suppliers"]
        ),
        (
          "the same one twice is another mistake",
          #"{"awards":[{"id":"A","suppliers":[{"id":"P1"},{"id":"P1"}]}]}"#,
          []
        ),
      ]
    ),
  ]
}
