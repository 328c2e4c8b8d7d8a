import PliegoDiagnostics
import PliegoSources
import Testing

@Suite("inspecting files")
struct InspectionTests {
  private func inspection(_ text: String) -> FileInspection {
    inspect(InputFile(name: "rows.csv", content: Array(text.utf8)))
  }

  private func column(_ values: [String], heading: String = "X") throws -> ColumnInspection {
    let text = "\(heading)|Z\n" + values.map { "\"\($0)\"|z\n" }.joined()
    return try #require(inspection(text).columns.first)
  }

  struct Example: CustomTestStringConvertible, Sendable {
    var values: [String]
    var type: CandidateType
    var testDescription: String { values.joined(separator: " · ") }
  }

  static let examples = [
    Example(values: ["1", "20", "-3"], type: .integer),
    Example(values: ["00123", "00456"], type: .text),
    Example(values: ["1.5", "20", "3.25"], type: .number(locale: .plain, decisive: 2, marks: [])),
    Example(
      values: ["$1,234.50", "$ 7.00", "12"], type: .number(locale: .pointDecimal, decisive: 2, marks: ["$"])),
    Example(
      values: ["1.234.567,89", "2,5", "COP 3"], type: .number(locale: .commaDecimal, decisive: 2, marks: ["COP"])),
    Example(values: ["2024-01-31", "2024-02-01"], type: .date([Counted(value: "yyyy-MM-dd", count: 2)])),
    Example(values: ["31/01/2024", "02/03/2024"], type: .date([Counted(value: "dd/MM/yyyy", count: 2)])),
    Example(values: ["01/31/2024", "02/03/2024"], type: .date([Counted(value: "MM/dd/yyyy", count: 2)])),
    Example(
      values: ["31/01/2024", "30/01/2024", "2024-02-01"],
      type: .date([Counted(value: "dd/MM/yyyy", count: 2), Counted(value: "yyyy-MM-dd", count: 1)])),
    Example(
      values: ["2015-04-08 00:00:00 GMT", "2015-12-08 09:30:00 GMT"],
      type: .datetime([Counted(value: "yyyy-MM-dd HH:mm:ss GMT", count: 2)])),
    Example(values: ["Sí", "No", "Sí"], type: .boolean(yes: ["Sí"], no: ["No"])),
    Example(values: ["https://a.example/1", "http://b.example"], type: .url),
    Example(values: ["0001-01-01", "2024-17-01", "x"], type: .text),
  ]

  @Test(arguments: examples)
  func `proposes the type that the values show`(example: Example) throws {
    #expect(try column(example.values).types.first?.type == example.type)
  }

  @Test
  func `takes numbers under a heading that speaks of dates for Excel's days`() throws {
    let types = try column(["45000", "45001.5"], heading: "FECHA_FIRMA").types
    #expect(types.first?.type == .excelSerial)
    let mixed = try column(["45000", "31/01/2024"]).types
    #expect(mixed.first?.type == .date([Counted(value: "dd/MM/yyyy", count: 1)]))
    #expect(mixed.first?.fitting == 2)
  }

  @Test
  func `sees codes, keys, words for nothing and dirt`() throws {
    let codes = try column(Array(repeating: ["Abierta", "Directa"], count: 10).flatMap { $0 })
    #expect(codes.types.map(\.type) == [.code, .text])
    #expect(codes.distinct == 2)
    #expect(!codes.looksLikeKey)
    #expect(try column(["A-1", "A-2", "A-3"]).looksLikeKey)
    let dirty = try column(["NULL", "N/D", "N/D", "", "'007", "a_x000D_", "x<br/>y", "l\nm", "\\N"])
    #expect(dirty.wordsForNothing.map(\.value) == ["N/D", "NULL", "\\N"])
    #expect(dirty.wordsForNothing.first?.count == 2)
    #expect((dirty.empty, dirty.filled) == (1, 4))
    #expect((dirty.leadingApostrophes, dirty.excelEscapes, dirty.html, dirty.lineBreaks) == (1, 1, 1, 1))
  }

  @Test
  func `finds encoding, delimiter and header with evidence`() {
    let text = "Contracts of the year;;\n\nCLAVE;T\u{ED}tulo;CLAVE\n1;a,b;2\n3;c,d;4\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let found = inspect(InputFile(name: "rows.csv", content: bytes))
    #expect(found.encoding == .windows1252)
    #expect(found.encodingEvidence.english.contains("Título"))
    #expect(found.diagnostics.map(\.code.id) == ["D011"])
    #expect(found.delimiter == UInt8(ascii: ";"))
    #expect(found.headerRow == 3)
    #expect(found.columns.map(\.heading) == ["CLAVE#1", "Título", "CLAVE#2"])
    #expect(found.rows == 2 && found.isComplete)
  }

  @Test
  func `looks at no more rows than asked for`() {
    let content = Array(("A\n" + String(repeating: "1\n", count: 50)).utf8)
    let found = inspect(InputFile(name: "rows.csv", content: content), sampleRows: 10)
    #expect(found.rows == 10 && !found.isComplete)
  }

  @Test
  func `says why nothing can be inspected`() {
    #expect(inspection("").diagnostics.map(\.code.id) == ["D004"])
    #expect(inspect(InputFile(path: "/no/such/file", name: "f")).diagnostics.map(\.code.id) == ["D018"])
  }
}
