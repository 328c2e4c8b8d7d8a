import Pliego
import PliegoDiagnostics
import PliegoJSON
import PliegoReport
import PliegoTestSupport
import Testing

@Suite("What a release came from")
struct ProvenanceIndexTests {
  static func line(_ ocid: String, _ id: String, row: Int) -> String {
    """
    {"entity":{"ocid":"\(ocid)","id":"\(id)"},"plan":"m.pliego.yaml","wasDerivedFrom":[\
    {"pointer":"/tender/status","mapping":"m.pliego.yaml:9","cells":[\
    {"source":"c","file":"c.csv","row":\(row),"line":\(row + 1),"column":2,"heading":"Estatus"},\
    {"source":"c","file":"c.csv","row":\(row + 9),"line":\(row + 10),"column":2,"heading":"Estatus"}]},\
    {"pointer":"/tender/value/currency","mapping":"m.pliego.yaml:11","cells":[]},\
    {"pointer":"/tender/value/amount","mapping":"m.pliego.yaml:10","cells":[\
    {"source":"c","file":"c.csv","row":\(row),"line":\(row + 1),"column":5,"heading":"MONTO"}]}]}

    """
  }

  private func index(_ folder: TemporaryFolder, releases: Int = 40) throws -> ProvenanceIndex {
    let text = (0..<releases).map { Self.line("ocds-xyz123-\($0)", "r\($0)", row: 100 * $0 + 2) }.joined()
    return try ProvenanceIndex(try folder.write(text, to: "sources.ndjson"))
  }

  @Test func `every release of the file is found, in any order`() throws {
    let folder = try TemporaryFolder()
    let index = try index(folder)
    #expect(index.count == 40)
    for number in (0..<40).reversed() {
      let source = try index.source(
        ocid: "ocds-xyz123-\(number)", release: "r\(number)", pointer: JSONPointer(tokens: ["tender", "status"]))
      #expect(source?.cells.first?.row == 100 * number + 2)
      #expect(source?.cells.count == 2)
      #expect(source?.mappingLine == "m.pliego.yaml:9")
    }
  }

  @Test(
    arguments: [
      ("/tender/value/amount", 302, 4, "m.pliego.yaml:10"), ("/tender/value", 302, nil, nil),
      ("/tender", 302, nil, nil), ("", 302, nil, nil), ("/tender/value/currency", nil, nil, "m.pliego.yaml:11"),
      ("/tender/stat", nil, nil, nil), ("/awards", nil, nil, nil),
    ] as [(String, Int?, Int?, String?)])
  func `a leaf came from its cell, an object from the row of its leaves`(
    pointer: String, row: Int?, column: Int?, mapping: String?
  ) throws {
    let folder = try TemporaryFolder()
    let source = try index(folder).source(
      ocid: "ocds-xyz123-3", release: "r3", pointer: try #require(JSONPointer(pointer)))
    #expect(source?.cells.first?.row == row)
    #expect(source?.cells.first?.column == column)
    #expect(source?.mappingLine == mapping)
  }

  @Test(arguments: [("ocds-xyz123-3", "r4"), ("ocds-xyz123-99", "r99"), ("", "")])
  func `a release that the file lacks has no source`(ocid: String, id: String) throws {
    let folder = try TemporaryFolder()
    #expect(try index(folder).source(ocid: ocid, release: id, pointer: .root) == nil)
  }

  @Test(arguments: [
    ["tender", "status"], ["releases", "7", "tender", "status"], ["records", "2", "releases", "0", "tender", "status"],
    ["compiledRelease", "tender", "status"], ["records", "2", "compiledRelease", "tender", "status"],
  ])
  func `a finding is traced wherever its release stands`(tokens: [String]) throws {
    let folder = try TemporaryFolder()
    let index = try index(folder)
    var finding = Diagnostic(
      .noSuchField, Phrase("x"),
      data: DataPlace(
        pointer: JSONPointer(tokens: tokens), path: "tender/status", ocid: "ocds-xyz123-3", releaseID: "r3"))
    try index.trace(&finding)
    #expect(finding.origin == RowOrigin(file: "c.csv", row: 302, line: 303, column: 1, heading: "Estatus"))
    #expect(finding.mappingLine == "m.pliego.yaml:9")
    #expect(finding.notes.map(\.english) == ["the value came from 2 cells; the first is named"])
  }

  @Test(.fires("U033"), arguments: ["{\"entity\":{}}\n", "ocid,id\n", "\u{1F}\u{8B}\n"])
  func `a file that convert did not write is refused at its line`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.line("a", "1", row: 2) + "\n" + text, to: "sources.ndjson")
    let error = #expect(throws: PliegoError.self) { try ProvenanceIndex(path) }
    #expect(error?.diagnostics.map(\.code.id) == ["U033"])
    #expect(error?.diagnostics.first?.span?.line == 3)
  }

  @Test func `a file that is not there is said to be unreadable`() {
    let error = #expect(throws: PliegoError.self) { try ProvenanceIndex("/nowhere/sources.ndjson") }
    #expect(error?.diagnostics.map(\.code.id) == ["U010"])
  }

  @Test func `lines longer than a piece of the file, and a last one without its end, are read`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 200_000)
    let text = Self.line("ocds-\(long)", "1", row: 2) + Self.line("b", "2", row: 7).dropLast()
    let index = try ProvenanceIndex(try folder.write(text, to: "sources.ndjson"))
    let pointer = JSONPointer(tokens: ["tender", "status"])
    #expect(try index.source(ocid: "b", release: "2", pointer: pointer)?.cells.first?.row == 7)
    #expect(try index.source(ocid: "ocds-\(long)", release: "1", pointer: pointer)?.cells.first?.row == 2)
  }
}

@Suite("Reading a baseline")
struct BaselineLoadingTests {
  @Test(.fires("U031"), arguments: ["[]", "{\"a\":1}\n", "code,path\n", "{\n\"version\":2,\"groups\":[]}"])
  func `what is no report is refused`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "old.json")
    let error = #expect(throws: PliegoError.self) { try Baseline(path: path) }
    #expect(error?.diagnostics.map(\.code.id) == ["U031"])
  }

  @Test func `lists, summaries and empty files are read`() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write("{\"code\":\"V301\"}\n\n{\"code\":\"V301\"}", to: "list.ndjson")
    #expect(try !Baseline(path: list).isGrouped)
    let summary = try folder.write("{\n  \"version\": 1,\n  \"groups\": []\n}\n", to: "summary.json")
    #expect(try Baseline(path: summary).isGrouped)
    #expect(try !Baseline(path: try folder.write("", to: "empty.ndjson")).isGrouped)
  }
}

@Suite("What a converted release came from")
struct ConvertedProvenanceTests {
  @Test func `what convert wrote leads every traced value back to its cell`() throws {
    let shop = try Workshop(
      rows: "PROC,CONTRACT,METHOD,AMOUNT,SIGNED\nP1,C1,Abierta,10,2024-01-02\nP2,C2,Abierta,20,2024-01-03\n")
    var options = shop.options
    options.provenance = shop.folder.path + "/out/provenance.ndjson"
    _ = try convert(options)
    let index = try ProvenanceIndex(shop.folder.path + "/out/provenance.ndjson")
    let releases = try shop.folder.text(of: "out/releases.ndjson").split(separator: "\n").map {
      try JSONParser.parse(Array($0.utf8))
    }
    #expect(index.count == releases.count && releases.count == 2)
    for (number, release) in releases.enumerated() {
      var finding = Diagnostic(
        .noSuchField, Phrase("x"),
        data: DataPlace(
          pointer: JSONPointer(tokens: ["contracts", "0", "value", "amount"]), path: "contracts/value/amount",
          ocid: release["ocid"]?.stringValue, releaseID: release["id"]?.stringValue))
      try index.trace(&finding)
      let origin = try #require(finding.origin)
      #expect(origin.file == "rows.csv" && origin.row == number + 2 && origin.heading == "AMOUNT")
      #expect(origin.column == 3)
      #expect(finding.mappingLine?.contains("m.pliego.yaml:") == true)
    }
  }
}
