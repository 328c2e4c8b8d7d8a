import PliegoDiagnostics
import PliegoRows
import PliegoSources
import Testing

@Suite("broken and odd files")
struct StructureTests {
  @Test
  func `reports an unclosed quote at the line where it opens, and still sees the rows behind it`() throws {
    let reading = read("A,B\n1,2\n3,\"open\n5,6\n7\n", columns("A", "B"))
    #expect(reading.codes == ["D008", "D005"])
    let found = try #require(reading.diagnostics.first?.origin)
    #expect((found.row, found.line, found.column) == (3, 3, 1))
    #expect(found.heading == "B")
    #expect(!reading.isUsable)
    #expect(reading.files[0].rows == 4)
  }

  @Test
  func `gives up on a quote at the cell limit`() {
    var request = columns("A", "B")
    request.limits.cellBytes = 10
    #expect(read("A,B\n\"0123456789\",x\n", request).codes == [])
    #expect(read("A,B\n\"0123456789x\",x\n", request).codes == ["D008"])
    #expect(read("A,B\n0123456789,x\n", request).codes == [])
    #expect(read("A,B\n0123456789x,x\n", request).codes == ["D017"])
  }

  @Test
  func `refuses a file beyond the limit, on disk, in memory and unpacked`() {
    var request = columns("A")
    request.limits.textBytes = 7
    #expect(read("A\n1\n2\n3", request).codes == [])
    #expect(read("A\n1\n2\n3\n", request).codes == ["D016"])
    #expect(read(GzipTests.bomb, request).codes == ["D016"])
    #expect(readTable([InputFile(name: "f", content: Array("A\n1\n2\n3\n".utf8))], request).codes == ["D016"])
  }

  @Test
  func `refuses a row with too many cells`() {
    var request = columns("A", "B")
    request.limits.cellsPerRow = 4
    #expect(read("A,B\n1,2,,\n", request).codes == [])
    #expect(read("A,B\n1,2,,,x\n", request).codes == ["D022", "D006"])
  }

  @Test
  func `counts ragged rows and names the first`() throws {
    let reading = read("A,B\n1,2\n1\n2\n1,2,3\n", columns("A", "B"))
    #expect(reading.codes == ["D005", "D006"])
    #expect(reading.diagnostics.map { $0.origin?.row } == [3, 5])
    #expect(reading.files[0].shortRows == 2)
    #expect(reading.files[0].longRows == 1)
    #expect(reading.isUsable)
  }

  @Test
  func `counts line breaks by kind and rows by use`() {
    let file = read("A,B\r\n1,2\n3,4\r\n\n,\n5,6\r", columns("A")).files[0]
    #expect((file.lineBreaks.lf, file.lineBreaks.crlf, file.lineBreaks.cr) == (3, 2, 1))
    #expect(file.lineBreaks.areMixed)
    #expect(file.rows == 3)
    #expect(file.blankRows == 2)
  }

  @Test
  func `joins files in the order given, each with its own header`() {
    let folder = TemporaryFolder()
    let files = [folder.write("1.csv", "A,B\n1,2\n"), folder.write("2.csv", "B;A\n\"x\"\"\";y\n")]
    let reading = readTable(files, columns("A", "B"))
    #expect(reading.cells == [["1", "2"], ["y", "x\""]])
    #expect((0..<2).map { reading.table.place(of: $0).file } == [0, 1])
    #expect(reading.table.files.map(\.name) == ["1.csv", "2.csv"])
  }

  @Test
  func `says what cannot be opened`() {
    let folder = TemporaryFolder()
    let files = [
      InputFile(path: folder.path, name: "folder"), InputFile(path: folder.path + "/no.csv", name: "no.csv"),
    ]
    #expect(readTable(files, columns("A")).codes == ["D018", "D018"])
  }

  /// The fast reader against the plain one, on texts made of what makes CSV hard.
  @Test(arguments: 0..<20)
  func `cuts like its plain twin`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b b", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", "é", "\"x,y\"", "\"l\nm\"",
      String(repeating: "z", count: 61),
    ]
    for _ in 0..<200 {
      let body = (0..<Int.random(in: 0..<60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let text = "H0,H1,H2\n" + body.joined()
      let request = RowRequest(
        source: "rows", columns: (0..<3).map { ColumnRequest(name: "H\($0)", raw: true) })
      let reading = readTable([InputFile(name: "rows.csv", content: Array(text.utf8))], request)
      for row in 0..<reading.table.count {
        var plain = reading.table.originalCells(of: row)
        while plain.count < 3 { plain.append("") }
        #expect(reading.cells[row] == Array(plain.prefix(3)), "seed \(seed): \(text.debugDescription)")
      }
    }
  }
}

/// A generator with a seed, so that a failure can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
