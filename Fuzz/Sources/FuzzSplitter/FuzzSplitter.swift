import FuzzDriver
import PliegoJSON

/// The first byte chooses blocks and limits, the rest is a stream of JSON.
///
/// What is checked besides memory: the chunks are the text, blocks do not matter, roles are told once, and for a text of
/// one document the pieces are accepted exactly when the plain parser accepts the whole, and put together are it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSplitter(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let text = Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1))
  let limits = StreamLimits(
    chunkBytes: 256, wholeDocumentBytes: [1, 16, 80, 400][Int(bytes[0] & 3)], maximumElementBytes: 1 << 20)
  let block = Int(bytes[0] >> 2) + 1
  let result = cut(text, block: block, limits)
  precondition(result.text == text, "chunks that are not the text")
  precondition(Set(result.pieces.map(\.role)).count == result.pieces.count, "a role told twice")
  precondition(cut(text, block: 4096, limits).pieces == result.pieces, "blocks that matter")
  checkOneDocument(text, result)
  return 0
}

private struct Piece: Equatable {
  var role: StreamElement.Role
  var text: [UInt8]
  var start: StreamPosition
}

private struct Pieces {
  var pieces: [Piece] = []
  var text: [UInt8] = []
  var documentCount = 0
}

private func cut(_ text: [UInt8], block: Int, _ limits: StreamLimits) -> Pieces {
  let chunker = JSONChunker(MemorySource(text, blockSize: block), limits: limits)
  var result = Pieces()
  var spare: JSONChunk?
  while let chunk = try? chunker.next(reusing: spare) {
    if chunk.frame == nil { result.text += Array(chunk.bytes) }
    for element in chunk.elements {
      let copy = chunk.withElement(element) { Array($0.buffer) }
      precondition(!copy.isEmpty, "an element of nothing")
      result.pieces.append(Piece(role: element.role, text: copy, start: chunk.position(of: element.range.lowerBound)))
    }
    spare = chunk
  }
  result.documentCount = chunker.documentCount
  return result
}

/// Elements stand two levels less deep than in their document, so depth is no reason here.
private let deep = JSONLimits(maximumDepth: JSONLimits.deepest)

private func checkOneDocument(_ text: [UInt8], _ result: Pieces) {
  guard result.documentCount == 1 else { return }
  let whole = try? JSONParser.parse(text, limits: deep)
  let values = result.pieces.map { try? JSONParser.parse($0.text, limits: deep) }
  guard let whole else {
    precondition(values.contains { $0 == nil }, "a mistake that got lost")
    return
  }
  precondition(!values.contains { $0 == nil }, "a piece refused of a text that is not")
  precondition(
    "\(assembled(result.pieces, values.compactMap { $0 }))" == "\(whole)", "pieces that are not the document")
}

private func assembled(_ pieces: [Piece], _ values: [JSONValue]) -> JSONValue {
  var elements: [String?: [JSONValue]] = [:]
  for (piece, value) in zip(pieces, values) {
    switch piece.role {
    case .document: return value
    case .element(let array, _, _): elements[array, default: []].append(value)
    case .frame:
      guard case .object(let object) = value else { return .array(elements[nil] ?? []) }
      return .object(JSONObject(object.map { ($0.name, elements[$0.name].map { .array($0) } ?? $0.value) }))
    }
  }
  return .null
}

@_cdecl("FuzzSplitter_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzSplitter)
}
