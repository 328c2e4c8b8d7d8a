import PliegoDiagnostics
import PliegoRows
import PliegoSources
import Testing

@Suite("headers")
struct HeaderTests {
  @Test
  func `finds columns by any of their headings, whatever their order`() {
    let request = RowRequest(
      source: "rows", columns: [ColumnRequest(name: "B", headings: ["B", "Bé"]), ColumnRequest(name: "A")])
    #expect(read("A,B\n1,2\n", request).cells == [["2", "1"]])
    // The accent is written as a character of its own.
    #expect(read("Be\u{301},A\n1,2\n", request).cells == [["1", "2"]])
  }

  @Test
  func `names every missing column of every file, with its other headings and what may be meant`() throws {
    let folder = TemporaryFolder()
    let files = [folder.write("a.csv", "X\n1\n"), folder.write("b.csv", "A,Clave de la UC\n1,2\n")]
    let request = RowRequest(
      source: "rows",
      columns: [ColumnRequest(name: "A"), ColumnRequest(name: "CLAVEUC", headings: ["CLAVEUC", "CLAVE_DE_UC"])])
    let reading = readTable(files, request)
    #expect(reading.codes == ["D001", "D001", "D001"])
    #expect(reading.diagnostics.map { $0.origin?.file } == ["a.csv", "a.csv", "b.csv"])
    #expect(reading.table.count == 0)
    let last = try #require(reading.diagnostics.last)
    #expect(last.message.english == "the header has no column CLAVEUC (nor CLAVE_DE_UC); nothing was read")
    #expect(last.help.first?.english.contains("\"Clave de la UC\"") == true)
  }

  @Test
  func `leaves the cells of a column that may be absent empty`() {
    let request = RowRequest(
      source: "rows", columns: [ColumnRequest(name: "A"), ColumnRequest(name: "B", mayBeAbsent: true)])
    #expect(read("A\n1\n", request).cells == [["1", ""]])
  }

  @Test
  func `refuses a declared heading that stands twice, unless numbered`() {
    #expect(read("A,B,A\n1,2,3\n", columns("A")).codes == ["D003"])
    #expect(read("A,B,A\n1,2,3\n", columns("B")).codes == [])
    #expect(read("A,B,A\n1,2,3\n", columns("A#2", "A#1")).cells == [["3", "1"]])
    #expect(read("A,B,A\n1,2,3\n", columns("A#3")).codes == ["D001"])
    #expect(read("A#2,A\n1,2\n", columns("A#2")).cells == [["1"]])
  }

  @Test
  func `lists headings that nobody declared`() {
    var request = columns("A")
    request.notPublished = ["C"]
    let reading = read("A,B,C,B,,D\n1,2,3,4,5,6\n", request)
    #expect(reading.files[0].undeclaredHeadings == ["B#1", "B#2", "D"])
    #expect(reading.codes == [])
  }

  @Test
  func `skips blank rows above the header, or goes to the row that is declared`() {
    #expect(read("\n,,\nA,B\n1,2\n", columns("A", "B")).files[0].headerRow == 3)
    var request = columns("A", "B")
    request.headerRow = 2
    let reading = read("Report of 2016,\nA,B\n1,2\n", request)
    #expect(reading.cells == [["1", "2"]])
    #expect(reading.table.place(of: 0).row == 3)
    request.headerRow = 9
    #expect(read("A,B\n", request).codes == ["D004"])
    #expect(read("", columns("A")).codes == ["D004"])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `recognises the delimiter`(delimiter: String) {
    let text =
      ["A", "B", "C"].joined(separator: delimiter) + "\n"
      + ["1", "2,5", "x;y|z"].map { "\"\($0)\"" }
      .joined(separator: delimiter)
    let reading = read(text, columns("A", "B", "C"))
    #expect(reading.cells == [["1", "2,5", "x;y|z"]])
    #expect(reading.files[0].delimiter == delimiter.utf8.first)
    #expect(!reading.files[0].isDelimiterDeclared)
  }

  @Test
  func `takes the declared delimiter whatever the header looks like`() {
    var request = columns("A,B,C")
    request.delimiter = UInt8(ascii: ";")
    #expect(read("A,B,C;D\n1;2\n", request).cells == [["1"]])
  }

  @Test(arguments: [0, 0x22, 0x0A, 0x0D, 0xC3] as [UInt8])
  func `takes a delimiter that cannot be one for not declared`(delimiter: UInt8) {
    var request = columns("A", "B")
    request.delimiter = delimiter
    #expect(read("A;B\n1;2\n", request).cells == [["1", "2"]])
  }

  @Test
  func `a heading without end is not repeated in a message`() {
    let request = RowRequest(source: "rows", columns: [ColumnRequest(name: "A")])
    let long = read(String(repeating: "x", count: 5000) + "\n1\n", request)
    #expect(long.codes == ["D001"])
    let notes = long.diagnostics.flatMap { $0.notes.map(\.english) }
    #expect(notes.allSatisfy { $0.count < 150 })
    let endless = read(String(repeating: "x", count: 2 << 20) + "\n1\n", request)
    #expect(endless.codes == ["D017"])
  }
}
