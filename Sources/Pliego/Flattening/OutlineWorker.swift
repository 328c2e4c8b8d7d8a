import PliegoFlatten
import PliegoJSON

/// Notes the fields in chunks.
///
/// One per thread.
final class OutlineWorker {
  struct Result: Sendable {
    let outline: FieldOutline
    let mark: PieceMark
    /// What packages name in `extensions`.
    let extensions: [String]
    let chunk: JSONChunk
  }

  private let keys: KeyTable
  private let finder: ReleaseFinder
  private var parser: TapeParser

  init(_ keys: KeyTable, _ finder: ReleaseFinder) {
    self.keys = keys
    self.finder = finder
    parser = TapeParser(keys: keys)
  }

  /// What is no JSON is passed over in silence here; the second reading tells.
  func note(_ piece: FlattenPiece) -> Result {
    var outline = FieldOutline(keys: keys)
    var count = 0
    var extensions: [String] = []
    for element in piece.chunk.elements {
      piece.chunk.withElement(element) { text in
        guard (try? parser.parse(text)) != nil else { return }
        let root = parser.tape.node()
        finder.forEachRelease(of: root, as: element.releaseRole) {
          count += 1
          outline.add(release: $0)
        } passOver: { _, _ in
        }
        for address in root["extensions"]?.elements.compactMap(\.stringValue) ?? []
        where !extensions.contains(address) {
          extensions.append(address)
        }
      }
    }
    return Result(
      outline: outline, mark: PieceMark(piece, releases: count), extensions: extensions, chunk: piece.chunk)
  }
}
