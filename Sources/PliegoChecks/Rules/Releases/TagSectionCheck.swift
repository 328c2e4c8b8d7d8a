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

  /// What a tag speaks of.
  private enum Section { case tenderItems, awards, contracts, implementation }

  /// The section of a tag; `nil` for tags that need none.
  private static func section(of tag: JSONNode) -> Section? {
    if tag.holds("tender") { return .tenderItems }
    if tag.holds("award") { return .awards }
    if tag.holds("contract") { return .contracts }
    return tag.holds("implementation") || tag.holds("implementationUpdate") ? .implementation : nil
  }

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release, let tags = release["tag"] else { return }
    for tag in tags.elements where tag.isString {
      guard let section = Self.section(of: tag), !Self.has(section, release) else { continue }
      report.report(Self.code, at: tag, path: "tag") {
        FindingMessage(
          Phrase(
            en: "the release is tagged \(tag.text) and has no \(Self.path(of: section))",
            es: "la entrega lleva la etiqueta \(tag.text) y no tiene \(Self.path(of: section))"))
      }
    }
  }

  private static func has(_ section: Section, _ release: ReleaseSubject) -> Bool {
    switch section {
    case .tenderItems: release["tender"]?["items"]?.isEmpty == false
    case .awards: release["awards"]?.isEmpty == false
    case .contracts: release["contracts"]?.isEmpty == false
    case .implementation:
      release["contracts"]?.elements.contains { $0["implementation"]?.isEmpty == false } ?? false
    }
  }

  private static func path(of section: Section) -> String {
    switch section {
    case .tenderItems: "tender/items"
    case .awards: "awards"
    case .contracts: "contracts"
    case .implementation: "contracts/implementation"
    }
  }
}
