import PliegoDiagnostics
import PliegoRows
import PliegoTestSupport
import Testing

@testable import PliegoSources

@Suite struct TableStreamTests {
  /// Text with everything that can stand at the end of a piece.
  private func text(_ random: inout PliegoTestSupport.SeededGenerator) -> String {
    var text = random.once(in: 5) ? "\u{FEFF}" : ""
    text += "A,B,Ñ\(random.once(in: 2) ? "\r\n" : "\n")"
    for _ in 0..<random.int(0...60) {
      switch random.int(0...11) {
      case 0: text += "\n"
      case 1: text += "\"x \"\"y\"\"\r\nz\",é,1\r\n"
      case 2: text += "solo\n"
      case 3: text += "1,2,3,4,5\r"
      case 4: text += random.once(in: 20) ? "\"abierta,1,2\n" : "a,b,c\n"
      case 5: text += "\"q\"z,2,3\n"
      case 6: text += random.once(in: 20) ? "nul\u{0},2,3\n" : "😀,ñ,\u{301}\n"
      default: text += "\(random.int(0...999)),N/D, x\u{A0}\(random.once(in: 2) ? "\r\n" : "\n")"
      }
    }
    return random.once(in: 2) ? text + "fin,,\"\"" : text
  }

  private func rows(_ table: RowTable) -> [String] {
    (0..<table.count).map { row in
      let place = table.place(of: row)
      let cells = table.columns.indices.map { table.cell(row, $0).text }
      return "\(place.file) \(place.row) \(place.line) \(cells) \(table.originalCells(of: row))"
    }
  }

  @Test func `pieces of a file say what the whole file says`() throws {
    try forAll(300) { random in
      let folder = try PliegoTestSupport.TemporaryFolder()
      var files: [InputFile] = []
      for number in 0..<random.int(1...3) {
        var bytes = Array(text(&random).utf8)
        if random.once(in: 15) { bytes.insert(0xFF, at: random.int(0...bytes.count)) }
        switch random.int(0...9) {
        case 0: bytes = StoredPacking.gzip(bytes)
        case 1: bytes = StoredPacking.zstd(bytes)
        case 2: bytes = StoredPacking.zstd(bytes).dropLast(random.int(0...3))
        default: break
        }
        try folder.write(bytes, to: "\(number).csv")
        files.append(InputFile(path: folder.path + "/\(number).csv", name: "\(number).csv"))
      }
      let encodings: [TextEncoding?] = [nil, .utf8, .windows1252]
      let request = RowRequest(
        source: "s", columns: ["A", "Ñ"].map { ColumnRequest(name: $0, mayBeAbsent: true) },
        encoding: encodings[random.int(0...2)], delimiter: random.once(in: 2) ? UInt8(ascii: ",") : nil,
        emptyWords: ["N/D"])
      let whole = readTable(files, request)
      let stream = TableStream(files, request, pieceSize: random.int(1...200))
      var found: [String] = []
      while let table = stream.next() { found += rows(table) }
      let reading = stream.reading()
      #expect(reading.diagnostics.map { "\($0)" } == whole.diagnostics.map { "\($0)" })
      #expect(reading.files.map(\.rows) == whole.files.map(\.rows))
      #expect(reading.files.map(\.lineBreaks) == whole.files.map(\.lineBreaks))
      #expect(reading.files.map(\.textBytes) == whole.files.map(\.textBytes))
      #expect(reading.files.map(\.delimiter) == whole.files.map(\.delimiter))
      if whole.isUsable { #expect(found == rows(whole.table)) }
    }
  }

  // MARK: Records of JSON

  private static let records = RecordPath(steps: [.member("filas"), .elements])

  /// Records with everything that can be wrong with one.
  private func record(_ random: inout PliegoTestSupport.SeededGenerator) -> String {
    switch random.int(0...11) {
    case 0: #"{"A": null, "Ñ": "é\u00e9"}"#
    case 1: #"{"A": {"x": 1}, "más": true}"#
    case 2: #"{"A": "1", "A": "2"}"#
    case 3: "{}"
    case 4: random.once(in: 20) ? "7" : #"{"Ñ": 1.50}"#
    default: "{\"A\": \"\(random.int(0...999))\",\n \"Ñ\": \"N/D\"}"
    }
  }

  private func document(_ random: inout PliegoTestSupport.SeededGenerator, _ path: RecordPath?) -> String {
    let records = (0..<random.int(0...40)).map { _ in record(&random) }
    if path != nil { return "{\"n\": 1, \"filas\": [\(records.joined(separator: ", "))], \"m\": 2}" }
    if random.once(in: 2) { return "[" + records.joined(separator: "\n,") + "]" }
    let lines = records.map { $0.filter { $0 != "\n" } + "\r\n" }.joined()
    return random.once(in: 15) ? lines + "{\"A\": \n" : lines
  }

  private func told(_ table: RowTable) -> [String] {
    (0..<table.count).map { row in
      let place = table.place(of: row)
      let cells = table.columns.indices.map { table.cell(row, $0).text }
      return
        "\(place.file) \(place.row) \(place.line) \(cells) \(table.pointer(of: row) ?? "-") \(table.rawRow(row).text)"
    }
  }

  @Test func `pieces of JSON say what the whole files say`() throws {
    try forAll(300) { random in
      let folder = try PliegoTestSupport.TemporaryFolder()
      let path = random.once(in: 2) ? Self.records : nil
      var files: [InputFile] = []
      for number in 0..<random.int(1...3) {
        let bytes = Array(document(&random, path).utf8)
        try folder.write(random.once(in: 4) ? StoredPacking.gzip(bytes) : bytes, to: "\(number).json")
        files.append(InputFile(path: folder.path + "/\(number).json", name: "\(number).json"))
      }
      var request = RowRequest(
        source: "s", columns: ["A", "Ñ"].map { ColumnRequest(name: $0, mayBeAbsent: random.once(in: 2)) },
        emptyWords: ["N/D"])
      request.records = path
      let whole = readTable(files, request)
      let stream = TableStream(files, request, pieceSize: random.int(1...200))
      var found: [String] = []
      while let table = stream.next() { found += told(table) }
      let reading = stream.reading()
      #expect(reading.diagnostics.map { "\($0)" } == whole.diagnostics.map { "\($0)" })
      #expect(reading.files.map(\.rows) == whole.files.map(\.rows))
      #expect(reading.files.map(\.undeclaredHeadings) == whole.files.map(\.undeclaredHeadings))
      #expect(reading.files.map(\.textBytes) == whole.files.map(\.textBytes))
      if whole.isUsable { #expect(found == told(whole.table)) }
    }
  }

  private func stream(_ bytes: [UInt8], _ limits: SourceLimits) throws -> TableReading {
    let folder = try PliegoTestSupport.TemporaryFolder()
    try folder.write(bytes, to: "a.csv")
    var request = RowRequest(source: "s", columns: [ColumnRequest(name: "A", mayBeAbsent: true)])
    request.limits = limits
    let stream = TableStream(
      [InputFile(path: folder.path + "/a.csv", name: "a.csv")], request, pieceSize: 50)
    while stream.next() != nil {}
    return stream.reading()
  }

  @Test func `a cell without end is refused before it fills the memory`() throws {
    var limits = SourceLimits()
    limits.cellBytes = 1000
    let endless = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
    for (name, text) in [
      ("header", endless), ("header of zeros", [UInt8](repeating: 0, count: 100_000)),
      ("row", Array("A\n1\n".utf8) + endless),
      ("row with more behind it", Array("A\n".utf8) + endless + Array("\n2\n".utf8)),
    ] {
      let reading = try stream(text, limits)
      #expect(reading.diagnostics.map(\.code.id).contains("D017"), "\(name)")
      #expect(reading.diagnostics.allSatisfy { $0.message.english.count < 200 }, "\(name)")
      #expect(reading.table.count == 0, "\(name)")
    }
  }

  @Test func `a file that is not sound and too large to be read whole says so`() throws {
    var limits = SourceLimits()
    limits.textBytes = 1000
    let rows = Array(String(repeating: "1\n", count: 2000).utf8)
    #expect(try stream(Array("A\n".utf8) + rows, limits).diagnostics.isEmpty)
    for wrong: UInt8 in [0xFF, 0] {
      let reading = try stream(Array("A\n".utf8) + rows + [wrong, 0x0A], limits)
      #expect(reading.diagnostics.map(\.code.id) == ["D016"])
      #expect(reading.diagnostics.first?.message.english.contains("not sound text in utf-8") == true)
    }
  }
}
