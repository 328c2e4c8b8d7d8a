import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoMerge
import PliegoOCDS
import PliegoSources

/// A chunk to be looked through for releases.
struct CatalogPiece: Sendable {
  let file: Int
  let name: String
  let chunk: JSONChunk
}

/// What was found in one chunk.
struct CatalogResult: Sendable {
  let chunk: JSONChunk
  var findings: Findings
  /// `package` is a place in `packages` plus 1.
  var entries: [CatalogEntry] = []
  var packages: [Package] = []
  /// Releases that cannot be merged, such as those without ocid.
  var refused = 0

  struct Package: Sendable {
    /// The number of the text in its file.
    var document: Int
    /// `nil` for a large package whose frame comes later.
    var facts: PackageFacts?
  }
}

/// Looks through chunks and says where the releases are.
final class ReleaseCataloguer {
  private let keeping: Findings.Keeping
  private let version: String?
  private let extensions: [String]
  private var parser = TapeParser()

  init(keeping: Findings.Keeping, version: String?, extensions: [String]) {
    self.keeping = keeping
    self.version = version
    self.extensions = extensions
  }

  func look(through piece: CatalogPiece) -> CatalogResult {
    var result = CatalogResult(chunk: piece.chunk, findings: Findings(keeping: keeping))
    for element in piece.chunk.elements {
      piece.chunk.withElement(element) { text in
        look(at: text, element, piece, ElementPlace(text, element, piece.chunk.frame), &result)
      }
    }
    return result
  }

  private func look(
    at text: PaddedBytes, _ element: StreamElement, _ piece: CatalogPiece, _ place: ElementPlace,
    _ result: inout CatalogResult
  ) {
    do throws(JSONSyntaxError) {
      try parser.parse(text)
    } catch {
      return refuse(error, text, element, piece, place, &result)
    }
    let root = parser.tape.node()
    var look = Look(
      piece: piece, element: element, place: place,
      report: Reporter(
        keeping: keeping, place: TextPlace(file: piece.name, prefix: element.prefix) { place.position(of: $0) }))
    switch element.role {
    case .frame(let document):
      if root.isObject {
        result.packages.append(CatalogResult.Package(document: document, facts: facts(of: root)))
      }
    case .element(_?, _, let document): look.package = number(ofPackage: document, in: &result)
    case .document, .element: break
    }
    PublishedItem.forEach(in: root, element.role) { item, pointer in
      take(item, pointer, element.document, &look, &result)
    }
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

  private func number(ofPackage document: Int, in result: inout CatalogResult) -> Int {
    if let known = result.packages.lastIndex(where: { $0.document == document }) { return known + 1 }
    result.packages.append(CatalogResult.Package(document: document, facts: nil))
    return result.packages.count
  }

  // MARK: What there is

  /// - Parameter pointer: the way to it from the element's root.
  private func take(
    _ item: PublishedItem, _ pointer: [String], _ document: Int, _ look: inout Look, _ result: inout CatalogResult
  ) {
    switch item {
    case .package(let root):
      result.packages.append(CatalogResult.Package(document: document, facts: facts(of: root)))
      look.package = result.packages.count
    case .packageEnd: look.package = 0
    case .release(let release): add(release, pointer, &look, &result)
    // What a record says of its releases is not merged with them.
    case .compiledRelease where pointer.last == "compiledRelease": break
    case .compiledRelease(let release):
      if isMergeable(release, &look, &result) {
        look.report.release = release
        look.report.report(.compiledInput, at: release, path: "") { .compiledInput }
        add(release, pointer, &look, &result)
      }
    case .versionedRelease where pointer.last == "versionedRelease": break
    case .versionedRelease(let release):
      if isMergeable(release, &look, &result) { refuseVersioned(release, &look, &result) }
    case .linkedRelease(let link, let record):
      look.report.release = record
      look.report.report(.linkedReleaseAbsent, at: link, path: "releases") {
        .linkedReleaseAbsent(link["url"]?.text ?? "")
      }
    case .recordWithoutReleases(let record):
      look.report.release = record
      look.report.report(.recordWithoutReleases, at: record, path: "") { .recordWithoutReleases }
    case .unknown(let root): look.report.report(.notOCDS, at: root, path: "") { .nothingToMerge }
    }
  }

  /// Whether a release says what process it is of.
  private func isMergeable(_ release: JSONNode, _ look: inout Look, _ result: inout CatalogResult) -> Bool {
    if let ocid = release["ocid"], ocid.isString, !ocid.isEmpty { return true }
    result.refused += 1
    look.report.release = release
    look.report.report(.ocidMissing, at: release, path: "ocid") { .ocidMissing }
    return false
  }

  private func add(_ release: JSONNode, _ pointer: [String], _ look: inout Look, _ result: inout CatalogResult) {
    guard isMergeable(release, &look, &result), let ocid = release["ocid"] else { return }
    let position = look.place.streamPosition(of: release.offset)
    result.entries.append(
      CatalogEntry(
        of: release, ocid: ocid, in: look.piece.file, package: look.package, position,
        pointer: look.element.prefix + pointer))
  }

  private func refuseVersioned(_ release: JSONNode, _ look: inout Look, _ result: inout CatalogResult) {
    result.refused += 1
    look.report.release = release
    look.report.report(.versionedInput, at: release, path: "") { .versionedInput }
  }

  private func facts(of package: JSONNode) -> PackageFacts {
    var request = DocumentMetadata.request(of: package, as: DocumentKind(package), chosen: version)
    request.extensions += extensions.filter { !request.extensions.contains($0) }
    return PackageFacts(request: request, uri: package["uri"]?.stringValue)
  }

  private func refuse(
    _ error: JSONSyntaxError, _ text: PaddedBytes, _ element: StreamElement, _ piece: CatalogPiece,
    _ place: ElementPlace, _ result: inout CatalogResult
  ) {
    result.refused += 1
    result.findings.add(
      Diagnostic.unreadable(error, text, element, piece, at: place.streamPosition(of: error.offset)))
  }
}
