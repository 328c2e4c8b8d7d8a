import PliegoDiagnostics
import PliegoJSON

/// Finds websites where the address of an identifier should be.
struct IdentifierAddressCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V423", "identifier-website", .note,
    Phrase(
      en: "the website of a party as the address of its identifier",
      es: "el sitio de una parte como dirección de su identificador"))

  static let page = CheckPage(
    rules: ["ORG-13"],
    why: Phrase(
      en: "identifier/uri is to lead to the entry in the register, not to a home page.",
      es: "identifier/uri debe llevar a la entrada del registro, no a una página principal."),
    cure: Phrase(
      en: "Give the address of the entry in the register, or none; the website belongs to contactPoint/url.",
      es: "Dé la dirección de la entrada del registro, o ninguna; el sitio va en contactPoint/url."))

  static let types: Set<String> = ["Organization"]

  func check(_ party: ObjectSubject, _ report: inout Reporter) {
    guard let uri = party["identifier"]?["uri"], let site = party["contactPoint"]?["url"], uri.isString, site.isString,
      uri.isFilled, uri.raw.elementsEqual(site.raw)
    else { return }
    report.report(Self.code, at: uri, path: party.path + "/identifier/uri") {
      let text = uri.text
      return FindingMessage(
        Phrase(en: "\(text) is the website of the party too", es: "\(text) es también el sitio de la parte"))
    }
  }
}
