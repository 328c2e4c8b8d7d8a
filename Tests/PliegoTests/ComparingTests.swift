import Foundation
import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego

/// What came of comparing into a file.
struct Compared {
  var changes: [JSONValue] = []
  var text = ""
  var outcome = DiffOutcome(findings: Findings())
  var failure: PliegoError?

  init(
    _ before: String, _ after: String?, jobs: Int = 1, limits: StreamLimits = StreamLimits(),
    _ change: (inout DiffOptions) -> Void = { _ in }
  ) throws {
    let folder = try TemporaryFolder()
    var options = DiffOptions(before: before, after: after)
    options.format = .ndjson
    options.output = folder.file("changes.jsonl").path
    options.jobs = jobs
    options.limits = limits
    change(&options)
    do throws(PliegoError) {
      outcome = try compare(options)
    } catch {
      failure = error
      #expect(!FileManager.default.fileExists(atPath: options.output), "a job that could not be done leaves no file")
      return
    }
    text = try folder.text(of: "changes.jsonl")
    guard options.format == .ndjson else { return }
    changes = try text.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
  }

  /// `code element` of each.
  var found: [String] {
    changes.map { change in
      let element = change["element"]?.stringValue ?? ""
      return (change["code"]?.stringValue ?? "") + (element.isEmpty ? "" : " " + element)
    }
  }

  /// What does not depend on the form in which releases are given.
  var substance: [String] {
    changes.map { change in
      ["ocid", "code", "element", "before", "after", "sentence"].map { "\(change[$0] ?? .null)" }.joined(separator: " ")
    }
  }
}

@Suite("Comparing publications")
struct ComparingTests {
  // MARK: Forms

  /// Some processes gone, some new, some releases edited, added and taken away.
  private static let later: [String] =
    MergeInput.releases.enumerated().compactMap { number, release in
      if number % 5 == 4 { return nil }
      if number == 0 { return release.replacing("Ñame 0", with: "Ñame nuevo") }
      if number == 21 { return nil }
      if number == 6 { return release.replacing(#""amount":6.10"#, with: #""amount":6.1"#) }
      return release
    } + [MergeInput.releases[3].replacing("ocds-a1b2c3-3", with: "ocds-a1b2c3-9")]

  @Test("all forms of the same releases have the same changes, whatever the threads, the order and the memory")
  func forms() throws {
    let folder = try TemporaryFolder()
    let before = try folder.write(MergeInput.shuffled.joined(separator: "\n"), to: "before.jsonl")
    let lines = Self.later.joined(separator: "\n") + "\n"
    let expected = try Compared(before, try folder.write(lines, to: "lines.jsonl"))
    #expect(expected.outcome.summary.processes.added == 1)
    #expect(expected.outcome.summary.processes.removed == 1)
    #expect(expected.outcome.summary.processes.changed == 2)
    #expect(expected.outcome.summary.processes.unchanged == 2)
    #expect(expected.outcome.summary.releases.edited == 1)
    let forms: [(String, [UInt8])] = [
      ("package.json", Array(ValidationInput.package(Self.later).utf8)),
      ("last.json", Array(ValidationInput.package(Self.later, first: nil, last: ValidationInput.metadata).utf8)),
      ("spread.json", Array(ValidationInput.spread(ValidationInput.package(Self.later), lineBreak: "\r\n").utf8)),
      ("array.json", Array(("[" + Self.later.joined(separator: ",\n") + "]").utf8)),
      ("marked.jsonl", Array(("\u{FEFF}" + lines).utf8)),
      ("records.json", Array(ValidationInput.records(Self.later).utf8)),
      ("lines.jsonl.gz", StoredPacking.gzip(Array(lines.utf8))),
      ("lines.jsonl.zst", StoredPacking.zstd(Array(lines.utf8))),
    ]
    let small = StreamLimits(chunkBytes: 512, wholeDocumentBytes: 256)
    for (name, bytes) in forms {
      let after = try folder.write(bytes, to: name)
      for (jobs, limits) in [(1, StreamLimits()), (3, small)] {
        let compared = try Compared(before, after, jobs: jobs, limits: limits)
        #expect(compared.substance == expected.substance, "\(name) \(jobs)")
      }
    }
  }

  @Test("with little memory the same changes come in another order, the same for any number of threads")
  func spooled() throws {
    let folder = try TemporaryFolder()
    let before = try folder.write(MergeInput.shuffled.joined(separator: "\n"), to: "before.jsonl")
    let after = try folder.write(Self.later.joined(separator: "\n"), to: "after.jsonl")
    let whole = try Compared(before, after)
    let spooled = try Compared(before, after) { $0.indexCapacity = 3 }
    #expect(spooled.substance.sorted() == whole.substance.sorted())
    #expect(spooled.outcome.summary.processes == whole.outcome.summary.processes)
    #expect(spooled.outcome.summary.releases == whole.outcome.summary.releases)
    #expect(try Compared(before, after, jobs: 3) { $0.indexCapacity = 3 }.text == spooled.text)
    #expect(
      try Compared(before, nil) { $0.indexCapacity = 3 }.substance.sorted() == Compared(before, nil).substance.sorted())
  }

  // MARK: Releases

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: [String]
    var after: [String]
    var found: [String]
  }

  private static func release(_ id: String, _ day: Int, _ rest: String = #""language":"es""#, tag: String = "tender")
    -> String
  {
    #"{"ocid":"ocds-x-1","id":"\#(id)","date":"2024-01-\#(day < 10 ? "0" : "")\#(day)T00:00:00Z","tag":["\#(tag)"],\#(rest)}"#
  }

  static let cases = [
    Case(testDescription: "the same", before: [release("1", 1)], after: [release("1", 1)], found: []),
    Case(
      testDescription: "a release changed without a new id or date", before: [release("1", 1)],
      after: [release("1", 1, #""language":"en""#)], found: ["X305", "X203 /language"]),
    Case(
      testDescription: "one of several changed", before: [release("1", 1), release("2", 2)],
      after: [release("2", 2), release("1", 1, #""language":"en""#)], found: ["X305", "X203 /language"]),
    Case(
      testDescription: "the same release with another date", before: [release("1", 1)], after: [release("1", 2)],
      found: ["X203 /date"]),
    Case(
      testDescription: "another release in its place", before: [release("1", 1)],
      after: [release("2", 2, #""language":"en""#)], found: ["X308", "X203 /language"]),
    Case(
      testDescription: "an older one in its place", before: [release("1", 5)], after: [release("2", 2)],
      found: ["X308", "X307"]),
    Case(
      testDescription: "one more, and what it changed", before: [release("1", 1)],
      after: [release("1", 1), release("2", 2, #""language":"en""#)], found: ["X303", "X203 /language"]),
    Case(
      testDescription: "one more that changes nothing", before: [release("1", 1)],
      after: [release("1", 1), release("2", 2)], found: ["X303"]),
    Case(
      testDescription: "one more, back-dated", before: [release("1", 1), release("3", 9)],
      after: [release("1", 1), release("3", 9), release("2", 5, #""language":"en""#)], found: ["X303", "X307"]),
    Case(
      testDescription: "one less", before: [release("1", 1), release("2", 2, #""language":"en""#)],
      after: [release("1", 1)], found: ["X304", "X203 /language"]),
    Case(
      testDescription: "only the spelling of a moment",
      before: [release("1", 1, #""x":{"startDate":"2024-01-01T00:00:00Z"}"#)],
      after: [release("1", 1, #""x":{"startDate":"2024-01-01T00:00:00+00:00"}"#)], found: ["X204 /x/startDate"]),
    Case(
      testDescription: "compiled releases, whose ids and dates change", before: [release("a", 1, tag: "compiled")],
      after: [release("b", 2, #""language":"en""#, tag: "compiled")],
      found: ["X203 /date", "X203 /language"]),
    Case(
      testDescription: "a record says what its releases say", before: [release("1", 1), release("2", 2)],
      after: [
        #"{"ocid":"ocds-x-1","releases":[\#(release("1", 1)),\#(release("2", 2))],"compiledRelease":\#(release("c", 2, tag: "compiled"))}"#
      ], found: []),
    Case(
      testDescription: "a compiled release that is not what its releases say",
      before: [release("1", 1), release("2", 2)],
      after: [
        #"{"ocid":"ocds-x-1","releases":[\#(release("1", 1)),\#(release("2", 2))],"compiledRelease":\#(release("c", 2, #""language":"fr""#, tag: "compiled"))}"#
      ], found: ["X203 /language"]),
    Case(
      testDescription: "the same id twice", before: [release("1", 1), release("1", 1, #""x":1"#)],
      after: [release("1", 1, #""x":2"#), release("1", 1)], found: ["X305", "X203 /x"]),
    Case(
      testDescription: "releases without dates cannot be merged", before: [#"{"ocid":"ocds-x-1","id":"1","x":1}"#],
      after: [#"{"ocid":"ocds-x-1","id":"1","x":1}"#, #"{"ocid":"ocds-x-1","id":"2","x":2}"#], found: ["X303"]),
    Case(
      testDescription: "one process on each side, with other ocids", before: [release("1", 1)],
      after: [release("1", 1).replacing("ocds-x-1", with: "ocds-x-2")], found: ["X301", "X302"]),
    Case(
      testDescription: "a known id on another release more", before: [release("1", 1), release("2", 2)],
      after: [release("1", 1), release("2", 2), release("1", 9, #""language":"en""#)],
      found: ["X306", "X203 /language"]),
    Case(
      testDescription: "the same release once more", before: [release("1", 1), release("2", 2)],
      after: [release("1", 1), release("2", 2), release("1", 1)], found: []),
    Case(
      testDescription: "dates that are no date-times",
      before: [release("1", 1).replacing("2024-01-01T00:00:00Z", with: "01/01/2024")],
      after: [release("1", 1, #""language":"en""#).replacing("2024-01-01T00:00:00Z", with: "02/01/2024")],
      found: ["X306", "X203 /date", "X203 /language"]),
    Case(
      testDescription: "an edit and another compiled release",
      before: [
        #"{"ocid":"ocds-x-1","releases":[\#(release("1", 1)),\#(release("2", 2))],"compiledRelease":\#(release("c", 2, #""x":"y""#, tag: "compiled"))}"#
      ],
      after: [
        #"{"ocid":"ocds-x-1","releases":[\#(release("1", 1, #""language":"en""#)),\#(release("2", 2))],"compiledRelease":\#(release("c", 2, #""x":"z""#, tag: "compiled"))}"#
      ], found: ["X305", "X203 /language", "X203 /x"]),
    Case(
      testDescription: "an edit is not told again of the state", before: [release("1", 1), release("2", 2, #""x":1"#)],
      after: [release("1", 1, #""language":"en""#), release("2", 2, #""x":1"#), release("3", 3, #""y":1"#)],
      found: ["X305", "X203 /language", "X303", "X201 /y"]),
    Case(
      testDescription: "a deadline moved in time by one of several",
      before: [
        release("0", 1), release("1", 2, #""tender":{"id":"t","tenderPeriod":{"endDate":"2024-01-10T00:00:00Z"}}"#),
      ],
      after: [
        release("0", 1), release("1", 2, #""tender":{"id":"t","tenderPeriod":{"endDate":"2024-01-10T00:00:00Z"}}"#),
        release("2", 5, #""tender":{"id":"t","tenderPeriod":{"endDate":"2024-01-28T00:00:00Z"}}"#), release("3", 20),
      ], found: ["X303", "X303", "X111 /tender/tenderPeriod/endDate"]),
    Case(
      testDescription: "a process gone and a process new",
      before: [release("1", 1), release("1", 1).replacing("x-1", with: "x-2")],
      after: [release("1", 1), release("1", 1).replacing("x-1", with: "x-3")], found: ["X301", "X302"]),
  ]

  @Test(arguments: cases)
  func `is told`(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let before = try folder.write(example.before.joined(separator: "\n"), to: "before.jsonl")
    let after = try folder.write(example.after.joined(separator: "\n"), to: "after.jsonl")
    let compared = try Compared(before, after)
    #expect(compared.found == example.found)
    #expect(compared.outcome.summary.isSame == example.found.allSatisfy { $0.hasPrefix("X204") })
  }

  @Test func `places are those in the files`() throws {
    let folder = try TemporaryFolder()
    let before = try folder.write("{\n\"releases\": [\n  \(Self.release("1", 1)) ]}", to: "before.json")
    let after = try folder.write(
      "\(Self.release("9", 1).replacing("x-1", with: "x-2"))\n\(Self.release("1", 1, #""language":"ññ""#))",
      to: "after.jsonl")
    let change = try #require(
      Compared(before, after) { $0.only = [DiffSelector("language")].compactMap(\.self) }.changes.first)
    #expect(change["pointerBefore"] == "/releases/0/language")
    #expect(change["pointerAfter"] == "/language")
    #expect((change["lineBefore"], change["columnBefore"]) == (3, 89))
    #expect((change["lineAfter"], change["columnAfter"]) == (2, 87))
  }

  // MARK: Choosing

  @Test(arguments: [
    ("X203", ["X203 /language"]), ("silent-edit", ["X305"]), ("tender", ["X101 /tender/value/amount"]), ("removed", []),
    ("**/amount", ["X101 /tender/value/amount"]), ("tender/value", ["X101 /tender/value/amount"]), ("awards", []),
  ])
  func `only what is asked for`(selector: String, found: [String]) throws {
    let folder = try TemporaryFolder()
    let before = try folder.write(
      Self.release("1", 1, #""language":"es","tender":{"value":{"amount":1}}"#), to: "a.json")
    let after = try folder.write(
      Self.release("1", 1, #""language":"en","tender":{"value":{"amount":2}}"#), to: "b.json")
    #expect(try Compared(before, after) { $0.only = [DiffSelector(selector)].compactMap(\.self) }.found == found)
    let all = ["X305", "X203 /language", "X101 /tender/value/amount"]
    #expect(
      try Compared(before, after) { $0.ignore = [DiffSelector(selector)].compactMap(\.self) }.found
        == all.filter { !found.contains($0) })
  }

  @Test func `a process or a release is picked by its id`() throws {
    let folder = try TemporaryFolder()
    let feed = try folder.write(
      [
        Self.release("1", 1), Self.release("2", 2, #""language":"en""#),
        Self.release("3", 3).replacing("x-1", with: "x-2"),
      ]
      .joined(separator: "\n"), to: "feed.jsonl")
    #expect(try Compared(feed + "#1", feed + "#2").found == ["X308", "X203 /language"])
    #expect(try Compared(feed + "#ocds-x-1", feed + "#ocds-x-1").found == [])
    #expect(try Compared(feed + "#ocds-x-1", nil).found == ["X303", "X203 /language"])
    let failure = try #require(Compared(feed + "#ocds-x-7", feed).failure)
    #expect(failure.diagnostics.map(\.code.id) == ["X404"])
    #expect(failure.diagnostics[0].help.first?.english.contains("ocds-x-1") == true)
  }

  // MARK: Input

  @Test func `what cannot be read is told, and the rest compared`() throws {
    let folder = try TemporaryFolder()
    let before = try folder.write(Self.release("1", 1), to: "a.jsonl")
    let after = try folder.write(
      "{\"ocid\":}\n[1]\n\(Self.release("1", 1))\n{\"id\":\"9\",\"tag\":[\"tender\"]}\n", to: "b.jsonl")
    let compared = try Compared(before, after)
    #expect(compared.outcome.findings.groups.map(\.code.id).sorted().contains("X407"))
    #expect(compared.outcome.findings.count(of: .error) >= 2)
    #expect(
      try Compared(before, try folder.write("[]", to: "none.json")).failure?.diagnostics.map(\.code.id) == ["X401"])
    #expect(try Compared(before, folder.path + "/nowhere.json").failure?.diagnostics.map(\.code.id) == ["U010"])
  }

  @Test func `a process beyond the memory is refused, not compared in part`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 600_000)
    let before = try folder.write(Self.release("1", 1, #""a":"\#(long)""#), to: "a.json")
    let after = try folder.write(Self.release("1", 1, #""a":"\#(long)y""#), to: "b.json")
    let compared = try Compared(before, after) { $0.memory = 1 << 20 }
    #expect(compared.changes.isEmpty)
    #expect(compared.outcome.findings.groups.map(\.code.id) == ["X402"])
  }

  @Test func `a package says what changed around its releases`() throws {
    let folder = try TemporaryFolder()
    let before = try folder.write(ValidationInput.package([Self.release("1", 1)]), to: "a.json")
    let after = try folder.write(
      ValidationInput.package([Self.release("1", 1)]).replacing("2024-03-10", with: "2024-03-11"), to: "b.json")
    #expect(try Compared(before, after).found == ["X205 /publishedDate"])
  }
}
