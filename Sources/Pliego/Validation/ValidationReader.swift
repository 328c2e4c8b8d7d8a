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
  /// A chunk that was read early, to see whether anything stands behind the first text.
  private var ahead: JSONChunk?
  private var failureAhead: (any Error)?
  /// By the number of a large document that is being read.
  private var requests: [Int: ProfileRequest] = [:]
  /// What the frames of the large documents to come say, once they were looked for.
  private var scanned: [Int: ProfileRequest]?
  /// What large documents seem to want by their heads, until their ends confirm it.
  private var assumed: [Int: ProfileRequest] = [:]
  private let mayStartOver: Bool
  /// Whether a document said something else at its end than in its head; then nothing that was read counts.
  private(set) var mustStartOver = false
  /// What was found when all was read, or when it could not be read on.
  private var last: [Diagnostic] = []
  /// How much of what is said of the stream was given away.
  private var said = 0

  /// - Parameters:
  ///   - splits: whether large documents are taken apart; not for schemas of the user's, which want all of them.
  ///   - mayStartOver: whether a head that lacks what nearly all packages lack may be believed at first, instead of
  ///     looking through the whole file before.
  init(
    _ file: InputFile, number: Int, encoding: TextEncoding?, task: ValidationTask, splits: Bool, mayStartOver: Bool,
    limits: StreamLimits = StreamLimits()
  ) throws(PliegoError) {
    self.mayStartOver = mayStartOver
    self.file = file
    self.number = number
    self.task = task
    var limits = limits
    limits.splitsRootArray = splits
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

  /// What is said of the file as a whole, as far as it was not given away before.
  func takeDiagnostics() -> [Diagnostic] {
    let all = stream.diagnostics + last
    defer { said = all.count }
    return Array(all[min(said, all.count)...])
  }

  /// - Returns: `nil` after the last chunk, and after one that could not be cut: ``takeDiagnostics()`` then says so; and
  ///   when it ``mustStartOver``.
  func next() throws(PliegoError) -> ValidationPiece? {
    do throws(PliegoError) {
      let piece = try nextPiece()
      mustStartOver = mustStartOver || (piece == nil && !assumed.isEmpty)
      return mustStartOver ? nil : piece
    } catch {
      guard !assumed.isEmpty else { throw error }
      mustStartOver = true
      return nil
    }
  }

  private func nextPiece() throws(PliegoError) -> ValidationPiece? {
    do {
      guard let chunk = try nextChunk() else {
        if chunker.documentCount == 0 { last.append(.emptyInput(file.name)) }
        return nil
      }
      // The elements of a root array are texts of their own, which say themselves what they want.
      for opening in chunk.openings where opening.array != nil { requests[opening.document] = try request(of: opening) }
      if case .frame(let document)? = chunk.elements.first?.role { confirm(document, by: chunk) }
      defer { if case .frame(let document)? = chunk.elements.first?.role { requests[document] = nil } }
      return ValidationPiece(file: number, name: file.name, chunk: chunk, requests: requests, isAlone: isAlone(chunk))
    } catch let error as SourceError {
      throw PliegoError(error.diagnostics)
    } catch JSONStreamError.elementTooLarge(let start, let limit) {
      last.append(.elementTooLarge(file.name, at: start, limit: limit))
      return nil
    } catch let error as PliegoError {
      throw error
    } catch {
      throw PliegoError([.notJSON(file.name, .unexpectedEnd, at: .start)])
    }
  }

  private func nextChunk() throws -> JSONChunk? {
    if let failure = failureAhead { throw failure }
    defer { (ahead, spare) = (nil, nil) }
    return try ahead ?? chunker.next(reusing: spare)
  }

  /// Whether a chunk's only text is the only one of the file.
  private func isAlone(_ chunk: JSONChunk) -> Bool {
    guard chunk.elements.count == 1, case .document(0)? = chunk.elements.first?.role, chunker.documentCount == 1 else {
      return false
    }
    do { ahead = try chunker.next() } catch { failureAhead = error }
    return chunker.documentCount == 1
  }

  /// What a large document wants to be held against, from its head or, when that does not say, from all of its frame.
  private func request(of opening: DocumentOpening) throws -> ProfileRequest {
    let isComplete = ["version", "extensions"].allSatisfy { opening.members.contains($0) }
    if isComplete {
      let known = opening.headText.withUnsafeBufferPointer {
        DocumentMetadata.request(ofText: $0, chosen: task.version)
      }
      if let known { return known }
    }
    // Nearly all packages that name their version first and no extensions name none at the end either.
    if mayStartOver, opening.members.contains("version") {
      let head = opening.headText.withUnsafeBufferPointer {
        DocumentMetadata.request(ofText: $0, chosen: task.version)
      }
      if let head {
        assumed[opening.document] = head
        return head
      }
    }
    if scanned == nil { scanned = try scan() }
    return scanned?[opening.document] ?? task.usual
  }

  /// Holds what was assumed of a document against all of its frame.
  private func confirm(_ document: Int, by frame: JSONChunk) {
    guard let head = assumed.removeValue(forKey: document) else { return }
    if DocumentMetadata.request(ofText: frame.bytes, chosen: task.version) != head { mustStartOver = true }
  }

  private func scan() throws -> [Int: ProfileRequest] {
    var found: [Int: ProfileRequest] = [:]
    guard let rest = try stream.rest() else { return found }
    try scanFrames(behind: chunker, in: rest) { chunk in
      guard let element = chunk.elements.first else { return }
      let request = DocumentMetadata.request(ofText: chunk.bytes, chosen: task.version)
      if let request { found[element.document] = request }
    }
    return found
  }

  /// The arrays of this file that were taken apart and hold equal elements.
  func confirm(_ repeated: RepeatedElements) throws(PliegoError) -> [Diagnostic] {
    guard !repeated.isEmpty, let again = stream.reopened() else { return [] }
    do {
      return try repeated.confirmed(by: JSONChunker(again, limits: limits))
    } catch let error as SourceError {
      throw PliegoError(error.diagnostics)
    } catch {
      // The file was read to its end before; whoever changes it meanwhile gets what can be said.
      return []
    }
  }

  /// What is known of the file when all of it was read.
  func describe(_ counts: inout ValidationOutcome.File) {
    let facts = stream.facts
    counts.bytes = facts.textBytes
    counts.compression = facts.compression == .none ? nil : facts.compression.rawValue
    if facts.encoding != .utf8 || facts.hadByteOrderMark { counts.encoding = Phrase(facts.encoding.name) }
    counts.notJSON += last.count
  }
}
