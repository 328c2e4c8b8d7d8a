import PliegoDiagnostics
import PliegoJSON

/// Notes new amendments in releases that are not tagged as amendments.
struct AmendmentTagCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V116", "amendment-without-tag", .note,
    Phrase(
      en: "a new amendment in a release without the tag for it",
      es: "una modificación nueva en una entrega sin su etiqueta"))

  static let page = CheckPage(
    rules: ["AMD-05", "AMD-07"],
    why: Phrase(
      en: "Who looks for amendments looks for the tag.",
      es: "Quien busca modificaciones busca la etiqueta."),
    cure: Phrase(
      en: "Add tenderAmendment or contractAmendment to the tags.",
      es: "Agregue tenderAmendment o contractAmendment a las etiquetas."))

  private static let pairs: [(section: StaticString, amendment: StaticString, update: StaticString)] = [
    ("tender", "tenderAmendment", "tenderUpdate"), ("contracts", "contractAmendment", "contractUpdate"),
  ]

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release else { return }
    // Of those tagged as updates, V103 speaks.
    for pair in Self.pairs where !release.has(tag: pair.amendment) && !release.has(tag: pair.update) {
      guard let amendment = Amendments.new(in: pair.section, of: release) else { continue }
      report.report(Self.code, at: amendment, path: "\(pair.section)/amendments") {
        FindingMessage(
          Phrase(
            en: "the release adds an amendment and is not tagged \(pair.amendment)",
            es: "la entrega agrega una modificación y no lleva la etiqueta \(pair.amendment)"))
      }
    }
  }
}
