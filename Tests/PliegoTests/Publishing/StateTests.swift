import Glibc
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

private let one = "1,2025-01-01T08:00:00-05:00,Chairs,10,COP,active,B1,,,,"
private let two = "1,2025-01-02T08:00:00-05:00,Desks,10,COP,active,B1,,,,"

@Suite("The state of the last run")
struct StateTests {
  // MARK: What does not fit

  @Test func `a state needs a file to write to, and one release per change`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    #expect(shop.refusal("1.ndjson") { $0.output = "-" } == ["U054"])
    #expect(shop.refusal("1.ndjson") { $0.output = "/dev/null" } == ["U054"])
    #expect(
      shop.refusal("1.ndjson") {
        $0.history?.rebases = true
        $0.history?.republishes = true
      } == ["U054"])
    try shop.folder.write(HistoryWorkshop.mapping.replacing("PUBLISH\n", with: ""), to: "m.pliego.yaml")
    #expect(shop.refusal("1.ndjson") == ["U054"])
    #expect(!shop.folder.fileNames.contains("state.sqlite"))
  }

  @Test func `a file of something else is no state and stays as it is`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    try shop.folder.write("not a database, whatever its name says", to: "state.sqlite")
    #expect(shop.refusal("1.ndjson") == ["U051"])
    #expect(try shop.folder.text(of: "state.sqlite").hasPrefix("not a database"))
    #expect(shop.releases("1.ndjson") == nil)
  }

  @Test func `a run keeps others out`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    let lock = try StateLock(of: shop.folder.path + "/state.sqlite")
    #expect(lock != nil)
    #expect(shop.refusal("1.ndjson") == ["U052"])
    withExtendedLifetime(lock) {}
  }

  @Test func `releases that were published are not overwritten`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson")
    let before = try shop.folder.bytes(of: "out/1.ndjson")
    try shop.fill(["procs": [two]])
    #expect(shop.refusal("1.ndjson") == ["U055"])
    #expect(try shop.folder.bytes(of: "out/1.ndjson") == before)
    #expect(try shop.run("2.ndjson", day: 2).report.history?.changed == 1)
  }

  // MARK: Another mapping

  @Test func `a mapping that says something else is refused, until somebody decides`() throws {
    let other = HistoryWorkshop.mapping.replacing("title: TITLE", with: "title: TITLE\n    description: TITLE")
    func begun() throws -> HistoryWorkshop {
      let shop = try HistoryWorkshop()
      try shop.fill(["procs": [one]])
      _ = try shop.run("1.ndjson")
      try shop.write(HistoryWorkshop.mapping.replacing("pliego: 1", with: "# only a comment\npliego: 1"))
      #expect(shop.refusal("2.ndjson") == [])
      try shop.write(other)
      #expect(shop.refusal("2.ndjson") == ["U053"])
      #expect(shop.releases("2.ndjson") == nil)
      return shop
    }
    let taken = try begun()
    #expect(try taken.run("2.ndjson", day: 2) { $0.history?.mapping = .new }.report.history?.changed == 1)
    #expect(try taken.run("3.ndjson", day: 3).report.history?.unchanged == 1)
    let rebased = try begun()
    #expect(try rebased.run("2.ndjson", day: 2) { $0.history?.rebases = true }.report.releases == 0)
    #expect(rebased.releases("2.ndjson") == nil)
    #expect(try rebased.run("3.ndjson", day: 3).report.history?.unchanged == 1)
    let again = try begun()
    #expect(try again.run("2.ndjson", day: 2) { $0.history?.republishes = true }.report.releases == 1)
  }

  @Test func `rebasing on an empty state takes what is there as published`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson") { $0.history?.rebases = true }
    #expect(shop.releases("1.ndjson") == nil)
    #expect(try shop.run("2.ndjson", day: 2).report.history?.unchanged == 1)
    try shop.fill(["procs": [two]])
    #expect(try shop.run("3.ndjson", day: 3).report.history?.changed == 1)
    #expect(shop.tags("3.ndjson") == ["1 tenderUpdate"])
  }

  @Test(arguments: ["full", "changes only"])
  func `publishing everything again gives new ids and whole releases`(_ content: String) throws {
    let shop = try HistoryWorkshop(content)
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson")
    _ = try shop.run("2.ndjson", day: 2) { $0.history?.republishes = true }
    let (first, second) = (try #require(shop.releases("1.ndjson")), try #require(shop.releases("2.ndjson")))
    #expect(first[0]["id"] != second[0]["id"] && first[0]["tender"] == second[0]["tender"])
    #expect(shop.tags("2.ndjson") == ["1 tenderUpdate"])
  }

  // MARK: Runs that were cut off

  /// Brings a run to a point and leaves everything as a killed process would.
  private func cutOff(_ shop: HistoryWorkshop, after steps: Int) throws {
    let state = try PublicationState(shop.folder.path + "/state.sqlite")
    let output = shop.folder.path + "/out/2.ndjson"
    let part = output + ".part-\(state.runs + 1)"
    try state.begin(part: part, output: output, fingerprint: state.fingerprint ?? "")
    if steps == 0 { return }
    try shop.folder.write("{}\n", to: "out/2.ndjson.part-\(state.runs + 1)")
    if steps == 1 { return }
    _ = try state.see("ocds-abc123-1")
    let reader = try StateReader(state.path)
    var known = try #require(try reader.process("ocds-abc123-1"))
    try reader.readContent(of: &known)
    known.id = "new"
    try state.keep(known, isPublished: true)
    try state.prepare(hasOutput: true)
    if steps == 2 { return }
    rename(part, output)
  }

  @Test(arguments: 0...2)
  func `a run that was cut off before its output had its name was none`(_ steps: Int) throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson")
    try cutOff(shop, after: steps)
    try shop.fill(["procs": [two]])
    let outcome = try shop.run("2.ndjson", day: 2)
    #expect(outcome.report.history == HistoryCounts(changed: 1) && outcome.history.isEmpty)
    #expect(shop.releases("2.ndjson")?.count == 1)
    #expect(!shop.folder.fileNames.contains { $0.contains(".part-") || $0.contains(".lock") })
  }

  @Test func `a run that was cut off after its output had its name is finished by the next`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson")
    try cutOff(shop, after: 3)
    let outcome = try shop.run("2.ndjson", day: 2)
    #expect(outcome.history.map(\.code.id) == ["U056"])
    #expect(outcome.report.history == HistoryCounts(unchanged: 1))
    #expect(try shop.folder.text(of: "out/2.ndjson") == "{}\n")
    #expect(try shop.run("3.ndjson", day: 3).history.isEmpty)
  }

  @Test func `it is finished also when somebody took the output away`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson")
    try cutOff(shop, after: 3)
    unlink(shop.folder.path + "/out/2.ndjson")
    #expect(try shop.run("2.ndjson", day: 2).history.map(\.code.id) == ["U056"])
    #expect(shop.releases("2.ndjson") == nil)
  }

  @Test func `a folder that is not there to be looked at stops the next run`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson")
    try cutOff(shop, after: 3)
    rename(shop.folder.path + "/out", shop.folder.path + "/away")
    #expect(shop.refusal("3.ndjson") == ["U051"])
    rename(shop.folder.path + "/away", shop.folder.path + "/out")
    #expect(shop.refusal("3.ndjson") == [])
  }

  @Test func `a run that fails leaves the state as it was`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [one]])
    _ = try shop.run("1.ndjson")
    try shop.fill(["procs": [two]])
    try shop.folder.write("a file", to: "blocked")
    #expect(shop.refusal("2.ndjson") { $0.report = shop.folder.path + "/blocked/report.json" } == ["U011"])
    #expect(!shop.folder.fileNames.contains { $0.hasPrefix("out/2") })
    #expect(try shop.run("2.ndjson", day: 2).report.history?.changed == 1)
  }
}
