import PliegoDiagnostics
import PliegoJSON
import PliegoValues
import Testing

@testable import PliegoMapping

/// One process, told by several publishers.
@Suite struct PublisherTests {
  static let mapping = """
    pliego: 1
    reading: { time zone: UTC }
    sources:
      calls: { file: c.csv, key: ID, columns: { ID: text, TITLE: text, DAY: 'datetime, required' } }
      budget: { file: b.csv, key: B, columns: { B: text, PROC: text, AMOUNT: number, DAY: 'datetime, required' } }
    process: { from: calls, key: ID, or from: { budget: PROC } }
    package: { license: "https://example.org/license" }
    publishers:
      works: { name: Ministry of Works, package: { uri: "https://works.example/2024.json" } }
      treasury:
        name: Treasury
        scheme: XX-GOV
        uid: T-1
        package: { uri: "https://treasury.example/2024.json", publishedDate: "2024-12-31T00:00:00Z" }
    releases:
      - called: calls
        publisher: works
        from: calls
        ocid: { prefix: ocds-abc123, key: ID }
        date: DAY
        tender: { id: ID, title: TITLE }
      - called: money
        publisher: treasury
        from: budget
        ocid: { prefix: ocds-abc123, key: PROC }
        date: = latest([DAY])
        language: { constant: es }
        planning/budget/amount/amount: = sum([AMOUNT])

    """

  private static let rows = [
    "calls": "ID,TITLE,DAY\n1,Road,2024-03-01T00:00:00Z\n2,School,2024-01-01T00:00:00Z\n",
    "budget": "B,PROC,AMOUNT,DAY\na,1,5,2024-02-01T00:00:00Z\nb,3,7,2024-02-02T00:00:00Z\nc,2,,2024-02-01T00:00:00Z\n",
  ]

  @Test func `each publisher's part is a release of its own under one ocid`() throws {
    let run = try rehearse(Self.mapping, Self.rows)
    let told = run.releases.map { release in
      "\(release["ocid"]?.stringValue ?? "") \(release["date"]?.stringValue ?? "") \(JSONWriter.text(of: release["tag"] ?? .null))"
    }
    #expect(
      told == [
        #"ocds-abc123-1 2024-02-01T00:00:00Z ["planning"]"#, #"ocds-abc123-1 2024-03-01T00:00:00Z ["tender"]"#,
        #"ocds-abc123-2 2024-01-01T00:00:00Z ["tender"]"#, #"ocds-abc123-3 2024-02-02T00:00:00Z ["planning"]"#,
      ])
    #expect(Set(run.releases.compactMap { $0["id"]?.stringValue }).count == 4)
    #expect(run.problems == [])
    #expect(run.report.processesWritten == 3)
    #expect(run.report.releases == 4)
  }

  @Test func `whose each release is stands beside the lines, and each has the moments of its own`() throws {
    let plan = try #require(check(Self.mapping).plan)
    let run = try rehearse(plan, Self.rows)
    #expect(run.publishers == [1, 0, 0, 1])
    #expect(run.report.span(of: 0)?.latest.text == "2024-03-01T00:00:00Z")
    #expect(run.report.span(of: 1)?.earliest.text == "2024-02-01T00:00:00Z")
    #expect(run.report.earliest?.text == "2024-01-01T00:00:00Z")
    #expect(plan.publishers.map(\.name) == ["works", "treasury"])
    #expect(
      plan.packageFields(of: 1) == [
        "license", "publisher/name", "publisher/scheme", "publisher/uid", "uri", "publishedDate",
      ])
    #expect(plan.packageDependsOnReleases(of: 0))
    #expect(!plan.packageDependsOnReleases(of: 1))
  }

  @Test func `a process of which nobody has anything to say is rejected and told once`() throws {
    let run = try rehearse(
      Self.mapping, ["calls": "ID,TITLE,DAY\n", "budget": "B,PROC,AMOUNT,DAY\na,1,,2024-02-01T00:00:00Z\n"])
    #expect(run.releases == [])
    #expect(run.problems == ["D117"])
    #expect(run.balance(of: "budget") == [0, 0, 1, 0])
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var written: String
    var instead: String
    var codes: [String]

    var testDescription: String { "\(instead) → \(codes)" }
  }

  @Test(arguments: [
    Mistake(written: "publisher: works", instead: "publisher: work", codes: ["P607", "W702"]),
    Mistake(written: "    publisher: works\n", instead: "", codes: ["P608", "W702"]),
    Mistake(written: "works: { name: Ministry of Works,", instead: "works: {", codes: ["P110"]),
    Mistake(written: "uid: T-1", instead: "uids: T-1", codes: ["P105"]),
    Mistake(written: "treasury.example/2024", instead: "works.example/2024", codes: ["P803"]),
    Mistake(written: "treasury:\n", instead: "tre/asury:\n", codes: ["P114", "P607", "W702"]),
  ])
  func `publishers are checked`(mistake: Mistake) {
    let text = Self.mapping.replacing(mistake.written, with: mistake.instead)
    #expect(text != Self.mapping)
    #expect(Set(check(text).diagnostics.map(\.code.id)) == Set(mistake.codes))
  }
}
