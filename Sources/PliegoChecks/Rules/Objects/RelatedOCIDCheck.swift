import PliegoDiagnostics
import PliegoJSON

/// Finds related processes whose identifier is no ocid.
struct RelatedOCIDCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V427", "related-ocid", .error,
    Phrase(
      en: "a related process whose identifier is said to be an ocid and is none",
      es: "un proceso relacionado cuyo identificador se dice ocid y no lo es"))

  static let page = CheckPage(
    rules: ["RPR-01"],
    why: Phrase(
      en: "Related processes are found by their ocid; anything else leads nowhere.",
      es: "Los procesos relacionados se encuentran por su ocid; cualquier otra cosa no lleva a nada."),
    cure: Phrase(
      en: "Write the whole ocid, prefix and all; for other numbers give another scheme.",
      es: "Escriba el ocid completo, con prefijo; para otros números dé otro esquema."))

  static let types: Set<String> = ["RelatedProcess"]

  func check(_ process: ObjectSubject, _ report: inout Reporter) {
    guard let scheme = process["scheme"], scheme.isString, scheme.holds("ocid"), let id = process["identifier"],
      id.isString, id.isFilled, !Self.isOCID(id.raw)
    else { return }
    report.report(Self.code, at: id, path: process.path + "/identifier") {
      let text = id.text
      return FindingMessage(Phrase(en: "\"\(text)\" is not an ocid", es: "\"\(text)\" no es un ocid"))
    }
  }

  /// `ocds-`, six small letters or digits, and more.
  private static func isOCID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > 11 && text.starts(with: "ocds-".utf8)
      && text[5..<11].allSatisfy { $0 &- 97 < 26 || $0 &- 0x30 <= 9 }
  }
}
