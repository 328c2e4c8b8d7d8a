import PliegoDiff
import Testing

@Suite("which fields a pattern means")
struct FieldPatternTests {
  @Test(arguments: [
    ("contracts/value/amount", "contracts/value/amount", true), ("**/amount", "contracts/value/amount", true),
    ("**/amount", "amount", true), ("*/value", "awards/value", true), ("*/value", "awards/value/amount", false),
    ("tender/awardCriteria/**", "tender/awardCriteria", true),
    ("tender/awardCriteria/**", "tender/awardCriteria/criteria/weight", true), ("tender", "tender/title", false),
    ("**", "", true), ("", "", true), ("", "tender", false),
  ])
  func `matches`(pattern: String, way: String, fits: Bool) {
    #expect(FieldPattern(pattern).matches(way.split(separator: "/").map(String.init)) == fits)
  }

  @Test(arguments: [
    ("tender", "tender/title", true), ("tender/doc", "tender/documents", false),
    ("**/value", "contracts/value/amount", true), ("*/documents", "tender/documents/url", true),
    ("awards", "tender/title", false),
  ])
  func `covers what is below`(pattern: String, way: String, fits: Bool) {
    #expect(FieldPattern(pattern).covers(way.split(separator: "/").map(String.init)) == fits)
  }
}
