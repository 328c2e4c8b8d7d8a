import PliegoChecks
import PliegoJSON

/// Lines and columns of one element, worked out when the first message needs them.
///
/// SAFETY: points into a chunk, and is used only while that chunk's element is judged.
final class ElementPlace {
  private let text: PaddedBytes
  private let element: StreamElement
  private let frame: DocumentFrame?
  private var lines: LinePositions?
  private var frameLines: FramePositions?

  init(_ text: PaddedBytes, _ element: StreamElement, _ frame: DocumentFrame?) {
    self.text = text
    self.element = element
    self.frame = frame
  }

  func position(of offset: Int) -> (line: Int, column: Int) {
    let place = streamPosition(of: offset)
    return (place.line, place.column)
  }

  func streamPosition(of offset: Int) -> StreamPosition {
    if let frame {
      let known = frameLines ?? FramePositions(frame, text.buffer)
      frameLines = known
      return known.position(of: offset, in: text.buffer)
    }
    if offset == 0 { return element.start }
    let known = lines ?? LinePositions(text.buffer, from: element.start)
    lines = known
    return known.position(of: offset, in: text.buffer)
  }
}

extension StreamElement {
  /// The way from the root of the document to the element.
  var prefix: [String] {
    guard case .element(let array, let index, _) = role else { return [] }
    return (array.map { [$0] } ?? []) + [String(index)]
  }

  /// Whether it is a text of its own.
  var isDocument: Bool {
    switch role {
    case .document: true
    case .element(let array, _, _): array == nil
    case .frame: false
    }
  }

  /// What it is; of what was cut out of a package, the package says it.
  func kind(of root: JSONNode) -> DocumentKind {
    switch role {
    case .element("releases"?, _, _): .release
    case .element("records"?, _, _): .record
    default: DocumentKind(root)
    }
  }

  /// What was cut out of it, when it is the frame of a large document.
  func cuts(of chunk: JSONChunk) -> [DocumentFrame.Cut] {
    guard case .frame = role else { return [] }
    return chunk.frame?.cuts ?? []
  }

  /// Whether it stands on a line of JSON Lines with others.
  func isLine(of chunk: JSONChunk) -> Bool {
    guard case .document = role else { return false }
    return chunk.elements.count > 1 && !chunk.bytes[range].contains(UInt8(ascii: "\n"))
  }
}

extension StreamElement {
  /// What is around it in its file.
  func standing(in piece: ValidationPiece) -> TextPlace.Standing {
    switch role {
    case .element(let array, _, _): array == nil ? .amongOthers : .inPackage
    case .document: piece.isAlone ? .alone : .amongOthers
    case .frame: .alone
    }
  }
}
