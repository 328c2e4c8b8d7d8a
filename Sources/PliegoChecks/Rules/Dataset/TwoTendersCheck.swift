import PliegoDiagnostics

/// Finds processes whose releases have different tenders.
struct TwoTendersCheck: ProcessCheck {
  static let code = DiagnosticCode(
    "V608", "two-tenders-one-ocid", .warning,
    Phrase(en: "two different tenders under one ocid", es: "dos licitaciones distintas bajo un ocid"))

  static let page = CheckPage(
    rules: ["OCID-03"],
    why: Phrase(
      en: "A process has one tender; merged, the second replaces the first.",
      es: "Un proceso tiene una sola licitación; al combinar, la segunda reemplaza a la primera."),
    cure: Phrase(
      en: "Give each process its own ocid, and keep tender/id in all its releases.",
      es: "Dé a cada proceso su propio ocid, y conserve tender/id en todas sus entregas."))

  func check(_ process: ProcessSubject, _ report: inout DatasetReporter) {
    guard let first = process.releases.first(where: { $0.tenderHash != 0 }),
      let other = process.releases.first(where: { $0.tenderHash != 0 && $0.tenderHash != first.tenderHash })
    else { return }
    let note = report.note("the first at", "la primera en", first)
    report.report(Self.code, at: other, ocid: process.ocid, path: "tender/id") {
      FindingMessage(
        Phrase(
          en: "another release of this process has another tender/id",
          es: "otra entrega de este proceso tiene otro tender/id"), notes: [note])
    }
  }
}
