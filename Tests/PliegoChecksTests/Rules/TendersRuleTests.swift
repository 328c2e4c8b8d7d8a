import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of tenders")
struct TendersRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      ServicesCategoryCheck(),
      [
        (
          "both in either order",
          #"{"tender":{"additionalProcurementCategories":["consultingServices","goods","services"]}}"#,
          ["/tender/additionalProcurementCategories"]
        ),
        (
          "one of them",
          #"{"tender":{"additionalProcurementCategories":["goods","services"]}}"#,
          []
        ),
      ]
    ),
    (
      TendererCountCheck(),
      [
        (
          "none counted",
          #"{"tender":{"numberOfTenderers":0,"tenderers":[{"id":"P1"}]}}"#,
          ["/tender/numberOfTenderers"]
        ),
        (
          "no list",
          #"{"tender":{"numberOfTenderers":3}}"#,
          []
        ),
        (
          "an empty list is V312's",
          #"{"tender":{"numberOfTenderers":3,"tenderers":[]}}"#,
          []
        ),
      ]
    ),
  ]
}
