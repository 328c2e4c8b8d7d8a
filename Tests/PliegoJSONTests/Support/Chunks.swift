import PliegoJSON
import Testing

/// What a chunker made of a text, for comparing.
struct Pieces: Equatable {
  struct Piece: Equatable, CustomStringConvertible {
    var role: StreamElement.Role
    var text: String
    var start: StreamPosition

    var description: String { "\(role) \(start.offset) \(start.line):\(start.column) \(text)" }
  }

  var pieces: [Piece] = []
  /// The chunks' bytes, frames left out.
  var text: [UInt8] = []
  var openings: [DocumentOpening] = []
  var frames: [DocumentFrame] = []
  var documentCount = 0

  var texts: [String] { pieces.map(\.text) }
  var elementTexts: [String] {
    pieces.compactMap { if case .frame = $0.role { nil } else { $0.text } }
  }
}

/// Limits small enough for tests.
let smallLimits = StreamLimits(chunkBytes: 256, wholeDocumentBytes: 100)

func cut(_ bytes: [UInt8], block: Int = 1 << 16, limits: StreamLimits = smallLimits) throws -> Pieces {
  let chunker = JSONChunker(MemorySource(bytes, blockSize: block), limits: limits)
  var result = Pieces()
  var spare: JSONChunk?
  while let chunk = try chunker.next(reusing: spare) {
    if chunk.frame == nil { result.text += Array(chunk.bytes) }
    for element in chunk.elements {
      let text = chunk.withElement(element) { String(decoding: $0.buffer, as: UTF8.self) }
      #expect(element.start == chunk.position(of: element.range.lowerBound))
      result.pieces.append(Pieces.Piece(role: element.role, text: text, start: element.start))
    }
    result.openings += chunk.openings
    if let frame = chunk.frame { result.frames.append(frame) }
    spare = chunk
  }
  result.documentCount = chunker.documentCount
  return result
}

func cut(_ text: String, block: Int = 1 << 16, limits: StreamLimits = smallLimits) throws -> Pieces {
  try cut(Array(text.utf8), block: block, limits: limits)
}

/// Line and column counted one byte after the other.
func naivePosition(of offset: Int, in bytes: [UInt8]) -> StreamPosition {
  var place = StreamPosition.start
  for at in 0..<offset {
    place.offset += 1
    let isBreak = bytes[at] == 0x0A || (bytes[at] == 0x0D && !(at + 1 < bytes.count && bytes[at + 1] == 0x0A))
    if isBreak {
      place.line += 1
      place.column = 1
    } else if bytes[at] & 0xC0 != 0x80 {
      place.column += 1
    }
  }
  // CR LF: the CR still belongs to its line, and so does the column of the LF.
  return place
}
