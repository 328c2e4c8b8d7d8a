import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoReport

@Suite("Baselines")
struct BaselineTests {
  /// A publication made up of releases with items, some of them wrong; what a check would find in it.
  struct Publication {
    var releases: [(id: Int, items: [(id: Int, quantity: Int)])] = []
    /// Whether items have ids, so that findings have stable pointers.
    var areNamed = true

    var findings: [Diagnostic] {
      releases.enumerated().flatMap { place, release in
        release.items.enumerated().filter { $0.element.quantity < 0 }.map { index, item in
          var data = DataPlace(
            pointer: JSONPointer(tokens: ["releases", "\(place)", "tender", "items", "\(index)", "quantity"]),
            path: "tender/items/quantity", ocid: "ocds-xyz123-\(release.id)", releaseID: "r\(release.id)",
            value: String(item.quantity))
          if areNamed { data.stablePointer = "/tender/items/[id=\(item.id)]/quantity" }
          return Diagnostic(
            VerdictTests.brokenRule, Phrase("\(item.quantity) is less than nothing"),
            at: SourceSpan(file: "day-\(releases.count).json", line: place * 7 + index + 1, column: 3), data: data)
        }
      }
    }
  }

  static func baseline(_ findings: [Diagnostic], _ language: Language = .english) throws -> Baseline {
    var baseline = Baseline()
    for line in DiagnosticLines.json(findings, language: language).split(separator: "\n") {
      #expect(baseline.add(line: try JSONParser.parse(Array(line.utf8))))
    }
    return baseline
  }

  static func new(_ findings: [Diagnostic], since old: [Diagnostic]) throws -> [Diagnostic] {
    var baseline = try baseline(old)
    return findings.filter { baseline.lacks($0) }
  }

  private static func random(_ random: inout SeededGenerator, areNamed: Bool) -> Publication {
    var publication = Publication(areNamed: areNamed)
    for id in 0..<random.int(1...6) {
      let items = (0..<random.int(0...5)).map { (id: $0, quantity: random.int(-3...3)) }
      publication.releases.append((id, items))
    }
    return publication
  }

  @Test(arguments: [true, false])
  func `nothing is new since the same report, in any order and language`(areNamed: Bool) throws {
    try forAll(100) { random in
      let findings = Self.random(&random, areNamed: areNamed).findings
      var baseline = try Self.baseline(findings.shuffled(using: &random), .spanish)
      #expect(findings.filter { baseline.lacks($0) }.isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func `releases and items added anywhere do not make old findings new`(areNamed: Bool) throws {
    try forAll(100) { random in
      let before = Self.random(&random, areNamed: areNamed)
      var after = before
      after.releases.insert((1000, [(1, -1)]), at: random.int(0...after.releases.count))
      let place = random.int(0...after.releases.count - 1)
      after.releases[place].items.insert((99, -2), at: random.int(0...after.releases[place].items.count))
      let new = try Self.new(after.findings, since: before.findings)
      #expect(new.count == after.findings.count - before.findings.count)
      #expect(new.count == 2)
    }
  }

  @Test func `with ids the very finding that is new is named`() throws {
    var before = Publication()
    before.releases = [(1, [(1, -1), (2, -1)])]
    var after = before
    after.releases[0].items.insert((7, -1), at: 0)
    let new = try Self.new(after.findings, since: before.findings)
    #expect(new.map { $0.data?.stablePointer } == ["/tender/items/[id=7]/quantity"])
  }

  @Test func `another value, another release and another code are new`() throws {
    var before = Publication()
    before.releases = [(1, [(1, -1)])]
    var value = before
    value.releases[0].items[0].quantity = -5
    var release = before
    release.releases[0].id = 2
    var code = before.findings
    code[0].code = InventedOutcome.periodOrder
    for findings in [value.findings, release.findings, code] {
      #expect(try Self.new(findings, since: before.findings).count == 1)
    }
  }

  @Test func `what is gone does not matter, and more of the same is new`() throws {
    var before = Publication(areNamed: false)
    before.releases = [(1, [(1, -1), (2, -1)]), (2, [(1, -1)])]
    var after = before
    after.releases.removeLast()
    #expect(try Self.new(after.findings, since: before.findings).isEmpty)
    after.releases[0].items.append((3, -1))
    #expect(try Self.new(after.findings, since: before.findings).count == 1)
  }

  @Test func `the text of an object that lacks something may change`() throws {
    func missing(_ value: String) -> Diagnostic {
      Diagnostic(
        VerdictTests.schemaError, Phrase("x"),
        data: DataPlace(pointer: JSONPointer(tokens: ["tender"]), path: "tender/id", ocid: "o", value: value))
    }
    #expect(try Self.new([missing("{\"title\":\"b\"}")], since: [missing("{\"title\":\"a\"}")]).isEmpty)
  }

  @Test func `a summary is compared by counts`() throws {
    var baseline = Baseline()
    let report = InventedOutcome.text(.json)
    #expect(baseline.add(summary: try JSONParser.parse(Array(report.utf8))))
    #expect(baseline.isGrouped)
    #expect(baseline.reduce(InventedOutcome.outcome.findings).isEmpty)

    let more = InventedOutcome.findings + [InventedOutcome.status(6), InventedOutcome.status(7)]
    let rest = baseline.reduce(InventedOutcome.grouped(more))
    #expect(rest.groups.map(\.code.id) == ["V301"])
    #expect(rest.groups.first?.count == 2)
    #expect(rest.groups.first?.first.count == 2)
    #expect(rest.groups.first?.first.first?.notes.first?.english.contains("counts only") == true)
  }

  @Test(arguments: ["{}", "[]", "3", "{\"version\":2,\"groups\":[]}", "{\"version\":1,\"groups\":[{}]}"])
  func `what is no report is refused`(text: String) throws {
    var baseline = Baseline()
    let value = try JSONParser.parse(Array(text.utf8))
    #expect(!baseline.add(line: value) && !baseline.add(summary: value))
  }

  @Test func `a fingerprint is the same in every run`() {
    #expect(FindingIdentity(InventedOutcome.status(1)).text == "bb2073157c5d1fcf")
    #expect(FindingIdentity(InventedOutcome.status(1)).text.count == 16)
  }
}
