import Foundation
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

private let header = "PROC,CONTRACT,METHOD,AMOUNT,SIGNED\n"

@Suite struct ConvertingTests {
  private func codes(_ options: ConvertOptions) -> [String] {
    do throws(PliegoError) {
      _ = try convert(options)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }.map(\.code.id)
    }
  }

  @Test func `releases, rejects, unmapped words and a report come out, and nothing temporary`() throws {
    let shop = try Workshop(rows: header + "1,a,Abierta,10,2024-01-01\n1,b,Abierta,x,2024-01-01\n2,c,Otra,5,\n")
    let outcome = try convert(shop.options)
    #expect(shop.outputs == ["rejects/rows.csv", "releases.ndjson", "report.json", "unmapped/method.yaml"])
    #expect(try shop.folder.text(of: "out/releases.ndjson").split(separator: "\n").count == 2)
    #expect(outcome.report.isEven)
    _ = try JSONParser.parse(shop.folder.bytes(of: "out/report.json"))
  }

  @Test func `a failing run leaves the old file and nothing else`() throws {
    let stop = Workshop.mapping.replacing("on problem: reject entry", with: "on problem: stop")
    let shop = try Workshop(mapping: stop, rows: header + "1,a,Abierta,10,2024-01-01\n2,b,Abierta,x,2024-01-01\n")
    try shop.folder.write("old\n", to: "out/releases.ndjson")
    #expect(codes(shop.options) == ["U017"])
    #expect(try shop.folder.text(of: "out/releases.ndjson") == "old\n")
    #expect(shop.outputs == ["releases.ndjson"])
  }

  @Test func `a refused mapping reads no row and writes nothing`() throws {
    let shop = try Workshop(
      mapping: Workshop.mapping.replacing("AMOUNT: number", with: "AMOUNT: numero"), rows: "no,such,header\n")
    #expect(codes(shop.options) == ["P106"])
    #expect(shop.outputs == [])
  }

  @Test func `an output that cannot be written is said, and the others do not appear`() throws {
    let shop = try Workshop(rows: header + "1,a,Abierta,10,\n")
    var options = shop.options
    try shop.folder.write("a file", to: "blocked")
    options.output = shop.folder.path + "/blocked/releases.ndjson"
    #expect(codes(options) == ["U011"])
    #expect(shop.outputs == [])
  }

  @Test func `a folder in the place of the output leaves nothing temporary`() throws {
    let shop = try Workshop(rows: header + "1,a,Abierta,10,\n")
    try shop.folder.write("x", to: "out/releases.ndjson/keep.txt")
    #expect(codes(shop.options) == ["U011"])
    #expect(!shop.folder.fileNames.contains { $0.contains(".pliego-") })
  }

  @Test func `rejects can be repaired and fed again`() throws {
    let shop = try Workshop(rows: header + "1,a,Abierta,10,2024-01-01\n1,b,Abierta,\"x, y\",2024-01-02\n")
    _ = try convert(shop.options)
    let rejects = try shop.folder.text(of: "out/rejects/rows.csv")
    #expect(rejects.split(separator: "\n").count == 2)
    #expect(rejects.hasPrefix("PROC,CONTRACT,METHOD,AMOUNT,SIGNED,_file,_row,_problem,_detail\n"))
    #expect(rejects.contains("rows.csv,3,D101,"))
    let second = try Workshop(rows: rejects.replacing("\"x, y\"", with: "25"))
    let outcome = try convert(second.options)
    #expect(outcome.report.problemCount == 0)
    let release = try JSONParser.parse(second.folder.text(of: "out/releases.ndjson"))
    #expect(
      release["contracts"]?[0].map { JSONWriter.text(of: $0) }
        == #"{"id":"b","awardID":"b","value":{"amount":25},"dateSigned":"2024-01-02T23:59:59-05:00"}"#)
  }

  @Test func `unmapped words, completed and pasted, are mapped`() throws {
    let rows = header + "1,a,\"Subasta: \"\"inversa\"\" # 1\",10,\n2,b,Otra,5,\n"
    let shop = try Workshop(rows: rows)
    let outcome = try convert(shop.options)
    #expect(outcome.report.problems.filter { $0.code.id == "D103" }.reduce(0) { $0 + $1.count } == 2)
    let list = try shop.folder.text(of: "out/unmapped/method.yaml")
    let entries = list.split(separator: "\n").filter { $0.hasPrefix("      ") }.map { line in
      "      " + line.drop { $0 == " " }.replacing(":   #", with: ": direct   #") + "\n"
    }
    #expect(entries.count == 2)
    let completed = Workshop.mapping.replacing(
      "  method: { to: method.csv, table: { Abierta: open } }\n",
      with: "  method:\n    to: method.csv\n    table:\n      Abierta: open\n" + entries.joined())
    let second = try Workshop(mapping: completed, rows: rows)
    #expect(try convert(second.options).report.problemCount == 0)
    #expect(try second.folder.text(of: "out/releases.ndjson").contains(#""procurementMethod":"direct""#))
  }

  @Test func `the unmapped file itself can extend the mapping`() throws {
    let shop = try Workshop(rows: header + "1,a,Otra,5,\n")
    _ = try convert(shop.options)
    let list = try shop.folder.text(of: "out/unmapped/method.yaml").replacing("\"Otra\":", with: "\"Otra\": limited")
    try shop.folder.write("pliego: 1\nextends: m.pliego.yaml\n" + list, to: "child.pliego.yaml")
    var options = shop.options
    options.mapping = shop.folder.path + "/child.pliego.yaml"
    #expect(try convert(options).report.problemCount == 0)
    #expect(try shop.folder.text(of: "out/releases.ndjson").contains(#""procurementMethod":"limited""#))
  }

  @Test func `a package holds what OCDS requires of one`() throws {
    let shop = try Workshop(rows: header + "2,b,Abierta,1,\n1,a,Abierta,1,\n")
    var options = shop.options
    options.format = .package
    _ = try convert(options)
    let package = try JSONParser.parse(shop.folder.bytes(of: "out/releases.ndjson"))
    #expect(package["uri"]?.stringValue == "https://example.org/p.json")
    #expect(package["version"]?.stringValue == "1.1")
    #expect(package["publishedDate"]?.stringValue == "2024-06-30T00:00:00Z")
    #expect(package["publisher"]?["name"]?.stringValue == "Example")
    #expect(
      package["releases"]?.arrayValue?.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-1", "ocds-abc123-2"])
  }

  @Test func `a package of nothing is a package`() throws {
    let shop = try Workshop(rows: header)
    var options = shop.options
    options.format = .package
    _ = try convert(options)
    #expect(try JSONParser.parse(shop.folder.bytes(of: "out/releases.ndjson"))["releases"]?.arrayValue?.count == 0)
  }

  @Test func `an extension that a package cannot name is told`() throws {
    let mapping = Workshop.mapping.replacing(
      "title: Workshop\n",
      with: "title: Workshop\nocds: { version: \"1.1\", extensions: [withheldInformation, bids] }\n")
    let shop = try Workshop(mapping: mapping, rows: header)
    var options = shop.options
    #expect(try convert(options).mapping.contains { $0.code.id == "P803" } == false)
    options.format = .package
    let told = try convert(options).mapping.filter { $0.code.id == "P803" }
    #expect(
      told.map(\.message.english) == ["extension 'withheldInformation' has no address, so the package does not name it"]
    )
    #expect(told.allSatisfy { $0.severity == .warning })
  }

  @Test func `a package without its publisher is refused`() throws {
    let mapping = Workshop.mapping.replacing(", publisher: { name: Example }", with: "")
    let shop = try Workshop(mapping: mapping, rows: header)
    var options = shop.options
    options.format = .package
    #expect(codes(options) == ["P803"])
  }

  struct Trouble: CustomTestStringConvertible, Sendable {
    var name: String
    var codes: [String]
    var change: @Sendable (inout ConvertOptions, TemporaryFolder) throws -> Void
    var testDescription: String { name }
  }

  static let troubles: [Trouble] = [
    Trouble(name: "no mapping", codes: ["U010"]) { options, folder in options.mapping = folder.path + "/none.yaml" },
    Trouble(name: "mapping that is a folder", codes: ["U010"]) { options, folder in
      options.mapping = folder.path + "/data"
    },
    Trouble(name: "no data folder", codes: []) { options, folder in options.data.folder = folder.path + "/none" },
    Trouble(name: "no data file", codes: []) { options, folder in
      try FileManager.default.removeItem(at: folder.file("data/rows.csv"))
    },
    Trouble(name: "header without a column", codes: ["D001"]) { _, folder in
      try folder.write("PROC,CONTRACT\n", to: "data/rows.csv")
    },
    Trouble(name: "not UTF-8", codes: []) { _, folder in
      try folder.write(Array(header.utf8) + [0x31, 0x2C, 0xE1, 0x2C, 0x0A], to: "data/rows.csv")
    },
    Trouble(name: "unknown parameter", codes: ["U013"]) { options, _ in options.parameters = ["asof": "x"] },
    Trouble(name: "parameter of another type", codes: ["U014"]) { options, _ in options.parameters = ["as_of": "soon"]
    },
    Trouble(name: "missing parameter", codes: ["U012"]) { options, folder in
      try folder.write(
        Workshop.mapping.replacing("{ type: datetime, default: \"2024-06-30T00:00:00Z\" }", with: "datetime"),
        to: "m.pliego.yaml")
    },
    Trouble(name: "a base by itself", codes: ["U015"]) { _, folder in
      try folder.write(Workshop.mapping.replacing("title: Workshop", with: "incomplete: true"), to: "m.pliego.yaml")
    },
  ]

  @Test(arguments: troubles)
  func `what stands in the way is said, and nothing is written`(_ trouble: Trouble) throws {
    let shop = try Workshop(rows: header + "1,a,Abierta,1,\n")
    var options = shop.options
    try trouble.change(&options, shop.folder)
    let found = codes(options)
    if trouble.codes.isEmpty { #expect(!found.isEmpty) } else { #expect(Set(found) == Set(trouble.codes)) }
    #expect(shop.outputs == [])
  }

  @Test func `two generations of headers are one source`() throws {
    let mapping = Workshop.mapping.replacing("METHOD: text", with: "METHOD: { type: text, also: [METODO] }")
    let shop = try Workshop(mapping: mapping, rows: header + "1,a,Abierta,1,\n")
    try shop.folder.write(
      "CONTRACT,PROC,METODO,AMOUNT,SIGNED,EXTRA\nb,2,Abierta,x,,z\nc,3,Abierta,3,,z\n", to: "data/rows2.csv")
    let outcome = try convert(shop.options)
    #expect(outcome.report.balances.first.map { [$0.read, $0.used, $0.rejected] } == [3, 2, 1])
    #expect(
      try shop.folder.text(of: "out/rejects/rows2.csv").hasPrefix("CONTRACT,PROC,METODO,AMOUNT,SIGNED,EXTRA,_file,"))
  }

  @Test func `companions are read beside the mapping and below mappings, and nowhere else`() throws {
    let folder = try TemporaryFolder()
    try folder.write("pliego: 1\nextends: ../base/m.pliego.yaml\n", to: "mappings/mx/child.pliego.yaml")
    try folder.write(Workshop.mapping, to: "mappings/base/m.pliego.yaml")
    #expect(try checkMapping(folder.path + "/mappings/mx/child.pliego.yaml").plan != nil)
    try folder.write("pliego: 1\nextends: ../m.pliego.yaml\n", to: "other/child.pliego.yaml")
    try folder.write(Workshop.mapping, to: "m.pliego.yaml")
    #expect(try checkMapping(folder.path + "/other/child.pliego.yaml").diagnostics.map(\.code.id) == ["P113"])
    try FileManager.default.createSymbolicLink(
      at: folder.file("other/link.yaml"), withDestinationURL: folder.file("m.pliego.yaml"))
    try folder.write("pliego: 1\nextends: link.yaml\n", to: "other/linked.pliego.yaml")
    #expect(try checkMapping(folder.path + "/other/linked.pliego.yaml").diagnostics.map(\.code.id) == ["P113"])
  }

  @Test func `a name of the bundled library that does not exist is said so`() throws {
    #expect(throws: PliegoError.self) { try checkMapping("pliego:nowhere/none.pliego.yaml") }
    #expect(throws: PliegoError.self) { try checkMapping("pliego:../../etc/passwd") }
    let folder = try TemporaryFolder()
    try folder.write("pliego: 1\nextends: \"pliego:nowhere.pliego.yaml\"\n", to: "m.pliego.yaml")
    #expect(try checkMapping(folder.path + "/m.pliego.yaml").diagnostics.map(\.code.id) == ["P112"])
  }

  @Test func `headings that the mapping passes over are listed`() throws {
    let shop = try Workshop(rows: "PROC,CONTRACT,METHOD,AMOUNT,SIGNED,SPARE\n1,a,Abierta,1,,x\n")
    let plan = try #require(try checkMapping(shop.options.mapping).plan)
    #expect(try checkHeadings(plan, data: shop.options.data).map(\.code.id) == ["W704"])
  }

  @Test func `any number of jobs gives the same bytes`() throws {
    try forAll(3) { generator in
      let rows = (0..<3_000).map { number in
        "\(generator.int(1...1_200)),c\(number),\(generator.pick(["Abierta", "Otra", ""])),\(generator.pick(["1", "x", "2.50", ""])),2024-0\(generator.int(1...9))-01\n"
      }.joined()
      let shop = try Workshop(rows: header + rows)
      var first: [String: [UInt8]] = [:]
      for jobs in 1...3 {
        var options = shop.options
        options.jobs = jobs
        options.provenance = shop.folder.path + "/out/provenance.ndjson"
        _ = try convert(options)
        let outputs = try Dictionary(
          uniqueKeysWithValues: shop.outputs.map { ($0, try shop.folder.bytes(of: "out/" + $0)) })
        if jobs == 1 { first = outputs } else { #expect(outputs == first, "\(jobs) jobs") }
      }
      #expect(first.count == 5)
    }
  }
}

@Suite struct ProvenanceTests {
  @Test func `each leaf names its cell and the mapping's line`() throws {
    let shop = try Workshop(rows: header + "1,a,Abierta,10,2024-01-01\n")
    var options = shop.options
    options.provenance = shop.folder.path + "/out/provenance.ndjson"
    _ = try convert(options)
    let text = try shop.folder.text(of: "out/provenance.ndjson")
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.contains("/contracts/0/value/amount"))
    #expect(text.contains("/tender/procurementMethod"))
    #expect(text.contains("rows.csv"))
    #expect(throws: Never.self) { try JSONParser.parse(text) }
  }

  @Test func `a refused entry leaves no trace, and every pointer leads to a leaf`() throws {
    let shop = try Workshop(rows: header + "1,a,Abierta,x,2024-01-01\n1,b,Abierta,5,2024-01-01\n1,c,,x,\n1,d,,7,\n")
    var options = shop.options
    options.provenance = shop.folder.path + "/out/provenance.ndjson"
    _ = try convert(options)
    let release = try JSONParser.parse(shop.folder.text(of: "out/releases.ndjson"))
    let trace = try JSONParser.parse(shop.folder.text(of: "out/provenance.ndjson"))
    let pointers = trace["wasDerivedFrom"]?.arrayValue?.compactMap { $0["pointer"]?.stringValue } ?? []
    #expect(!pointers.isEmpty)
    for pointer in pointers {
      let leaf = pointer.split(separator: "/").reduce(Optional(release)) { value, step in
        Int(step).map { value?[$0] } ?? value?[String(step)]
      }
      #expect(leaf != nil, "\(pointer)")
    }
    #expect(pointers.contains("/contracts/1/value/amount"))
    #expect(!pointers.contains("/contracts/2/value/amount"))
  }

  @Test func `the traces of several releases of a process stand in the order of the releases`() throws {
    let folder = try TemporaryFolder()
    let mapping = try folder.write(
      """
      pliego: 1
      reading: { time zone: America/Bogota }
      sources:
        rows:
          file: rows.csv
          key: [ID, N]
          columns: { ID: "text, required", N: "text, required", D: "date(yyyy-MM-dd), required" }
      process: { from: rows, key: ID }
      releases:
        - for each: rows
          ocid: { prefix: ocds-abc123, key: ID }
          id: = release[ocid] & "-" & [N]
          date: D
          tender: { id: ID, title: N }

      """, to: "m.pliego.yaml")
    try folder.write("ID,N,D\n1,a,2024-03-01\n1,b,2024-01-01\n1,b,2024-01-01\n1,c,2024-02-01\n", to: "rows.csv")
    var options = ConvertOptions(mapping: mapping, data: DataPlaces(folder: folder.path))
    options.output = folder.path + "/releases.ndjson"
    options.provenance = folder.path + "/provenance.ndjson"
    _ = try convert(options)
    let releases = try folder.text(of: "releases.ndjson").split(separator: "\n").map {
      try JSONParser.parse(String($0))["id"]?.stringValue
    }
    let traced = try folder.text(of: "provenance.ndjson").split(separator: "\n").map {
      try JSONParser.parse(String($0))["entity"]?["id"]?.stringValue
    }
    #expect(releases == ["ocds-abc123-1-b", "ocds-abc123-1-c", "ocds-abc123-1-a"])
    #expect(traced == releases)
  }
}
