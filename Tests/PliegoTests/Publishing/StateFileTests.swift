import Foundation
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTables
import PliegoTestSupport
import Testing

@testable import Pliego

/// The file of a state: its names, its lock, and what it is when a run fails.
@Suite struct StateFileTests {
  private static let one = "1,2025-01-01T08:00:00-05:00,Chairs,10,COP,active,B1,a@example.org,2025-02-01,written,"

  @Test func `all names of a state have one lock`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [Self.one]])
    _ = try shop.run("1.ndjson")
    let link = shop.folder.path + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "state.sqlite")
    let lock = try StateLock(of: FileAccess.place(shop.folder.path + "/state.sqlite"))
    #expect(shop.refusal("2.ndjson") { $0.history?.state = link } == ["U052"])
    withExtendedLifetime(lock) {}
  }

  @Test func `a link that leads nowhere yet has the place it leads to`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "sub/../state.sqlite")
    try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: false)
    #expect(FileAccess.place(folder.path + "/link") == FileAccess.place(folder.path + "/state.sqlite"))
  }

  @Test func `a state that cannot be used is told in both languages`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [Self.one]])
    _ = try shop.run("1.ndjson")
    let state = shop.folder.path + "/state.sqlite"
    func said(_ state: String) -> Phrase? {
      let error = #expect(throws: PliegoError.self) { try shop.run("2.ndjson") { $0.history?.state = state } }
      return error?.diagnostics.first?.message
    }
    try Database(path: state, .readWrite).run("UPDATE pliego_state SET version = 2")
    #expect(said(state)?.english.contains("version 2 of the state; this pliego knows version 1") == true)
    #expect(said(state)?.spanish.contains("versión 2 del estado; este pliego conoce la versión 1") == true)
  }

  @Test(arguments: [ConversionPlan.memory, .spool, .merge])
  func `a run that fails leaves no new state behind`(plan: ConversionPlan) throws {
    let sorted = HistoryWorkshop.mapping.replacing("        key: ", with: "        sorted by key: true\n        key: ")
    let shop = try HistoryWorkshop(mapping: plan == .merge ? Self.flat : sorted)
    try shop.folder.write("PROC,TITLE\n1,a\n2,b\n2\"x,b\n\"3", to: "data/procs.csv")
    #expect(!shop.refusal("1.ndjson") { $0.plan = plan }.isEmpty)
    #expect(!shop.folder.fileNames.contains { $0.hasPrefix("state") })
    #expect(!shop.folder.fileNames.contains { $0.hasPrefix("out/") })
  }

  private static let flat = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    parameters: { as_of: datetime }
    PUBLISH
    sources:
      procs: { file: procs.csv, key: PROC, sorted by key: true, columns: { PROC: text, TITLE: text } }
    process: { from: procs, key: PROC }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: run[as_of]
      tender: { id: PROC, title: TITLE }

    """

  @Test func `rejected rows alone are refused as data of a run with a state`() throws {
    let mapping = Self.flat.replacing("TITLE: text }", with: "TITLE: 'text, required' }")
    for plan in [ConversionPlan.memory, .spool, .merge] {
      let shop = try HistoryWorkshop(mapping: mapping)
      try shop.folder.write("PROC,TITLE\n1,\n2,b\n", to: "data/procs.csv")
      let outcome = try shop.run("1.ndjson") {
        $0.plan = plan
        $0.rejects = shop.folder.path + "/rejects"
      }
      // What is advised without a state would publish the repaired rows as if the others were gone.
      let help = outcome.report.problems.first { $0.code.id == "D107" }?.help.first?.english ?? ""
      #expect(help.contains("convert all rows again") && !help.contains("feed them again"))
      let rejected = try shop.folder.text(of: "rejects/procs.csv").replacing("1,,", with: "1,a,")
      try shop.folder.write(rejected, to: "data/procs.csv")
      #expect(shop.refusal("2.ndjson") { $0.plan = plan } == ["U054"])
      #expect(shop.releases("2.ndjson") == nil)
      // Without a state they are what the folder of rejects is for.
      let again = try shop.run("3.ndjson") { $0.history = nil }
      #expect(again.report.releases == 1)
    }
  }

  @Test func `a fixed date is a date, and its processes are published`() throws {
    let shop = try HistoryWorkshop(
      mapping: Self.flat.replacing("date: run[as_of]", with: "date: { constant: \"2025-01-01T00:00:00Z\" }"))
    try shop.folder.write("PROC,TITLE\n1,a\n", to: "data/procs.csv")
    #expect(try shop.run("1.ndjson").report.history == HistoryCounts(new: 1))
    #expect(shop.releases("1.ndjson")?.map { $0["date"]?.stringValue } == ["2025-01-01T00:00:00Z"])
  }
}
