import PliegoChecks
import PliegoDiagnostics
import PliegoJSON

/// What is said of texts as JSON, with a place in them.
extension Reporter {
  mutating func reportDuplicate(_ name: JSONNode, first: JSONNode) {
    let position = place.position
    report(.duplicateMember, at: name, path: path(of: name.node(at: name.index + 1))) {
      let first = position(first.offset)
      return .duplicateMember(name.text, first: first)
    }
  }

  mutating func reportImprecise(_ number: JSONNode) {
    report(.numberBeyondDouble, at: number, path: path(of: number)) {
      .numberBeyondDouble(number.text)
    }
  }

  mutating func reportUnknown(_ value: JSONNode) {
    report(.notOCDS, at: value, path: "") {
      FindingMessage(
        Phrase(
          en: "this is neither a release, a record nor a package of them",
          es: "esto no es una entrega, ni un registro, ni un paquete de ellos"),
        help: [
          Phrase(
            en: "look for an object with \"releases\" or \"records\" in it; for other JSON, give --schema",
            es: "busque dentro un objeto con \"releases\" o \"records\"; para otro JSON, use --schema")
        ])
    }
  }
}

extension ValidationOutcome.File {
  /// Counts a text and what it packs.
  ///
  /// - Parameter isFrame: whether what it packs comes by itself.
  mutating func count(_ value: JSONNode, _ kind: DocumentKind, isFrame: Bool) {
    switch kind {
    case .releasePackage, .recordPackage:
      packages += 1
      releases += value["releases"]?.count ?? 0
      for record in value["records"]?.elements.map({ $0 }) ?? [] { count(record: record) }
    case .record: count(record: value)
    case .release: releases += 1
    case .compiledRelease: compiledReleases += 1
    case .versionedRelease, .unknown: otherTexts += 1
    }
  }

  private mutating func count(record: JSONNode) {
    records += 1
    releases += record["releases"]?.count ?? 0
    if record["compiledRelease"] != nil { compiledReleases += 1 }
  }

  /// Adds what another piece of the same file held.
  mutating func add(_ later: ValidationOutcome.File) {
    releases += later.releases
    compiledReleases += later.compiledReleases
    records += later.records
    packages += later.packages
    otherTexts += later.otherTexts
    notJSON += later.notJSON
    versions += later.versions.filter { !versions.contains($0) }
    extensions += later.extensions.filter { !extensions.contains($0) }
  }
}

extension DiagnosticCode {
  /// A JSON text that OCDS has no name for.
  static let notOCDS = DiagnosticCode(
    "J020", "not-ocds", .error,
    Phrase(en: "a JSON text that is no OCDS data", es: "un texto JSON que no es de OCDS"))
}
