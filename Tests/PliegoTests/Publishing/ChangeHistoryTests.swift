import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

/// Rows of processes that are the same but for what a test says.
private func proc(
  _ key: String, _ day: Int, title: String = "Chairs", amount: String = "10", status: String = "active"
) -> String {
  "\(key),2025-01-0\(day)T08:00:00-05:00,\(title),\(amount),COP,\(status),B1,a@example.org,2025-02-01,written,"
}

@Suite("Publishing what changed")
struct ChangeHistoryTests {
  @Test func `only new and changed processes are written, and the same day again gives nothing`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [proc("1", 1), proc("2", 1)]])
    #expect(try shop.run("1.ndjson").report.history == HistoryCounts(new: 2))
    #expect(shop.tags("1.ndjson") == ["1 tender", "2 tender"])
    try shop.fill(["procs": [proc("1", 1), proc("2", 2, title: "Desks"), proc("3", 2)]])
    #expect(try shop.run("2.ndjson").report.history == HistoryCounts(new: 1, changed: 1, unchanged: 1))
    #expect(shop.tags("2.ndjson") == ["2 tenderUpdate", "3 tender"])
    #expect(try shop.run("2.ndjson").report.history == HistoryCounts(unchanged: 3))
    #expect(try shop.run("3.ndjson").report.history == HistoryCounts(unchanged: 3))
    #expect(shop.releases("3.ndjson") == nil)
    #expect(
      shop.folder.fileNames.filter { $0.hasPrefix("out/") || $0.contains("state") }
        == ["out/1.ndjson", "out/2.ndjson", "state.sqlite"])
  }

  @Test func `a date that is not later is replaced by the parameter, or the process is held back`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [proc("1", 1)]])
    _ = try shop.run("1.ndjson", day: 1)
    try shop.fill(["procs": [proc("1", 1, title: "Desks")]])
    _ = try shop.run("2.ndjson", day: 2)
    #expect(shop.releases("2.ndjson")?.map { $0["date"]?.stringValue } == [HistoryWorkshop.moment(2)])
    try shop.fill(["procs": [proc("1", 1, title: "Lamps")]])
    let held = try shop.run("3.ndjson", day: 2)
    #expect(held.report.history == HistoryCounts(heldBack: 1))
    #expect(held.report.problems.map(\.code.id) == ["D801"])
    #expect(held.report.isEven && held.report.rejected.map(\.code) == ["D801"])
    #expect(shop.releases("3.ndjson") == nil)
    // What was held back is still due.
    #expect(try shop.run("3.ndjson", day: 3).report.history == HistoryCounts(changed: 1))
  }

  @Test func `without a parameter a date that is not later holds the process back`() throws {
    let shop = try HistoryWorkshop(
      mapping: HistoryWorkshop.mapping.replacing("PUBLISH\n", with: "publish: { releases: one per change }\n")
        .replacing("parameters: { as_of: datetime }\n", with: ""))
    try shop.fill(["procs": [proc("1", 2)]])
    _ = try shop.run("1.ndjson") { $0.parameters = [:] }
    try shop.fill(["procs": [proc("1", 2, title: "Desks")]])
    #expect(try shop.run("2.ndjson") { $0.parameters = [:] }.report.history == HistoryCounts(heldBack: 1))
    try shop.fill(["procs": [proc("1", 3, title: "Desks")]])
    #expect(try shop.run("2.ndjson") { $0.parameters = [:] }.report.history == HistoryCounts(changed: 1))
  }

  @Test func `content that comes back has an id of its own`() throws {
    let shop = try HistoryWorkshop()
    var ids: [String] = []
    for (day, title) in ["A", "B", "A", "B", "A"].enumerated() {
      try shop.fill(["procs": [proc("1", day + 1, title: title)]])
      _ = try shop.run("\(day).ndjson", day: day + 1)
      ids += shop.releases("\(day).ndjson")?.compactMap { $0["id"]?.stringValue } ?? []
    }
    #expect(ids.count == 5 && Set(ids).count == 5)
    #expect(ids[2] == ids[0] + "-2" && ids[4] == ids[0] + "-3")
  }

  @Test func `fields that went away are null, and what cannot be taken back is told once`() throws {
    for content in ["full", "changes only"] {
      let shop = try HistoryWorkshop(content)
      try shop.fill(["procs": [proc("1", 1)], "awards": ["1,a,active,5,W,w@example.org", "1,b,active,6,W,"]])
      _ = try shop.run("1.ndjson", day: 1)
      try shop.fill(["procs": [proc("1", 2, amount: "")], "awards": ["1,a,active,5,W,w@example.org"]])
      let outcome = try shop.run("2.ndjson", day: 2)
      #expect(outcome.report.problems.map(\.code.id) == ["D802"])
      #expect(outcome.report.problems.first?.first.map(\.text) == ["awards/b"])
      let release = try #require(shop.releases("2.ndjson")?.first)
      #expect(release["tender"]?["value"]?["amount"] == .null)
      #expect(release["tag"] == ["tenderUpdate", "awardUpdate"])
      #expect((release["buyer"] == nil) == (content == "changes only"))
      #expect(release["initiationType"] == "tender")
      try shop.fill(["procs": [proc("1", 3, title: "Desks", amount: "")], "awards": ["1,a,active,5,W,w@example.org"]])
      #expect(try shop.run("3.ndjson", day: 3).report.problems.map(\.code.id) == [])
    }
  }

  @Test func `changes only says ids, what the schema requires, and what changed`() throws {
    let shop = try HistoryWorkshop("changes only")
    let contract = "1,c,a,5,active,2025-01-01"
    try shop.fill(["procs": [proc("1", 1)], "awards": ["1,a,active,5,W,", "1,b,active,6,W,"], "contracts": [contract]])
    _ = try shop.run("1.ndjson", day: 1)
    try shop.fill([
      "procs": [proc("1", 2)], "awards": ["1,a,active,5,W,", "1,b,active,7,W,"],
      "contracts": [contract.replacing(",5,", with: ",9,")],
    ])
    _ = try shop.run("2.ndjson", day: 2)
    var release = try #require(shop.releases("2.ndjson")?.first?.objectValue)
    release["id"] = nil
    #expect(
      JSONWriter.text(of: .object(release))
        == #"{"ocid":"ocds-abc123-1","date":"2025-01-02T08:00:00-05:00","tag":["awardUpdate","contractUpdate"],"#
        + #""initiationType":"tender","awards":[{"id":"b","value":{"amount":7}}],"#
        + #""contracts":[{"id":"c","awardID":"a","value":{"amount":9}}]}"#)
  }

  @Test func `a process that is gone is told once, and may come back`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [proc("1", 1), proc("2", 1)]])
    _ = try shop.run("1.ndjson", day: 1)
    try shop.fill(["procs": [proc("1", 1)]])
    let gone = try shop.run("2.ndjson", day: 2)
    #expect(gone.report.history == HistoryCounts(unchanged: 1, gone: 1))
    #expect(gone.report.problems.map(\.code.id) == ["D803"])
    #expect(try shop.run("3.ndjson", day: 3).report.history == HistoryCounts(unchanged: 1))
    try shop.fill(["procs": [proc("1", 1), proc("2", 4)]])
    #expect(try shop.run("4.ndjson", day: 4).report.history == HistoryCounts(unchanged: 2))
    try shop.fill(["procs": [proc("1", 1)]])
    #expect(try shop.run("5.ndjson", day: 5).report.history == HistoryCounts(unchanged: 1, gone: 1))
  }

  @Test func `a process that is refused is not gone`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [proc("1", 1), proc("2", 1)]])
    _ = try shop.run("1.ndjson", day: 1)
    // A buyer's id is required, so the process goes when rows of it contradict the limit.
    try shop.fill(["procs": [proc("1", 1), proc("2", 2), proc("2", 2)]])
    let outcome = try shop.run("2.ndjson", day: 2) { $0.limits.rowsPerProcess = 1 }
    #expect(outcome.report.history == HistoryCounts(unchanged: 1))
    #expect(outcome.report.problems.map(\.code.id) == ["D901"])
  }

  @Test func `a process whose row lacks what is required is not gone`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [proc("1", 1), proc("2", 1), proc("3", 1)]])
    _ = try shop.run("1.ndjson", day: 1)
    try shop.fill(["procs": [proc("1", 1), "2,,Chairs,10,COP,active,B1,a@example.org,2025-02-01,written,"]])
    let outcome = try shop.run("2.ndjson", day: 2)
    #expect(outcome.report.history == HistoryCounts(unchanged: 1, gone: 1))
    #expect(Set(outcome.report.problems.map(\.code.id)) == ["D107", "D803"])
  }

  @Test(arguments: ["state.sqlite", "state.sqlite-journal", "state.sqlite-wal", "state.sqlite.lock"])
  func `nothing is written in the place of the state's own files`(_ name: String) throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [proc("1", 1)]])
    _ = try shop.run("1.ndjson", day: 1)
    #expect(throws: PliegoError.self) {
      try shop.run("2.ndjson", day: 2) { $0.report = shop.folder.path + "/" + name }
    }
    #expect(try shop.run("3.ndjson", day: 3).report.history == HistoryCounts(unchanged: 1))
  }

  @Test func `of two processes with one ocid the second is held back`() throws {
    let shop = try HistoryWorkshop(
      mapping: HistoryWorkshop.mapping.replacing(
        "ocid: { prefix: ocds-abc123, key: PROC }", with: "ocid: = \"ocds-abc123-\" & upper([PROC])"))
    try shop.fill(["procs": [proc("A", 1), proc("a", 1), proc("2", 1)]])
    let outcome = try shop.run("1.ndjson", day: 1)
    #expect(outcome.report.history == HistoryCounts(new: 2, heldBack: 1))
    #expect(outcome.report.problems.map(\.code.id) == ["D804"] && outcome.report.isEven)
  }

  @Test func `another order of rows is no change`() throws {
    for content in ["full", "changes only"] {
      let shop = try HistoryWorkshop(content)
      try shop.fill(["procs": [proc("1", 1)], "items": ["1,i,x,1", "1,j,y,2"]])
      _ = try shop.run("1.ndjson", day: 1)
      try shop.fill(["procs": [proc("1", 2)], "items": ["1,j,y,2", "1,i,x,1"]])
      #expect(try shop.run("2.ndjson", day: 2).report.history == HistoryCounts(unchanged: 1))
    }
  }

  @Test func `the bytes are the same for any number of jobs`() throws {
    for content in ["full", "changes only"] {
      var outputs: [[[UInt8]]] = []
      for jobs in [1, 3] {
        let shop = try HistoryWorkshop(content)
        for day in 1...3 {
          try shop.fill([
            "procs": (1...700).map { proc("\($0)", day, title: $0 % (day + 1) == 0 ? "A\(day)" : "A") },
            "awards": (1...700).map { "\($0),w\($0 % (day + 2)),active,\($0),F\($0 % 7)," },
          ])
          _ = try shop.run("\(day).ndjson", day: day) { $0.jobs = jobs }
        }
        outputs.append(try (1...3).map { try shop.folder.bytes(of: "out/\($0).ndjson") })
      }
      #expect(outputs[0] == outputs[1])
    }
  }

  @Test func `the mapping's own tag stays`() throws {
    let shop = try HistoryWorkshop(
      mapping: HistoryWorkshop.mapping.replacing(
        "  buyer: { party", with: "  tag: { constant: [contract] }\n  buyer: { party"))
    for day in 1...2 {
      try shop.fill(["procs": [proc("1", day, title: "T\(day)")]])
      _ = try shop.run("\(day).ndjson", day: day)
      #expect(shop.tags("\(day).ndjson") == ["1 contract"])
    }
  }

  @Test func `a package has only what changed, and there is none when nothing did`() throws {
    let shop = try HistoryWorkshop()
    try shop.fill(["procs": [proc("1", 1), proc("2", 1)]])
    _ = try shop.run("1.json", day: 1) { $0.format = .package }
    try shop.fill(["procs": [proc("1", 1), proc("2", 2, title: "Desks")]])
    _ = try shop.run("2.json", day: 2) { $0.format = .package }
    let package = try JSONParser.parse(shop.folder.bytes(of: "out/2.json"))
    #expect(package["releases"]?.arrayValue?.count == 1)
    #expect(package["publishedDate"] == "2025-01-02T08:00:00-05:00")
    _ = try shop.run("3.json", day: 3) { $0.format = .package }
    #expect(!shop.folder.fileNames.contains("out/3.json"))
  }

  @Test func `provenance has the releases that are published, under their ids`() throws {
    let shop = try HistoryWorkshop()
    for (day, title) in ["A", "B", "A"].enumerated() {
      try shop.fill(["procs": [proc("1", day + 1, title: title), proc("2", 1)]])
      _ = try shop.run("\(day).ndjson", day: day + 1) { $0.provenance = shop.folder.path + "/out/\(day).prov" }
      let lines = try shop.folder.text(of: "out/\(day).prov").split(separator: "\n")
      let entities = lines.compactMap { try? JSONParser.parse(Array($0.utf8))["entity"]?["id"] }
      #expect(entities == shop.releases("\(day).ndjson")?.compactMap { $0["id"] })
      #expect(lines.count == (day == 0 ? 2 : 1))
    }
  }
}
