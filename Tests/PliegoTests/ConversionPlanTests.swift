import Foundation
import PliegoDiagnostics
import PliegoMapping
import PliegoReport
import PliegoSources
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite struct ConversionPlanTests {
  /// Everything a run leaves behind and says, by name.
  private func run(_ publication: RandomPublication, _ change: (inout ConvertOptions) -> Void) -> [String: String] {
    let out = publication.folder.path + "/out"
    try? FileManager.default.removeItem(atPath: out)
    var results = runOnce(publication, change)
    guard publication.publishing == .history else { return results }
    // The next day the tables say something else; on the third everything is published again, as the state has it.
    for day in [2, 3] {
      let later = runOnce(publication, day: day, change)
      results.merge(later.map { ("\(day) \($0.key)", $0.value) }) { first, _ in first }
    }
    return results
  }

  private func runOnce(
    _ publication: RandomPublication, day: Int = 1, _ change: (inout ConvertOptions) -> Void
  ) -> [String: String] {
    let out = publication.folder.path + "/out"
    var options = publication.options
    if publication.publishing == .history {
      options.history = HistoryOptions(state: out + "/state")
      options.history?.republishes = day == 3
      options.parameters["as_of"] = "2024-07-0\(day)T00:00:00Z"
      if day > 1 { options.data.folder? += "-2" }
      try? FileManager.default.removeItem(atPath: out + "/releases")
    }
    options.output = out + "/releases"
    options.rejects = out + "/rejects"
    options.unmapped = out + "/unmapped"
    options.provenance = out + "/provenance"
    options.report = out + "/report"
    change(&options)
    var results: [String: String] = [:]
    do throws(PliegoError) {
      let outcome = try convert(options)
      results["said"] = ConversionText(language: .spanish).text(of: outcome.report, files: outcome.files)
      results["history"] = outcome.report.history.map { "\($0)" }
    } catch {
      results["refused"] = error.diagnostics.map { "\($0.code.id) \($0.message.english)" }.joined(separator: "\n")
    }
    for name in publication.folder.fileNames where name.hasPrefix("out/") && name != "out/state" {
      results[name] = (try? publication.folder.bytes(of: name)).map { String(decoding: $0, as: UTF8.self) }
    }
    return results
  }

  @Test func `all plans, jobs and sizes of parts give the same bytes`() throws {
    var divided: [RandomPublication.Publishing: Int] = [:]
    var changed = 0
    var lookingUp = 0
    var withJSON = 0
    try forAll(45, least: 6) { random in
      let publication = try RandomPublication(&random)
      let format: ConvertOptions.Format = random.once(in: 3) ? .package : .ndjson
      let held = run(publication) {
        $0.plan = .memory
        $0.format = format
      }
      for jobs in [1, 3] {
        let sizes = PartSizes(piece: random.int(1...300), part: random.int(20...2000))
        let parts = run(publication) {
          $0.plan = .spool
          $0.jobs = jobs
          $0.format = format
          $0.sizes = sizes
        }
        // One key in several processes: these rows do not divide.
        if parts.contains(where: { $0.value.hasPrefix("U041") && held[$0.key] == nil }) { continue }
        if held["refused"] == nil, publication.looksUpTree { lookingUp += 1 }
        if held["refused"] == nil, publication.hasJSON { withJSON += 1 }
        if held["refused"] == nil { divided[publication.publishing, default: 0] += 1 }
        if held["2 history"]?.contains("unchanged: 0") == false { changed += 1 }
        for name in Set(held.keys).union(parts.keys) {
          #expect(parts[name] == held[name], "\(name), \(jobs) jobs, \(sizes)")
        }
      }
    }
    // A share of the cases, as the sanitizer runs, need not meet everything.
    guard ProcessInfo.processInfo.environment["PLIEGO_LAW_SHARE"] == nil else { return }
    for publishing in RandomPublication.Publishing.allCases { #expect(divided[publishing, default: 0] > 7) }
    #expect(changed > 3)
    #expect(lookingUp > 3)
    #expect(withJSON > 10)
  }

  @Test func `rows that the memory does not hold wait on disk`() throws {
    var random = SeededGenerator(seed: 1)
    let publication = try RandomPublication(&random)
    let check = try checkMapping(publication.options.mapping)
    let plan = try #require(check.plan)
    var options = publication.options
    let files = SourceLoader.files(plan, data: options.data)
    options.memory = 1
    guard case .spool = try PlanChoice(plan, files, nil, options).choice() else {
      Issue.record("held in memory")
      return
    }
    options.memory = 1 << 30
    guard case .memory = try PlanChoice(plan, files, nil, options).choice() else {
      Issue.record("not held in memory")
      return
    }
  }

  @Test func `a key of several processes is told`() throws {
    let mapping = """
      pliego: 1
      title: Scattered
      reading: { locale: plain, time zone: America/Bogota }
      sources:
        rows: { file: rows.csv, key: K, columns: { PROC: text, K: text } }
        kids: { file: kids.csv, key: ID, belongs_to: { rows: K }, columns: { ID: text, K: text } }
      process: { from: rows, key: PROC }
      release:
        ocid: { prefix: ocds-abc123, key: PROC }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: PROC }
        awards: [ { for each: kids, id: ID } ]

      """
    let rows = (1...50).map { "P\($0),k\($0 % 10)\n" }.joined()
    let shop = try Workshop(mapping: mapping, rows: "PROC,K\n" + rows)
    try shop.folder.write("ID,K\nx,k3\n", to: "data/kids.csv")
    var options = shop.options
    options.plan = .spool
    options.sizes.part = 20
    let error = #expect(throws: PliegoError.self) { try convert(options) }
    #expect(error?.diagnostics.map(\.code.id) == ["U041"])
    #expect(error?.diagnostics.first?.message.english.contains("\"k3\" of 'rows'") == true)
    #expect(shop.outputs == [])
  }

  @Test(arguments: [false, true])
  func `a row that looks up one of another process is told`(isLater: Bool) throws {
    // In one half the row that looks is read first, with a computed key.
    let mapping = isLater ? Self.parentsLookUp : Self.childrenLookUp
    let shop = try Workshop(mapping: mapping, rows: "")
    func write(_ other: String) throws {
      let looks = (1...50).map { "P\($0),a\($0),\($0 == 7 ? other : $0 % 5 == 0 ? "" : "b\($0)")\n" }
      let bids = (1...50).map { "b\($0),P\($0),F\($0)\n" }
      try shop.folder.write("PROC,ID,BID\n" + looks.joined(), to: "data/rows.csv")
      try shop.folder.write("ID,PROC,FIRM\n" + bids.joined(), to: "data/bids.csv")
    }
    var options = shop.options
    options.sizes.part = 20
    for other in ["b7", "nowhere"] {
      try write(other)
      options.plan = .memory
      _ = try convert(options)
      let held = try shop.folder.text(of: "out/releases.ndjson")
      #expect(held.contains("F49"))
      options.plan = .spool
      let outcome = try convert(options)
      #expect(try shop.folder.text(of: "out/releases.ndjson") == held)
      #expect(outcome.report.problems.map(\.code.id) == (other == "b7" ? [] : ["D108"]))
    }
    try write("b40")
    let error = #expect(throws: PliegoError.self) { try convert(options) }
    #expect(error?.diagnostics.map(\.code.id) == ["U041"])
    #expect(error?.diagnostics.first?.message.english.contains("of 'bids'") == true)
  }

  private static let childrenLookUp = """
    pliego: 1
    title: Awards that look up bids
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      rows: { file: rows.csv, key: PROC, columns: { PROC: text } }
      bids: { file: bids.csv, key: ID, belongs_to: { rows: PROC }, columns: { ID: text, PROC: text, FIRM: text } }
      kids:
        file: rows.csv
        key: ID
        belongs_to: { rows: PROC }
        looks_up: { winner: { bids: BID } }
        columns: { ID: text, PROC: text, BID: text }
    process: { from: rows, key: PROC }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender: { id: PROC }
      awards: [ { for each: kids, id: ID, title: "= winner[FIRM]" } ]

    """

  private static let parentsLookUp = """
    pliego: 1
    title: Processes that look up bids
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      rows:
        file: rows.csv
        key: PROC
        looks_up: { winner: { bids: wanted } }
        columns: { PROC: text, BID: text, wanted: '= if(filled([BID]), "x" & [BID], empty)' }
      bids:
        file: bids.csv
        key: marked
        belongs_to: { rows: PROC }
        columns: { ID: text, PROC: text, FIRM: text, marked: '= "x" & [ID]' }
    process: { from: rows, key: PROC }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender: { id: PROC, title: "= winner[FIRM]" }

    """

  @Test func `a disk without room is told, and nothing appears`() throws {
    let rows = (1...2000).map { "\($0 % 90),c\($0),Abierta,1,\n" }.joined()
    let shop = try Workshop(rows: "PROC,CONTRACT,METHOD,AMOUNT,SIGNED\n" + rows)
    var options = shop.options
    options.plan = .spool
    options.temporaryFolder = "/dev/full"
    let error = #expect(throws: PliegoError.self) { try convert(options) }
    #expect(error?.diagnostics.map(\.code.id) == ["U011"])
    #expect(shop.outputs == [])
  }

  @Test func `a process with too many rows is refused in parts as in memory`() throws {
    let rows = (1...30).map { "\($0 < 20 ? 1 : $0),c\($0),Abierta,1,\n" }.joined()
    let shop = try Workshop(rows: "PROC,CONTRACT,METHOD,AMOUNT,SIGNED\n" + rows)
    var options = shop.options
    options.plan = .spool
    options.sizes.part = 50
    options.limits.rowsPerProcess = 18
    let outcome = try convert(options)
    #expect(outcome.report.problems.map(\.code.id) == ["D901"])
    #expect(outcome.report.rejected.count == 19)
    #expect(outcome.report.processesWritten == 11)
  }

  @Test func `a sample of keys does not fall in step with the rows`() {
    var sample = KeySample(capacity: 256)
    for number in 0..<100_000 { sample.add([UInt8(number % 4)]) }
    #expect((128...256).contains(sample.keys.count))
    for key in 0..<4 { #expect((25...110).contains(sample.keys.count { $0 == [UInt8(key)] })) }
  }
}
