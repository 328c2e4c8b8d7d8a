import PliegoDiagnostics
import PliegoReport
import PliegoTestSupport
import Testing

@Suite("Reports of validating")
struct ReportSnapshotTests {
  @Test(arguments: ValidationFormat.allCases, Language.allCases)
  func `every format says in each language what its snapshot says`(format: ValidationFormat, language: Language) {
    let text = InventedOutcome.text(format, language)
    expectSnapshot(text, "Tests/Fixtures/reports/\(format.rawValue).\(language.rawValue).txt")
  }
}
