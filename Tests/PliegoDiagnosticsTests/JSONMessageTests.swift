import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@Suite("Messages about JSON text")
struct JSONMessageTests {
  static let place = StreamPosition(offset: 40, line: 3, column: 7)

  @Test(.fires("J001", "J012"), arguments: JSONSyntaxError.Reason.allCases)
  func `every reason has words in both languages`(reason: JSONSyntaxError.Reason) {
    let finding = Diagnostic.notJSON("a.json", reason, at: Self.place)
    #expect(finding.code.id == "J001" && finding.span == SourceSpan(file: "a.json", line: 3, column: 7))
    #expect(!finding.message.english.isEmpty && finding.message.english != finding.message.spanish)
    #expect(!finding.message.english.hasSuffix("."))
    #expect(Diagnostic.notJSON("a.json", reason, at: Self.place, isLine: true).code.id == "J012")
  }

  @Test(.fires("J002", "J003", "J010", "J011"))
  func `findings name what they are about`() {
    let first = StreamPosition(offset: 1, line: 1, column: 2)
    let repeated = Diagnostic.duplicateMember("a.json", "ocid", at: Self.place, first: first)
    #expect(repeated.code.id == "J002" && repeated.message.english.contains("\"ocid\""))
    #expect(repeated.notes.first?.english == "the first is at line 1, column 2")
    let number = Diagnostic.numberBeyondDouble("a.json", "12345678901234567890", at: Self.place)
    #expect(number.code.id == "J003" && number.severity == .warning)
    #expect(Diagnostic.elementTooLarge("a.json", at: Self.place, limit: 9).code.id == "J010")
    #expect(Diagnostic.emptyInput("a.json").code.id == "J011")
  }
}
