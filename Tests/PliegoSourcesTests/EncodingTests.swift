import PliegoDiagnostics
import PliegoRows
import PliegoSources
import Testing

@Suite("encodings")
struct EncodingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var encoding: String
    /// `Año,€` or as much of it as the encoding has, as the name of a column.
    var bytes: [UInt8]
    var heading: String
    var testDescription: String { encoding }
  }

  static let examples = [
    Example(encoding: "utf-8", bytes: [0x41, 0xC3, 0xB1, 0x6F, 0xE2, 0x82, 0xAC], heading: "Año€"),
    Example(encoding: "windows-1252", bytes: [0x41, 0xF1, 0x6F, 0x80], heading: "Año€"),
    Example(encoding: "iso-8859-1", bytes: [0x41, 0xF1, 0x6F, 0xBF], heading: "Año¿"),
    Example(encoding: "latin-1", bytes: [0x41, 0xF1, 0x6F], heading: "Año"),
    Example(encoding: "macintosh", bytes: [0x41, 0x96, 0x6F, 0xDB], heading: "Año€"),
    Example(encoding: "cp850", bytes: [0x41, 0xA4, 0x6F], heading: "Año"),
    Example(
      encoding: "utf-16le", bytes: [0x41, 0, 0xF1, 0, 0x6F, 0, 0xAC, 0x20, 0x3D, 0xD8, 0, 0xDE], heading: "Año€😀"),
    Example(encoding: "utf-16be", bytes: [0, 0x41, 0, 0xF1, 0, 0x6F, 0x20, 0xAC], heading: "Año€"),
  ]

  @Test(arguments: examples)
  func `reads a declared encoding`(example: Example) throws {
    var request = columns(example.heading)
    let encoding: TextEncoding = try #require(TextEncoding(name: example.encoding))
    request.encoding = encoding
    let reading = read(example.bytes, request)
    #expect(reading.codes == [])
    #expect(reading.files[0].isEncodingDeclared)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x41, 0x0A, 0x31], "utf-8"), ([0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0x31, 0], "utf-16le"),
      ([0xFE, 0xFF, 0, 0x41, 0, 0x0A, 0, 0x31], "utf-16be"),
    ] as [([UInt8], String)])
  func `believes a byte order mark`(bytes: [UInt8], encoding: String) {
    let reading = read(bytes, columns("A"))
    #expect(reading.cells == [["1"]])
    #expect(reading.files[0].encoding.name == encoding)
    #expect(reading.files[0].hasByteOrderMark)
  }

  struct Lie: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var declared: TextEncoding?
    var bytes: [UInt8]
    var code: String
    var line: Int
    var column: Int
    /// A part of the message, and of the advice.
    var says: String
    var advises: String
  }

  static let spanish1252 = Array("A\nLicitaci".utf8) + [0xF3] + Array("n p".utf8) + [0xFA] + Array("blica\n".utf8)
  static let spanishMac = Array("A\nLicitaci".utf8) + [0x97] + Array("n p".utf8) + [0x9C] + Array("blica\n".utf8)

  static let lies = [
    Lie(
      testDescription: "windows-1252, nothing declared", declared: nil, bytes: spanish1252, code: "D011", line: 2,
      column: 9, says: "byte F3", advises: "encoding: windows-1252"),
    Lie(
      testDescription: "Mac Roman, nothing declared", declared: nil, bytes: spanishMac, code: "D011", line: 2,
      column: 9, says: "byte 97", advises: "encoding: macintosh"),
    Lie(
      testDescription: "windows-1252 declared as utf-8", declared: .utf8, bytes: spanish1252, code: "D012", line: 2,
      column: 9, says: "(byte 10 of the file)", advises: "encoding: windows-1252"),
    Lie(
      testDescription: "a byte that windows-1252 lacks", declared: .windows1252, bytes: [0x41, 0x0A, 0x42, 0x81],
      code: "D012", line: 2, column: 2, says: "byte 81", advises: ""),
    Lie(
      testDescription: "windows-1252 declared as latin-1", declared: .latin1,
      bytes: Array("A\n".utf8) + [0x93, 0x41, 0xF1, 0x6F, 0x94], code: "D012", line: 2, column: 1, says: "byte 93",
      advises: "encoding: windows-1252"),
    Lie(
      testDescription: "utf-8 declared as windows-1252", declared: .windows1252, bytes: Array("A\nAño\n".utf8),
      code: "D013", line: 2, column: 2, says: "valid utf-8", advises: "encoding: utf-8"),
    Lie(
      testDescription: "a utf-8 mark where latin-1 is declared", declared: .latin1, bytes: [0xEF, 0xBB, 0xBF, 0x41],
      code: "D012", line: 1, column: 1, says: "EF BB BF", advises: "encoding: utf-8"),
    Lie(
      testDescription: "utf-16 without a mark", declared: nil, bytes: Array("A\n1\n2\n".utf8).flatMap { [$0, 0] },
      code: "D011", line: 1, column: 2, says: "byte 00", advises: "encoding: utf-16le"),
    Lie(
      testDescription: "half a surrogate", declared: .utf16LittleEndian, bytes: [0x41, 0, 0x00, 0xD8, 0x41, 0],
      code: "D012", line: 1, column: 2, says: "byte 00 D8", advises: "arrived whole"),
    Lie(
      testDescription: "an odd number of bytes in utf-16", declared: .utf16LittleEndian, bytes: [0x41, 0, 0x0A],
      code: "D012", line: 1, column: 2, says: "byte 0A", advises: "arrived whole"),
    Lie(
      testDescription: "utf-8 with one damaged byte", declared: nil, bytes: Array("A\náéíóúñ".utf8) + [0xE1],
      code: "D011", line: 2, column: 7, says: "byte E1", advises: "repair"),
  ]

  @Test(arguments: lies)
  func `says at which byte the encoding is not what it should be`(lie: Lie) throws {
    var request = columns("A")
    request.encoding = lie.declared
    let reading = read(lie.bytes, request)
    let found = try #require(reading.diagnostics.first { $0.code.id == lie.code }, "\(reading.codes)")
    #expect(found.span?.line == lie.line)
    #expect(found.span?.column == lie.column)
    #expect(found.message.english.contains(lie.says), "\(found.message.english)")
    let advice = found.help.map(\.english).joined()
    #expect(advice.contains(lie.advises) && (lie.advises.isEmpty == false || !advice.contains("utf-8")), "\(advice)")
  }

  @Test(
    arguments: [
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1], Array("%PDF-1.4".utf8),
      Array("  <!DOCTYPE html><html>".utf8),
    ] as [[UInt8]])
  func `refuses what is no text`(bytes: [UInt8]) {
    #expect(read(bytes, columns("A")).codes == ["D010"])
  }

  @Test
  func `reports NUL bytes and keeps them`() {
    let reading = read(Array("A\n1\u{0}2\n".utf8), columns("A"))
    #expect(reading.codes == ["D009"])
    #expect(reading.cells == [["1\u{0}2"]])
  }

  @Test(arguments: ["utf-9", "", "UTF-8//IGNORE", "latín"])
  func `does not know every name`(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }
}

@Test func `a file that says its encoding by its mark is not called declared`() throws {
  // A lone surrogate behind the mark of UTF-16.
  let reading = read([0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0, 0xD8, 0x0A, 0, 0x31, 0, 0x0A, 0], columns("A"))
  let finding = try #require(reading.diagnostics.first { $0.severity == .error })
  #expect(finding.code.id == "D012")
  #expect(finding.message.english.contains("begins with the mark of utf-16le, which does not have byte"))
  #expect(finding.message.spanish.contains("empieza con la marca de utf-16le, que no tiene el byte"))
}
