import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoReport
import PliegoTestSupport
import Testing

@Suite("Reports of completeness")
struct CompletenessReportTests {
  /// Two buyers, one process that is only planned, one award without a date.
  private static let releases = [
    #"{"ocid":"1","buyer":{"id":"A","name":"Ayuntamiento"},"tender":{"title":"t"}}"#,
    #"{"ocid":"2","buyer":{"id":"A"},"tender":{"id":"t"},"awards":[{"id":"1","date":"d"},{"id":"2"}]}"#,
    #"{"ocid":"3","buyer":{"name":"Bomberos\u001b[31m, Cuerpo de"},"awards":[{"id":"1","date":"d"}]}"#,
    #"{"ocid":"4","planning":{"rationale":"r"}}"#,
  ]

  private static let profile = """
    profile: small
    title: Small
    requirements:
    - field: buyer/name
      stage: release
      weight: 2
      why: { en: it says who buys, es: dice quién compra }
    - field: tender/title
      weight: 3
    - field: awards/date
      weight: 5
    """

  private static func result() throws -> Completeness {
    let profile = try #require(RequirementReader.read(Array(Self.profile.utf8), name: "small.yaml").profile)
    return try InventedCompleteness.measure(releases, profile)
  }

  @Test(arguments: Language.allCases, CompletenessText.Detail.allCases)
  func `the text says in each language what its snapshot says`(language: Language, detail: CompletenessText.Detail)
    throws
  {
    let text = CompletenessText(language: language, width: 60).text(of: try Self.result(), by: detail)
    expectSnapshot(text, "Tests/Fixtures/reports/completeness-\(detail.rawValue).\(language.rawValue).txt")
  }

  @Test func `no line of bars or names is wider than the screen`() throws {
    for width in [40, 60, 100] {
      let text = CompletenessText(language: .english, width: width).text(of: try Self.result())
      for line in text.split(separator: "\n") where line.contains("█") || line.hasPrefix("  release:") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test func `the JSON has scores as numbers with one decimal`() throws {
    let object = CompletenessJSON.object(of: try Self.result())
    #expect(object["score"] == 50)
    #expect(object["stages"]?.arrayValue?[0]["score"].map { JSONWriter.text(of: $0) } == "50")
    #expect(object["buyers"]?.arrayValue?[0]["score"].map { JSONWriter.text(of: $0) } == "33.3")
    #expect(object["requirements"]?.arrayValue?[2]["raise"].map { JSONWriter.text(of: $0) } == "20.8")
    #expect(object["otherBuyers"] == .null)
  }

  @Test func `the tables count fields, stages and buyers`() throws {
    let result = try Self.result()
    #expect(CompletenessTable.fields(of: result).contains(["awards/date", "2", "50.0", "2", "3", "66.6"]))
    #expect(CompletenessTable.stages(of: result)[3] == ["tender", "2", "50.0"])
    #expect(CompletenessTable.buyers(of: result)[1] == ["A", "Ayuntamiento", "2", "33.3", "0", "2", "1", "0", "0"])
    #expect(CompletenessTable.buyers(of: result).last == ["", "(none)", "1", "0.0", "1", "0", "0", "0", "0"])
  }
}
