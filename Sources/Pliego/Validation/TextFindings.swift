import PliegoChecks
import PliegoDiagnostics
import PliegoJSON

/// What is said of texts as JSON, with a place in them.
extension Reporter {
  mutating func reportDuplicate(_ duplicate: DuplicateName, in root: JSONNode) {
    guard wants(.duplicateMember), let name = root.name(at: duplicate.offset) else { return }
    let place = place
    report(.duplicateMember, at: name, path: path(of: name.node(at: name.index + 1))) {
      let first = place.position(duplicate.firstOffset)
      return FindingMessage(
        Phrase(
          en: "the object has a member \"\(duplicate.name)\" already",
          es: "el objeto ya tiene un miembro \"\(duplicate.name)\""),
        help: [
          Phrase(
            en: "keep one of the two; programs differ in which they read",
            es: "conserve uno de los dos; los programas difieren en cuál leen")
        ],
        notes: [
          Phrase(
            en: "the first is at line \(first.line), column \(first.column)",
            es: "el primero está en la línea \(first.line), columna \(first.column)")
        ])
    }
  }

  mutating func reportImprecise(_ number: JSONNode) {
    report(.numberBeyondDouble, at: number, path: path(of: number)) {
      FindingMessage(
        Phrase(
          en: "\(number.text) has more digits than most programs keep",
          es: "\(number.text) tiene más dígitos de los que conserva la mayoría de los programas"),
        help: [
          Phrase(
            en: "write identifiers as strings; round amounts",
            es: "escriba los identificadores como texto; redondee los montos")
        ])
    }
  }

  mutating func reportUnknown(_ value: JSONNode) {
    report(.notOCDS, at: value, path: "") {
      FindingMessage(
        Phrase(
          en: "this is neither a release, a record nor a package of them",
          es: "esto no es un release, ni un record, ni un paquete de ellos"),
        help: [
          Phrase(
            en: "look for an object with \"releases\" or \"records\" in it; for other JSON, give --schema",
            es: "busque dentro un objeto con \"releases\" o \"records\"; para otro JSON, use --schema")
        ])
    }
  }
}

extension JSONNode {
  /// The name whose opening quote is at a byte offset of the text; nodes stand in the order of their offsets.
  fileprivate func name(at offset: Int) -> JSONNode? {
    var (low, high) = (0, node(at: 0).end)
    while high - low > 1 {
      let middle = (low + high) / 2
      if node(at: middle).offset <= offset { low = middle } else { high = middle }
    }
    let found = node(at: low)
    return found.kind == .name && found.offset == offset ? found : nil
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
    case .versionedRelease: otherTexts += 1
    // What remains of a root array whose elements come by themselves is nothing.
    case .unknown: otherTexts += isFrame ? 0 : 1
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
