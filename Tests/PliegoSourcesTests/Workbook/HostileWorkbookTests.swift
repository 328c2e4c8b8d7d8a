import PliegoDiagnostics
import PliegoRows
import PliegoSources
import PliegoTestSupport
import Testing

@Suite("workbooks that are broken or mean harm")
struct HostileWorkbookTests {
  private let good = TinyWorkbook.xlsx(rows: [headings, inline("x")])

  private func codes(_ bytes: [UInt8], _ change: (inout SourceLimits) -> Void = { _ in }) -> [String] {
    readSheet(bytes) { change(&$0.limits) }.codes
  }

  private func sheet(_ content: String, strings: String? = nil) -> [UInt8] {
    TinyWorkbook.xlsx([("Datos", "", content)], sharedStrings: strings).bytes
  }

  @Test
  func `a file that breaks off anywhere is refused, or is whole`() {
    #expect(codes(good) == [])
    for length in stride(from: 4, to: good.count, by: 7) {
      let found = codes(Array(good.prefix(length)))
      #expect(found == ["D030"], "\(length) bytes")
    }
  }

  @Test
  func `a byte that changed is noticed or harmless`() {
    for place in stride(from: 0, to: good.count, by: 3) {
      var bytes = good
      bytes[place] ^= 0x41
      let reading = readSheet(bytes)
      #expect(!reading.isUsable || reading.table.count <= 2)
    }
  }

  @Test
  func `entities are refused before they expand, and nothing is fetched`() {
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let types = [
      "<!DOCTYPE a [<!ENTITY l0 \"ha\">\(laughs)]>", "<!DOCTYPE a [<!ENTITY l9 SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\">",
    ]
    for type in types {
      var zip = StoredZip()
      zip.add("xl/workbook.xml", type + "<workbook><sheets><sheet name=\"&l9;\"/></sheets></workbook>")
      let reading = readSheet(zip.bytes)
      #expect(reading.codes == ["D030"])
      #expect(reading.diagnostics[0].message.english.contains("DOCTYPE"))
    }
  }

  @Test
  func `what unpacks to too much is refused`() {
    // A⏎ and fifty thousand times `1⏎`, without the frame of gzip.
    let bomb = Array(GzipTests.bomb.dropFirst(10).dropLast(8))
    let content = Array(("A\n" + String(repeating: "1\n", count: 50_000)).utf8)
    var zip = TinyWorkbook.xlsx([("Datos", "", "<sheetData/>")])
    zip.add("xl/sharedStrings.xml", content, deflated: bomb)
    var named = StoredZip([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://x/relationships\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/worksheet\" Target=\"s.xml\"/></Relationships>"
      ),
    ])
    named.add("xl/s.xml", content, deflated: bomb)
    #expect(
      codes(named.bytes) {
        $0.freeExpansionBytes = 50_000; $0.expansionRatio = 10
      } == ["D015"])
    // As it is allowed, it is unpacked and turns out to be no XML.
    #expect(codes(named.bytes) == ["D030"])
  }

  @Test(arguments: [
    ("<sheetData><row><c></row></sheetData>", "D030"), ("<sheetData>", "D030"),
    ("<sheetData><row r=\"x\"/></sheetData>", "D030"),
    ("<sheetData><row r=\"0\"/></sheetData>", "D030"), ("<sheetData><row r=\"2\"/><row r=\"2\"/></sheetData>", "D030"),
    ("<sheetData><row r=\"9\"/><row r=\"2\"/></sheetData>", "D030"),
    ("<sheetData><row><c r=\"1A\"/></row></sheetData>", "D030"),
    ("<sheetData><row><c r=\"A2\"/></row></sheetData>", "D030"),
    ("<sheetData><row><c r=\"XFE1\"/></row></sheetData>", "D030"),
    ("<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>", "D030"),
    ("<sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData>", "D030"),
    ("<sheetData><row r=\"1048577\"/></sheetData>", "D032"), ("<sheetData/>", "D004"), ("", "D004"),
  ])
  func `a sheet that is wrong is refused`(content: String, code: String) {
    #expect(codes(sheet(content)) == [code])
  }

  @Test
  func `a part that is not there is named`() {
    let zip = StoredZip([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://x/relationships\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/worksheet\" Target=\"../../../etc/passwd\"/></Relationships>"
      ),
    ])
    let reading = readSheet(zip.bytes)
    #expect(reading.codes == ["D030"])
    #expect(reading.diagnostics[0].message.english == "the workbook lacks its part etc/passwd")
    #expect(codes(StoredZip([("xl/workbook.xml", "<workbook/>")]).bytes) == ["D030"])
    #expect(codes(StoredZip([("../xl/workbook.xml", "<workbook/>")]).bytes) == ["D010"])
  }

  @Test
  func `a zip archive of something else is no text`() {
    #expect(codes(StoredZip([("contratos.csv", "A\n1\n")]).bytes) == ["D010"])
    #expect(
      codes(StoredZip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]).bytes) == [
        "D010"
      ])
    let word =
      "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    #expect(codes(StoredZip([("_rels/.rels", word), ("word/document.xml", "<a/>")]).bytes) == ["D010"])
  }

  @Test
  func `each limit is kept`() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(codes(sheet(deep)) == ["D032"])
    #expect(
      codes(sheet("<sheetData/><!--\(String(repeating: "x", count: 5000))-->")) { $0.tagBytes = 1000 } == ["D004"])
    let parts = StoredZip((0..<50).map { ("p\($0)", "") })
    #expect(codes(parts.bytes) { $0.workbookParts = 49 } == ["D032"])
    let strings = String(repeating: "<si><t>abcdefghij</t></si>", count: 100)
    #expect(codes(sheet("<sheetData/>", strings: strings)) { $0.sharedStringBytes = 1000 } == ["D032"])
    #expect(
      codes(sheet("<sheetData><row>\(inline(String(repeating: "x", count: 100)))</row></sheetData>")) {
        $0.cellBytes = 99
      } == ["D017"])
    // A short sheet that says a long text again and again.
    let echo =
      "<sheetData><row>\(inline("A"))</row>" + String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 200)
      + "</sheetData>"
    let long = "<si><t>\(String(repeating: "x", count: 5000))</t></si>"
    #expect(
      codes(sheet(echo, strings: long)) {
        $0.freeExpansionBytes = 100_000; $0.expansionRatio = 1
      } == ["D032"])
  }

  @Test
  func `a tag without end is noticed`() {
    let comment = "<!--" + String(repeating: "x", count: 900_000) + "-->"
    #expect(codes(sheet("<sheetData/>" + comment)) { $0.tagBytes = 1 << 16 } == ["D032"])
  }

  @Test
  func `merged cells that lie over each other are refused`() {
    let merged = (0..<3).map { _ in "<mergeCell ref=\"A2:XFD1048576\"/>" }.joined()
    let bytes = sheet(
      "<sheetData><row>\(headings)</row><row>\(inline("x"))</row></sheetData><mergeCells>\(merged)</mergeCells>")
    #expect(readSheet(bytes) { $0.fillsMergedCells = true }.codes == ["D032"])
    let all = sheet(
      "<sheetData><row>\(headings)</row><row>\(inline("x"))</row></sheetData><mergeCells><mergeCell ref=\"A2:XFD1048576\"/></mergeCells>"
    )
    #expect(
      readSheet(all) {
        $0.fillsMergedCells = true; $0.limits.freeExpansionBytes = 1 << 20
      }.codes == ["D032"])
  }

  @Test
  func `repetitions that never end are refused`() {
    let cell =
      "<table:table-cell table:number-columns-repeated=\"99999999999\" office:value-type=\"float\" office:value=\"1\"/>"
    let one = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
    let wide = TinyWorkbook.ods(
      "<table:table table:name=\"t\"><table:table-row>\(cell)</table:table-row></table:table>")
    let tall = TinyWorkbook.ods(
      "<table:table table:name=\"t\"><table:table-row table:number-rows-repeated=\"1048577\">\(one)</table:table-row></table:table>"
    )
    let spaces = TinyWorkbook.ods(
      "<table:table table:name=\"t\"><table:table-row><table:table-cell><text:p><text:s text:c=\"2000000000\"/></text:p></table:table-cell></table:table-row></table:table>"
    )
    #expect(codes(wide.bytes) == ["D032"])
    #expect(codes(tall.bytes) == ["D032"])
    #expect(codes(spaces.bytes) == ["D017"])
  }
}
