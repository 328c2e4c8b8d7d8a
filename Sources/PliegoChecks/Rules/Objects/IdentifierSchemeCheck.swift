import PliegoDiagnostics
import PliegoJSON

/// Finds schemes of identifiers that are no codes of org-id.guide.
struct IdentifierSchemeCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V421", "identifier-scheme", .warning,
    Phrase(
      en: "a scheme of an identifier that is not in the form of org-id.guide",
      es: "un esquema de identificador que no tiene la forma de org-id.guide"), aliases: ["identifier_scheme"])

  static let page = CheckPage(
    rules: ["ORG-09", "ORG-11"],
    why: Phrase(
      en: "Only with a register that all know can an organization be found in other data.",
      es: "Solo con un registro que todos conozcan se encuentra una organización en otros datos."),
    cure: Phrase(
      en: "Take the code of the register from org-id.guide, as in MX-RFC: country, hyphen, register.",
      es: "Tome el código del registro de org-id.guide, como MX-RFC: país, guion, registro."))

  static let types: Set<String> = ["Identifier"]

  func check(_ identifier: ObjectSubject, _ report: inout Reporter) {
    guard let scheme = identifier["scheme"], scheme.isString, !scheme.isEmpty, !Self.isListCode(scheme.raw) else {
      return
    }
    report.report(Self.code, at: scheme, path: identifier.path + "/scheme") {
      let text = scheme.text
      return FindingMessage(
        Phrase(
          en: "\"\(text)\" is not a code of org-id.guide", es: "\"\(text)\" no es un código de org-id.guide"))
    }
  }

  /// `MX-RFC`, `US_OR-X`: a country or a part of one, a hyphen, capital letters and digits.
  private static func isListCode(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let hyphen = text.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < text.count else { return false }
    let country = text[..<hyphen].firstIndex(of: UInt8(ascii: "_")) ?? hyphen
    guard (2...3).contains(country), text[..<country].allSatisfy(isCapital) else { return false }
    if country < hyphen {
      let part = text[(country + 1)..<hyphen]
      guard (1...3).contains(part.count), part.allSatisfy({ isCapital($0) || $0 &- 0x30 <= 9 }) else { return false }
    }
    return text[(hyphen + 1)...].allSatisfy {
      isCapital($0) || $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
}
