internal import CPliego

/// Cuts a stream of JSON into chunks of whole values, for workers that parse and judge them.
///
/// The text may hold any number of top-level values, with or without white space between them: one package, JSON Lines,
/// concatenated texts. A value of moderate size is given whole. A large one is split: a root array into its elements, a
/// root object into the elements of its members `releases` and `records`, unless it had an `ocid` before and so is a
/// record of its own. What remains of it is its frame, which comes after its elements.
///
/// When a value fills a line and another begins on the next line, the text is taken as JSON Lines: every line is an
/// element, whatever stands in it, so that one broken line spoils no other; only a line that ends with an opening bracket
/// begins a value of several lines. In all other text only brackets and quotes are balanced; text that is never closed becomes an element that runs to the end, where the parser says what is missing.
///
/// What the elements are depends on the text and the limits alone, not on the blocks in which the text arrives.
public final class JSONChunker {
  public let limits: StreamLimits
  /// How many documents were begun; 0 after the last chunk means that the text is empty or blank.
  public internal(set) var documentCount = 0

  private let source: any ByteSource
  /// The chunk being filled, from the first byte not given away yet.
  var window: JSONChunk
  /// Chunks that came back.
  private var spares: [JSONChunk] = []
  /// The frame to give after the window.
  var finishedFrame: JSONChunk?
  /// Whether the source has ended.
  private(set) var isLast = false

  var state = State.start
  /// The first byte in the window that was not understood yet.
  var place = 0
  /// The value being looked at begins here.
  var valueStart = 0
  var scan: ValueScan?
  var line = LineState()
  var split: SplitState?
  /// Where elements end that were found by looking ahead.
  var known = KnownElements()
  /// The last place in the window whose line and column were asked.
  private var cursor = (offset: 0, position: StreamPosition.start)

  enum State {
    case start, between, value, lines, members, elements
  }

  /// What tells JSON Lines from other texts.
  struct LineState {
    /// Nothing but white space stands before the next value in its line.
    var isFresh = true
    /// The last value filled its line, as far as one can see before the line ends.
    var endsWhole = false
    /// The line after such a value has begun.
    var isNext = false
    /// How far the line was searched for its end.
    var searched = 0
  }

  public init(_ source: any ByteSource, limits: StreamLimits = StreamLimits()) {
    self.source = source
    self.limits = limits
    window = JSONChunk(capacity: limits.chunkBytes)
  }

  /// Goes on where another stands, without changing it.
  ///
  /// - Parameter source: gives what comes behind the bytes that the other has read.
  init(_ other: JSONChunker, goingOnIn source: any ByteSource) {
    self.source = source
    limits = other.limits
    documentCount = other.documentCount
    window = JSONChunk(copying: other.window, capacity: limits.chunkBytes)
    finishedFrame = other.finishedFrame.map { JSONChunk(copying: $0) }
    (isLast, state, place, valueStart) = (other.isLast, other.state, other.place, other.valueStart)
    (scan, line, split, cursor) = (other.scan, other.line, other.split, other.cursor)
    if let split { self.split?.frame = JSONChunk(copying: split.frame) }
  }

  /// The next chunk; `nil` after the last.
  ///
  /// - Parameter spare: a chunk that nobody needs any more, to be filled again instead of claiming memory.
  /// - Throws: what the source throws, and ``JSONStreamError``; the stream ends there.
  public func next(reusing spare: JSONChunk? = nil) throws -> JSONChunk? {
    if let spare, spare.capacity <= 4 * limits.chunkBytes, spares.count < 4 { spares.append(spare) }
    while true {
      if finishedFrame != nil {
        if let chunk = cut(at: place) { return chunk }
        defer { finishedFrame = nil }
        return finishedFrame
      }
      if try advance() { continue }
      if isLast { return cut(at: window.count) }
      if isDue, let chunk = cut(at: keepFrom) { return chunk }
      if window.count == window.capacity { window.reserve(window.capacity) }
      try fill()
    }
  }

  /// Goes one step through the text.
  ///
  /// - Returns: `false` when that takes more bytes than are there.
  private func advance() throws -> Bool {
    switch state {
    case .start: start()
    case .between: between()
    case .value: try value()
    case .lines: lines()
    case .members: try members()
    case .elements: try elements()
    }
  }

  // MARK: The window

  var bytes: UnsafePointer<UInt8> { window.base }
  var count: Int { window.count }

  /// Reads a block of moderate size, so that it is still in the cache when it is looked at.
  private func fill() throws {
    let room = window.room
    let block = UnsafeMutableBufferPointer(rebasing: room.prefix(1 << 18))
    let got = try source.read(into: block)
    precondition(got >= 0 && got <= block.count, "a source gave more than it was asked for")
    window.count += got
    guard got == 0 else { return }
    isLast = true
    window.seal()
  }

  /// The first byte that has to stay in the window.
  private var keepFrom: Int {
    guard let scan else { return place }
    // Values that only go into a frame need not stay; what may turn out a name does.
    return state == .members && !(split?.mayBeName ?? false) ? min(scan.place, count) : valueStart
  }

  /// Whether the window holds enough to be given away.
  ///
  /// A full one goes when that leaves less than half of it to be copied; otherwise it grows.
  private var isDue: Bool {
    keepFrom >= limits.chunkBytes || (count == window.capacity && keepFrom >= count / 2)
  }

  /// Gives away the bytes before `end`, or a little less; `nil` when there are none.
  ///
  /// A chunk does not end between CR and LF, so that every chunk can count its lines by itself.
  private func cut(at end: Int) -> JSONChunk? {
    var end = end
    if end > 0, bytes[end - 1] == UInt8(ascii: "\r"), end < count || !isLast { end -= 1 }
    guard end > 0 else { return nil }
    copyToFrame(upTo: end)
    let chunk = window
    let next = position(at: end)
    window = spares.popLast() ?? JSONChunk(capacity: limits.chunkBytes)
    window.removeAll()
    window.start = next
    window.append(UnsafeBufferPointer(rebasing: chunk.bytes[end...]))
    if isLast { window.seal() }
    chunk.count = end
    chunk.seal()
    move(by: -end)
    cursor = (0, next)
    return chunk
  }

  private func move(by distance: Int) {
    place += distance
    valueStart += distance
    line.searched += distance
    scan?.move(by: distance)
    if let from = split?.frameFrom { split?.frameFrom = from + distance }
  }

  /// Where the byte at `offset` in the window stands in the stream.
  func position(at offset: Int) -> StreamPosition {
    if offset < cursor.offset { cursor = (0, window.start) }
    let text = UnsafeBufferPointer(rebasing: window.bytes[cursor.offset..<offset])
    cursor = (offset, cursor.position.advanced(over: text))
    return cursor.position
  }

  // MARK: Values

  /// The offset behind the value being looked at; `nil` when it needs more bytes.
  func valueEnd() throws -> Int? {
    let end = scan?.end(in: bytes, count: count, isLast: isLast) ?? (isLast ? count : nil)
    if state == .members && !(split?.mayBeName ?? false) { return end }
    guard knownLength(to: end) <= limits.maximumElementBytes else {
      throw JSONStreamError.elementTooLarge(start: position(at: valueStart), limit: limits.maximumElementBytes)
    }
    return end
  }

  /// How long the value being looked at is, or at least is when its end is not known.
  ///
  /// Bytes that are there and were not looked at do not count: they may be those of the next value.
  func knownLength(to end: Int?) -> Int {
    (end ?? min(scan?.place ?? count, count)) - valueStart
  }

  func emit(_ range: Range<Int>, _ role: StreamElement.Role) {
    window.elements.append(StreamElement(range: range, role: role, start: position(at: range.lowerBound)))
  }
}
