import PliegoRows
import PliegoSources
import Testing

@Suite("cells")
struct CellTests {
  private func cell(_ text: String, _ change: (inout RowRequest) -> Void = { _ in }) -> String {
    var request = columns("A")
    change(&request)
    let reading = read("A,B\n\(text),x\n", request)
    return reading.cells.first?.first ?? "no row"
  }

  @Test
  func `empties words for nothing, compared exactly after trimming`() {
    let words = { (request: inout RowRequest) in request.emptyWords = ["NULL", "\\N", "Año\u{301}"] }
    #expect(cell("NULL", words) == "")
    #expect(cell("  \\N ", words) == "")
    #expect(cell("\"NULL\"", words) == "")
    #expect(cell("null", words) == "null")
    #expect(cell("NULLO", words) == "NULLO")
    #expect(cell("Añ\u{F3}", words) == "")
  }

  @Test(arguments: [
    ("e\u{301}", "é"), ("\u{212B}", "Å"), ("\u{1F600}", "😀"), ("\u{201C}a\u{201D}", "“a”"), ("\u{2126}", "Ω"),
    ("\u{2000}a\u{2001}b", "a\u{2003}b"), ("a\u{FEFF}", "a"),
  ])
  func `brings text into form NFC`(text: String, expected: String) {
    #expect(Array(cell(text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("'00123", "00123"), ("' 5", "5"), ("it's", "it's"), ("\"'\"\"a\"\"\"", "\"a\""), ("''", "'"),
  ])
  func `takes off a leading apostrophe`(text: String, expected: String) {
    #expect(cell(text) { $0.cleaning = [.leadingApostrophes] } == expected)
  }

  @Test(arguments: [
    ("a_x000D_", "a"), ("a_x000D__x000A_b", "a\nb"), ("a_x000D_b", "a\nb"), ("_x0041_", "A"), ("a_x00", "a_x00"),
    ("a_xZZZZ_", "a_xZZZZ_"),
  ])
  func `undoes Excel's escapes`(text: String, expected: String) {
    #expect(cell(text) { $0.cleaning = [.excelEscapes] } == expected)
  }

  @Test(arguments: [
    ("a<br/>b", "a\nb"), ("<p class=\"x\">a</p><p>b</p>", "a\nb"),
    ("Licitaci&oacute;n &amp; m&#225;s", "Licitación & más"),
    ("a < b > c", "a < b > c"), ("&nbsp;a&nbsp;", "a"), ("AT&T; &foo;", "AT&T; &foo;"), ("a<b", "a<b"), ("&#x41;", "A"),
  ])
  func `takes the text out of HTML`(text: String, expected: String) {
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    #expect(cell(quoted) { $0.cleaning = [.html] } == expected)
  }

  @Test
  func `leaves raw columns as they stand`() {
    var request = RowRequest(source: "rows", columns: [ColumnRequest(name: "A", raw: true)])
    request.emptyWords = ["NULL"]
    request.cleaning = Set(Cleaning.allCases)
    #expect(
      read("A,B\n ' e\u{301} ,\n\"x \"\"y\"\" \",\nNULL,\n", request).cells.map { Array($0[0].utf8) }
        == [" ' e\u{301} ", "x \"y\" ", "NULL"].map { Array($0.utf8) })
  }

  @Test
  func `keeps the row as it was for the rejects`() {
    let reading = read("A,B,C\n x ,\"a \"\"b\"\"\",'7\n1,\"y\nz\",\n", columns("C"))
    #expect(reading.table.rawRow(0).text == " x ,\"a \"\"b\"\"\",'7")
    #expect(reading.table.originalCells(of: 0) == [" x ", "a \"b\"", "'7"])
    #expect(reading.table.originalCells(of: 1) == ["1", "y\nz", ""])
    #expect(reading.table.files[0].header == ["A", "B", "C"])
  }
}
