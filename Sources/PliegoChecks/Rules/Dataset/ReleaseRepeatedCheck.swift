import PliegoDiagnostics

/// Notes releases that are there more than once without a difference.
struct ReleaseRepeatedCheck: ProcessCheck {
  static let code = DiagnosticCode(
    "V602", "release-repeated", .note,
    Phrase(en: "the same release more than once", es: "la misma entrega más de una vez"))

  static let page = CheckPage(
    rules: ["REL-03"],
    why: Phrase(
      en: "Harmless for merging, but counts and sums over releases come out too large.",
      es: "Inofensivo al combinar, pero los conteos y sumas sobre entregas salen de más."),
    cure: Phrase(
      en: "Publish each release in one package only.",
      es: "Publique cada entrega en un solo paquete."))

  func check(_ process: ProcessSubject, _ report: inout DatasetReporter) {
    ProcessSubject.pairs(of: process.releases, by: \.idHash) { first, later, _ in
      guard first.contentHash == later.contentHash, first.isDated(like: later) else { return }
      let note = report.note("first at", "primero en", first)
      report.report(Self.code, at: later, ocid: process.ocid, path: "id") {
        FindingMessage(
          Phrase(en: "this release was there before", es: "esta entrega ya estaba"), notes: [note])
      }
    }
  }
}
