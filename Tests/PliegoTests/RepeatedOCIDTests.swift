import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("Two processes with one ocid")
struct RepeatedOCIDTests {
  /// The ocid is made of another column than the key.
  private static let mapping = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      rows:
        file: rows.csv
        sorted by key: true
        columns: { ID: "text, required", NAME: "text, required", TITLE: "text, required" }
    process: { from: rows, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: NAME }
      date: { constant: "2024-06-30T00:00:00Z" }
      tender: { id: NAME, title: TITLE }

    """

  private func run(
    _ rows: String, _ plan: ConversionPlan?, mapping: String = Self.mapping,
    _ change: (inout ConvertOptions) -> Void = { _ in }
  ) throws -> (outcome: ConvertOutcome, workshop: Workshop) {
    let workshop = try Workshop(mapping: mapping, rows: rows)
    var options = workshop.options
    options.provenance = workshop.folder.path + "/out/provenance.ndjson"
    options.plan = plan
    options.sizes.part = 1 << 10
    change(&options)
    return (try convert(options), workshop)
  }

  @Test(arguments: [nil, .memory, .merge, .spool] as [ConversionPlan?])
  func `the second is refused under every plan, with its rows`(plan: ConversionPlan?) throws {
    let rows = (1...300).map { "\($0 + 1000),n\($0 % 200),t\($0)\n" }.joined()
    let (outcome, workshop) = try run("ID,NAME,TITLE\n" + rows, plan)
    #expect(outcome.report.problems.map { "\($0.code.id) \($0.count)" } == ["D804 100"])
    #expect(outcome.report.problems.first?.first.first?.process == "ocds-abc123-n1")
    #expect(outcome.report.isEven && outcome.report.rejected.count == 100)
    #expect(outcome.report.releases == 200 && outcome.report.processesWritten == 200)
    let text = try workshop.folder.text(of: "out/releases.ndjson")
    let releases = text.split(separator: "\n").compactMap { try? JSONParser.parse(Array($0.utf8)) }
    #expect(Set(releases.map { $0["ocid"]?.stringValue }).count == 200 && releases.count == 200)
    // The first in the order of keys stays.
    #expect(releases.first { $0["ocid"] == "ocds-abc123-n1" }?["tender"]?["title"] == "t1")
    let provenance = try workshop.folder.text(of: "out/provenance.ndjson").split(separator: "\n")
    let entities = provenance.compactMap { try? JSONParser.parse(Array($0.utf8))["entity"]?["id"] }
    #expect(entities == releases.compactMap { $0["id"] })
    let rejects = try workshop.folder.text(of: "out/rejects/rows.csv").split(separator: "\n")
    #expect(rejects.count == 101 && rejects[1] == "1201,n1,t201,rows.csv,202,D804,")
  }

  @Test func `several releases of one process may have its ocid, and another process may not`() throws {
    let mapping = Self.mapping.replacing(
      "release:\n", with: "releases:\n- for each: rows\n  one per: row\n  id: '= [NAME] & [TITLE]'\n"
    )
    .replacing("process: { from: rows, key: ID }", with: "process: { from: rows, key: ID }")
    let (outcome, workshop) = try run("ID,NAME,TITLE\n1,a,x\n1,a,y\n2,b,x\n3,a,z\n", nil, mapping: mapping)
    #expect(outcome.report.problems.map { "\($0.code.id) \($0.count)" } == ["D804 1"])
    let text = try workshop.folder.text(of: "out/releases.ndjson")
    #expect(text.split(separator: "\n").count == 3)
    #expect(outcome.report.balances.map(\.rejected) == [1])
  }

  @Test func `an ocid of the key itself is not remembered`() throws {
    let keyed = Self.mapping.replacing("key: NAME }", with: "key: ID }")
    #expect(try #require(checkMapping(text: Self.mapping).plan).mayRepeatOCIDs)
    #expect(try !#require(checkMapping(text: keyed).plan).mayRepeatOCIDs)
  }

  private func checkMapping(text: String) throws -> MappingCheck {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "m.pliego.yaml")
    return try Pliego.checkMapping(folder.path + "/m.pliego.yaml")
  }
}
