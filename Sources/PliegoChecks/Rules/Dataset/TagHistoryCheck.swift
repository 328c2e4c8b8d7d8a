import PliegoDiagnostics

/// Finds updates, amendments and cancellations of what no earlier release published.
struct TagHistoryCheck: ProcessCheck {
  static let code = DiagnosticCode(
    "V605", "tag-without-earlier", .warning,
    Phrase(
      en: "an update or amendment of what no earlier release published",
      es: "una actualización o modificación de lo que ninguna entrega anterior publicó"))

  static let page = CheckPage(
    rules: ["TAG-02", "TAG-03", "TAG-04", "TAG-05"],
    why: Phrase(
      en: "Without the first release nobody can see what was changed.",
      es: "Sin la primera entrega nadie puede ver qué cambió."),
    cure: Phrase(
      en:
        "Publish the first release too, with the tag tender, award or contract; or use that tag when this is the first.",
      es:
        "Publique también la primera entrega, con la etiqueta tender, award o contract; o use esa etiqueta si esta es la primera."
    ))

  private static let rules: [(tags: ReleaseTags, needs: ReleaseTags, name: String)] = [
    ([.tenderUpdate, .tenderAmendment], .tender, "tender"), (.tenderCancellation, .hasTender, ""),
    (.awardUpdate, .award, "award"), ([.contractUpdate, .contractAmendment], .contract, "contract"),
  ]

  func check(_ process: ProcessSubject, _ report: inout DatasetReporter) {
    let releases = process.distinctReleases
    guard releases.count > 1 else { return }
    for rule in Self.rules {
      // One finding a process and rule: what the first lacks, the next lack as well.
      let orphan = releases.first { release in
        !release.tags.isDisjoint(with: rule.tags)
          && !releases.contains { $0.tags.contains(rule.needs) && $0.isBefore(orWith: release) }
      }
      guard let orphan else { continue }
      report.report(Self.code, at: orphan, ocid: process.ocid, path: "tag") { Self.message(rule.name) }
    }
  }

  private static func message(_ tag: String) -> FindingMessage {
    if tag.isEmpty {
      return FindingMessage(
        Phrase(
          en: "the tender is cancelled, and no earlier release has it",
          es: "se cancela la licitación, y ninguna entrega anterior la tiene"))
    }
    return FindingMessage(
      Phrase(
        en: "the tag needs an earlier release tagged \(tag), and there is none",
        es: "la etiqueta requiere una entrega anterior con la etiqueta \(tag), y no la hay"))
  }
}
