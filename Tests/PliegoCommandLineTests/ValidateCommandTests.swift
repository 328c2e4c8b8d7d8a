import Foundation
import Pliego
import PliegoChecks
import PliegoCommandLine
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Synchronization
import Testing

/// Stands in for what validates: finds what it was told to find, and remembers what it was asked.
final class InventedValidator: Sendable {
  static let closed = CheckRegistry.all.map { type(of: $0).code }.first { $0.id == "V301" } ?? .badBaseline
  static let period = CheckRegistry.all.map { type(of: $0).code }.first { $0.id == "V303" } ?? .badBaseline

  private let asked = Mutex<ValidateOptions?>(nil)
  private let codes: [DiagnosticCode]
  private let notJSON: Int
  private let releases: Int

  init(finding codes: [DiagnosticCode] = [], notJSON: Int = 0, releases: Int = 10) {
    (self.codes, self.notJSON, self.releases) = (codes, notJSON, releases)
  }

  var options: ValidateOptions? { asked.withLock { $0 } }

  func validate(
    _ options: ValidateOptions, progress: (ValidationProgress) -> Void,
    take: ([Diagnostic]) throws(PliegoError) -> Void
  ) throws(PliegoError) -> ValidationOutcome {
    asked.withLock { $0 = options }
    progress(ValidationProgress(bytes: 3 << 20, totalBytes: 6 << 20, releases: releases))
    var findings = Findings()
    for (number, code) in codes.enumerated() where options.selection.wants(code) {
      findings.beginRelease()
      let finding = Self.finding(code, number)
      findings.add(finding)
      if options.listsFindings { try take([finding]) }
    }
    var file = ValidationOutcome.File(name: options.files.first ?? "")
    (file.releases, file.notJSON, file.versions) = (releases, notJSON, ["1.1"])
    var outcome = ValidationOutcome(findings: findings, selection: options.selection)
    outcome.files = [file]
    return outcome
  }

  private static func finding(_ code: DiagnosticCode, _ number: Int) -> Diagnostic {
    Diagnostic(
      code, Phrase(en: "odd", es: "raro"), at: SourceSpan(file: "a.json", line: number + 1, column: 2),
      data: DataPlace(
        pointer: JSONPointer(tokens: ["tender", "status"]), path: "tender/status", ocid: "ocds-xyz123-\(number)",
        releaseID: "r\(number)", value: "\"abierta\""))
  }

  /// Runs `pliego validate` with some words.
  func run(_ words: [String], on screen: RecordedTerminal = RecordedTerminal()) -> (Int32, RecordedTerminal) {
    let program = Program(
      Command("pliego", Phrase(en: "x", es: "y"), options: Option.common, subcommands: [.validate(by: validate)]),
      version: "1.0")
    return (program.run(["validate"] + words, on: screen.terminal()), screen)
  }
}

@Suite("pliego validate")
struct ValidateCommandTests {
  typealias Validator = InventedValidator

  // MARK: Exit status

  struct StatusCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var found: [DiagnosticCode] = []
    var notJSON = 0
    var releases = 10
    var words: [String] = []
    let status: Int32
  }

  static let statuses = [
    StatusCase(testDescription: "nothing found", status: 0),
    StatusCase(testDescription: "an error", found: [Validator.closed], status: 1),
    StatusCase(testDescription: "a warning is let pass", found: [Validator.period], status: 0),
    StatusCase(
      testDescription: "unless asked", found: [Validator.period], words: ["--fail-on", "warning"], status: 1),
    StatusCase(testDescription: "never", found: [Validator.closed], words: ["--fail-on", "never"], status: 0),
    StatusCase(
      testDescription: "a code", found: [Validator.period], words: ["--fail-on", "v303,V301"], status: 1),
    StatusCase(
      testDescription: "a name", found: [Validator.period], words: ["--fail-on", "period-order"], status: 1),
    StatusCase(
      testDescription: "an alias", found: [Validator.period], words: ["--fail-on", "coherent.period"], status: 1),
    StatusCase(
      testDescription: "another code", found: [Validator.closed], words: ["--fail-on", "V303"], status: 0),
    StatusCase(
      testDescription: "a share that is kept", found: [Validator.closed], words: ["--fail-on", "error,10%"], status: 0),
    StatusCase(
      testDescription: "a share that is passed", found: [Validator.closed], words: ["--fail-on", "error,9%"], status: 1),
    StatusCase(testDescription: "text that was not judged", notJSON: 1, status: 1),
    StatusCase(
      testDescription: "text that was not judged, never", notJSON: 1, words: ["--fail-on", "never"], status: 1),
    StatusCase(testDescription: "nothing to judge", releases: 0, status: 1),
    StatusCase(testDescription: "a class that is none", words: ["--fail-on", "rejected"], status: 2),
    StatusCase(testDescription: "a finding that is none", words: ["--only", "V999"], status: 2),
    StatusCase(testDescription: "a baseline that is not there", words: ["--baseline", "/nowhere"], status: 2),
  ]

  @Test(arguments: statuses)
  func `the status is 0 only when all was judged and nothing counts`(example: StatusCase) {
    let validator = InventedValidator(finding: example.found, notJSON: example.notJSON, releases: example.releases)
    #expect(validator.run(["a.json"] + example.words).0 == example.status)
  }

  @Test func `a job that cannot be done is 2 and says why`() {
    let screen = RecordedTerminal()
    let failing: Pliego.Validator = { _, _, _ throws(PliegoError) in
      throw PliegoError([Diagnostic(.unreadableInput, Phrase(en: "no such file", es: "no existe"))])
    }
    let program = Program(
      Command("pliego", Phrase(en: "x", es: "y"), options: Option.common, subcommands: [.validate(by: failing)]),
      version: "1.0")
    #expect(program.run(["validate", "a.json"], on: screen.terminal()) == 2)
    #expect(screen.error.contains("U010") && screen.output.isEmpty)
  }

  // MARK: Options

  @Test func `the options reach what validates`() {
    let validator = InventedValidator()
    let words = [
      "a.json", "-", "dir", "--ocds", "1.0", "--schema", "s.json", "--resolve", "http://x=d", "--extensions", "e",
      "--profile", "base", "--profile", "mine.yaml", "--only=-V303", "--encoding", "windows-1252", "--jobs", "3",
      "--lang", "es",
    ]
    #expect(validator.run(words).0 == 0)
    let options = validator.options
    #expect(options?.files == ["a.json", "-", "dir"])
    #expect(options?.version == "1.0" && options?.schema == "s.json" && options?.encoding == "windows-1252")
    #expect(options?.resolve.map { $0.prefix + " " + $0.folder } == ["http://x d"])
    #expect(options?.extensions == "e" && options?.profiles == ["base", "mine.yaml"])
    #expect(options?.selection.wants(Validator.period) == false)
    #expect(options?.jobs == 3 && options?.language == .spanish && options?.listsFindings == false)
  }

  @Test(.fires("U030")) func `a finding that is none gets the nearest name`() {
    let screen = InventedValidator().run(["a.json", "--only", "shema"]).1
    #expect(screen.error.contains("error U030: no finding is called 'shema'"))
    #expect(screen.error.contains("did you mean 'schema'?"))
  }

  // MARK: Reports

  @Test func `the report goes to output, progress and verdict of lists beside it`() {
    let (_, text) = InventedValidator(finding: [Validator.closed]).run(["a.json"])
    #expect(text.output.contains("V301") && text.output.contains("not valid against OCDS 1.1: 1 error"))
    #expect(text.error.isEmpty)
    let (_, list) = InventedValidator(finding: [Validator.closed]).run(["a.json", "--format", "ndjson"])
    #expect(list.output.split(separator: "\n").count == 1)
    #expect(list.error.hasPrefix("not valid against OCDS 1.1"))
    let (_, quiet) = InventedValidator(finding: [Validator.closed]).run(["a.json", "--format", "ndjson", "-q"])
    #expect(quiet.error.isEmpty)
  }

  @Test func `what a limit leaves out is told`() {
    let validator = InventedValidator(finding: [Validator.closed, Validator.closed, Validator.closed])
    let (_, screen) = validator.run(["a.json", "--format", "concise", "--limit", "1"])
    #expect(screen.output.split(separator: "\n").count == 1)
    #expect(screen.error.contains("2 more of V301 at tender/status not listed (--limit)"))
  }

  @Test func `a file gets the report, and an input is never overwritten`() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("{}", to: "a.json")
    let report = folder.path + "/report.json"
    let validator = InventedValidator(finding: [Validator.closed])
    #expect(validator.run([input, "--format", "json", "--out", report]).0 == 1)
    let summary = try JSONParser.parse(try folder.bytes(of: "report.json"))
    #expect(summary["totals"]?["errors"]?.numberValue?.intValue == 1)
    let (status, screen) = validator.run([input, "--out", input])
    #expect(status == 2 && screen.error.contains("U021"))
    #expect(try folder.text(of: "a.json") == "{}")
  }

  // MARK: Baselines

  @Test(arguments: ["ndjson", "json"])
  func `since its own report nothing is new, and the status is 0`(format: String) throws {
    let folder = try TemporaryFolder()
    let old = folder.path + "/old"
    let before = InventedValidator(finding: [Validator.closed])
    #expect(before.run(["a.json", "--format", format, "--out", old]).0 == 1)
    let (status, screen) = before.run(["a.json", "--baseline", old])
    #expect(status == 0)
    #expect(screen.output.contains("new since the baseline: no findings; known before: 1"))
    #expect(screen.output.contains("not valid against OCDS 1.1"))
    let after = InventedValidator(finding: [Validator.closed, Validator.closed, Validator.period])
    let (later, more) = after.run(["a.json", "--baseline", old])
    #expect(later == 1)
    #expect(more.output.contains("new since the baseline: 1 error, 1 warning; known before: 1"))
  }

  @Test(.fires("U032")) func `counts alone cannot tell which finding is new`() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("{\n\"version\": 1, \"groups\": []}", to: "old.json")
    let (status, screen) = InventedValidator().run(["a.json", "--baseline", old, "--format", "ndjson"])
    #expect(status == 2 && screen.error.contains("U032"))
  }

  // MARK: Origins

  @Test(arguments: ["text", "ndjson", "concise"])
  func `the cell that a value came from is named`(format: String) throws {
    let folder = try TemporaryFolder()
    let provenance = try folder.write(
      """
      {"entity":{"ocid":"ocds-xyz123-0","id":"r0"},"plan":"m.yaml","wasDerivedFrom":[{"pointer":"/tender/status",\
      "mapping":"m.yaml:9","cells":[{"source":"c","file":"c.csv","row":2,"line":2,"column":2,"heading":"Estatus"}]}]}

      """, to: "sources.ndjson")
    let (_, screen) = InventedValidator(finding: [Validator.closed])
      .run(["a.json", "--provenance", provenance, "--format", format])
    switch format {
    case "text": #expect(screen.output.contains("from c.csv, row 2, column B (Estatus), by m.yaml:9"))
    case "ndjson": #expect(screen.output.contains("\"mapping\":\"m.yaml:9\""))
    default: #expect(screen.output.hasPrefix("a.json:1:2: error V301: /tender/status: odd"))
    }
  }
}

@Suite("pliego explain")
struct ExplainTests {
  @Test(arguments: ["V303", "v303", "period-order", "coherent.period", "COHERENT.period"])
  func `finds a code by its id, its name and the names of other tools`(name: String) {
    let screen = RecordedTerminal()
    #expect(screen.run("explain", name) == 0)
    #expect(screen.output.hasPrefix("# V303 period-order\n"))
    #expect(screen.output.contains("coherent.period"))
  }

  @Test(arguments: [("coherent.periods", "coherent.period"), ("period-ordr", "period-order"), ("U00l", "U001")])
  func `names the nearest`(written: String, meant: String) {
    let screen = RecordedTerminal()
    #expect(screen.run("explain", written) == 2)
    #expect(screen.error.contains("did you mean '\(meant)'?"))
  }
}
