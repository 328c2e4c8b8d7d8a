import PliegoFlatten
import PliegoDiagnostics
import PliegoJSON
import PliegoSources

/// The files of a run, to be read once or twice.
///
/// What cannot be read twice is copied into a temporary file without a name when it is read first.
final class FlattenInput {
  let files: [InputFile]
  private let encoding: TextEncoding?
  private let limits: StreamLimits
  private let isReadTwice: Bool
  /// Copies of what came only once, by the number of the file.
  private var copies: [Int: ByteStream] = [:]

  init(_ options: FlattenOptions) throws(PliegoError) {
    files = try InputListing.files(options.files)
    encoding = try options.encoding.map { name throws(PliegoError) in
      guard let encoding = TextEncoding(name: name) else { throw PliegoError(noEncoding: name) }
      return encoding
    }
    limits = options.limits
    isReadTwice = options.columns == .data
  }

  /// Bytes of all files; `nil` when one does not say.
  var totalBytes: Int? {
    let sizes = files.map { FileAccess.size($0.path) }
    return sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }

  func reader(_ number: Int) throws(PliegoError) -> ChunkReader {
    do throws(SourceError) {
      if let copy = copies[number]?.reopened() { return try ChunkReader(copy, limits: limits) }
      let stream = try ByteStream(files[number], encoding: encoding)
      guard isReadTwice, !stream.isRereadable else { return try ChunkReader(stream, limits: limits) }
      let copy = try stream.spooled()
      copies[number] = copy
      guard let again = copy.reopened() else { return try ChunkReader(copy, limits: limits) }
      return try ChunkReader(again, limits: limits)
    } catch {
      throw PliegoError(error.diagnostics)
    }
  }
}

/// A chunk of a file for a worker.
struct FlattenPiece: Sendable {
  /// The number of the piece in the run.
  let number: Int
  let file: Int
  let name: String
  let chunk: JSONChunk
  /// How many releases are before it; `nil` when nobody has counted.
  let releasesBefore: Int?
}

/// What tells that a piece is the same when it is read again.
struct PieceMark: Sendable, Equatable {
  let file: Int
  let start: Int
  let bytes: Int
  let elements: Int
  let releases: Int

  init(_ piece: FlattenPiece, releases: Int) {
    self.releases = releases
    file = piece.file
    start = piece.chunk.start.offset
    bytes = piece.chunk.count
    elements = piece.chunk.elements.count
  }
}

extension StreamElement {
  /// What the element is known to be.
  var releaseRole: ReleaseFinder.Role {
    switch role {
    case .element("releases"?, _, _): .release
    case .element("records"?, _, _): .record
    case .element, .document: .text
    case .frame: .frame
    }
  }
}
