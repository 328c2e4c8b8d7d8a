import PliegoRows
import PliegoSources
import Testing

@Suite("writing CSV")
struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["a,b", "c\"d", "e\nf", " g", ""], "\"a,b\",\"c\"\"d\",\"e\nf\",\" g\",\n"),
    ([""], "\"\"\n"), (["=1+1", "-5", "@x"], "=1+1,-5,@x\n"),
  ])
  func `quotes what needs quotes, and nothing else`(row: [String], expected: String) {
    var writer = CSVWriter()
    writer.write(row)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: 0..<10)
  func `is read back as the same cells`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "\"", ",", ";", "\n", "\r\n", " ", "\t"]
    let rows = (0..<50).map { _ in
      ["k"]
        + (0..<3).map { _ in
          (0..<Int.random(in: 0..<6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
    }
    var writer = CSVWriter(delimiter: UInt8(ascii: ";"))
    writer.write(["A", "B", "C", "D"])
    for row in rows { writer.write(row) }
    var request = RowRequest(source: "rows", columns: "ABCD".map { ColumnRequest(name: String($0), raw: true) })
    request.delimiter = UInt8(ascii: ";")
    let reading = readTable([InputFile(name: "rows.csv", content: writer.bytes)], request)
    #expect(reading.cells == rows, "seed \(seed)")
  }
}
