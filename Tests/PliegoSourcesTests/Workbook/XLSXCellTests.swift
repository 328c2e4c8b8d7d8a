import PliegoDiagnostics
import PliegoRows
import PliegoSources
import PliegoTestSupport
import Testing

/// Reads a sheet under the headings A, B, … as they stand, all cells raw.
func readSheet(_ bytes: [UInt8], _ change: (inout RowRequest) -> Void = { _ in }) -> TableReading {
  var request = RowRequest(
    source: "rows", columns: "ABC".map { ColumnRequest(name: String($0), mayBeAbsent: true, raw: true) })
  change(&request)
  return readTable([InputFile(name: "libro.xlsx", content: bytes)], request)
}

/// A cell of the shape `<c t="inlineStr">`.
func inline(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

let headings = inline("A") + inline("B") + inline("C")

@Suite("cells of XLSX")
struct XLSXCellTests {
  private func cell(_ xml: String, format: String? = nil, is1904: Bool = false) -> String {
    let bytes = TinyWorkbook.xlsx(rows: [headings, xml], formats: format.map { [$0] } ?? [], is1904: is1904)
    return readSheet(bytes).cells.first?.first ?? ""
  }

  private func number(_ stored: String, format: String? = nil, is1904: Bool = false) -> String {
    cell("<c s=\"\(format == nil ? 0 : 1)\"><v>\(stored)</v></c>", format: format, is1904: is1904)
  }

  @Test(arguments: [
    ("1", "1"), ("1.0", "1"), ("0.1", "0.1"), ("-0", "0"), ("-0.50", "-0.5"), ("007", "7"), (".5", "0.5"),
    ("0.10000000000000001", "0.1"), ("0.30000000000000004", "0.30000000000000004"), ("1E+3", "1000"),
    ("1.5E-3", "0.0015"), ("-1.25e2", "-125"), ("1E+21", "1000000000000000000000"), ("1.2E1", "12"),
    ("1234567.8900000001", "1234567.8900000001"), ("1234567.8999999999", "1234567.9"), ("40000000", "40000000"),
    ("12345678901234567890", "12345678901234567890"), ("5E-324", "0." + String(repeating: "0", count: 323) + "5"),
    ("0.1000000000000000055511151231257827", "0.1"), ("1E400", "1E400"), ("NaN", "NaN"), ("1,5", "1,5"), ("", ""),
  ])
  func `numbers are plain decimals, as short as they can be`(stored: String, text: String) {
    #expect(number(stored) == text)
  }

  @Test(arguments: [
    ("45717", "yyyy-mm-dd", "2025-03-01"), ("45717", "dd/mm/yyyy", "2025-03-01"),
    ("45717", "[$-80A]d\" de \"mmmm;@", "2025-03-01"),
    ("45717.572916666664", "dd/mm/yyyy\\ hh:mm", "2025-03-01T13:45:00"),
    ("45717", "d/m/yy h:mm", "2025-03-01T00:00:00"), ("45717.5", "dd/mm/yyyy", "2025-03-01T12:00:00"),
    ("0.57291666666666663", "h:mm:ss AM/PM", "13:45:00"), ("0.57291666666666663", "AM/PM h:mm", "13:45:00"),
    ("0.0000057870370370370371", "mm:ss.0", "00:00:00.500"), ("0.99999999999", "h:mm", "1T00:00:00"),
    ("1.1041666666666667", "[h]:mm:ss", "26:30:00"), ("0.5", "[mm]:ss", "12:00:00"),
    ("1", "d/m/yyyy", "1900-01-01"), ("59", "d/m/yyyy", "1900-02-28"), ("60", "d/m/yyyy", "1900-02-29"),
    ("61", "d/m/yyyy", "1900-03-01"), ("2958465", "d/m/yyyy", "9999-12-31"), ("2958466", "d/m/yyyy", "2958466"),
    ("-1", "d/m/yyyy", "-1"), ("0", "d/m/yyyy", "00:00:00"), ("45717", "mmm", "2025-03-01"),
    ("45717", "0.00", "45717"), ("45717", "#,##0 \"d\"", "45717"), ("45717", "0\\d", "45717"),
    ("45717", "_d0_m", "45717"), ("45717", "[Red]0.00;[Blue]-0.00", "45717"), ("45717", "0;d/m/yyyy", "45717"),
    ("45717", "@", "45717"), ("45717", "General", "45717"), ("1.5", "0.00E+00", "1.5"), ("0.16", "0%", "0.16"),
  ])
  func `dates and times go by the number format`(stored: String, format: String, text: String) {
    // A time that rounds up to midnight is the next day's.
    #expect(number(stored, format: format) == (text == "1T00:00:00" ? "1900-01-01T00:00:00" : text))
  }

  @Test(arguments: [
    (14, "2025-03-01"), (17, "2025-03-01"), (22, "2025-03-01T00:00:00"), (21, "2025-03-01T00:00:00"), (0, "45717"),
    (4, "45717"), (49, "45717"), (46, "1097208:00:00"),
  ])
  func `formats without a text go by their number`(id: Int, text: String) {
    let zip = StoredZip([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://x/relationships\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/worksheet\" Target=\"s.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"http://x/styles\" Target=\"./styles.xml\"/></Relationships>"
      ),
      ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"\(id)\"/></cellXfs></styleSheet>"),
      ("xl/s.xml", "<a><sheetData><row>\(headings)</row><row><c s=\"0\"><v>45717</v></c></row></sheetData></a>"),
    ])
    #expect(readSheet(zip.bytes).cells == [[text, "", ""]])
  }

  @Test(arguments: [
    ("0", "d/m/yyyy", "1904-01-01"), ("44255", "yyyy-mm-dd", "2025-03-01"), ("0.5", "h:mm", "12:00:00"),
    ("59", "d/m/yyyy", "1904-02-29"),
  ])
  func `the other epoch begins in 1904`(stored: String, format: String, text: String) {
    #expect(number(stored, format: format, is1904: true) == text)
  }

  @Test(arguments: [
    ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"b\"><v>0</v></c>", "FALSE"), ("<c t=\"b\"/>", ""),
    ("<c t=\"str\"><f>A1&amp;\"x\"</f><v>a &lt; b</v></c>", "a < b"), ("<c><f>1+1</f><v>2</v></c>", "2"),
    ("<c t=\"d\"><v>2025-03-01T13:45:00</v></c>", "2025-03-01T13:45:00"), ("<c s=\"9\"><v>3</v></c>", "3"),
    (
      "<c t=\"inlineStr\"><is><r><t>Lici</t></r><r><rPr><b/></rPr><t>tación</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>",
      "Licitación"
    ),
    ("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a  b </t></is></c>", " a  b "),
    ("<c t=\"inlineStr\"><is><t>uno_x000D_\ndos _x0041_ _x005F_x0041_ _y_</t></is></c>", "uno\ndos A _x0041_ _y_"),
    ("<c t=\"inlineStr\"><is><t>a,\"b\"\nc</t></is></c>", "a,\"b\"\nc"), ("<c t=\"s\"/>", ""),
    ("<c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c>", "2"),
    ("<c r=\"C2\"><v>3</v></c><c r=\"A2\"><v>1</v></c>", "1"),
  ])
  func `cells of other kinds`(xml: String, text: String) {
    #expect(cell(xml) == text)
  }

  @Test
  func `shared strings join their runs and leave out how they are pronounced`() {
    let strings =
      "<si><t>A</t></si><si><r><t>uno </t></r><r><t>dos</t></r><rPh><t>x</t></rPh><phoneticPr/></si><si/>"
      + "<si><t>Ñandú_x000A_</t></si>"
    let data =
      "<sheetData><row><c t=\"s\"><v>0</v></c></row>"
      + (1...3).map { "<row><c t=\"s\"><v>\($0)</v></c></row>" }.joined() + "</sheetData>"
    let bytes = TinyWorkbook.xlsx([("Datos", "", data)], sharedStrings: strings).bytes
    #expect(readSheet(bytes).cells.map { $0[0] } == ["uno dos", "Ñandú\n"])
  }

  @Test
  func `errors and formulas without a value are empty, and told`() {
    let row = "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>SUM(A1)</f><v></v></c><c><v>1</v></c>"
    let reading = readSheet(TinyWorkbook.xlsx(rows: [headings, "", row, row]))
    #expect(reading.cells == [["", "", "1"], ["", "", "1"]])
    #expect(reading.codes == ["D033", "D034"])
    #expect(reading.diagnostics.map(\.origin?.row) == [3, 3])
    #expect(reading.diagnostics.map(\.origin?.column) == [0, 1])
    #expect(reading.diagnostics.allSatisfy { $0.origin?.sheet == "Datos" })
    #expect(reading.diagnostics[0].message.english.hasSuffix(": 2"))
  }

  @Test
  func `numbers have the decimal mark of the locale that reads them again`() {
    let bytes = TinyWorkbook.xlsx(rows: [headings, "<c><v>1234.5</v></c><c><v>7</v></c>" + inline("1.5")])
    #expect(readSheet(bytes) { $0.decimalMark = UInt8(ascii: ",") }.cells == [["1234,5", "7", "1.5"]])
  }
}
