import PliegoDiagnostics
import PliegoRows
import PliegoSources
import Testing

@Suite("reading CSV")
struct TableReaderTests {
  struct Example: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var rows: [[String]]
    var codes: [String] = []

    init(_ name: String, _ text: String, _ rows: [[String]], codes: [String] = []) {
      testDescription = name
      self.text = text
      self.rows = rows
      self.codes = codes
    }
  }

  static let examples = [
    Example("LF", "A,B\n1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
    Example("CR LF", "A,B\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
    Example("CR", "A,B\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
    Example("mixed line breaks", "A,B\r\n1,2\n3,4\r5,6", [["1", "2"], ["3", "4"], ["5", "6"]]),
    Example("no line break at the end", "A,B\n1,2", [["1", "2"]]),
    Example("an empty last cell at the end", "A,B\n1,", [["1", ""]]),
    Example("quotes", "A,B\n\"1\",\"x, y\"\n", [["1", "x, y"]]),
    Example("doubled quotes", "A,B\n\"a \"\"b\"\" c\",\"\"\"\"\n", [["a \"b\" c", "\""]]),
    Example("empty quotes", "A,B\n\"\",2\n", [["", "2"]]),
    Example("a line break in a cell", "A,B\n\"x\ny\",2\n3,4\n", [["x\ny", "2"], ["3", "4"]]),
    Example("a quote inside an unquoted cell", "A,B\n5\" pipe,2\n", [["5\" pipe", "2"]]),
    Example("text behind a closing quote", "A,B\n\"x\" y,2\n", [["x y", "2"]], codes: ["D007"]),
    Example("white space behind a closing quote", "A,B\n\"x\" ,2\n", [["x", "2"]]),
    Example("blank lines", "A,B\n\n1,2\n\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
    Example("rows of empty cells", "A,B\n1,2\n,\n", [["1", "2"]]),
    Example("a short row", "A,B\n1\n", [["1", ""]], codes: ["D005"]),
    Example("a long row", "A,B\n1,2,3\n", [["1", "2"]], codes: ["D006"]),
    Example("empty cells behind the last heading", "A,B\n1,2,,\n", [["1", "2"]]),
    Example("white space around cells", "A , B\n 1\t,\u{A0}2\u{2003}\n", [["1", "2"]]),
    Example("a cell of white space", "A,B\n1,\u{A0} \n", [["1", ""]]),
  ]

  @Test(arguments: examples)
  func `cuts text into the cells that people see`(example: Example) {
    let reading = read(example.text, columns("A", "B"))
    #expect(reading.cells == example.rows)
    #expect(reading.codes == example.codes)
  }

  @Test
  func `gives spreadsheet rows and physical lines`() {
    let reading = read("A,B\n\"x\r\ny\",2\n\n3,4\n", columns("A"))
    #expect(reading.table.place(of: 0).row == 2)
    #expect(reading.table.place(of: 0).line == 2)
    #expect(reading.table.place(of: 1).row == 4)
    #expect(reading.table.place(of: 1).line == 5)
  }
}
