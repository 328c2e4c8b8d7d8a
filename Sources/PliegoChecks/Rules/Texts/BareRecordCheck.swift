import PliegoDiagnostics
import PliegoJSON

/// Finds files that are one record without a package around it.
struct BareRecordCheck: TextCheck {
  static let code = DiagnosticCode(
    "V002", "bare-record", .error,
    Phrase(en: "a record without a package around it", es: "un registro sin paquete que lo envuelva"))

  static let page = CheckPage(
    rules: ["SER-07"],
    why: Phrase(
      en:
        "The package says who publishes, under which licence and with which extensions; a record alone says none of it.",
      es: "El paquete dice quién publica, con qué licencia y con qué extensiones; un registro solo no dice nada de eso."
    ),
    cure: Phrase(
      en: "Put it into the records of a record package, with uri, version, publisher and publishedDate.",
      es: "Póngalo en records de un paquete de registros, con uri, version, publisher y publishedDate."))

  func check(_ root: JSONNode, kind: DocumentKind, _ report: inout Reporter) {
    guard report.place.standing == .alone, kind == .record else { return }
    report.report(Self.code, at: root, path: "") {
      FindingMessage(
        Phrase(
          en: "the file is one record, and no package is around it",
          es: "el archivo es un solo registro, sin paquete que lo envuelva"))
    }
  }
}
