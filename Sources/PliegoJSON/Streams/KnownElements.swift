/// Elements of a stream that were found by looking ahead, so that their ends need not be looked for again.
struct KnownElements {
  private struct Stretch {
    let start: Int
    let length: Int
  }

  /// The most that are kept: 4 MB; the ends of later ones are looked for again.
  private static let most = 1 << 18

  /// In the order of the stream.
  private var stretches: [Stretch] = []
  /// Those before were passed.
  private var next = 0

  /// Notes the elements that a chunk holds; chunks come in order.
  mutating func add(_ chunk: JSONChunk) {
    for element in chunk.elements.prefix(Self.most - stretches.count) {
      guard case .element = element.role else { continue }
      stretches.append(Stretch(start: element.start.offset, length: element.range.count))
    }
  }

  /// How many bytes the element has that begins at an offset of the stream; `nil` when nobody knows.
  ///
  /// - Parameter offset: not smaller than those asked for before.
  mutating func length(ofElementAt offset: Int) -> Int? {
    while next < stretches.count, stretches[next].start < offset { next += 1 }
    guard next < stretches.count, stretches[next].start == offset else { return nil }
    return stretches[next].length
  }
}
