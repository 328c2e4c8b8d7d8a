import PliegoChecks
import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoOCDS
import PliegoSources

/// What was found in one chunk of a publication.
struct DigestResult: Sendable {
  let chunk: JSONChunk
  var findings: Findings
  /// The package of each is a place in `packages` plus 1.
  var entries: [DiffEntry] = []
  var packages: [Package] = []
  /// Of releases that are not the one looked for, a few.
  var ids: [String] = []
  /// Texts and releases that cannot be compared.
  var refused = 0

  struct Package: Sendable {
    /// The number of the text in its file.
    var document: Int
    /// `nil` for a large package whose frame comes later.
    var request: ProfileRequest?
    /// The package without what it packs, as JSON text.
    var metadata: [UInt8] = []
  }
}

/// Looks through chunks and takes the hash of every release; one for each thread.
final class ReleaseDigester {
  private let keeping: Findings.Keeping
  private let options: DiffOptions
  /// The ocid or release id that is looked for; `nil` for all.
  private let pick: String?
  /// Of the run: nobody who writes releases knows it, so nobody can make two that pass for the same.
  private let seed: UInt64
  private var parser = TapeParser()

  /// Ids that are remembered of one chunk.
  private static let mostIDs = 200

  init(keeping: Findings.Keeping, _ options: DiffOptions, pick: String?, seed: UInt64) {
    self.keeping = keeping
    self.options = options
    self.pick = pick
    self.seed = seed
  }

  func look(through piece: CatalogPiece) -> DigestResult {
    var result = DigestResult(chunk: piece.chunk, findings: Findings(keeping: keeping))
    for element in piece.chunk.elements {
      piece.chunk.withElement(element) { text in
        look(at: text, element, piece, ElementPlace(text, element, piece.chunk.frame), &result)
      }
    }
    return result
  }

  private func look(
    at text: PaddedBytes, _ element: StreamElement, _ piece: CatalogPiece, _ place: ElementPlace,
    _ result: inout DigestResult
  ) {
    do throws(JSONSyntaxError) {
      try parser.parse(text)
    } catch {
      result.refused += 1
      return result.findings.add(
        Diagnostic.unreadable(error, text, element, piece, at: place.streamPosition(of: error.offset)))
    }
    let root = parser.tape.node()
    var look = Look(
      piece: piece, element: element, place: place,
      report: Reporter(
        keeping: keeping, place: TextPlace(file: piece.name, prefix: element.prefix) { place.position(of: $0) }))
    switch element.role {
    case .frame(let document): if root.isObject { result.packages.append(package(root, document)) }
    case .element(_?, _, let document): look.package = number(ofPackage: document, in: &result)
    case .document, .element: break
    }
    PublishedItem.forEach(in: root, element.role) { take($0, $1, &look, &result) }
    result.findings.append(look.report.findings)
  }

  /// What goes along while one text is looked at.
  private struct Look {
    let piece: CatalogPiece
    let element: StreamElement
    let place: ElementPlace
    var report: Reporter
    /// A place in the result's packages plus 1; 0 for none.
    var package = 0
  }

  private func number(ofPackage document: Int, in result: inout DigestResult) -> Int {
    if let known = result.packages.lastIndex(where: { $0.document == document }) { return known + 1 }
    result.packages.append(DigestResult.Package(document: document))
    return result.packages.count
  }

  private func package(_ root: JSONNode, _ document: Int) -> DigestResult.Package {
    var request = DocumentMetadata.request(of: root, as: DocumentKind(root), chosen: options.version)
    request.extensions += options.extensions.filter { !request.extensions.contains($0) }
    return DigestResult.Package(document: document, request: request, metadata: PackageMetadataText.bytes(of: root))
  }

  // MARK: What there is

  private func take(
    _ item: PublishedItem, _ pointer: [String], _ look: inout Look, _ result: inout DigestResult
  ) {
    switch item {
    case .package(let root):
      result.packages.append(package(root, look.element.document))
      look.package = result.packages.count
    case .packageEnd: look.package = 0
    case .release(let release): add(release, .release, pointer, &look, &result)
    case .compiledRelease(let release):
      let isOfRecord = pointer.last == "compiledRelease"
      let way = isOfRecord ? Array(pointer.dropLast()) : pointer
      add(release, isOfRecord ? .compiledReleaseOfRecord : .compiledRelease, way, &look, &result)
    case .versionedRelease(let release):
      // One beside a compiled release says nothing new.
      guard pointer.last != "versionedRelease" else { return }
      look.report.release = release
      look.report.report(.versionedReleasePassedOver, at: release, path: "") { .versionedReleasePassedOver }
    case .linkedRelease(let link, let record):
      look.report.release = record
      look.report.report(.linkedReleasePassedOver, at: link, path: "releases") {
        .linkedReleasePassedOver(link["url"]?.text ?? "")
      }
    case .recordWithoutReleases: break
    case .unknown(let root):
      result.refused += 1
      look.report.report(.nothingToCompare, at: root, path: "") { .nothingToCompare }
    }
  }

  private func add(
    _ release: JSONNode, _ role: DiffEntry.Role, _ pointer: [String], _ look: inout Look, _ result: inout DigestResult
  ) {
    guard let ocid = release["ocid"], ocid.isString, !ocid.isEmpty else {
      result.refused += 1
      look.report.release = release
      return look.report.report(.releaseNotComparable, at: release, path: "ocid") { .releaseWithoutOCID }
    }
    let id = release["id"]
    if let pick, !ocid.hasText(pick), id?.hasText(pick) != true {
      if result.ids.count < Self.mostIDs { result.ids += [ocid.text, id?.text ?? ocid.text] }
      return
    }
    let position = look.place.streamPosition(of: release.offset)
    let place = CatalogEntry(
      of: release, ocid: ocid, in: look.piece.file, package: look.package, position,
      pointer: look.element.prefix + pointer)
    result.entries.append(
      DiffEntry(
        place: place, idHash: id.map { $0.isNull ? 0 : max($0.contentHash(), 1) } ?? 0,
        contentHash: release.contentHash(seed: seed), role: role))
  }
}

extension JSONNode {
  fileprivate func hasText(_ text: String) -> Bool { !isObject && !isArray && self.text == text }
}

/// The package around releases, without them.
enum PackageMetadataText {
  /// Longer ones are not compared.
  private static let longest = 1 << 20

  /// - Returns: nothing when it is too long.
  static func bytes(of package: JSONNode) -> [UInt8] {
    var writer = ByteWriter(capacity: 1024)
    writer.append(UInt8(ascii: "{"))
    var isFirst = true
    for (name, value) in package.members where !name.holds("releases") && !name.holds("records") {
      guard writer.count + value.raw.count < longest else { return [] }
      if !isFirst { writer.append(UInt8(ascii: ",")) }
      isFirst = false
      name.write(to: &writer)
      writer.append(UInt8(ascii: ":"))
      value.write(to: &writer)
    }
    writer.append(UInt8(ascii: "}"))
    return writer.bytes
  }
}

extension Diagnostic {
  /// What is said of an element that is no JSON.
  static func unreadable(
    _ error: JSONSyntaxError, _ text: PaddedBytes, _ element: StreamElement, _ piece: CatalogPiece,
    at position: StreamPosition
  ) -> Diagnostic {
    error.reason == .invalidUTF8
      ? .invalidUTF8(in: piece.name, text.buffer, at: error.offset, place: position)
      : .notJSON(piece.name, error.reason, at: position, isLine: element.isLine(of: piece.chunk))
  }
}
