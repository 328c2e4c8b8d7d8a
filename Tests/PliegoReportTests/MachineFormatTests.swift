import Foundation
import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import Testing

@testable import PliegoReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Formats for machines")
struct MachineFormatTests {
  private func json(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  // MARK: SARIF 2.1.0

  private func run(_ text: String) throws -> JSONValue {
    let log = try json(text)
    #expect(log["version"]?.stringValue == "2.1.0")
    #expect(log["runs"]?.arrayValue?.count == 1)
    return try #require(log["runs"]?[0])
  }

  @Test(arguments: Language.allCases)
  func `SARIF has what the specification requires`(language: Language) throws {
    let run = try run(InventedOutcome.text(.sarif, language))
    // §3.14.6 tool, §3.18.2 driver, §3.19.8 name; §3.20.3 executionSuccessful.
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"]?.stringValue == "pliego")
    #expect(run["invocations"]?[0]?["executionSuccessful"]?.boolValue == true)
    let rules = try #require(driver["rules"]?.arrayValue)
    let results = try #require(run["results"]?.arrayValue)
    #expect(results.count == InventedOutcome.findings.count)
    for rule in rules {
      // §3.49.3 id; §3.49.7 name in Pascal case; both of our names are there.
      #expect(rule["id"]?.stringValue?.isEmpty == false)
      #expect(rule["name"]?.stringValue?.contains("-") == false)
      #expect(rule["properties"]?["name"]?.stringValue?.isEmpty == false)
      #expect(rule["help"]?["text"]?.stringValue?.isEmpty == false)
      #expect(rule["shortDescription"]?["text"]?.stringValue?.isEmpty == false)
    }
    for (result, finding) in zip(results, InventedOutcome.findings) {
      // §3.27.11 message; §3.27.10 level; §3.52.4: ruleIndex and ruleId name the same rule.
      #expect(result["message"]?["text"]?.stringValue == finding.message[language])
      #expect(["error", "warning", "note"].contains(result["level"]?.stringValue ?? ""))
      let index = try #require(result["ruleIndex"]?.numberValue?.intValue)
      #expect(rules[index]["id"] == result["ruleId"])
      #expect(result["partialFingerprints"]?["pliegoFinding/v1"]?.stringValue?.count == 16)
      let location = try #require(result["locations"]?[0])
      let pointer = finding.data?.pointer ?? .root
      // The whole of a text has no name; its field has.
      let name = pointer.tokens.isEmpty ? finding.data?.path : pointer.description
      #expect(
        location["logicalLocations"]?[0]?["fullyQualifiedName"]?.stringValue == name)
      guard let span = finding.span else { continue }
      let region = try #require(location["physicalLocation"]?["region"])
      #expect(region["startLine"]?.numberValue?.intValue == span.line)
      #expect(region["startColumn"]?.numberValue?.intValue == span.column)
      #expect(location["physicalLocation"]?["artifactLocation"]?["uri"]?.stringValue != nil)
    }
  }

  @Test func `fingerprints do not depend on lines and files`() throws {
    var moved = InventedOutcome.status(1)
    moved.span = SourceSpan(file: "tomorrow.ndjson", line: 900, column: 1)
    moved.data?.pointer = JSONPointer(tokens: ["releases", "7", "tender", "status"])
    #expect(FindingIdentity(moved) == FindingIdentity(InventedOutcome.status(1)))
    #expect(FindingIdentity(InventedOutcome.status(2)) != FindingIdentity(InventedOutcome.status(1)))
  }

  @Test(arguments: [
    ("releases.json", "releases.json"), ("a b/ñ.json", "a%20b/%C3%B1.json"), ("a:b#?%.json", "a%3Ab%23%3F%25.json"),
    ("/tmp/x.json", "file:///tmp/x.json"),
  ])
  func `paths become URI references`(path: String, uri: String) {
    #expect(SARIFReport.uri(of: path) == uri)
  }

  @Test func `SARIF without findings is still SARIF`() throws {
    var outcome = ValidationOutcome()
    outcome.files = InventedOutcome.files
    let run = try run(InventedOutcome.text(.sarif, findings: [], outcome: outcome))
    #expect(run["results"]?.arrayValue?.isEmpty == true)
    #expect(run["tool"]?["driver"]?["rules"]?.arrayValue?.isEmpty == true)
  }

  @Test func `SARIF tells what a limit left out`() throws {
    let run = try run(InventedOutcome.text(.sarif, limit: 2))
    let codes = run["results"]?.arrayValue?.compactMap { $0["ruleId"]?.stringValue }
    #expect(codes?.filter { $0 == "V301" }.count == 2)
    let told = run["invocations"]?[0]?["toolExecutionNotifications"]?.arrayValue?.compactMap {
      $0["message"]?["text"]?.stringValue
    }
    #expect(told?.first == "3 more of V301 at tender/status not listed (--limit)")
  }

  // MARK: Limits

  @Test func `a limit counts each code and field by itself and tells the rest`() {
    var style = ReportStyle(language: .english)
    style.limit = 1
    var report = ValidationFormat.concise.report(style)
    let text = report.write(InventedOutcome.findings)
    #expect(text.split(separator: "\n").count == 5)
    #expect(
      report.omitted.map { "\($0.code.id) \($0.path) \($0.count)" } == [
        "V301 tender/status 4", "V303 tender/tenderPeriod/endDate 1",
      ])
  }

  // MARK: ndjson and json

  @Test func `each finding is one line of JSON with all it knows`() throws {
    let lines = try InventedOutcome.text(.ndjson).split(separator: "\n").map { try json(String($0)) }
    #expect(lines.count == InventedOutcome.findings.count)
    #expect(
      lines[0].objectValue?.names == [
        "code", "name", "severity", "message", "file", "line", "column", "pointer", "path", "ocid", "release", "value",
        "stablePointer", "alias", "origin",
      ])
    #expect(lines[0]["origin"]?["mapping"]?.stringValue == "obras.pliego.yaml:57")
    #expect(lines[0]["origin"]?["row"]?.numberValue?.intValue == 2)
    let required = try #require(lines.first { $0["code"]?.stringValue == "S101" })
    #expect(required["keyword"]?.stringValue == "required")
    #expect(required["schemaLocation"]?.stringValue?.hasSuffix("Item/required") == true)
  }

  @Test func `the summary adds up`() throws {
    let summary = try json(InventedOutcome.text(.json))
    let groups = try #require(summary["groups"]?.arrayValue)
    let counts = groups.compactMap { $0["count"]?.numberValue?.intValue }
    #expect(counts.reduce(0, +) == InventedOutcome.findings.count)
    let totals = ["errors", "warnings", "notes"].compactMap { summary["totals"]?[$0]?.numberValue?.intValue }
    #expect(totals == [7, 2, 1])
    #expect(summary["totals"]?["releases"]?.numberValue?.intValue == 10_240)
    #expect(summary["verdict"]?["valid"]?.boolValue == false)
    #expect(summary["completeness"]?[0]?["score"]?.numberValue?.text == "61.5")
  }

  // MARK: Escaping

  @Test(arguments: Language.allCases)
  func `JUnit is XML whatever the data says`(language: Language) throws {
    let text = InventedOutcome.text(.junit, language)
    let suite = try #require(
      XMLDocument(xmlString: text).rootElement()?.elements(forName: "testsuite").first)
    let cases = suite.elements(forName: "testcase")
    #expect(cases.count == InventedOutcome.outcome.sortedGroups.count + 1)
    #expect(suite.attribute(forName: "tests")?.stringValue == String(cases.count))
    let failures = cases.flatMap { $0.elements(forName: "failure") }
    // Three groups of errors, and a text that nobody judged.
    #expect(failures.count == 4)
    #expect(suite.attribute(forName: "failures")?.stringValue == "4")
    #expect(cases.contains { $0.attribute(forName: "name")?.stringValue == "a<b" })
  }

  @Test(arguments: [
    ("<a href=\"x\">&'", "&lt;a href=&quot;x&quot;&gt;&amp;'"), ("]]>", "]]&gt;"), ("\u{1B}[31m", "\u{FFFD}[31m"),
    ("a\nb\tc\r", "a&#10;b&#9;c&#13;"), ("\u{FFFF}", "\u{FFFD}"), ("ñ😀", "ñ😀"),
  ])
  func `XML holds no mark-up of the data's and no forbidden character`(text: String, escaped: String) {
    #expect(text.escapedForXML == escaped)
  }

  @Test func `GitHub gets one command a finding, which data cannot forge`() {
    let lines = InventedOutcome.text(.github).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == InventedOutcome.findings.count + 1)
    #expect(
      lines.dropLast().allSatisfy {
        $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ")
      })
    let hostile = lines.first { $0.contains("a%3Ab") }
    #expect(hostile?.hasPrefix("::error file=a%3Ab%2Cc%25%0A.json,line=3,col=1,title=S101 required::") == true)
    #expect(hostile?.contains("%0A::error::%25,:") == true)
  }

  @Test(arguments: [ValidationFormat.text, .concise], Language.allCases)
  func `a screen gets no escape sequence and no second line from the data`(
    format: ValidationFormat, language: Language
  ) {
    let text = InventedOutcome.text(format, language)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::error") })
    if format == .concise { #expect(text.split(separator: "\n").count == InventedOutcome.findings.count) }
  }

  // MARK: Text

  @Test(arguments: [40, 60, 80], Language.allCases)
  func `text fits the screen where words allow`(width: Int, language: Language) {
    let lines = InventedOutcome.text(.text, language, width: width).split(separator: "\n")
    for line in lines where line.count > width && !line.contains("pliego explain") {
      #expect(!line.drop { $0 == " " }.contains(" "), "\(line)")
    }
  }

  @Test func `color changes nothing but color`() throws {
    let colored = InventedOutcome.text(.text, palette: Palette(isOn: true))
    #expect(colored != InventedOutcome.text(.text))
    #expect(colored.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == InventedOutcome.text(.text))
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_000, "1,000", "1000"), (10_240, "10,240", "10\u{202F}240"),
    (-1_234_567, "-1,234,567", "-1\u{202F}234\u{202F}567"),
  ])
  func `numbers are grouped as each language does`(number: Int, english: String, spanish: String) {
    #expect(NumberText.grouped(number, .english) == english)
    #expect(NumberText.grouped(number, .spanish) == spanish)
  }

  @Test(arguments: [(0, "0"), (5, "0.5"), (615, "61.5"), (1000, "100")])
  func `tenths have a point`(tenths: Int, text: String) {
    #expect(NumberText.tenths(tenths) == text)
  }
}
