import PliegoDiagnostics
import PliegoRows
import PliegoSources
import PliegoTestSupport
import Testing

private func read(
  json text: String, _ request: RowRequest, inside: [NestedRequest] = [], name: String = "rows.json"
) -> [TableReading] {
  readTables([InputFile(name: name, content: Array(text.utf8))], request, inside: inside)
}

private func columns(_ names: String..., records: String? = nil) -> RowRequest {
  var request = RowRequest(source: "rows", columns: names.map { ColumnRequest(name: $0) })
  request.records = records.flatMap { RecordPath($0) }
  return request
}

@Suite("reading records of JSON")
struct RecordTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var request: RowRequest
    var cells: [[String]] = []
    var codes: [String] = []

    init(_ name: String, _ text: String, _ request: RowRequest, _ cells: [[String]], codes: [String] = []) {
      testDescription = name
      self.text = text
      self.request = request
      self.cells = cells
      self.codes = codes
    }
  }

  static let examples = [
    Example("JSON Lines", "{\"a\":1}\n\n{\"a\":\"2\"}\n", columns("a"), [["1"], ["2"]]),
    Example("a root array", "[{\"a\":1},\n {\"a\":2}]", columns("a"), [["1"], ["2"]]),
    Example("one object", "{\"a\":true,\"b\":false}", columns("b", "a"), [["false", "true"]]),
    Example("objects one behind the other", "{\"a\":1} {\"a\":2}", columns("a"), [["1"], ["2"]]),
    Example(
      "numbers as they stand", "[{\"a\":1.10,\"b\":12345678901234567890.5},{\"a\":1E+2,\"b\":-0}]", columns("a", "b"),
      [["1.10", "12345678901234567890.5"], ["1E+2", "-0"]]),
    Example(
      "null and what is missing", "[{\"a\":null,\"b\":1},{\"a\":2}]", columns("a", "b"), [["", "1"], ["2", ""]]),
    Example(
      "escapes, trimmed and composed", #"[{"a":" x\u00f1\n","b":"e\u0301\ud83d\ude00"}]"#, columns("a", "b"),
      [["xñ", "é😀"]]),
    Example("members inside members", #"{"a":{"b":{"c":7}},"x":1}"#, columns("a.b.c"), [["7"]]),
    Example("a name with a point in it", #"[{"a.b":1},{"a":{"b":2}}]"#, columns("a.b"), [["1"], ["2"]]),
    Example("a name with spaces and accents", #"{" Año ":1}"#, columns("Año"), [["1"]]),
    Example("an empty list or object", #"{"a":[],"b":{},"c":1}"#, columns("a", "b", "c"), [["", "", "1"]]),
    Example("an array below", #"{"d":{"r":[{"a":1},{"a":2}]}}"#, columns("a", records: "d.r[]"), [["1"], ["2"]]),
    Example(
      "members that are records", #"{"r":{"k1":{"a":1},"k 2":{"a":2}}}"#, columns("{}", "a", records: "r{}"),
      [["k1", "1"], ["k 2", "2"]]),
    Example("one object below", #"{"h":"x","body":{"a":1}}"#, columns("a", records: "body"), [["1"]]),
    Example("arrays in arrays", #"{"r":[[{"a":1}],[{"a":2}]]}"#, columns("a", records: "r[][]"), [["1"], ["2"]]),
    Example(
      "plain values", #"{"r":["x",2,true]}"#, columns("[]", "value", records: "r[]"),
      [["1", "x"], ["2", "2"], ["3", "true"]]),
    Example(
      "a root array of documents", #"[{"r":[{"a":1}]},{"r":[{"a":2}]}]"#, columns("a", records: "r[]"), [["1"], ["2"]]),
    Example("nothing there, and null", #"[{"r":null},{"x":1},{"r":[{"a":2}]}]"#, columns("a", records: "r[]"), [["2"]]),
    Example("a list of no records", "[]", columns("a"), []),
    Example("a list of no records below", #"{"r":[]}"#, columns("a", records: "r[]"), []),
    Example("a byte order mark", "\u{FEFF}{\"a\":1}", columns("a"), [["1"]], codes: ["J004"]),
    Example("a member twice", #"{"a":1,"a":2}"#, columns("a"), [["1"]], codes: ["D043"]),
    Example("a broken line in the middle", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n", columns("a"), [], codes: ["J012"]),
    Example("text that is no JSON", "a,b\n1,2\n", columns("a"), [], codes: ["J012", "J012"]),
    Example("nothing", " \n", columns("a"), [], codes: ["J011"]),
    Example("a value among the records", #"[{"a":1},7,{"a":2}]"#, columns("a"), [], codes: ["D041"]),
    Example("null among the records", #"[{"a":1},null]"#, columns("a"), [], codes: ["D041"]),
    Example("an object for a cell", #"[{"a":{"b":1}},{"a":2}]"#, columns("a"), [], codes: ["D042"]),
    Example("a list for a cell", #"{"a":["x","y"]}"#, columns("a"), [], codes: ["D042"]),
    Example("an object where a list should be", #"{"r":{"a":1}}"#, columns("a", records: "r[]"), [], codes: ["D044"]),
    Example("a list where an object should be", #"{"r":[1]}"#, columns("a", records: "r{}"), [], codes: ["D044"]),
    Example("a way that leads nowhere", #"{"rows":[{"a":1}]}"#, columns("a", records: "row[]"), [], codes: ["D044"]),
    Example("a column that no record has", #"[{"nombre":1},{"b":2}]"#, columns("nombr"), [], codes: ["D001"]),
    Example(
      "too deep", String(repeating: "[", count: 70) + String(repeating: "]", count: 70), columns("a"), [],
      codes: ["J001"]),
  ]

  @Test(arguments: examples)
  func `gives rows, or says why not`(example: Example) {
    let reading = read(json: example.text, example.request)[0]
    #expect(reading.cells == example.cells)
    #expect(reading.codes == example.codes)
  }

  @Test func `a record says where it stands`() {
    let text = "{\n \"d\": [\n  {\"a\":1},\n  {\"a\":2}\n ]\n}"
    let table = read(json: text, columns("a", records: "d[]"))[0].table
    #expect((0..<2).map { table.pointer(of: $0) } == ["/d/0", "/d/1"])
    #expect((0..<2).map { table.place(of: $0).row } == [1, 2])
    #expect((0..<2).map { table.place(of: $0).line } == [3, 4])
    #expect(table.rawRow(1).text == "{\"a\":2}")
  }

  @Test func `records inside records know the record around`() {
    let text = #"[{"id":1,"l":[{"n":"a","i":["x","y"]},{"n":"b"}]},{"id":2},{"id":3,"l":[{"n":"c","i":["z"]}]}]"#
    let inside = [
      NestedRequest(request: columns("n", records: "l[]"), parent: 0),
      NestedRequest(request: columns("value", records: "i[]"), parent: 1),
    ]
    let readings = read(json: text, columns("id"), inside: inside)
    #expect(readings.map(\.cells) == [[["1"], ["2"], ["3"]], [["a"], ["b"], ["c"]], [["x"], ["y"], ["z"]]])
    #expect(readings[1].table.parents == [0, 0, 2])
    #expect(readings[2].table.parents == [0, 0, 2])
    #expect((0..<3).map { readings[2].table.pointer(of: $0) } == ["/0/l/0/i/0", "/0/l/0/i/1", "/2/l/0/i/0"])
    #expect(readings[1].files[0].undeclaredHeadings == [])
  }

  @Test func `rows of several files follow each other, those inside them too`() {
    let files = [
      InputFile(name: "1.json", content: Array(#"{"id":1,"l":[{"n":"a"}]}"#.utf8)),
      InputFile(name: "2.json", content: Array(#"[{"id":2,"m":0},{"id":3,"l":[{"n":"b"}]}]"#.utf8)),
    ]
    let readings = readTables(
      files, columns("id"), inside: [NestedRequest(request: columns("n", records: "l[]"), parent: 0)])
    #expect(readings[0].cells == [["1"], ["2"], ["3"]])
    #expect(readings[1].cells == [["a"], ["b"]] && readings[1].table.parents == [0, 2])
    #expect(readings[0].files.map(\.undeclaredHeadings) == [[], ["m"]])
  }

  @Test func `files of CSV and of JSON are one source`() {
    let files = [
      InputFile(name: "1.csv", content: Array("a,b\n1,2\n".utf8)),
      InputFile(name: "2.ndjson", content: Array("{\"b\":4,\"a\":3}\n".utf8)),
    ]
    #expect(readTable(files, columns("a", "b")).cells == [["1", "2"], ["3", "4"]])
  }

  @Test(arguments: [UInt8(ascii: ","), UInt8(ascii: ".")])
  func `numbers are written for the locale that reads them`(mark: UInt8) {
    var request = columns("n", "t")
    request.columns[0].decimalMark = mark
    let text = #"[{"n":1.234,"t":1.234},{"n":1.5e3,"t":1},{"n":-12e-4,"t":1},{"n":"1.234","t":1},{"n":7E500,"t":1}]"#
    let found = read(json: text, request)[0].cells.map { $0[0] }
    let dot = String(Unicode.Scalar(mark))
    #expect(found == ["1\(dot)234", "1500", "-0\(dot)0012", "1.234", "7E500"])
    #expect(read(json: text, request)[0].cells[0][1] == "1.234")
  }

  @Test func `UTF-16, gzip and zstd are recognised`() {
    let text = #"{"a":"ñ"}"#
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reading = readTable([InputFile(name: "r.json", content: [0xFF, 0xFE] + wide)], columns("a"))
    #expect(reading.cells == [["ñ"]] && reading.codes == ["J005"])
    let packed = readTable([InputFile(name: "r.json.zst", content: ByteStreamTests.zstd)], columns("a"))
    #expect(packed.cells == [["1"]])
  }

  @Test func `a document too large to be held is cut at its records, and reads the same`() {
    var text = "{\"x\":\"" + String(repeating: "y", count: 1 << 20) + "\",\"ocid\":1,\"r\":["
    for i in 0..<60_000 {
      text += (i > 0 ? "," : "") + "{\"a\":\(i),\"b\":\"" + String(repeating: "z", count: 80) + "\"}"
    }
    text += "]}"
    let table = read(json: text, columns("a", records: "r[]"))[0].table
    #expect(table.count == 60_000)
    #expect(table.cell(59_999, 0).text == "59999")
    #expect(table.pointer(of: 59_999) == "/r/59999")
    let broken = read(json: String(text.dropLast(2)) + ",]}", columns("a", records: "r[]"))[0]
    #expect(broken.codes == ["J001"])
  }

  @Test func `members in any order and many of them are found`() {
    var text = ""
    var names = (0..<50).map { "m\($0)" }
    for row in 0..<20 {
      text += "{" + names.map { "\"\($0)\":\"\($0)-\(row)\"" }.joined(separator: ",") + "}\n"
      names = Array(names[7...] + names[..<7])
    }
    let cells = read(json: text, columns("m3", "m48"))[0].cells
    #expect(cells == (0..<20).map { ["m3-\($0)", "m48-\($0)"] })
  }

  @Test func `a value beyond the limit of a cell is refused`() {
    var request = columns("a")
    request.limits.cellBytes = 10
    #expect(read(json: #"{"a":"01234567890"}"#, request)[0].codes == ["D017"])
  }

  @Test func `words for nothing, cleaning and raw columns are as in tables`() {
    var request = columns("a", "b", "c")
    request.emptyWords = ["N/D"]
    request.cleaning = [.html]
    request.columns[2].raw = true
    let text = #"{"a":" N/D ","b":"x<br/>y &amp; z","c":" N/D "}"#
    #expect(read(json: text, request)[0].cells == [["", "x\ny & z", " N/D "]])
  }
}

@Suite("the way to records")
struct RecordPathTests {
  @Test(arguments: ["a", "a[]", "a.b[]", "a{}", "a[].b{}", "a[][]", "{}"])
  func `is read and written`(text: String) {
    #expect(RecordPath(text)?.description == text)
  }

  @Test(arguments: ["", ".", "a.", "a..b", "a[", "a]", "[a]", "a[]b", "a.[]"])
  func `is refused`(text: String) {
    #expect(RecordPath(text) == nil)
  }

  @Test func `the root array goes without saying`() {
    #expect(RecordPath("[]") == .document)
    #expect(RecordPath("[].a[]") == RecordPath("a[]"))
  }
}
