import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds codes that the standard has given up.
struct DeprecatedCodeCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V305", "deprecated-code", .warning,
    Phrase(
      en: "a code that the standard has given up",
      es: "un código que el estándar ha abandonado"))

  static let page = CheckPage(
    rules: ["CL-05"],
    why: Phrase(
      en: "Old codes say less than those that came after them, and will leave the list one day.",
      es: "Los códigos viejos dicen menos que los que vinieron después, y un día saldrán de la lista."),
    cure: Phrase(
      en: "Use the newer code that says the same.",
      es: "Use el código más nuevo que dice lo mismo."))

  static func applies(to field: FieldContext) -> Bool { field.codelist?.hasDeprecatedCodes == true }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    guard let list = member.context.codelist else { return }
    member.forEachText { value in
      // Nearly all codes are in use; beyond ASCII one text may be written in several ways.
      let isPlain = value.tapeNode.traits.isDisjoint(with: [.isNotASCII, .hasEscapes])
      guard !isPlain || member.hasDeprecatedCode(value) else { return }
      let text = value.text
      guard let version = list.details(of: text)?.deprecatedSince else { return }
      report.report(Self.code, at: value, path: member.context.path) {
        FindingMessage(
          Phrase(
            en: "\"\(text)\" is deprecated in \(list.name) since OCDS \(version)",
            es: "\"\(text)\" está en desuso en \(list.name) desde OCDS \(version)"),
          help: Self.successors[text].map { [$0] } ?? [])
      }
    }
  }

  /// What to write instead of the award criteria of OCDS 1.0.
  private static let successors = [
    "lowestCost": Phrase(
      en: "write \"priceOnly\" or, when other costs count, \"costOnly\"",
      es: "escriba \"priceOnly\" o, si cuentan otros costos, \"costOnly\""),
    "bestProposal": Phrase(
      en: "write \"qualityOnly\" or \"ratedCriteria\"", es: "escriba \"qualityOnly\" o \"ratedCriteria\""),
    "bestValueToGovernment": Phrase(en: "write \"ratedCriteria\"", es: "escriba \"ratedCriteria\""),
    "singleBidOnly": Phrase(
      en: "say in procurementMethod that only one was asked, and write the criterion here",
      es: "diga en procurementMethod que solo se invitó a uno, y escriba aquí el criterio"),
  ]
}
