internal import CPliego

/// What became of a large document's text when its elements were cut out, and how to get from there back to the stream.
///
/// The frame's text is the document with nothing between the brackets of the arrays that were cut. Where commas between
/// elements were wrong, it has a mistake in the same place: parsing elements and frame finds what parsing the whole would.
public struct DocumentFrame: Sendable, Hashable {
  /// Elements that were cut out of one array.
  public struct Cut: Sendable, Hashable {
    /// The member; `nil` for a root array.
    public var array: String?
    public var count: Int
  }

  /// A stretch of the frame that stands in the stream as one piece.
  struct Segment: Sendable, Hashable {
    /// Where in the frame's text it begins.
    var offset: Int
    /// Where in the stream.
    var start: StreamPosition
  }

  public internal(set) var cuts: [Cut] = []
  /// In order; the first begins at 0.
  var segments: [Segment]

  init(start: StreamPosition) { segments = [Segment(offset: 0, start: start)] }

  /// The place in the stream of the byte at `offset` in the frame's text `bytes`.
  public func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> StreamPosition {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].offset <= offset { low = middle } else { high = middle }
    }
    let segment = segments[low]
    return segment.start.advanced(over: UnsafeBufferPointer(rebasing: bytes[segment.offset..<offset]))
  }
}

/// The lines and columns of a frame, for more than a few places in it.
public struct FramePositions: Sendable {
  private let segments: [DocumentFrame.Segment]
  private let lines: [LinePositions]

  public init(_ frame: DocumentFrame, _ bytes: UnsafeBufferPointer<UInt8>) {
    segments = frame.segments
    let ends = frame.segments.dropFirst().map(\.offset) + [bytes.count]
    lines = zip(frame.segments, ends).map { segment, end in
      LinePositions(UnsafeBufferPointer(rebasing: bytes[segment.offset..<end]), from: segment.start)
    }
  }

  /// The place in the stream of the byte at `offset` in the frame's text, which is the one given before.
  public func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> StreamPosition {
    let number = max((segments.firstIndex { $0.offset > offset } ?? segments.count) - 1, 0)
    let segment = UnsafeBufferPointer(rebasing: bytes[segments[number].offset...])
    return lines[number].position(of: offset - segments[number].offset, in: segment)
  }
}

extension StreamPosition {
  /// Lines of so many bytes are counted one by one, shorter ones all together.
  private static let longLine = 1 << 10

  /// The place behind `text`, which begins here.
  public func advanced(over text: UnsafeBufferPointer<UInt8>) -> StreamPosition {
    guard let base = text.baseAddress, !text.isEmpty else { return self }
    var place = self
    place.offset += text.count
    var start = 0
    while true {
      var scalars = 0
      let length =
        ValueScan.isWide
        ? pliego_count_unbroken_wide(base + start, text.count - start, &scalars)
        : pliego_count_unbroken(base + start, text.count - start, &scalars)
      place.column += scalars
      let end = start + length
      guard end < text.count else { return place }
      guard length >= Self.longLine else {
        place.breakLines(UnsafeBufferPointer(rebasing: text[end...]))
        return place
      }
      let isPair = text[end] == UInt8(ascii: "\r") && end + 1 < text.count && text[end + 1] == UInt8(ascii: "\n")
      start = end + (isPair ? 2 : 1)
      (place.line, place.column) = (place.line + 1, 1)
    }
  }

  /// Moves the line and column behind `text`, in which there is a line break.
  private mutating func breakLines(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    line += pliego_count_lines(base, text.count)
    let lineStart = (text.lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? -1) + 1
    column = 1 + pliego_count_scalars(base + lineStart, text.count - lineStart)
  }
}
