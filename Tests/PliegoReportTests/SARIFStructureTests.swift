import PliegoDiagnostics
import PliegoJSON
import Testing

@testable import PliegoReport

@Suite("What the schema of SARIF demands")
struct SARIFStructureTests {
  private func log(_ language: Language = .english, limit: Int? = nil) throws -> JSONValue {
    try JSONParser.parse(Array(InventedOutcome.text(.sarif, language, limit: limit).utf8))
  }

  @Test(arguments: Language.allCases, [nil, 1, 2])
  func `a log has the form that the schema demands`(language: Language, limit: Int?) throws {
    #expect(SARIFStructure.objections(to: try log(language, limit: limit)) == [])
  }

  @Test func `columns are told to count code points`() throws {
    #expect(try log()["runs"]?[0]?["columnKind"]?.stringValue == "unicodeCodePoints")
  }

  /// What a slip would look like, and what is said of it.
  @Test(arguments: [
    (#""message":"#, #""mesage":"#, "result lacks message"), (#""message":"#, #""mesage":"#, "has no member mesage"),
    (#""level":"error""#, #""level":"fatal""#, "none of"), (#""ruleIndex":0"#, #""ruleIndex":99"#, "ruleIndex 99"),
    (#""ruleIndex":0"#, #""ruleIndex":1"#, "another rule"), (#""startLine":1,"#, #""startLine":0,"#, "below 1"),
    (#""startLine":"#, #""line":"#, "region has none of"), (#""uri":"releases"#, #""uri":"re:leases "#, "no URI"),
    ("unicodeCodePoints", "characters", "none of"), (#""driver":"#, #""drivers":"#, "tool lacks driver"),
    (#""executionSuccessful":true"#, #""executionSuccessful":"yes""#, "neither true nor false"),
    (#""language":"en""#, #""language":"english""#, "no language"), (#""tags":["ocds""#, #""tags":[7"#, "no text"),
  ])
  func `a slip is objected to`(written: String, slip: String, objection: String) throws {
    let text = InventedOutcome.text(.sarif)
    try #require(text.contains(written))
    let broken = try JSONParser.parse(Array(text.replacing(written, with: slip).utf8))
    #expect(SARIFStructure.objections(to: broken).contains { $0.contains(objection) })
  }

  @Test(arguments: [
    "-", "a b.json", "a:b.json", "ñandú/100%.json", "/tmp/x y/a.json", "//host/a", "c:\\a.json", "a#b?c[1].json", "",
  ])
  func `whatever a file is called, its URI is one`(path: String) {
    #expect(SARIFStructure.isURIReference(SARIFReport.uri(of: path)))
  }
}
