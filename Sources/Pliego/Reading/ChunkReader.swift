import PliegoDiagnostics
import PliegoJSON
import PliegoSources

/// Reads one file of JSON chunk by chunk: packed or not, in any encoding, one text or many.
///
/// For work that needs nothing to be known before the elements; validation does, and has a reader of its own.
final class ChunkReader {
  let file: InputFile
  private let stream: ByteStream
  private let chunker: JSONChunker
  private var spare: JSONChunk?
  /// What was found when all was read, or when it could not be read on.
  private var last: [Diagnostic] = []
  /// How much of what is said of the stream was given away.
  private var said = 0

  /// - Parameter encoding: what the user says it is; `nil`: what the first bytes show.
  /// - Throws: when the file cannot be opened, or is no text.
  convenience init(
    _ file: InputFile, encoding: TextEncoding? = nil, limits: StreamLimits = StreamLimits()
  ) throws(PliegoError) {
    do throws(SourceError) {
      try self.init(ByteStream(file, encoding: encoding), limits: limits)
    } catch {
      throw PliegoError(error.diagnostics)
    }
  }

  /// - Throws: when the file is no text.
  init(_ stream: ByteStream, limits: StreamLimits) throws(SourceError) {
    file = stream.file
    self.stream = stream
    var limits = limits
    limits.splitsRootArray = true
    try stream.recognise()
    chunker = JSONChunker(stream, limits: limits)
  }

  /// What the file turned out to be, and how far it was read.
  var facts: StreamFacts { stream.facts }

  /// Whether the file's own bytes, behind a byte order mark, are the text that is read here.
  var isPlainText: Bool {
    stream.isRereadable && facts.compression == .none && facts.encoding == .utf8
  }

  /// Gives a chunk back to be filled again.
  func reuse(_ chunk: JSONChunk) { spare = chunk }

  /// What is said of the file as a whole, as far as it was not given away before.
  func takeDiagnostics() -> [Diagnostic] {
    let all = stream.diagnostics + last
    defer { said = all.count }
    return Array(all[min(said, all.count)...])
  }

  /// - Returns: `nil` after the last chunk, and after one that could not be cut: ``takeDiagnostics()`` then says so.
  /// - Throws: when the file cannot be read on.
  func next() throws(PliegoError) -> JSONChunk? {
    do {
      defer { spare = nil }
      let chunk = try chunker.next(reusing: spare)
      if chunk == nil, chunker.documentCount == 0 { last.append(.emptyInput(file.name)) }
      return chunk
    } catch let error as SourceError {
      throw PliegoError(error.diagnostics)
    } catch JSONStreamError.elementTooLarge(let start, let limit) {
      last.append(.elementTooLarge(file.name, at: start, limit: limit))
      return nil
    } catch {
      throw PliegoError([.notJSON(file.name, .unexpectedEnd, at: .start)])
    }
  }
}
