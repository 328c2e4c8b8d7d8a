import PliegoDiagnostics

/// Finds releases that are there again under another id.
struct ReleaseRenamedCheck: ProcessCheck {
  static let code = DiagnosticCode(
    "V603", "release-renamed", .warning,
    Phrase(en: "the same release under two ids", es: "la misma entrega con dos ids"))

  static let page = CheckPage(
    rules: ["REL-04", "REL-05"],
    why: Phrase(
      en: "A new id says that something changed; readers look for a change in vain.",
      es: "Un id nuevo dice que algo cambió; el lector busca el cambio en vano."),
    cure: Phrase(
      en: "Keep the id of a release in every package, and make a new release only when something changed.",
      es: "Conserve el id de la entrega en cada paquete, y haga una entrega nueva solo cuando algo cambie."))

  func check(_ process: ProcessSubject, _ report: inout DatasetReporter) {
    ProcessSubject.pairs(of: process.distinctReleases, by: \.contentHash) { first, later, _ in
      let note = report.note("first at", "primero en", first)
      report.report(Self.code, at: later, ocid: process.ocid, path: "id") {
        FindingMessage(
          Phrase(
            en: "a release of this process says the same under another id",
            es: "una entrega de este proceso dice lo mismo con otro id"), notes: [note])
      }
    }
  }
}
