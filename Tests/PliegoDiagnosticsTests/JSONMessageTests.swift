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

  @Test(.fires("J010", "J011"))
  func `findings name what they are about`() {
    let repeated = FindingMessage.duplicateMember("ocid", first: (1, 2))
    #expect(repeated.message.english.contains("\"ocid\""))
    #expect(repeated.notes.first?.english == "the first is at line 1, column 2")
    #expect(FindingMessage.numberBeyondDouble("12345678901234567890").message.english.hasPrefix("12345678901234567890"))
    #expect(Diagnostic.elementTooLarge("a.json", at: Self.place, limit: 9).code.id == "J010")
    #expect(Diagnostic.emptyInput("a.json").code.id == "J011")
  }
}
