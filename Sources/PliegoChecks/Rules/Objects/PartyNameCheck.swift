import PliegoDiagnostics
import PliegoJSON

/// Finds references whose name is not that of the party.
struct PartyNameCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V203", "party-name-differs", .warning,
    Phrase(en: "a reference with another name than the party", es: "una referencia con otro nombre que el de parties"),
    aliases: [
      "consistent.buyer_name_in_parties", "consistent.procuring_entity_name_in_parties",
      "consistent.tenderer_name_in_parties", "consistent.supplier_name_in_parties", "consistent.payer_name_in_parties",
      "consistent.payee_name_in_parties",
    ])

  static let page = CheckPage(
    rules: ["ORG-03"],
    why: Phrase(
      en: "Two names for one id: one of them is wrong, or the id is.",
      es: "Dos nombres para un id: uno de ellos está mal, o lo está el id."),
    cure: Phrase(
      en: "Take the name of references from the parties.",
      es: "Tome de parties el nombre de las referencias."))

  static let types: Set<String> = ["OrganizationReference"]

  func check(_ reference: ObjectSubject, _ report: inout Reporter) {
    guard let id = reference["id"], id.isString || id.isNumber, let name = reference["name"], name.isString,
      let known = reference.findOnly(id, in: .parties)?["name"], known.isString,
      !known.hasSameText(as: name)
    else { return }
    report.report(Self.code, at: name, path: reference.path + "/name") {
      let (one, other) = (Reporter.excerpt(of: name), Reporter.excerpt(of: known))
      return FindingMessage(
        Phrase(en: "the party is called \(other), not \(one)", es: "en parties se llama \(other), no \(one)"))
    }
  }
}
