import PliegoDiagnostics
import PliegoJSON

/// Finds parties that lack the role in which they are referred to.
struct PartyRoleCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V204", "party-role-missing", .warning,
    Phrase(
      en: "a party without the role in which it is referred to",
      es: "una entrada de parties sin el papel con que se la nombra"),
    aliases: [
      "consistent.buyer_in_parties_roles", "consistent.procuring_entity_in_parties_roles",
      "consistent.tenderer_in_parties_roles", "consistent.supplier_in_parties_roles",
      "consistent.payer_in_parties_roles", "consistent.payee_in_parties_roles",
    ])

  static let page = CheckPage(
    rules: ["ORG-07"],
    why: Phrase(
      en: "Who looks for all suppliers or buyers looks at the roles.",
      es: "Quien busca a todos los proveedores o compradores mira los roles."),
    cure: Phrase(
      en: "Add the role to the roles of the party.",
      es: "Agregue el papel a roles de la entrada de parties."))

  static let types: Set<String> = ["OrganizationReference"]

  func check(_ reference: ObjectSubject, _ report: inout Reporter) {
    guard let role = reference.partyRole, let id = reference["id"], id.isString || id.isNumber,
      let party = reference.findOnly(id, in: .parties),
      party["roles"]?.elements.contains(where: { $0.isString && $0.holds(role) }) != true
    else { return }
    report.report(Self.code, at: id, path: reference.path + "/id") {
      let text = Reporter.excerpt(of: id)
      return FindingMessage(
        Phrase(
          en: "the party \(text) does not have the role \(role)",
          es: "la entrada \(text) de parties no tiene el papel \(role)"))
    }
  }

  /// The role that belongs to a place, by the last name on the way to it.
  static func role(of path: String) -> StaticString? {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    switch name {
    case "buyer": return "buyer"
    case "procuringEntity": return "procuringEntity"
    case "tenderers": return "tenderer"
    case "suppliers": return "supplier"
    case "payer": return "payer"
    case "payee": return "payee"
    default: return nil
    }
  }
}
