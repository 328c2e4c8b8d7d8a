import PliegoJSON
import Testing

@Suite("Cutting random streams of JSON")
struct ChunkerPropertyTests {
  static let blocks = [1, 2, 3, 7, 63, 64, 65, 127, 4096]

  @Test func `elements, places and text do not depend on the blocks`() throws {
    var generator = SeededGenerator(for: "blocks")
    for _ in 0..<200 {
      let stream = RandomStream(using: &generator)
      let expected = try cut(stream.text)
      for block in Self.blocks {
        let pieces = try cut(stream.text, block: block)
        #expect(pieces.pieces == expected.pieces)
        #expect(pieces.text == stream.text)
        #expect(pieces.openings == expected.openings)
        #expect(pieces.frames == expected.frames)
      }
    }
  }

  @Test func `put together again, the pieces are the documents`() throws {
    var generator = SeededGenerator(for: "put together")
    for _ in 0..<500 {
      let stream = RandomStream(using: &generator)
      let pieces = try cut(stream.text, block: 100)
      let values = try assembled(pieces)
      #expect(values.map(\.description) == stream.documents.map(\.description))
    }
  }

  @Test func `every piece begins where one counts it to begin`() throws {
    var generator = SeededGenerator(for: "places")
    for _ in 0..<200 {
      let stream = RandomStream(using: &generator)
      for piece in try cut(stream.text, block: 50).pieces {
        #expect(piece.start == naivePosition(of: piece.start.offset, in: stream.text))
        #expect(stream.text[piece.start.offset] == piece.text.utf8.first)
      }
    }
  }

  @Test func `lines, a package and texts without space hold the same elements`() throws {
    var generator = SeededGenerator(for: "same elements")
    for _ in 0..<200 {
      let texts = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        "{\"ocid\":\(RandomJSON.value(using: &generator))}"
      }
      let package = "{\"uri\":1,\"releases\":[" + texts.joined(separator: ",") + "]}"
      let limits = StreamLimits(chunkBytes: 256, wholeDocumentBytes: 10)
      let large = StreamLimits(chunkBytes: 256)
      #expect(try cut(package, limits: limits).elementTexts == texts)
      #expect(try cut("[" + texts.joined(separator: ",\n") + "]", limits: limits).elementTexts == texts)
      #expect(try cut(texts.joined(), limits: large).texts == texts)
      #expect(try cut(texts.joined(separator: "\n"), limits: large).texts == texts)
      #expect(try cut(texts.joined(separator: "\r\n"), limits: large).texts == texts)
    }
  }

  /// For one document: its pieces are all accepted when the whole is, and one is refused at the same byte when not.
  @Test func `mistakes show in the pieces where they show in the whole`() throws {
    var generator = SeededGenerator(for: "mistakes")
    var refused = 0
    for _ in 0..<3000 {
      var text = RandomStream(using: &generator).text
      let place = Int.random(in: text.indices, using: &generator)
      let byte = Array("{}[],:\" 0a\n\\".utf8).randomElement(using: &generator) ?? 0
      if generator.chance(2) { text[place] = byte } else { text.remove(at: place) }
      let pieces = try cut(text, block: 64)
      guard pieces.documentCount == 1 else { continue }
      let expected = plainError(text).map { naivePosition(of: $0.offset, in: text).offset }
      let found = try errors(text).min()
      #expect(found == expected, "\(String(decoding: text, as: UTF8.self))")
      refused += expected == nil ? 0 : 1
    }
    #expect(refused > 100)
  }

  @Test func `nothing is lost of bytes that are no JSON`() throws {
    var generator = SeededGenerator(for: "no JSON")
    let bytes = Array("{}[]\"\\,: \n\r\taé\u{0}1".utf8)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<600, using: &generator)).map { _ in
        bytes.randomElement(using: &generator) ?? 0
      }
      let expected = try cut(text)
      #expect(expected.text == text)
      for block in [1, 5, 64] { #expect(try cut(text, block: block) == expected) }
      #expect(Set(expected.pieces.map(\.role)).count == expected.pieces.count)
    }
  }

  // MARK: Twins

  private func assembled(_ pieces: Pieces) throws -> [JSONValue] {
    var documents: [JSONValue] = []
    var elements: [String?: [JSONValue]] = [:]
    for piece in pieces.pieces {
      let value = try JSONParser.parse(piece.text)
      switch piece.role {
      case .document: documents.append(value)
      case .element(let array, let index, _):
        #expect(elements[array, default: []].count == index)
        elements[array, default: []].append(value)
      case .frame:
        documents.append(filled(value, elements))
        elements = [:]
      }
    }
    return documents
  }

  private func filled(_ frame: JSONValue, _ elements: [String?: [JSONValue]]) -> JSONValue {
    guard case .object(let object) = frame else { return .array(elements[nil] ?? []) }
    return .object(
      JSONObject(object.map { ($0.name, elements[$0.name].map { .array($0) } ?? $0.value) }))
  }

  private func plainError(_ text: [UInt8]) -> JSONSyntaxError? {
    do {
      _ = try JSONParser.parse(text)
      return nil
    } catch { return error }
  }

  /// The offsets in the stream of the mistakes in its pieces.
  private func errors(_ text: [UInt8]) throws -> [Int] {
    let chunker = JSONChunker(MemorySource(text, blockSize: 64), limits: smallLimits)
    var offsets: [Int] = []
    while let chunk = try chunker.next() {
      for element in chunk.elements {
        let error = chunk.withElement(element) { plainError(Array($0.buffer)) }
        if let error { offsets.append(chunk.position(of: element.range.lowerBound + error.offset).offset) }
      }
    }
    return offsets
  }
}
