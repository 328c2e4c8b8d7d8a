import PliegoDiagnostics
import PliegoRows
import PliegoSources
import PliegoTestSupport
import Testing

@Suite("sheets of workbooks")
struct SheetTests {
  private func workbook(_ sheets: [(name: String, state: String)]) -> [UInt8] {
    TinyWorkbook.xlsx(
      sheets.map {
        ($0.name, $0.state, "<sheetData><row>\(inline("A"))</row><row>\(inline($0.name))</row></sheetData>")
      }
    ).bytes
  }

  @Test
  func `the first sheet that is not hidden is read`() {
    let bytes = workbook([("Notas", "hidden"), ("Más", "veryHidden"), ("Datos", ""), ("Otra", "visible")])
    let reading = readSheet(bytes)
    #expect(reading.cells == [["Datos", "", ""]])
    #expect(reading.files[0].sheet?.sheet == SheetInfo(name: "Datos"))
    #expect(reading.files[0].sheet?.sheets.map(\.isHidden) == [true, true, false, false])
    #expect(readSheet(workbook([("Notas", "hidden"), ("Otra", "hidden")])).cells == [["Notas", "", ""]])
  }

  @Test(arguments: ["Notas", "Otra ", " Otra"])
  func `a sheet is found by its name, hidden or not`(name: String) {
    let reading = readSheet(workbook([("Datos", ""), ("Notas", "hidden"), ("Otra ", "")])) { $0.sheet = name }
    #expect(reading.cells.first?.first?.first == name.first { $0 != " " })
  }

  @Test
  func `a name that is not there gets the nearest one and the list`() throws {
    let bytes = workbook([("Adquisiciones", ""), ("Notas", "hidden")])
    let finding = try #require(readSheet(bytes) { $0.sheet = "Adquisicion" }.diagnostics.first)
    #expect(finding.code.id == "D031")
    #expect(finding.help.map(\.english) == ["did you mean \"Adquisiciones\"?  sheet: \"Adquisiciones\""])
    #expect(finding.notes.map(\.spanish) == ["las hojas que hay: Adquisiciones, Notas (oculta)"])
  }

  @Test
  func `rows keep their numbers, and what is left out is blank`() {
    let data =
      "<sheetData><row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>A</t></is></c></row>"
      + "<row r=\"5\"><c r=\"B5\"><v>1</v></c></row><row r=\"6\"><c r=\"A6\" s=\"0\"/></row>"
      + "<row r=\"1000\"><c r=\"A1000\"><v>9</v></c><c r=\"B1000\"><v>2</v></c></row><row r=\"1048576\"/></sheetData>"
    let reading = readSheet(TinyWorkbook.xlsx([("Datos", "", data)]).bytes)
    #expect(reading.cells.map { $0[0] } == ["1", "2"])
    #expect((0..<2).map { reading.table.place(of: $0).row } == [5, 1000])
    #expect(reading.table.originalCells(of: 1) == ["9", "2"])
    #expect(reading.files[0].headerRow == 3)
    #expect(reading.codes == [])
  }

  @Test
  func `short rows of a sheet are whole; text beyond the headings is told with the sheet`() throws {
    let rows = [
      inline("A"), "<c r=\"A2\"/>", "<c r=\"A3\"><v>1</v></c><c r=\"D3\"><v>2</v></c>", inline("x"), inline("y"),
    ]
    let reading = readSheet(TinyWorkbook.xlsx(rows: rows))
    let finding = try #require(reading.diagnostics.first)
    #expect(reading.codes == ["D006"])
    #expect((finding.origin?.sheet, finding.origin?.row, finding.origin?.column) == ("Datos", 3, 1))
    #expect(finding.help.first?.english.contains("header row") == true)
  }

  @Test
  func `merged cells say it once, or all the same`() {
    let rows = [
      headings, inline("x") + "<c/>" + inline("c"), "<c r=\"C3\"><v>1</v></c>", "", "<c r=\"A5\"><v>5</v></c>",
    ]
    let merged =
      "<mergeCells><mergeCell ref=\"A2:B4\"/><mergeCell ref=\"C3:C3\"/><mergeCell ref=\"nonsense\"/></mergeCells>"
    let bytes = TinyWorkbook.xlsx(rows: rows, behind: merged)
    #expect(readSheet(bytes).cells == [["x", "", "c"], ["", "", "1"], ["5", "", ""]])
    let filled = readSheet(bytes) { $0.fillsMergedCells = true }
    #expect(filled.cells == [["x", "x", "c"], ["x", "x", "1"], ["x", "x", ""], ["5", "", ""]])
    #expect((0..<4).map { filled.table.place(of: $0).row } == [2, 3, 4, 5])
  }

  @Test
  func `workbooks and text may be files of one source`() {
    let request = RowRequest(source: "rows", columns: [ColumnRequest(name: "A")])
    let files = [
      InputFile(name: "a.xlsx", content: workbook([("Uno", "")])),
      InputFile(name: "b.csv", content: Array("A\ndos\n".utf8)),
      InputFile(
        name: "c.ods",
        content: TinyWorkbook.ods("<table:table table:name=\"t\">\(odsRow("A"))\(odsRow("tres"))</table:table>").bytes),
    ]
    let reading = readTable(files, request)
    #expect(reading.cells == [["Uno"], ["dos"], ["tres"]])
    #expect(reading.table.files.map(\.form.sheet) == ["Uno", nil, "t"])
  }

  @Test
  func `a file is known by its content, and the encoding of text does not count`() {
    let reading = readSheet(workbook([("Ñ", "")])) {
      $0.encoding = .latin1
      $0.delimiter = UInt8(ascii: ";")
    }
    #expect(reading.cells == [["Ñ", "", ""]])
  }

  @Test
  func `an inspection tells the sheets and the types`() throws {
    let rows = [
      headings, "<c s=\"1\"><v>45717</v></c><c><v>1.5</v></c>" + inline("x"),
      "<c s=\"1\"><v>45718</v></c><c><v>2</v></c>",
    ]
    let bytes = TinyWorkbook.xlsx(rows: rows, formats: ["d/m/yyyy"])
    let found = inspect(InputFile(name: "libro.xlsx", content: bytes))
    #expect(found.sheet?.sheets == [SheetInfo(name: "Datos")])
    #expect(found.columns.map(\.heading) == ["A", "B", "C"])
    guard case .date(let patterns)? = found.columns.first?.types.first?.type else {
      Issue.record("\(found.columns)")
      return
    }
    #expect(patterns.map(\.value) == ["yyyy-MM-dd"])
    #expect(
      inspect(InputFile(name: "libro.xlsx", content: bytes), sheet: "Dato").diagnostics.map(\.code.id) == ["D031"])
  }
}
