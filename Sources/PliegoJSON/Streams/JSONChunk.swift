internal import CPliego

/// A value that a ``JSONChunk`` holds, and what it is in its stream.
public struct StreamElement: Sendable, Hashable {
  public enum Role: Sendable, Hashable {
    /// A whole top-level value; documents of a stream are counted from 0.
    case document(Int)
    /// A value cut out of a large document: element `index` of its member `array`, or of the root array when `nil`.
    case element(array: String?, index: Int, document: Int)
    /// A large document without what was cut out of it; see ``JSONChunk/frame``.
    case frame(document: Int)
  }

  /// Where in the chunk's bytes.
  public var range: Range<Int>
  public var role: Role
  /// Where its first byte stands in the stream.
  public var start: StreamPosition

  public var document: Int {
    switch role {
    case .document(let document), .element(_, _, let document), .frame(let document): document
    }
  }
}

/// What a large document had shown of itself when its first element was met.
///
/// Who needs `version` or `extensions` before the elements looks whether they are here, and else asks
/// ``scanFrames(behind:in:_:)``.
public struct DocumentOpening: Sendable, Hashable {
  public var document: Int
  /// The member whose elements follow; `nil` for a root array.
  public var array: String?
  /// The document up to the elements, closed so that it is JSON when the document is: `{"uri":"…","releases":[]}`.
  public var headText: [UInt8]
  /// The names of the members met so far, raw as they stand in the text, the array's own included.
  public var members: [String]
}

/// A stretch of a JSON stream made of whole values, ready for a worker.
///
/// SAFETY: `Sendable` unchecked. A chunk belongs to one thread at a time: the chunker fills it and gives it away, one
/// worker reads it, and when all is done with it may go back to the chunker to be filled again. ``withElement(_:_:)``
/// writes to the memory while it runs, so not even two readers may share it. `memory` holds `capacity` bytes and 64 more.
public final class JSONChunk: @unchecked Sendable {
  /// Where its first byte stands in the stream.
  public internal(set) var start = StreamPosition.start
  public internal(set) var elements: [StreamElement] = []
  /// The large documents, or arrays of one, whose first element is in this chunk.
  public internal(set) var openings: [DocumentOpening] = []
  /// What was cut out, when this chunk is the frame of a large document: its only element.
  ///
  /// All other chunks' bytes, one after the other, are the stream.
  public internal(set) var frame: DocumentFrame?

  private(set) var memory: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  public internal(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    memory = Self.grown(nil, to: capacity)
  }

  /// The same bytes in other memory.
  convenience init(copying other: JSONChunk, capacity: Int = 0) {
    self.init(capacity: max(capacity, other.count))
    (start, elements, openings, frame) = (other.start, other.elements, other.openings, other.frame)
    append(other.bytes)
    seal()
  }

  deinit { pliego_free(memory) }

  private static func grown(_ old: UnsafeMutablePointer<UInt8>?, to capacity: Int) -> UnsafeMutablePointer<UInt8> {
    guard let memory = pliego_grown(old, capacity + PaddedBytes.padding) else {
      preconditionFailure("out of memory: \(capacity) bytes")
    }
    return memory
  }

  var base: UnsafePointer<UInt8> { UnsafePointer(memory) }

  /// The bytes, valid as long as the chunk is not filled again.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

  /// Lends one element's bytes with the padding that ``TapeParser`` wants.
  ///
  /// A NUL stands behind them while `body` runs; the byte that belongs there comes back afterwards.
  public func withElement<Result: ~Copyable, Failure: Error>(
    _ element: StreamElement, _ body: (PaddedBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let end = memory + element.range.upperBound
    let following = end.pointee
    end.pointee = 0
    defer { end.pointee = following }
    return try body(PaddedBytes(start: memory + element.range.lowerBound, count: element.range.count))
  }

  /// The place in the stream of the byte at `offset` in the chunk.
  ///
  /// - Complexity: O(`offset`); for many places in one element make ``LinePositions``.
  public func position(of offset: Int) -> StreamPosition {
    frame?.position(of: offset, in: bytes) ?? start.advanced(over: UnsafeBufferPointer(rebasing: bytes[..<offset]))
  }

  // MARK: Filling

  var room: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(start: memory + count, count: capacity - count)
  }

  func removeAll() {
    count = 0
    start = .start
    frame = nil
    elements.removeAll(keepingCapacity: true)
    openings.removeAll(keepingCapacity: true)
  }

  /// Makes room for `more` bytes.
  func reserve(_ more: Int) {
    guard more > capacity - count else { return }
    capacity = max(capacity * 2, count + more)
    memory = Self.grown(memory, to: capacity)
  }

  func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress, !more.isEmpty else { return }
    reserve(more.count)
    (memory + count).update(from: source, count: more.count)
    count += more.count
  }

  func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  /// Writes the zeros that may be read behind the bytes.
  func seal() {
    (memory + count).update(repeating: 0, count: PaddedBytes.padding)
  }
}
