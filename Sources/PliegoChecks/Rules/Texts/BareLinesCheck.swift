import PliegoDiagnostics
import PliegoJSON

/// Notes texts among others in a file that no package is around.
struct BareLinesCheck: TextCheck {
  static let code = DiagnosticCode(
    "V003", "bare-lines", .note,
    Phrase(
      en: "releases or records one after the other without packages",
      es: "entregas o registros uno tras otro sin paquetes"))

  static let page = CheckPage(
    rules: ["SER-06", "SER-07", "HOST-08"],
    why: Phrase(
      en:
        "Everyday practice for files that are too large to read whole, but the standard does not know it: publisher, licence and extensions are said nowhere.",
      es:
        "Es práctica diaria en archivos demasiado grandes para leerlos enteros, pero el estándar no la conoce: editor, licencia y extensiones no se dicen en ninguna parte."
    ),
    cure: Phrase(
      en: "Offer packages too, or state publisher, licence, version and extensions beside the download.",
      es: "Ofrezca también paquetes, o diga editor, licencia, versión y extensiones junto a la descarga."))

  func check(_ root: JSONNode, kind: DocumentKind, _ report: inout Reporter) {
    guard report.place.standing == .amongOthers else { return }
    switch kind {
    case .release, .compiledRelease, .versionedRelease: Self.say("release", "entrega", root, &report)
    case .record: Self.say("record", "registro", root, &report)
    case .releasePackage, .recordPackage, .unknown: break
    }
  }

  private static func say(_ english: String, _ spanish: String, _ root: JSONNode, _ report: inout Reporter) {
    report.report(code, at: root, path: "") {
      FindingMessage(
        Phrase(
          en: "a \(english) by itself, among others in the file",
          es: "\(spanish) sin paquete, entre otros textos del archivo"))
    }
  }
}
