import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of values")
struct ValuesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      CurrencyMissingCheck(),
      [
        (
          "an empty currency",
          #"{"tender":{"value":{"amount":0,"currency":""}}}"#,
          ["/tender/value/amount"]
        ),
        (
          "a price of a unit",
          #"{"tender":{"items":[{"id":"1","unit":{"name":"m","value":{"amount":5}}}]}}"#,
          ["/tender/items/0/unit/value/amount"]
        ),
        (
          "no amount",
          #"{"tender":{"value":{"currency":"MXN"}}}"#,
          []
        ),
        (
          "a negative amount with currency",
          #"{"tender":{"value":{"amount":-5,"currency":"MXN"}}}"#,
          []
        ),
      ]
    ),
    (
      PastCurrencyCheck(),
      [
        (
          "by the date of the award",
          #"{"awards":[{"id":"1","date":"2026-01-01T00:00:00Z","value":{"amount":1,"currency":"DEM"}}]}"#,
          ["/awards/0/value/currency"]
        ),
        (
          "an award of that time in a later release",
          #"{"awards":[{"id":"1","date":"2001-01-01T00:00:00Z","value":{"amount":1,"currency":"DEM"}}]}"#,
          []
        ),
        (
          "the last month counts",
          #"{"awards":[{"id":"1","date":"2002-03-31T00:00:00Z","value":{"amount":1,"currency":"DEM"}}]}"#,
          []
        ),
        (
          "the last of two years counts",
          #"{"awards":[{"id":"1","date":"1990-12-31T00:00:00Z","value":{"amount":1,"currency":"ILR"}},{"id":"2","date":"1991-01-01T00:00:00Z","value":{"amount":1,"currency":"ILR"}}]}"#,
          ["/awards/1/value/currency"]
        ),
        (
          "a currency in use",
          #"{"tender":{"value":{"amount":1,"currency":"MXN"}}}"#,
          []
        ),
      ]
    ),
    (
      MinimumValueCheck(),
      [
        (
          "another currency",
          #"{"tender":{"value":{"amount":50,"currency":"MXN"},"minValue":{"amount":1,"currency":"USD"}}}"#,
          ["/tender/minValue"]
        ),
        (
          "by the decimal value",
          #"{"tender":{"value":{"amount":1e2,"currency":"MXN"},"minValue":{"amount":99.99,"currency":"MXN"}}}"#,
          []
        ),
        (
          "one alone",
          #"{"tender":{"minValue":{"amount":1,"currency":"USD"}}}"#,
          []
        ),
      ]
    ),
  ]
}
