import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSources

/// Reads one file chunk by chunk, and knows what each large document in it is to be held against.
final class ValidationReader {
  private let file: InputFile
  private let number: Int
  private let task: ValidationTask
  private let limits: StreamLimits
  private var stream: ByteStream
  private let chunker: JSONChunker
  private var spare: JSONChunk?
  /// By the number of a large document that is being read.
  private var requests: [Int: ProfileRequest] = [:]
  /// What the frames of all large documents say, once they were looked for.
  private var scanned: [Int: ProfileRequest]?
  /// What is said of the file as a whole.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter splits: whether large documents are taken apart; not for schemas of the user's, which want all of them.
  init(
    _ file: InputFile, number: Int, encoding: TextEncoding?, task: ValidationTask, splits: Bool
  ) throws(PliegoError) {
    self.file = file
    self.number = number
    self.task = task
    var limits = StreamLimits()
    if !splits { limits.wholeDocumentBytes = limits.maximumElementBytes }
    self.limits = limits
    do throws(SourceError) {
      let opened = try ByteStream(file, encoding: encoding)
      // What a package says behind its releases has to be known before them, so it must be readable twice.
      stream = opened.isRereadable || !splits ? opened : try opened.spooled()
      try stream.recognise()
    } catch {
      throw PliegoError(error.diagnostics)
    }
    chunker = JSONChunker(stream, limits: limits)
  }

  /// Bytes of the file read so far, packed as they are.
  var fileBytes: Int { stream.facts.fileBytes }

  func reuse(_ chunk: JSONChunk) { spare = chunk }

  /// - Returns: `nil` after the last chunk, and after one that could not be cut: ``diagnostics`` then says so.
  func next() throws(PliegoError) -> ValidationPiece? {
    do {
      guard let chunk = try chunker.next(reusing: spare) else {
        spare = nil
        finish()
        return nil
      }
      spare = nil
      for opening in chunk.openings { requests[opening.document] = try request(of: opening) }
      defer { if case .frame(let document)? = chunk.elements.first?.role { requests[document] = nil } }
      return ValidationPiece(file: number, name: file.name, chunk: chunk, requests: requests)
    } catch let error as SourceError {
      throw PliegoError(error.diagnostics)
    } catch JSONStreamError.elementTooLarge(let start, let limit) {
      diagnostics.append(.elementTooLarge(file.name, at: start, limit: limit))
      return nil
    } catch let error as PliegoError {
      throw error
    } catch {
      throw PliegoError([.notJSON(file.name, .unexpectedEnd, at: .start)])
    }
  }

  private func finish() {
    diagnostics += stream.diagnostics
    if chunker.documentCount == 0 { diagnostics.append(.emptyInput(file.name)) }
  }

  /// What a large document wants to be held against, from its head or, when that does not say, from all of its frame.
  private func request(of opening: DocumentOpening) throws -> ProfileRequest {
    let isComplete = opening.array == nil || ["version", "extensions"].allSatisfy { opening.members.contains($0) }
    if isComplete {
      let known = opening.headText.withUnsafeBufferPointer {
        DocumentMetadata.request(ofText: $0, chosen: task.version)
      }
      if let known { return known }
    }
    if scanned == nil { scanned = try scan() }
    return scanned?[opening.document] ?? task.usual
  }

  private func scan() throws -> [Int: ProfileRequest] {
    var found: [Int: ProfileRequest] = [:]
    guard let again = stream.reopened() else { return found }
    try scanFrames(of: again, limits: limits) { chunk in
      guard let element = chunk.elements.first else { return }
      let request = DocumentMetadata.request(ofText: chunk.bytes, chosen: task.version)
      if let request { found[element.document] = request }
    }
    return found
  }

  /// What is known of the file when all of it was read.
  func describe(_ counts: inout ValidationOutcome.File) {
    let facts = stream.facts
    counts.bytes = facts.textBytes
    counts.compression = facts.compression == .none ? nil : facts.compression.rawValue
    if facts.encoding != .utf8 || facts.hadByteOrderMark { counts.encoding = Phrase(facts.encoding.name) }
    if diagnostics.contains(where: { $0.code == .elementTooLarge || $0.code == .emptyInput }) { counts.notJSON += 1 }
  }
}
