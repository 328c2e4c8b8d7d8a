import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego
@testable import PliegoMapping

@Suite("Keys that are spelled otherwise than when they were published")
struct SpellingTests {
  private static let mapping = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    parameters: { as_of: datetime }
    publish: { releases: one per change, date not later: as_of }
    sources:
      procs:
        file: procs.csv
        key: PROC
        columns: { PROC: "text, required", TITLE: "text, required" }
      buys:
        file: items.csv
        belongs_to: { procs: PROC }
        columns: { PROC: text, ITEM: text }
    process: { from: procs, key: PROC, compare keys: [leading zeros, case], or from: { buys: PROC } }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: { constant: "2025-01-01T00:00:00Z" }
      tender: { id: PROC, title: TITLE, description: '= join("; ", buys[ITEM])' }

    """
  private func shop() throws -> HistoryWorkshop { try HistoryWorkshop(mapping: Self.mapping) }

  private func fill(_ shop: HistoryWorkshop, _ procs: String, items: String = "") throws {
    try shop.folder.write("PROC,TITLE\n" + procs, to: "data/procs.csv")
    try shop.folder.write("PROC,ITEM\n" + items, to: "data/items.csv")
  }

  @Test func `the ocid stays, and both spellings are told`() throws {
    let shop = try shop()
    try fill(shop, "0007,Chairs\n")
    _ = try shop.run("1.ndjson", day: 1)
    try fill(shop, "7,Desks\n")
    let later = try shop.run("2.ndjson", day: 2)
    #expect(later.report.history == HistoryCounts(changed: 1))
    #expect(shop.releases("2.ndjson")?.map { $0["ocid"] } == ["ocds-abc123-0007"])
    #expect(later.report.problems.map(\.code.id) == ["D122"])
    let said = later.report.problems.first?.first.first?.message
    #expect(said?.english.contains(#""7" is joined with "0007""#) == true)
    // As written before: nothing to say.
    try fill(shop, "0007,Desks\n")
    #expect(try shop.run("3.ndjson", day: 3).report.problems.isEmpty)
  }

  @Test func `a process that only a later stage has left keeps its ocid`() throws {
    let shop = try shop()
    try fill(shop, "0007,Chairs\n", items: "7,a\n")
    _ = try shop.run("1.ndjson", day: 1)
    try fill(shop, "", items: "7,a\n")
    let later = try shop.run("2.ndjson", day: 2)
    #expect(later.report.history == HistoryCounts(changed: 1))
    #expect(shop.releases("2.ndjson")?.map { $0["ocid"] } == ["ocds-abc123-0007"])
  }

  @Test func `a refused process is not gone because it is spelled otherwise`() throws {
    let shop = try shop()
    try fill(shop, "0007,Chairs\n")
    _ = try shop.run("1.ndjson", day: 1)
    try fill(shop, "7,\n")
    let later = try shop.run("2.ndjson", day: 2)
    #expect(later.report.history == HistoryCounts())
    #expect(later.report.problems.map(\.code.id) == ["D107"])
  }

  @Test func `of spellings that were published both, the data's own stays`() throws {
    let shop = try shop()
    let plan = try #require(checkMapping(shop.folder.path + "/m.pliego.yaml").plan)
    let known = KnownKeys([("07", false), ("7", false), ("A", true), ("a", false)], of: plan)
    #expect(known.spelling(of: "7") == "7" && known.spelling(of: "07") == "07" && known.spelling(of: "007") == "07")
    #expect(known.spelling(of: "A") == "a" && known.spelling(of: "b") == nil)
  }
}
