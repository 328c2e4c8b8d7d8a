import PliegoDiagnostics
import PliegoJSON

/// Notes addresses of extensions that are not those of an extension.json.
struct ExtensionAddressCheck: PackageCheck {
  static let code = DiagnosticCode(
    "V008", "extension-address", .note,
    Phrase(
      en: "the address of an extension that is not its extension.json",
      es: "la dirección de una extensión que no es la de su extension.json"))

  static let page = CheckPage(
    rules: ["PKG-13", "EXT-01"],
    why: Phrase(
      en: "Programs read the description of an extension at that address; a page for people is of no use to them.",
      es: "Los programas leen en esa dirección la descripción de la extensión; una página para personas no les sirve."),
    cure: Phrase(
      en: "Write the full address of the extension.json of a fixed version.",
      es: "Escriba la dirección completa del extension.json de una versión fija."))

  func check(_ package: PackageSubject, _ report: inout Reporter) {
    guard let extensions = package["extensions"] else { return }
    for address in extensions.elements where address.isString {
      let text = address.text
      guard !WebAddress.isComplete(address) || !text.hasSuffix("/extension.json") else { continue }
      report.report(Self.code, at: address, path: "extensions") { Self.message(text) }
    }
  }

  private static func message(_ text: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "\"\(text)\" is not the address of an extension.json",
        es: "\"\(text)\" no es la dirección de un extension.json"))
  }
}
