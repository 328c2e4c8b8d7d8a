import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of texts")
struct TextsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      NulCharacterCheck(),
      [
        (
          "in a text and in a list",
          #"{"tender":{"title":"a\u0000","submissionMethod":["written","\u0000"]}}"#,
          ["/tender/submissionMethod/1", "/tender/title"]
        ),
        (
          "the six letters themselves",
          #"{"tender":{"title":"a\\u0000"}}"#,
          []
        ),
        (
          "other escapes",
          #"{"tender":{"title":"a\u0001\u00e1\n"}}"#,
          []
        ),
      ]
    ),
    (
      CapitalsCheck(),
      [
        (
          "a long text",
          #"{"tender":{"description":"SE CONSTRUIRÁ UN PUENTE SOBRE EL RÍO"}}"#,
          ["/tender/description"]
        ),
        (
          "a short one",
          #"{"tender":{"description":"PUENTE NÚM. 3"}}"#,
          []
        ),
        (
          "one small letter",
          #"{"tender":{"description":"PUENTE PEATONAL SOBRE EL RÍO JAMAPA, 30 m"}}"#,
          []
        ),
        (
          "numbers and signs only",
          #"{"tender":{"description":"1234567890-1234567890-1234567890"}}"#,
          []
        ),
        (
          "letters without case",
          #"{"tender":{"description":"建設一座人行天橋以便居民安全過河並連接兩岸的學校與市場建設一座人行天橋"}}"#,
          []
        ),
        (
          "elsewhere than in the tender",
          #"{"awards":[{"id":"1","description":"SE CONSTRUIRÁ UN PUENTE SOBRE EL RÍO"}]}"#,
          []
        ),
      ]
    ),
    (
      PlaceholderCheck(),
      [
        (
          "dictionary",
          #"{"tender":{"title":"n/a","description":"Sin información","procurementMethodDetails":"XXX"}}"#,
          ["/tender/description", "/tender/procurementMethodDetails", "/tender/title"]
        ),
        (
          "signs only",
          #"{"tender":{"title":"---"}}"#,
          ["/tender/title"]
        ),
        (
          "words that begin alike",
          #"{"tender":{"title":"Pruebas de laboratorio","description":"XX Aniversario"}}"#,
          []
        ),
        (
          "a code that is a word of the list",
          #"{"tender":{"awardCriteria":"test"}}"#,
          []
        ),
        (
          "short texts that mean something",
          #"{"tender":{"title":"NA","description":"S/N","items":[{"id":"1","description":"X"}]}}"#,
          []
        ),
      ]
    ),
  ]
}
