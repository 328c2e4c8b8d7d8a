import PliegoDiff
import PliegoDiagnostics
import PliegoTestSupport
import Testing

@Suite("Changes in words")
struct WordsTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var testDescription: String { english }
    var before: String
    var after: String
    var english: String
    var spanish: String
  }

  static let examples = [
    Example(
      before: #"{"contracts":[{"id":"C-12","status":"active","value":{"amount":1000000.00,"currency":"MXN"}}]}"#,
      after: #"{"contracts":[{"id":"C-12","status":"active","value":{"amount":1180000,"currency":"MXN"}}]}"#,
      english: "contract C-12: contract value rose by 180,000 MXN (18 %), from 1,000,000.00 to 1,180,000",
      spanish:
        "contrato C-12: monto del contrato: subió 180\u{202F}000 MXN (18 %), de 1\u{202F}000\u{202F}000.00 a 1\u{202F}180\u{202F}000"
    ),
    Example(
      before: #"{"tender":{"value":{"amount":0}}}"#, after: #"{"tender":{"value":{"amount":5}}}"#,
      english: "tender: estimated value rose by 5, from 0 to 5",
      spanish: "licitación: valor estimado: subió 5, de 0 a 5"),
    Example(
      before: #"{"date":"2024-05-20T00:00:00Z","tender":{"tenderPeriod":{"endDate":"2024-05-01T12:00:00Z"}}}"#,
      after: #"{"date":"2024-05-20T00:00:00Z","tender":{"tenderPeriod":{"endDate":"2024-06-15T12:00:00Z"}}}"#,
      english:
        "tender: bidding period, end moved 45 days later, from 2024-05-01 to 2024-06-15, when it had already passed",
      spanish:
        "licitación: plazo para ofertar, fin: se pospuso 45 días, del 2024-05-01 al 2024-06-15, cuando ya había vencido"
    ),
    Example(
      before: #"{"contracts":[{"id":"C","status":"active"}]}"#,
      after: #"{"contracts":[{"id":"C","status":"terminated"}]}"#,
      english: "contract C: contract status went from “In force” to “Ended”",
      spanish: "contrato C: estado del contrato: pasó de “Vigente” a “Terminado”"),
    Example(
      before: #"{"awards":[{"id":"1"}]}"#,
      after:
        #"{"awards":[{"id":"1"},{"id":"2","value":{"amount":5000,"currency":"COP"},"suppliers":[{"id":"s","name":"Ñandú"}]}]}"#,
      english: "new award 2, 5,000 COP, to “Ñandú”", spanish: "nueva adjudicación 2, 5000 COP, a “Ñandú”"),
    Example(
      before: #"{"tender":{"items":[{"id":"1","quantity":10}]}}"#,
      after: #"{"tender":{"items":[{"id":"1","quantity":8}]}}"#,
      english: "tender, item 1: quantity changed from 10 to 8 (−20 %)",
      spanish: "licitación, partida 1: la cantidad cambió de 10 a 8 (−20 %)"),
    Example(
      before: #"{"tender":{"title":"Adquisición de material de curación para la región norte"}}"#,
      after: #"{"tender":{"title":"Adquisición de material de sutura para la región norte"}}"#,
      english:
        "tender: procedure name changed: “Adquisición de material de [-curación-]{+sutura+} para la región norte”",
      spanish:
        "licitación: nombre del procedimiento: cambió: “Adquisición de material de [-curación-]{+sutura+} para la región norte”"
    ),
  ]

  @Test(arguments: examples)
  func `reads`(_ example: Example) throws {
    let sentences = try Described.changes(example.before, example.after).map(\.sentence)
    #expect(sentences == [Phrase(en: example.english, es: example.spanish)])
  }

  @Test(arguments: [
    ("a b c", "a x c", "a [-b-]{+x+} c"), ("", "a", "{+a+}"), ("a", "", "[-a-]"),
    ("plazo 5 días", "plazo 3 días", "plazo [-5-]{+3+} días"),
    ("uno, dos", "uno dos", "uno[-,-] dos"), ("a", "b", "[-a-]{+b+}"),
  ])
  func `texts differ word by word`(before: String, after: String, marked: String) {
    #expect(TextDifference(before, after).marked() == marked)
  }

  @Test func `the segments of a difference make up both texts`() throws {
    forAll(300) { random in
      let (before, after) = (random.text(of: "ab ñ,", upTo: 30), random.text(of: "ab ñ,", upTo: 30))
      let segments = TextDifference(before, after).segments
      #expect(segments.filter { $0.kind != .inserted }.map(\.text).joined() == before)
      #expect(segments.filter { $0.kind != .deleted }.map(\.text).joined() == after)
    }
  }
}
