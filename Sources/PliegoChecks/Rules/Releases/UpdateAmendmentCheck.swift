import PliegoDiagnostics
import PliegoJSON

/// Finds updates that are tagged as corrections and carry a formal amendment.
struct UpdateAmendmentCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V103", "amendment-tagged-update", .warning,
    Phrase(
      en: "a formal amendment in a release tagged as an update",
      es: "una modificación formal en una entrega etiquetada como actualización"))

  static let page = CheckPage(
    rules: ["TAG-06", "AMD-07"],
    why: Phrase(
      en:
        "An update corrects or completes; an amendment changes what was agreed. Who counts amendments misses this one.",
      es:
        "Una actualización corrige o completa; una modificación cambia lo acordado. Quien cuenta modificaciones no ve esta."
    ),
    cure: Phrase(
      en:
        "Tag the release tenderAmendment or contractAmendment, or leave the amendments entry out when nothing was formally amended.",
      es:
        "Etiquete la entrega con tenderAmendment o contractAmendment, o quite la entrada de amendments si nada se modificó formalmente."
    ))

  private static let pairs: [(update: StaticString, amendment: StaticString, section: StaticString)] = [
    ("tenderUpdate", "tenderAmendment", "tender"), ("contractUpdate", "contractAmendment", "contracts"),
  ]

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release else { return }
    for pair in Self.pairs where release.has(tag: pair.update) && !release.has(tag: pair.amendment) {
      guard let amendment = Amendments.new(in: pair.section, of: release) else { continue }
      report.report(Self.code, at: amendment, path: "\(pair.section)/amendments") {
        FindingMessage(
          Phrase(
            en: "the release is tagged \(pair.update) and adds a formal amendment",
            es: "la entrega lleva la etiqueta \(pair.update) y agrega una modificación formal"),
          help: [Phrase(en: "tag it \(pair.amendment)", es: "use la etiqueta \(pair.amendment)")])
      }
    }
  }
}
