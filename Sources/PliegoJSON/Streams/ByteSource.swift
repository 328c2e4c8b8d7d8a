/// Where a ``JSONChunker`` gets its text: UTF-8 in blocks of any size, without a byte order mark.
public protocol ByteSource: AnyObject {
  /// Puts some bytes at the beginning of `room`, which has space for at least one.
  ///
  /// - Returns: how many; 0 at the end of the text, and again whenever asked after that.
  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws -> Int
}

/// A text in memory, given out in blocks.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let blockSize: Int
  private var place = 0

  /// - Parameter blockSize: the most bytes given at once.
  public init(_ bytes: [UInt8], blockSize: Int = 1 << 16) {
    self.bytes = bytes
    self.blockSize = max(blockSize, 1)
  }

  public func read(into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let end = min(bytes.count, place + min(blockSize, room.count))
    let count = room.update(fromContentsOf: bytes[place..<end])
    place = end
    return count
  }
}

/// A place in the text of a stream: what was decoded and unpacked, not the file's own bytes.
public struct StreamPosition: Sendable, Hashable {
  /// Bytes of UTF-8 before it.
  public var offset: Int
  /// From 1; a line ends with LF, CR or CR LF.
  public var line: Int
  /// From 1, in Unicode scalars: bytes that continue a character are not counted.
  public var column: Int

  public static let start = StreamPosition(offset: 0, line: 1, column: 1)

  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

/// How much of a stream is held in memory at once.
public struct StreamLimits: Sendable {
  /// About how many bytes a chunk has when its elements are smaller.
  public var chunkBytes: Int
  /// A top-level value of up to so many bytes is given whole; a larger one is split.
  public var wholeDocumentBytes: Int
  /// The most bytes of one element, or of what remains of a document without its elements.
  ///
  /// At most what the tape parser takes.
  public var maximumElementBytes: Int
  /// Whether a root array that begins the stream is split however small it is, so that its elements are always texts of
  /// their own.
  public var splitsRootArray = false
  /// The members of a large root object whose elements are cut out of it.
  public var splitMembers = ["releases", "records"]
  /// Whether an object that says its `ocid` before them is a release or record of its own, and stays whole.
  public var keepsWholeWithOcid = true

  public init(chunkBytes: Int = 1 << 20, wholeDocumentBytes: Int = 4 << 20, maximumElementBytes: Int = 512 << 20) {
    self.chunkBytes = max(chunkBytes, 1 << 8)
    self.wholeDocumentBytes = max(wholeDocumentBytes, 1)
    self.maximumElementBytes = min(maximumElementBytes, JSONLimits.largest)
  }
}

/// Why a stream of JSON cannot be cut any further.
public enum JSONStreamError: Error, Sendable, Hashable {
  /// The value that begins at `start` has more than `limit` bytes and cannot be split.
  case elementTooLarge(start: StreamPosition, limit: Int)
}
