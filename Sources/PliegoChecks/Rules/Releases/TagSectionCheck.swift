import PliegoDiagnostics
import PliegoJSON

/// Notes tags whose section the release does not have.
struct TagSectionCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V104", "tag-without-section", .note,
    Phrase(en: "a tag whose section is missing", es: "una etiqueta cuya sección falta"))

  static let page = CheckPage(
    rules: ["TAG-08", "TAG-09", "TAG-10", "TAG-11"],
    why: Phrase(
      en: "The tag promises news about a stage; without its section the reader finds none.",
      es: "La etiqueta promete novedades de una etapa; sin su sección el lector no las encuentra."),
    cure: Phrase(
      en: "Publish the section with the release, or tag the release by what it holds.",
      es: "Publique la sección en la entrega, o etiquétela por lo que contiene."))

  private static let sections: [(tag: StaticString, path: String)] = [
    ("tender", "tender/items"), ("award", "awards"), ("contract", "contracts"),
    ("implementation", "contracts/implementation"),
    ("implementationUpdate", "contracts/implementation"),
  ]

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release, let tags = release["tag"] else { return }
    for tag in tags.elements where tag.isString {
      guard let wanted = Self.sections.first(where: { tag.holds($0.tag) }), !Self.has(wanted.path, release) else {
        continue
      }
      report.report(Self.code, at: tag, path: "tag") {
        FindingMessage(
          Phrase(
            en: "the release is tagged \(wanted.tag) and has no \(wanted.path)",
            es: "la entrega lleva la etiqueta \(wanted.tag) y no tiene \(wanted.path)"))
      }
    }
  }

  private static func has(_ path: String, _ release: ReleaseSubject) -> Bool {
    switch path {
    case "tender/items": release["tender"]?["items"]?.isEmpty == false
    case "awards": release["awards"]?.isEmpty == false
    case "contracts": release["contracts"]?.isEmpty == false
    default: release["contracts"]?.elements.contains { $0["implementation"]?.isEmpty == false } ?? false
    }
  }
}
