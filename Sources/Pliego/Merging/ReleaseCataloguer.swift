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
    case .element(let array?, _, let document):
      look.package = number(ofPackage: document, in: &result)
      if array == "records" { add(record: root, [], &look, &result) } else { add(root, [], &look, &result) }
    case .document, .element: add(text: root, element.document, [], &look, &result)
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

  // MARK: Texts

  /// - Parameter pointer: the way to it from the element's root, here and below.
  private func add(
    text root: JSONNode, _ document: Int, _ pointer: [String], _ look: inout Look, _ result: inout CatalogResult
  ) {
    switch DocumentKind(root) {
    case .releasePackage, .recordPackage:
      result.packages.append(CatalogResult.Package(document: document, facts: facts(of: root)))
      look.package = result.packages.count
      for (number, release) in (root["releases"]?.elements ?? root.elements).enumerated() {
        add(release, pointer + ["releases", String(number)], &look, &result)
      }
      for (number, record) in (root["records"]?.elements ?? root.elements).enumerated() {
        add(record: record, pointer + ["records", String(number)], &look, &result)
      }
      look.package = 0
    case .record: add(record: root, pointer, &look, &result)
    case .release, .compiledRelease: add(root, pointer, &look, &result)
    case .versionedRelease: refuseVersioned(root, &look, &result)
    case .unknown where root.isArray:
      for (number, element) in root.elements.enumerated() {
        add(text: element, document, pointer + [String(number)], &look, &result)
      }
    case .unknown: look.report.report(.notOCDS, at: root, path: "") { .nothingToMerge }
    }
  }

  private func add(record: JSONNode, _ pointer: [String], _ look: inout Look, _ result: inout CatalogResult) {
    guard let releases = record["releases"], !releases.isEmpty else {
      look.report.release = record
      return look.report.report(.recordWithoutReleases, at: record, path: "") { .recordWithoutReleases }
    }
    for (number, release) in releases.elements.enumerated() {
      if release["url"] != nil, release["ocid"] == nil {
        look.report.release = record
        look.report.report(.linkedReleaseAbsent, at: release, path: "releases") {
          .linkedReleaseAbsent(release["url"]?.text ?? "")
        }
      } else {
        add(release, pointer + ["releases", String(number)], &look, &result)
      }
    }
  }

  private func add(_ release: JSONNode, _ pointer: [String], _ look: inout Look, _ result: inout CatalogResult) {
    guard let ocid = release["ocid"], ocid.isString, !ocid.isEmpty else {
      result.refused += 1
      look.report.release = release
      return look.report.report(.ocidMissing, at: release, path: "ocid") { .ocidMissing }
    }
    if isVersioned(release) { return refuseVersioned(release, &look, &result) }
    if release["tag"]?.elements.contains(where: { $0.isString && $0.holds("compiled") }) == true {
      look.report.release = release
      look.report.report(.compiledInput, at: release, path: "") { .compiledInput }
    }
    let position = look.place.streamPosition(of: release.offset)
    // Texts in a root array have its index before the rest of their way.
    let way = look.element.prefix + pointer
    let isInArray = way.count % 2 == 1
    result.entries.append(
      CatalogEntry(
        ocidHash: ocid.textHash, offset: UInt64(position.offset), package: UInt32(look.package),
        length: UInt32(release.raw.count),
        place: ReleasePlace(
          file: look.piece.file, line: position.line, column: position.column,
          pointer: isInArray ? Array(way.dropFirst()) : way),
        arrayIndex: isInArray ? way.first.flatMap { UInt32($0) } ?? CatalogEntry.noIndex : CatalogEntry.noIndex))
  }

  /// Whether a release without date and tag has histories where values belong.
  private func isVersioned(_ release: JSONNode) -> Bool {
    guard release["date"] == nil, release["tag"] == nil else { return false }
    return hasHistory(release, depth: 3)
  }

  private func hasHistory(_ object: JSONNode, depth: Int) -> Bool {
    object.members.contains { _, value in
      if value.isObject { return depth > 0 && hasHistory(value, depth: depth - 1) }
      guard let first = value.elements.first(where: { _ in true }), first.isObject else { return false }
      let isVersion =
        first.count == 4
        && ["releaseID", "releaseDate", "releaseTag", "value"].allSatisfy {
          (name: StaticString) in first[name] != nil
        }
      return isVersion || depth > 0 && hasHistory(first, depth: depth - 1)
    }
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
    let position = place.streamPosition(of: error.offset)
    result.refused += 1
    result.findings.add(
      error.reason == .invalidUTF8
        ? Diagnostic.invalidUTF8(in: piece.name, text.buffer, at: error.offset, place: position)
        : Diagnostic.notJSON(piece.name, error.reason, at: position, isLine: element.isLine(of: piece.chunk)))
  }
}
