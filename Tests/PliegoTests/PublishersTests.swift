import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego

/// One run, several publishers: a package each, and one record of all.
@Suite struct PublishersTests {
  private static let mapping = """
    pliego: 1
    reading: { time zone: UTC }
    sources:
      calls: { file: calls.csv, key: ID, compare keys: [leading zeros], columns: { ID: text, TITLE: text, DAY: 'datetime, required' } }
      awards: { file: awards.csv, key: A, belongs_to: { calls: CALL }, columns: { A: text, CALL: text } }
      budget: { file: budget.csv, key: B, columns: { B: text, PROC: text, AMOUNT: number, DAY: 'datetime, required' } }
    process: { from: calls, key: ID, or from: { budget: PROC } }
    package: { license: "https://example.org/license" }
    publishers:
      works: { name: Ministry of Works, package: { uri: "https://works.example/2024.json" } }
      treasury: { name: Treasury, package: { uri: "https://treasury.example/2024.json" } }
    releases:
      - called: calls
        publisher: works
        from: calls
        ocid: { prefix: ocds-abc123, key: ID }
        date: DAY
        tender: { id: ID, title: TITLE }
        awards: [ { for each: awards, id: A } ]
      - called: money
        publisher: treasury
        ocid: { prefix: ocds-abc123, key: ID }
        date: = first_filled(latest(budget[DAY]), datetime("2024-01-01 00:00 Z", "yyyy-MM-dd HH:mm XXX"))
        planning/budget/amount/amount: = sum(budget[AMOUNT])

    """

  private func workshop() throws -> Workshop {
    let shop = try Workshop(mapping: Self.mapping, rows: "")
    try shop.folder.write(
      "ID,TITLE,DAY\n007,Road,2024-03-01T00:00:00Z\n8,School,2024-01-01T00:00:00Z\n", to: "data/calls.csv")
    try shop.folder.write("A,CALL\na1,7\n", to: "data/awards.csv")
    try shop.folder.write(
      "B,PROC,AMOUNT,DAY\na,7,5,2024-02-01T00:00:00Z\nb,9,7,2024-02-02T00:00:00Z\n", to: "data/budget.csv")
    return shop
  }

  private func package(_ name: String, _ shop: Workshop) throws -> JSONValue {
    try JSONParser.parse(shop.folder.bytes(of: "out/ocds/\(name).json"))
  }

  @Test func `each publisher has a package in a file of its name`() throws {
    let shop = try workshop()
    var options = shop.options
    options.format = .package
    options.output = shop.folder.path + "/out/ocds"
    _ = try convert(options)
    #expect(shop.outputs.filter { $0.hasPrefix("ocds/") } == ["ocds/treasury.json", "ocds/works.json"])
    let works = try package("works", shop)
    let treasury = try package("treasury", shop)
    #expect(works["uri"]?.stringValue == "https://works.example/2024.json")
    #expect(works["publisher"]?["name"]?.stringValue == "Ministry of Works")
    #expect(works["license"] == treasury["license"])
    #expect(works["publishedDate"]?.stringValue == "2024-03-01T00:00:00Z")
    #expect(treasury["publishedDate"]?.stringValue == "2024-02-02T00:00:00Z")
    #expect(
      works["releases"]?.arrayValue?.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-007", "ocds-abc123-8"])
    #expect(
      treasury["releases"]?.arrayValue?.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-007", "ocds-abc123-9"])
  }

  @Test(arguments: [1, 3])
  func `merging the packages gives one record with all stages`(jobs: Int) throws {
    let shop = try workshop()
    var options = shop.options
    options.jobs = jobs
    options.format = .package
    options.output = shop.folder.path + "/out/ocds"
    _ = try convert(options)
    var merging = MergeOptions(files: ["works", "treasury"].map { "\(shop.folder.path)/out/ocds/\($0).json" })
    merging.output = shop.folder.path + "/out/merged.ndjson"
    _ = try merge(merging)
    let lines = try shop.folder.text(of: "out/merged.ndjson").split(separator: "\n")
    #expect(lines.count == 3)
    let road = try JSONParser.parse(Array(lines[0].utf8))
    #expect(road["ocid"]?.stringValue == "ocds-abc123-007")
    #expect(road["tender"]?["title"]?.stringValue == "Road")
    #expect(road["awards"]?[0]?["id"]?.stringValue == "a1")
    #expect(road["planning"]?["budget"]?["amount"]?["amount"].map { JSONWriter.text(of: $0) } == "5")
  }

  @Test func `several packages need a folder, and one stream of releases does not`() throws {
    let shop = try workshop()
    var options = shop.options
    options.format = .package
    options.output = "-"
    do throws(PliegoError) {
      _ = try convert(options)
      Issue.record("two packages went to one output")
    } catch {
      #expect(error.diagnostics.map(\.code.id) == ["U022"])
    }
    _ = try convert(shop.options)
    #expect(try shop.folder.text(of: "out/releases.ndjson").split(separator: "\n").count == 4)
  }

  @Test func `a package does not overwrite what is read`() throws {
    let shop = try workshop()
    try shop.folder.write(Self.mapping, to: "out/ocds/works.json")
    var options = ConvertOptions(mapping: shop.folder.path + "/out/ocds/works.json", data: shop.folder.path + "/data")
    options.format = .package
    options.output = shop.folder.path + "/out/ocds"
    do throws(PliegoError) {
      _ = try convert(options)
      Issue.record("the mapping was overwritten")
    } catch {
      #expect(error.diagnostics.map(\.code.id) == ["U021"])
    }
  }

  @Test func `a package without releases is named by its publisher`() throws {
    let shop = try workshop()
    try shop.folder.write("ID,TITLE,DAY\n", to: "data/calls.csv")
    try shop.folder.write("A,CALL\n", to: "data/awards.csv")
    var options = shop.options
    options.format = .package
    options.output = shop.folder.path + "/out/ocds"
    let error = #expect(throws: PliegoError.self) { try convert(options) }
    #expect(error?.diagnostics.map(\.code.id) == ["P803"])
    #expect(error?.diagnostics.first?.message.english.contains("of 'works' has no releases") == true)
  }
}
