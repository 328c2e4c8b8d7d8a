import PliegoDiagnostics
import PliegoJSON

/// Finds references to organizations by name only.
struct ReferenceWithoutIDCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V202", "reference-without-id", .warning,
    Phrase(en: "a reference to an organization without its id", es: "una referencia a una organización sin su id"))

  static let page = CheckPage(
    rules: ["ORG-02"],
    why: Phrase(
      en: "Names are written in many ways; only the id tells for certain which party is meant.",
      es: "Los nombres se escriben de muchas maneras; solo el id dice con certeza de qué entrada de parties se trata."),
    cure: Phrase(
      en: "Write the id of the party beside the name.",
      es: "Escriba junto al nombre el id de la entrada de parties."))

  static let types: Set<String> = ["OrganizationReference"]

  func check(_ reference: ObjectSubject, _ report: inout Reporter) {
    guard !reference.node.isEmpty else { return }
    if let id = reference["id"], !id.isNull { return }
    report.report(Self.code, at: reference.node, path: reference.path + "/id") {
      let name = reference["name"].map { Reporter.excerpt(of: $0) } ?? "{}"
      return FindingMessage(
        Phrase(en: "the reference to \(name) has no id", es: "la referencia a \(name) no tiene id"))
    }
  }
}
