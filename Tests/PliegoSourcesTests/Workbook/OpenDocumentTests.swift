import PliegoDiagnostics
import PliegoRows
import PliegoSources
import PliegoTestSupport
import Testing

/// A row of texts.
func odsRow(_ texts: String...) -> String {
  let cells = texts.map { "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>" }
  return "<table:table-row>\(cells.joined())</table:table-row>"
}

@Suite("cells of OpenDocument")
struct OpenDocumentTests {
  private func read(_ rows: String, _ change: (inout RowRequest) -> Void = { _ in }) -> TableReading {
    readSheet(
      TinyWorkbook.ods("<table:table table:name=\"Datos\">\(odsRow("A", "B", "C"))\(rows)</table:table>").bytes, change)
  }

  private func cell(_ attributes: String, _ content: String = "") -> String {
    "<table:table-cell \(attributes)>\(content)</table:table-cell>"
  }

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"1234.50\"", "<text:p>$1,234.50</text:p>", "1234.5"),
    ("office:value-type=\"currency\" office:currency=\"MXN\" office:value=\"1E3\"", "<text:p>$1,000</text:p>", "1000"),
    ("office:value-type=\"percentage\" office:value=\"0.16\"", "<text:p>16%</text:p>", "0.16"),
    ("office:value-type=\"date\" office:date-value=\"2025-03-01\"", "<text:p>1 mar</text:p>", "2025-03-01"),
    ("office:value-type=\"date\" office:date-value=\"2025-03-01T13:45:00.000000000\"", "", "2025-03-01T13:45:00"),
    ("office:value-type=\"date\" office:date-value=\"2025-03-01T13:45:00.250\"", "", "2025-03-01T13:45:00.25"),
    ("office:value-type=\"time\" office:time-value=\"PT13H45M00S\"", "", "13:45:00"),
    ("office:value-type=\"time\" office:time-value=\"P1DT2H30M00.5S\"", "", "26:30:00.500"),
    ("office:value-type=\"time\" office:time-value=\"nonsense\"", "", "nonsense"),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>VERDADERO</text:p>", "TRUE"),
    ("office:value-type=\"boolean\" office:boolean-value=\"false\"", "<text:p>FALSO</text:p>", "FALSE"),
    ("office:value-type=\"string\" office:string-value=\"x, y\"", "<text:p>shown</text:p>", "x, y"),
    ("office:value-type=\"string\"", "<text:p>uno</text:p><text:p>dos</text:p><text:p/>", "uno\ndos\n"),
    (
      "office:value-type=\"string\"",
      "<text:p>  a \n b<text:s/><text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e</text:p>", "a b   c\td\ne"
    ),
    ("office:value-type=\"string\"", "<text:p>a<text:span>b<text:a>c</text:a></text:span></text:p>", "abc"),
    (
      "office:value-type=\"string\"",
      "<office:annotation><text:p>nota</text:p></office:annotation><text:p>dato</text:p>", "dato"
    ),
    (
      "office:value-type=\"string\"",
      "<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>",
      "漢"
    ),
    ("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"", "", "2"),
    ("", "<text:p>x</text:p>", "x"),
  ])
  func `a cell says its value, not how it looks`(attributes: String, content: String, text: String) {
    #expect(
      read(
        "<table:table-row>\(cell(attributes, content))\(cell("office:value-type=\"float\" office:value=\"1\""))</table:table-row>"
      ).cells == [[text, "1", ""]])
  }

  @Test
  func `repeated cells and rows are as many`() {
    let one = cell("office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"2\"")
    let blank = cell("table:number-columns-repeated=\"16382\"")
    let reading = read(
      "<table:table-row table:number-rows-repeated=\"3\">\(blank)</table:table-row>"
        + "<table:table-row-group><table:table-row table:number-rows-repeated=\"2\">\(cell(""))\(one)\(blank)</table:table-row></table:table-row-group>"
        + "<table:table-row table:number-rows-repeated=\"1048570\">\(blank)</table:table-row>")
    #expect(reading.cells == [["", "7", "7"], ["", "7", "7"]])
    #expect((0..<2).map { reading.table.place(of: $0).row } == [5, 6])
    #expect(reading.codes == [])
  }

  @Test
  func `merged cells say it once, or all the same`() {
    let rows =
      "<table:table-row>"
      + cell(
        "office:value-type=\"string\" table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"",
        "<text:p>x</text:p>")
      + "<table:covered-table-cell/><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"2\"><table:covered-table-cell table:number-columns-repeated=\"2\"/>"
      + "</table:table-row><table:table-row>" + cell("office:value-type=\"float\" office:value=\"2\"")
      + "</table:table-row>"
    #expect(read(rows).cells == [["x", "", "1"], ["2", "", ""]])
    let filled = read(rows) { $0.fillsMergedCells = true }
    #expect(filled.cells == [["x", "x", "1"], ["x", "x", ""], ["x", "x", ""], ["2", "", ""]])
  }

  @Test
  func `sheets are chosen by name or the first that is shown, and nothing else counts`() {
    let sheets =
      "<table:tracked-changes><table:cell-content-change><table:table-cell><text:p>old</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>"
      + "<table:table table:name=\"Notas\" table:style-name=\"hidden\">\(odsRow("A"))\(odsRow("nota"))</table:table>"
      + "<table:table table:name=\"Datos\"><table:shapes><table:table-row/></table:shapes><table:table-column/><table:table-header-rows>\(odsRow("A"))</table:table-header-rows>\(odsRow("dato"))</table:table>"
      + "<table:table table:name=\"Otra\">\(odsRow("A"))\(odsRow("otra"))</table:table><table:named-expressions/>"
    let bytes = TinyWorkbook.ods(sheets).bytes
    #expect(readSheet(bytes).cells == [["dato", "", ""]])
    #expect(readSheet(bytes) { $0.sheet = "Notas" }.cells == [["nota", "", ""]])
    #expect(readSheet(bytes) { $0.sheet = "Otra" }.cells == [["otra", "", ""]])
    #expect(readSheet(bytes) { $0.sheet = "Otro" }.codes == ["D031"])
    #expect(readSheet(bytes).files[0].sheet?.sheets.map(\.isHidden) == [true, false, false])
    let hidden = TinyWorkbook.ods(
      "<table:table table:name=\"a\" table:style-name=\"hidden\">\(odsRow("A"))\(odsRow("1"))</table:table>")
    #expect(readSheet(hidden.bytes).cells == [["1", "", ""]])
  }

  @Test
  func `errors and formulas without a value are empty, and told`() {
    let row =
      "<table:table-row>"
      + cell(
        "office:value-type=\"string\" calcext:value-type=\"error\" office:string-value=\"\"", "<text:p>#N/A</text:p>")
      + cell("table:formula=\"of:=1\"") + "</table:table-row>"
    let reading = read("<table:table-row/>" + row + odsRow("x"))
    #expect(reading.cells == [["x", "", ""]])
    #expect(reading.codes == ["D033", "D034"])
    #expect(reading.diagnostics.map(\.origin?.row) == [3, 3])
  }
}
