internal import CPliego

/// The lines and columns of one element's bytes.
///
/// Made when the first message about the element needs it; then every place costs a binary search and a short count.
public struct LinePositions: Sendable {
  /// Known places in order: the element's beginning, the beginning of each line, and some inside long lines.
  private var marks: [StreamPosition] = []
  /// The most bytes between two marks.
  private static let interval = 1 << 10

  /// - Parameters:
  ///   - bytes: the element's text, or any text that begins with one.
  ///   - start: where its first byte stands in the stream.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, from start: StreamPosition) {
    marks.append(start)
    var place = 0
    while place < bytes.count {
      let stop = Self.nextMark(in: bytes, after: place)
      let stretch = UnsafeBufferPointer(rebasing: bytes[place..<stop])
      marks.append(marks[marks.count - 1].advanced(over: stretch))
      place = stop
    }
  }

  /// The beginning of the next line, or a place on the way there.
  private static func nextMark(in bytes: UnsafeBufferPointer<UInt8>, after place: Int) -> Int {
    var stop = min(place + interval, bytes.count)
    if let base = bytes.baseAddress {
      var scalars = 0
      let unbroken = pliego_count_unbroken(base + place, stop - place, &scalars)
      if place + unbroken < stop { stop = place + unbroken + 1 }
    }
    // CR and LF are one line break.
    if bytes[stop - 1] == 0x0D, stop < bytes.count, bytes[stop] == 0x0A { stop += 1 }
    return stop
  }

  /// The place of the byte at `offset` in `bytes`, which are those given before.
  public func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> StreamPosition {
    let target = marks[0].offset + offset
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].offset <= target { low = middle } else { high = middle }
    }
    let from = marks[low].offset - marks[0].offset
    return marks[low].advanced(over: UnsafeBufferPointer(rebasing: bytes[from..<offset]))
  }
}
