import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds fields that the standard has given up.
struct DeprecatedFieldCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V311", "deprecated-field-used", .warning,
    Phrase(
      en: "a field that the standard has given up",
      es: "un campo que el estándar ha abandonado"), aliases: ["deprecated_field", "deprecated_fields"])

  static let page = CheckPage(
    rules: ["APP-07", "APP-08", "ORG-16", "MIL-07", "TRX-03", "BUD-02", "AMD-01", "AMD-04"],
    why: Phrase(
      en: "What a deprecated field says is found in another place now, and users look there only.",
      es: "Lo que dice un campo en desuso hoy se busca en otro lugar, y los usuarios solo miran allí."),
    cure: Phrase(
      en: "Move the value to the field that took its place; the help of the finding names it.",
      es: "Pase el valor al campo que lo sustituye; la ayuda del hallazgo lo nombra."))

  static func applies(to field: FieldContext) -> Bool {
    field.field?.deprecatedSince != nil && field.language == nil
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    guard member.value.isFilled, let field = member.context.field, let version = field.deprecatedSince else { return }
    report.report(Self.code, at: member.value, path: member.context.path) {
      let name = "\(member.context.owner)/\(field.name)"
      return FindingMessage(
        Phrase(
          en: "\(name) is deprecated since OCDS \(version)", es: "\(name) está en desuso desde OCDS \(version)"),
        help: Self.successors[name].map { [$0] } ?? [])
    }
  }

  private static let inParties = Phrase(
    en: "say it once, in the entry of parties with the same id",
    es: "dígalo una vez, en la entrada de parties con el mismo id")
  private static let inAmendments = Phrase(
    en: "write it as an element of the list amendments", es: "escríbalo como elemento de la lista amendments")
  private static let inTransaction = Phrase(
    en: "name the organization in payer or payee, by its id in parties",
    es: "nombre la organización en payer o payee, por su id en parties")

  /// What took the place of each, by type and name.
  static let successors = [
    "OrganizationReference/identifier": inParties, "OrganizationReference/additionalIdentifiers": inParties,
    "OrganizationReference/address": inParties, "OrganizationReference/contactPoint": inParties,
    "Tender/amendment": inAmendments, "Award/amendment": inAmendments, "Contract/amendment": inAmendments,
    "Transaction/providerOrganization": inTransaction, "Transaction/receiverOrganization": inTransaction,
    "Transaction/amount": Phrase(en: "write it in value", es: "escríbalo en value"),
    "Budget/source": Phrase(
      en: "say in id, project and uri where the budget line is found",
      es: "diga en id, project y uri dónde está la partida"),
    "Amendment/changes": Phrase(
      en: "publish a release before and one after the change",
      es: "publique una entrega anterior y otra posterior al cambio"),
    "Milestone/documents": Phrase(
      en: "put the document into the documents of the section, or declare the extension milestone_documents",
      es: "ponga el documento en documents de la sección, o declare la extensión milestone_documents"),
  ]
}
