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
    var options = publication.options
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
    } catch {
      results["refused"] = error.diagnostics.map { "\($0.code.id) \($0.message.english)" }.joined(separator: "\n")
    }
    for name in publication.folder.fileNames where name.hasPrefix("out/") {
      results[name] = (try? publication.folder.bytes(of: name)).map { String(decoding: $0, as: UTF8.self) }
    }
    return results
  }

  @Test func `all plans, jobs and sizes of parts give the same bytes`() throws {
    var divided = 0
    try forAll(60) { random in
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
        if parts["refused"]?.hasPrefix("U041") == true, held["refused"] == nil { continue }
        divided += held["refused"] == nil ? 1 : 0
        for name in Set(held.keys).union(parts.keys) {
          #expect(parts[name] == held[name], "\(name), \(jobs) jobs, \(sizes)")
        }
      }
    }
    #expect(divided > 40)
  }

  @Test func `rows that the memory does not hold wait on disk`() throws {
    var random = SeededGenerator(seed: 1)
    let publication = try RandomPublication(&random)
    let files = [SourceFiles(files: [.init(path: publication.folder.path + "/data/pagos.csv", name: "pagos.csv")])]
    let check = try checkMapping(publication.options.mapping)
    let plan = try #require(check.plan)
    var options = publication.options
    options.memory = 1
    guard case .spool = try PlanChoice(plan, files, options).choice() else {
      Issue.record("held in memory")
      return
    }
    options.memory = 1 << 30
    guard case .memory = try PlanChoice(plan, files, options).choice() else {
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
