import PliegoJSON
import Testing

@Suite("Cutting streams of JSON")
struct JSONChunkerTests {
  static let long = String(repeating: "x", count: 120)

  @Test(arguments: [
    ("a single object", "{\"a\":1}", ["{\"a\":1}"]),
    ("one line each", "{\"a\":1}\n[2]\n{\"c\":3}\n", ["{\"a\":1}", "[2]", "{\"c\":3}"]),
    ("lines with CR LF and blank ones", "{\"a\":1}\r\n\r\n  \n{\"b\":2}\r\n", ["{\"a\":1}", "{\"b\":2}"]),
    ("no white space between", "{\"a\":1}{\"b\":2}[3]", ["{\"a\":1}", "{\"b\":2}", "[3]"]),
    ("pretty, one behind the other", "{\n \"a\": 1\n}\n{\n \"b\": 2\n}", ["{\n \"a\": 1\n}", "{\n \"b\": 2\n}"]),
    ("brackets inside strings", "{\"a\":\"}]\\\"}\"} {\"b\":\"\\\\\"}", ["{\"a\":\"}]\\\"}\"}", "{\"b\":\"\\\\\"}"]),
    ("numbers, words, strings", "1 true\n\"a b\" null", ["1", "true", "\"a b\"", "null"]),
    ("nothing", "", []),
    ("white space", " \r\n\t", []),
  ])
  func `gives small documents whole`(name: String, text: String, expected: [String]) throws {
    let pieces = try cut(text)
    #expect(pieces.texts == expected)
    #expect(pieces.pieces.map(\.role) == expected.indices.map { .document($0) })
    #expect(pieces.documentCount == expected.count)
  }

  @Test func `cuts the elements out of a large package and gives the rest as its frame`() throws {
    let text = #"{"version":"1.1","releases":[ {"ocid":"1","x":"\#(Self.long)"} , {"ocid":"2"}],"uri":"u"}"#
    let pieces = try cut(text)
    #expect(
      pieces.pieces.map(\.role) == [
        .element(array: "releases", index: 0, document: 0), .element(array: "releases", index: 1, document: 0),
        .frame(document: 0),
      ])
    #expect(pieces.texts.dropFirst() == [#"{"ocid":"2"}"#, #"{"version":"1.1","releases":[ ],"uri":"u"}"#])
    #expect(pieces.frames.flatMap(\.cuts).map { "\($0.array ?? "") \($0.count)" } == ["releases 2"])
  }

  @Test func `cuts only the first member of a name, and leaves a second to the frame's parser`() throws {
    let text = #"{"releases":[{"x":"\#(Self.long)"}],"records":[1],"releases":[2]}"#
    #expect(try cut(text).texts.suffix(2) == ["1", #"{"releases":[],"records":[],"releases":[2]}"#])
  }

  @Test func `tells what stood before the array when it meets it`() throws {
    let text = #"{"version":"1.1","releases":[{"x":"\#(Self.long)"}],"records":[1],"uri":"u"}"#
    let openings = try cut(text).openings
    #expect(openings.map(\.members) == [["version", "releases"], ["version", "releases", "records"]])
    #expect(openings.map { String(decoding: $0.headText, as: UTF8.self) }.first == #"{"version":"1.1","releases":[]}"#)
    for opening in openings { _ = try JSONParser.parse(opening.headText) }
  }

  @Test func `cuts a large root array into whatever it holds`() throws {
    let pieces = try cut(#"[{"x":"\#(Self.long)"}, 12 , "a]", [3], null]"#)
    #expect(pieces.elementTexts.dropFirst() == ["12", "\"a]\"", "[3]", "null"])
    #expect(pieces.texts.last == "[]")
  }

  @Test(arguments: [
    ("an ocid before the array", #"{"ocid":"1","releases":[{"x":"\#(long)"}]}"#),
    ("other members", #"{"results":[{"x":"\#(long)"}]}"#),
    ("no array", #"{"releases":{"x":"\#(long)"}}"#),
    ("an empty array", #"{"releases":[ ],"y":"\#(long)"}"#),
    ("a name inside a deeper object", #"{"data":{"releases":[{"x":"\#(long)"}]}}"#),
    ("the name as a value", #"{"a":"releases","b":[{"x":"\#(long)"}]}"#),
  ])
  func `keeps a large object whole that is no package`(name: String, text: String) throws {
    let pieces = try cut(text)
    #expect(pieces.texts == [text])
    #expect(pieces.pieces.map(\.role) == [.document(0)])
  }

  @Test func `a broken line spoils no other`() throws {
    let lines = ["{\"a\":1}", "{\"b\":[}", "{\"c\":\"", "oops", "{\"d\":4}"]
    #expect(try cut(lines.joined(separator: "\n")).texts == lines)
  }

  @Test(arguments: ["{\"a\":\"", "{\"a\":1", "{\"a\":{\"b\":1}"])
  func `a broken first line spoils no other`(first: String) throws {
    let lines = [first, "{\"b\":2}", "{\"c\":3}"]
    #expect(try cut(lines.joined(separator: "\n") + "\n").texts == lines)
  }

  @Test(arguments: [
    "{\"releases\":[\n{\"a\":1},\n{\"b\":2}\n]}", "[\n{\"a\":1}\n]", "{\"a\":\n{\"b\":1}}",
    "{\"a\":1}{\"b\":\n[1]}\n[2]",
  ])
  func `lines inside of a value are no lines of their own`(text: String) throws {
    #expect(try cut(text).texts.joined() == text.replacing("\n[2]", with: "[2]"))
  }

  @Test(arguments: ["{\"a\":[1,2", "{\"a\":\"x", "[{\"b\":1}", "{\"releases\":[{\"a\":1},{"])
  func `text that is never closed runs to the end`(text: String) throws {
    #expect(try cut(text).texts == [text])
  }

  @Test func `splits a long line like any document, and goes on with lines`() throws {
    let text = "{\"a\":1}\n{\"b\":2}\n{\"releases\":[{\"x\":\"\(Self.long)\"},{\"y\":1}]}\n{\"c\":3}\n{\"d\n{\"e\":5}\n"
    let pieces = try cut(text)
    #expect(pieces.documentCount == 6)
    #expect(pieces.texts.suffix(5) == ["{\"y\":1}", "{\"releases\":[]}", "{\"c\":3}", "{\"d", "{\"e\":5}"])
  }

  @Test(arguments: [
    ("{\"a\":\"\(long)\(long)\"}", 7), ("[\"\(long)\(long)\"]", 1), ("{\"\(long)\(long)\":1}", 1),
    ("\"\(long)\(long)\"", 0),
  ])
  func `an element beyond the limit is an error`(text: String, offset: Int) throws {
    let limits = StreamLimits(chunkBytes: 256, wholeDocumentBytes: 100, maximumElementBytes: 200)
    let error = #expect(throws: JSONStreamError.self) { try cut("\n " + text, limits: limits) }
    guard case .elementTooLarge(let start, 200) = error else { return }
    #expect(start.line == 2)
  }

  @Test func `a stream's frames can be had alone`() throws {
    let text = "{\"releases\":[{\"x\":\"\(Self.long)\"}],\"uri\":\"u\"} {} [1,\"\(Self.long)\"]"
    var texts: [String] = []
    try scanFrames(of: MemorySource(Array(text.utf8)), limits: smallLimits) {
      texts.append(String(decoding: $0.bytes, as: UTF8.self))
    }
    #expect(texts == ["{\"releases\":[],\"uri\":\"u\"}", "[]"])
  }

  @Test(arguments: [1, 7, 64, 100_000])
  func `frames can be looked for from where a chunker stands, which then goes on as it would have`(block: Int) throws {
    let element = "{\"x\":\"\(String(repeating: "y]}\\\"", count: 20))\"}"
    let text = "{\"a\":[\(element)],\"releases\":[\(element), \(element),1,\(element) ,,\(element)],\"uri\":\"u\"}"
    let bytes = Array("{}\n\(text) \(text)\n[\(element),\(element)]".utf8)
    let all = try cut(bytes, block: block)
    for chunksBefore in 1..<8 {
      let source = CountingSource(bytes, blockSize: block)
      let chunker = JSONChunker(source, limits: smallLimits)
      var pieces: [String] = []
      var framesBefore = 0
      func take(_ chunk: JSONChunk) {
        framesBefore += chunk.frame == nil ? 0 : 1
        for element in chunk.elements {
          pieces.append(chunk.withElement(element) { String(decoding: $0.buffer, as: UTF8.self) })
        }
      }
      for _ in 0..<chunksBefore { if let chunk = try chunker.next() { take(chunk) } }
      var frames: [DocumentFrame?] = []
      let rest = MemorySource(Array(bytes[source.given...]), blockSize: block)
      try scanFrames(behind: chunker, in: rest) { frames.append($0.frame) }
      #expect(frames == Array(all.frames[framesBefore...]))
      while let chunk = try chunker.next() { take(chunk) }
      #expect(pieces == all.texts)
    }
  }
}

/// A text in memory that knows how much of it was given.
private final class CountingSource: ByteSource {
  private let source: MemorySource
  private(set) var given = 0

  init(_ bytes: [UInt8], blockSize: Int) { source = MemorySource(bytes, blockSize: blockSize) }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let got = source.read(into: room)
    given += got
    return got
  }
}
