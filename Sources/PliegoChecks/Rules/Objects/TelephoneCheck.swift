import PliegoDiagnostics
import PliegoJSON

/// Finds telephone numbers without the code of the country.
struct TelephoneCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V424", "telephone-code", .note,
    Phrase(
      en: "a telephone number without the code of the country",
      es: "un número de teléfono sin el código del país"), aliases: ["telephone"])

  static let page = CheckPage(
    rules: ["ORG-14"],
    why: Phrase(
      en: "Who calls from abroad cannot tell where the number belongs.",
      es: "Quien llama del extranjero no puede saber de dónde es el número."),
    cure: Phrase(
      en: "Begin with + and the code of the country, as in +52 or +57.",
      es: "Empiece con + y el código del país, como +52 o +57."))

  static let types: Set<String> = ["ContactPoint"]

  func check(_ contact: ObjectSubject, _ report: inout Reporter) {
    Self.ask(contact["telephone"], "telephone", contact, &report)
    Self.ask(contact["faxNumber"], "faxNumber", contact, &report)
  }

  private static func ask(
    _ number: JSONNode?, _ name: StaticString, _ contact: ObjectSubject, _ report: inout Reporter
  ) {
    guard let number, number.isString, number.raw.contains(where: { $0 &- 0x30 <= 9 }), !isInternational(number.raw)
    else { return }
    report.report(code, at: number, path: "\(contact.path)/\(name)") {
      let text = number.text
      return FindingMessage(
        Phrase(en: "\(text) has no code of a country", es: "\(text) no tiene código de país"))
    }
  }

  private static func isInternational(_ number: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = number.drop { $0 == 0x20 || $0 == UInt8(ascii: "(") }
    return digits.first == UInt8(ascii: "+") || digits.starts(with: "00".utf8)
  }
}
