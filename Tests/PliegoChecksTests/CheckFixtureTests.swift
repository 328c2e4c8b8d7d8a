import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoTestSupport
import Testing

/// A check and its two fixtures.
struct CheckFixture: CustomTestStringConvertible, Sendable {
  let check: any Check
  var code: DiagnosticCode { type(of: check).code }
  var folder: String { "Tests/Fixtures/checks/\(code.id)-\(code.name)" }
  var testDescription: String { "\(code.id) \(code.name)" }

  static let all = CheckRegistry.all.map { CheckFixture(check: $0) }
}

@Suite("Fixtures of checks")
struct CheckFixtureTests {
  @Test(arguments: CheckFixture.all)
  func `what must fire fires`(fixture: CheckFixture) throws {
    let found = try CheckHarness.findings(in: "\(fixture.folder)/fires.json", asking: [fixture.check])
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.code == fixture.code })
    for finding in found {
      for language in Language.allCases {
        #expect(!finding.message[language].isEmpty && finding.message[language].last != ".")
      }
    }
  }

  @Test(arguments: CheckFixture.all)
  func `what must not fire is silent`(fixture: CheckFixture) throws {
    #expect(try CheckHarness.findings(in: "\(fixture.folder)/silent.json", asking: [fixture.check]).isEmpty)
  }

  @Test func `the plain release of the tests has no findings at all`() throws {
    let found = try CheckHarness.findings(in: CheckHarness.plainRelease, asking: CheckRegistry.all)
    #expect(found.map { "\($0.code.id) \($0.message.english)" } == [])
  }

  @Test func `a check found in the whole set is found alone too`() throws {
    for fixture in CheckFixture.all {
      let found = try CheckHarness.findings(in: "\(fixture.folder)/fires.json", asking: CheckRegistry.all)
      #expect(found.contains { $0.code == fixture.code }, "\(fixture.testDescription)")
    }
  }
}
