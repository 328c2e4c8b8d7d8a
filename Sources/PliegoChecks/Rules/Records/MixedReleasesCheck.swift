import PliegoDiagnostics
import PliegoJSON

/// Finds records whose releases are partly links and partly whole.
struct MixedReleasesCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V501", "linked-and-embedded", .error,
    Phrase(en: "a record with linked and embedded releases", es: "un registro con entregas enlazadas e incluidas"),
    aliases: ["releases_both_embedded_and_linked"])

  static let page = CheckPage(
    rules: ["REC-02"],
    why: Phrase(
      en: "Programs choose by the first entry how to read all of them; the others are then read wrongly or not at all.",
      es: "Los programas deciden por la primera entrada cómo leerlas todas; las demás se leen mal o no se leen."),
    cure: Phrase(
      en: "Embed all releases, or link all of them by url and date.",
      es: "Incluya todas las entregas, o enlácelas todas con url y date."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    guard let releases = record["releases"], let first = releases.elements.first(where: \.isObject),
      let other = releases.elements.first(where: { $0.isObject && $0.isEmbeddedRelease != first.isEmbeddedRelease })
    else { return }
    report.report(Self.code, at: other, path: "releases") {
      other.isEmbeddedRelease
        ? FindingMessage(
          Phrase(
            en: "this release is embedded, but the first is a link",
            es: "esta entrega está incluida, pero la primera es un enlace"))
        : FindingMessage(
          Phrase(
            en: "this release is a link, but the first is embedded",
            es: "esta entrega es un enlace, pero la primera está incluida"))
    }
  }
}
