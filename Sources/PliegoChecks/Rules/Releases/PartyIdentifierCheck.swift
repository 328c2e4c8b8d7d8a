import PliegoDiagnostics
import PliegoJSON

/// Notes parties without an identifier from a register.
struct PartyIdentifierCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V208", "party-without-identifier", .note,
    Phrase(
      en: "a party without an identifier from a register", es: "una entrada de parties sin identificador de un registro"
    ))

  static let page = CheckPage(
    rules: ["ORG-08"],
    why: Phrase(
      en: "Only an identifier such as a tax number joins the same company across publications.",
      es: "Solo un identificador, como el número fiscal, une a la misma empresa entre publicaciones."),
    cure: Phrase(
      en: "Write the scheme and the number of the register in identifier.",
      es: "Escriba en identifier el esquema y el número del registro."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard let parties = release["parties"] else { return }
    for party in parties.elements where party.isObject && !Self.hasIdentifier(party) {
      report.report(Self.code, at: party["identifier"] ?? party, path: "parties/identifier") {
        let name = (party["name"] ?? party["id"]).map { Reporter.excerpt(of: $0) } ?? "{}"
        return FindingMessage(
          Phrase(
            en: "the party \(name) has no identifier with scheme and id",
            es: "la entrada \(name) de parties no tiene identifier con scheme e id"))
      }
    }
  }

  private static func hasIdentifier(_ party: JSONNode) -> Bool {
    guard let identifier = party["identifier"] else { return false }
    return ([("scheme"), ("id")] as [StaticString]).allSatisfy { name in
      guard let part = identifier[name] else { return false }
      return !part.isNull && !part.isEmpty
    }
  }
}
