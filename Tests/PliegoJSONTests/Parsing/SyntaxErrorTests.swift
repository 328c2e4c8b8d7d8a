import PliegoJSON
import Testing

@Suite struct SyntaxErrorTests {
  struct Example: CustomTestStringConvertible {
    let text: String
    let reason: JSONSyntaxError.Reason
    let offset: Int
    init(_ text: String, _ reason: JSONSyntaxError.Reason, _ offset: Int) {
      (self.text, self.reason, self.offset) = (text, reason, offset)
    }
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Example("", .unexpectedEnd, 0), Example("  ", .unexpectedEnd, 2), Example("[1,", .unexpectedEnd, 3),
    Example("[1,]", .expectedValue, 3), Example("[1 2]", .expectedCommaOrBracket, 3),
    Example("{1:2}", .expectedName, 1),
    Example("{\"a\":1,}", .expectedName, 7), Example("{\"a\" 1}", .expectedColon, 5), Example("{,}", .expectedName, 1),
    Example("{\"a\":1 \"b\":2}", .expectedCommaOrBrace, 7), Example("[1}", .expectedCommaOrBracket, 2),
    Example("1 2", .trailingText, 2), Example("01", .trailingText, 1), Example("truth", .invalidLiteral, 0),
    Example("[nul]", .invalidLiteral, 1), Example("tru", .invalidLiteral, 0), Example("-", .unexpectedEnd, 1),
    Example("-a", .invalidNumber, 1), Example("1.", .unexpectedEnd, 2), Example("[1.]", .invalidNumber, 3),
    Example("1e+x", .invalidNumber, 3), Example("\"a\nb\"", .controlCharacter, 2), Example("\"a", .unexpectedEnd, 2),
    Example("\"\\q\"", .invalidEscape, 1), Example("\"\\u12g4\"", .invalidEscape, 1),
    Example("\"\\", .invalidEscape, 1),
    Example("\"\\u12", .invalidEscape, 1), Example("\"\\ud800\"", .loneSurrogate, 1),
    Example("\"x\\udc00\\ud800\"", .loneSurrogate, 2), Example("\"\\ud800\\u0041\"", .loneSurrogate, 1),
    Example("\u{FEFF}{}", .byteOrderMark, 0), Example("[\u{0}]", .expectedValue, 1), Example("'a'", .expectedValue, 0),
    Example("[1]\u{0}", .trailingText, 3), Example("\"\u{0}\"", .controlCharacter, 1),
    Example("[,1]", .expectedValue, 1),
  ])
  func `both parsers say what is wrong, and where`(example: Example) {
    let error = Outcome.refused(JSONSyntaxError(example.reason, at: example.offset))
    #expect(plainOutcome(Array(example.text.utf8)) == error)
    #expect(tapeOutcome(Array(example.text.utf8)) == error)
  }

  @Test func `invalid UTF-8 is found at its first byte`() {
    let text = Array("{\"a\":\"xx".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    #expect(plainOutcome(text) == .refused(JSONSyntaxError(.invalidUTF8, at: 8)))
    #expect(tapeOutcome(text) == .refused(JSONSyntaxError(.invalidUTF8, at: 8)))
  }

  @Test(arguments: [512, 3]) func `depth is limited to what was asked for`(depth: Int) {
    let limits = JSONLimits(maximumDepth: depth)
    let deepest = Array(String(repeating: "[", count: depth).utf8) + Array(String(repeating: "]", count: depth).utf8)
    #expect(plainOutcome(deepest, limits: limits).isAccepted)
    #expect(tapeOutcome(deepest, limits: limits).isAccepted)
    let error = Outcome.refused(JSONSyntaxError(.tooDeep, at: depth))
    #expect(plainOutcome([0x5B] + deepest + [0x5D], limits: limits) == error)
    #expect(tapeOutcome([0x5B] + deepest + [0x5D], limits: limits) == error)
  }

  @Test func `size is limited to what was asked for`() {
    let limits = JSONLimits(maximumBytes: 4)
    #expect(tapeOutcome(Array("1234".utf8), limits: limits).isAccepted)
    let error = Outcome.refused(JSONSyntaxError(.tooLarge, at: 4))
    #expect(plainOutcome(Array("12345".utf8), limits: limits) == error)
    #expect(tapeOutcome(Array("12345".utf8), limits: limits) == error)
  }

  @Test(arguments: [(0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 3), (6, 3, 1), (8, 3, 3), (9, 4, 1), (10, 4, 2)])
  func `offsets become lines and columns`(offset: Int, line: Int, column: Int) {
    let position = JSONSyntaxError(.expectedValue, at: offset).position(in: Array("ab\ncd\re\r\nf".utf8))
    #expect(position == TextPosition(line: line, column: column))
  }

  @Test func `repeated names are reported or refused`() throws {
    let text = #"{"a":1,"b":{"x":0,"\u0078":1},"a":2}"#
    var found: [DuplicateName] = []
    let value = try JSONParser.parse(text) { found.append($0) }
    #expect(value == ["a": 1, "b": ["x": 0]])
    #expect(
      found == [
        DuplicateName(name: "x", offset: 18, firstOffset: 12), DuplicateName(name: "a", offset: 30, firstOffset: 1),
      ])
    #expect(throws: JSONSyntaxError(.duplicateName, at: 18)) { try JSONParser.parse(text, duplicates: .refuse) }
  }
}
