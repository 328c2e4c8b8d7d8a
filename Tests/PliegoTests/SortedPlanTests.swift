import Foundation
import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

/// Sources that come in the order of their processes' keys.
@Suite struct SortedPlanTests {
  private static let mapping = """
    pliego: 1
    title: Sorted
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      rows: { file: "rows*.csv", key: PROC, sorted by key: true, columns: { PROC: text, T: text } }
      contracts:
        file: contracts.csv
        key: [PROC, C]
        belongs_to: { rows: PROC }
        sorted by key: true
        columns: { PROC: text, C: text, METHOD: text, AMOUNT: number }
      payments:
        file: payments.csv
        key: ID
        belongs_to: { contracts: [PROC, C] }
        sorted by key: true
        columns: { ID: text, PROC: text, C: text }
      places: { pieces of: "rows[T]", separator: "|" }
    codes:
      method: { to: method.csv, table: { Abierta: open } }
    process: { from: rows, key: PROC }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender:
        id: PROC
        items: [ { for each: places, one per: row, id: "= text(ordinal())", description: value } ]
      awards: [ { for each: contracts, id: C } ]
      contracts:
        - for each: contracts
          id: C
          awardID: C
          description: { column: METHOD, codes: method }
          value: { amount: AMOUNT }
          implementation: { transactions: [ { for each: payments, id: ID } ] }

    """

  /// Lines of CSV as objects of JSON.
  private func records(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return lines.dropFirst().map { cells in
      "{" + zip(lines[0], cells).map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + "}"
    }
  }

  /// Puts JSON in the place of tables: contracts in two documents, payments in lines.
  private func turnIntoJSON(_ shop: Workshop, _ folder: String) throws {
    let contracts = records(try shop.folder.text(of: folder + "/contracts.csv"))
    let halves = [contracts.prefix(contracts.count / 2), contracts.dropFirst(contracts.count / 2)]
    for (number, half) in halves.enumerated() {
      let text = "{\"n\": \(number), \"filas\": [\n" + half.joined(separator: ",\n") + "]}"
      try shop.folder.write(text, to: folder + "/contracts-\(number).json")
    }
    let payments = records(try shop.folder.text(of: folder + "/payments.csv")).map { $0 + "\n" }
    try shop.folder.write(payments.isEmpty ? "[]" : payments.joined(), to: folder + "/payments.ndjson")
  }

  /// - Parameter isPerChange: whether only what changes is published; then there are tables of a second day.
  private func shop(
    _ random: inout SeededGenerator, sorted: Bool = true, isPerChange: Bool = false, isJSON: Bool = false
  ) throws -> Workshop {
    func text(_ header: String, _ rows: [String]) -> String {
      let ordered = rows.sorted { $0.prefix { $0 != "," } < $1.prefix { $0 != "," } }
      return ([header] + (sorted ? ordered : rows)).joined(separator: "\n") + "\n"
    }
    let count = random.int(1...60)
    func process(_ random: inout SeededGenerator) -> String { "P\(100 + random.int(0...count))" }
    let rows = (0..<count).map { "P\(100 + $0),\(["", "a|b", "x"][$0 % 3])" }
    let publish = "parameters: { day: datetime }\npublish: { releases: one per change, date not later: day }\n"
    var mapping = Self.mapping.replacing("sources:\n", with: (isPerChange ? publish : "") + "sources:\n")
    if isJSON {
      mapping = mapping.replacing("contracts.csv", with: "contracts-*.json\n    records: filas[]")
        .replacing("payments.csv", with: "payments.ndjson")
    }
    let shop = try Workshop(mapping: mapping, rows: text("PROC,T", rows))
    for folder in isPerChange ? ["data", "data-2"] : ["data"] {
      let contracts = (0..<random.int(0...150)).map { number in
        "\(process(&random)),c\(number % 40),\(random.once(in: 5) ? "Rara" : "Abierta"),\(random.once(in: 9) ? "?" : "5")"
      }
      // In one file or several, the last of which has the name without a number.
      var left = rows.filter { _ in !random.once(in: 20) }[...]
      for number in 0..<random.int(0...3) where sorted {
        let some = left.prefix(random.int(0...20))
        left = left.dropFirst(some.count)
        try shop.folder.write(text("PROC,T", Array(some)), to: folder + "/rows-\(number).csv")
      }
      try shop.folder.write(text("PROC,T", Array(left)), to: folder + "/rows.csv")
      try shop.folder.write(text("PROC,C,METHOD,AMOUNT", contracts), to: folder + "/contracts.csv")
      let payments = (0..<random.int(0...150)).map { "\(process(&random)),c\(random.int(0...40)),p\($0)" }
      try shop.folder.write(text("PROC,C,ID", payments), to: folder + "/payments.csv")
      if isJSON { try turnIntoJSON(shop, folder) }
    }
    return shop
  }

  private func run(_ shop: Workshop, _ plan: ConversionPlan, jobs: Int, _ sizes: PartSizes) -> [String: String] {
    try? FileManager.default.removeItem(atPath: shop.folder.path + "/out")
    guard shop.folder.fileNames.contains("data-2/rows.csv") else { return runOnce(shop, nil, plan, jobs: jobs, sizes) }
    var results: [String: String] = [:]
    for day in [1, 2] {
      let found = runOnce(shop, day, plan, jobs: jobs, sizes)
      results.merge(found.map { ("\(day) \($0.key)", $0.value) }) { first, _ in first }
      try? FileManager.default.removeItem(atPath: shop.folder.path + "/out/releases.ndjson")
    }
    return results
  }

  /// - Parameter day: of a publication that keeps a state.
  private func runOnce(
    _ shop: Workshop, _ day: Int?, _ plan: ConversionPlan, jobs: Int, _ sizes: PartSizes
  ) -> [String: String] {
    var options = shop.options
    if let day {
      options.history = HistoryOptions(state: shop.folder.path + "/out/state")
      options.parameters["day"] = "2024-01-0\(day + 1)T00:00:00Z"
      if day == 2 { options.data.folder? += "-2" }
    }
    options.plan = plan
    options.jobs = jobs
    options.sizes = sizes
    options.provenance = shop.folder.path + "/out/provenance"
    var results: [String: String] = [:]
    do throws(PliegoError) {
      let outcome = try convert(options)
      results["history"] = outcome.report.history.map { "\($0)" }
    } catch {
      results["refused"] = error.diagnostics.map { "\($0)" }.joined(separator: "\n")
    }
    for name in shop.outputs where name != "state" {
      results[name] = (try? shop.folder.bytes(of: "out/" + name)).map { String(decoding: $0, as: UTF8.self) }
    }
    return results
  }

  @Test func `reading in step gives the same bytes`() throws {
    try forAll(40, least: 8) { random in
      let shop = try shop(&random, isPerChange: random.once(in: 2), isJSON: random.once(in: 2))
      let held = run(shop, .memory, jobs: 1, PartSizes())
      #expect(held.filter { $0.key.hasSuffix("refused") } == [:])
      let sizes = PartSizes(piece: random.int(1...300), part: random.int(20...2000))
      for plan in [ConversionPlan.merge, .spool] {
        for jobs in [1, 3] {
          let other = run(shop, plan, jobs: jobs, sizes)
          for name in Set(held.keys).union(other.keys) {
            #expect(other[name] == held[name], "\(name), \(plan), \(jobs) jobs, \(sizes)")
          }
        }
      }
    }
  }

  @Test func `rows out of order are told by all plans alike`() throws {
    try forAll(10) { random in
      let isJSON = random.once(in: 2)
      let shop = try shop(&random, isJSON: isJSON)
      try shop.folder.write("PROC,C,METHOD,AMOUNT\nP102,a,,1\nP103,a,,1\nP101,b,,1\n", to: "data/contracts.csv")
      if isJSON { try turnIntoJSON(shop, "data") }
      for plan in ConversionPlan.allCases {
        let told = run(shop, plan, jobs: 2, PartSizes(piece: random.int(1...300), part: 100))
        #expect(told.keys.sorted() == ["refused"])
        #expect(told["refused"]?.contains("D002") == true, "\(plan)")
        #expect(told["refused"]?.contains("pointer: Optional(\"/filas/1\")") == isJSON, "\(plan)")
        #expect(told["refused"] == run(shop, .memory, jobs: 1, PartSizes())["refused"], "\(plan)")
      }
    }
  }

  @Test func `without the promise of order there is nothing to merge`() throws {
    var random = SeededGenerator(seed: 5)
    let shop = try shop(&random)
    let text = Self.mapping.replacing("    sorted by key: true\n    columns: { ID", with: "    columns: { ID")
    try shop.folder.write(text, to: "m.pliego.yaml")
    #expect(run(shop, .merge, jobs: 1, PartSizes())["refused"]?.contains("U041") == true)
  }
}
