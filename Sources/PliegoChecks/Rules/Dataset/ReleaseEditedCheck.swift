import PliegoDiagnostics

/// Finds releases that were changed without a new id.
struct ReleaseEditedCheck: ProcessCheck {
  static let code = DiagnosticCode(
    "V601", "release-edited", .error,
    Phrase(
      en: "two releases with the same id and different content", es: "dos entregas con el mismo id y contenido distinto"
    ))

  static let page = CheckPage(
    rules: ["REL-03", "REL-05"],
    why: Phrase(
      en: "A release is published once and never changed; who read the first of the two does not learn of the second.",
      es:
        "Una entrega se publica una vez y no cambia nunca; quien leyó la primera de las dos no se entera de la segunda."
    ),
    cure: Phrase(
      en: "Give every change a new release with an id and a date of its own.",
      es: "Dé a cada cambio una entrega nueva con id y fecha propios."))

  func check(_ process: ProcessSubject, _ report: inout DatasetReporter) {
    ProcessSubject.pairs(of: process.releases, by: \.idHash) { first, later, _ in
      guard first.contentHash != later.contentHash || !first.isDated(like: later) else { return }
      let note = report.note("first at", "primero en", first)
      report.report(Self.code, at: later, ocid: process.ocid, path: "id") { Self.message(first, later, note) }
    }
  }

  private static func message(_ first: ReleaseEntry, _ later: ReleaseEntry, _ note: Phrase) -> FindingMessage {
    first.contentHash == later.contentHash
      ? FindingMessage(
        Phrase(
          en: "a release with this ocid and id has another date",
          es: "una entrega con este ocid y este id tiene otra fecha"), notes: [note])
      : FindingMessage(
        Phrase(
          en: "a release with this ocid and id has other content",
          es: "una entrega con este ocid y este id tiene otro contenido"), notes: [note])
  }
}
