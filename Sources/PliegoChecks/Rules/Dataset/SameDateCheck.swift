import PliegoDiagnostics

/// Finds different releases of a process with the same date.
struct SameDateCheck: ProcessCheck {
  static let code = DiagnosticCode(
    "V604", "same-release-date", .warning,
    Phrase(
      en: "different releases of a process with the same date",
      es: "entregas distintas de un proceso con la misma fecha"))

  static let page = CheckPage(
    rules: ["REL-08", "MRG-02"],
    why: Phrase(
      en: "Releases are merged by date; with equal dates chance decides which of them wins.",
      es: "Las entregas se combinan por fecha; con fechas iguales el azar decide cuál gana."),
    cure: Phrase(
      en: "Give each release the moment at which it was issued, to the second.",
      es: "Dé a cada entrega el momento en que se emitió, hasta el segundo."))

  func check(_ process: ProcessSubject, _ report: inout DatasetReporter) {
    let dated = process.distinctReleases.filter(\.hasDate)
    ProcessSubject.pairs(of: dated, by: \.dateHash) { first, later, _ in
      guard first.contentHash != later.contentHash, first.isDated(like: later) else { return }
      let note = report.note("first at", "primero en", first)
      report.report(Self.code, at: later, ocid: process.ocid, path: "date") {
        FindingMessage(
          Phrase(
            en: "another release of this process has the same date",
            es: "otra entrega de este proceso tiene la misma fecha"), notes: [note])
      }
    }
  }
}
