import PliegoDiagnostics
import PliegoJSON

/// Finds references to organizations that are not among the parties.
struct PartyReferenceCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V201", "party-not-found", .warning,
    Phrase(
      en: "a reference to an organization that is not among the parties",
      es: "una referencia a una organización que no está en parties"),
    aliases: [
      "reference.buyer_in_parties", "reference.procuring_entity_in_parties", "reference.tenderer_in_parties",
      "reference.supplier_in_parties", "reference.payer_in_parties", "reference.payee_in_parties",
    ])

  static let page = CheckPage(
    rules: ["ORG-01", "ORG-02"],
    why: Phrase(
      en:
        "Identifier, address and contact of an organization are said in parties only; without it a reference is but a name.",
      es:
        "El identificador, la dirección y el contacto de una organización solo se dicen en parties; sin ella la referencia es apenas un nombre."
    ),
    cure: Phrase(
      en: "Add the organization to the parties of the same release, and write its id exactly as it stands there.",
      es: "Agregue la organización a parties de la misma entrega, y escriba su id tal como está allí."))

  static let types: Set<String> = ["OrganizationReference"]

  func check(_ reference: ObjectSubject, _ report: inout Reporter) {
    guard let id = reference["id"], id.isString || id.isNumber,
      case .none = reference.find(id, in: .parties)
    else { return }
    report.report(Self.code, at: id, path: reference.path + "/id") { Self.message(id) }
  }

  private static func message(_ id: JSONNode) -> FindingMessage {
    let text = Reporter.excerpt(of: id)
    return FindingMessage(
      Phrase(en: "no party has the id \(text)", es: "ninguna entrada de parties tiene el id \(text)"))
  }
}
