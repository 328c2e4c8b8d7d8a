import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoPackages
import PliegoSources

/// A chunk of a file, and the large packages whose elements are in it.
struct PackagePiece: Sendable {
  /// The file's number among those of the run, and its name.
  let file: Int
  let name: String
  let chunk: JSONChunk
  /// By the number of the document; one whose frame is no package is missing.
  let packages: [Int: LargePackage]
  /// Those whose first element is met in this chunk.
  let beginning: Set<Int>
}

/// A package that is given element by element.
struct LargePackage: Sendable {
  let shape: PackageShape
  let start: StreamPosition
}

/// Reads one file chunk by chunk, and knows what each large package in it says of itself before its elements come.
final class PackageReader {
  private let input: PackageInput
  private let stream: ByteStream
  private let limits: StreamLimits
  private let chunker: JSONChunker
  private var spare: JSONChunk?
  /// Large packages that are being read, by the number of the document.
  private var open: [Int: LargePackage] = [:]
  /// What the frames of all large documents say, once they were looked for.
  private var scanned: [Int: LargePackage]?
  private var last: [Diagnostic] = []

  init(_ input: PackageInput, _ stream: ByteStream, limits: StreamLimits) {
    self.input = input
    self.stream = stream
    self.limits = limits
    chunker = JSONChunker(stream, limits: limits)
  }

  func reuse(_ chunk: JSONChunk) { spare = chunk }

  /// Bytes of the file read so far, packed as they are.
  var fileBytes: Int { stream.facts.fileBytes }

  /// What is said of the file as a whole, when all was read.
  var diagnostics: [Diagnostic] { stream.diagnostics + last }

  /// - Returns: `nil` after the last chunk, and after one that could not be cut: ``diagnostics`` then says so.
  func next() throws(PliegoError) -> PackagePiece? {
    do {
      defer { spare = nil }
      guard let chunk = try chunker.next(reusing: spare) else {
        if chunker.documentCount == 0 { last.append(.emptyInput(input.file.name)) }
        return nil
      }
      return try piece(of: chunk)
    } catch let error as SourceError {
      throw PliegoError(error.diagnostics)
    } catch JSONStreamError.elementTooLarge(let start, let limit) {
      last.append(.elementTooLarge(input.file.name, at: start, limit: limit))
      return nil
    } catch {
      throw PliegoError([.notJSON(input.file.name, .unexpectedEnd, at: .start)])
    }
  }

  private func piece(of chunk: JSONChunk) throws -> PackagePiece {
    var beginning: Set<Int> = []
    // The elements of a root array are texts of their own.
    for opening in chunk.openings where opening.array != nil && open[opening.document] == nil {
      if scanned == nil { scanned = try scan() }
      open[opening.document] = scanned?[opening.document]
      beginning.insert(opening.document)
    }
    defer { if case .frame(let document)? = chunk.elements.first?.role { open[document] = nil } }
    return PackagePiece(
      file: input.number, name: input.file.name, chunk: chunk, packages: open, beginning: beginning)
  }

  private func scan() throws -> [Int: LargePackage] {
    var found: [Int: LargePackage] = [:]
    guard let again = stream.reopened() else { return found }
    var parser = TapeParser()
    try scanFrames(of: again, limits: limits) { chunk in
      guard let element = chunk.elements.first, (try? parser.parse(chunk.bytes)) != nil,
        let shape = PackageShape(parser.tape.node())
      else { return }
      found[element.document] = LargePackage(shape: shape, start: chunk.start)
    }
    return found
  }
}

extension PackageShape {
  /// The shape of a package; `nil` for all other texts.
  init?(_ root: JSONNode) {
    let kind: PackageKind
    switch DocumentKind(root) {
    case .releasePackage: kind = .releases
    case .recordPackage: kind = .records
    default: return nil
    }
    var members = JSONObject()
    for (name, value) in root.members {
      let isPacked = value.isArray && PackageKind(rawValue: name.text) != nil
      members.insert(isPacked ? .array([]) : value.value, named: name.text)
    }
    guard members[kind.array]?.arrayValue != nil else { return nil }
    self.init(kind, members)
  }
}
