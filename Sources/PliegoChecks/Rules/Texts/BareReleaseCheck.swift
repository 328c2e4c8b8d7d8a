import PliegoDiagnostics
import PliegoJSON

/// Finds files that are one release without a package around it.
struct BareReleaseCheck: TextCheck {
  static let code = DiagnosticCode(
    "V001", "bare-release", .error,
    Phrase(en: "a release without a package around it", es: "una entrega sin paquete que la envuelva"))

  static let page = CheckPage(
    rules: ["SER-06"],
    why: Phrase(
      en:
        "The package says who publishes, under which licence and with which extensions; a release alone says none of it.",
      es: "El paquete dice quién publica, con qué licencia y con qué extensiones; una entrega sola no dice nada de eso."
    ),
    cure: Phrase(
      en: "Put it into the releases of a release package, with uri, version, publisher and publishedDate.",
      es: "Póngala en releases de un paquete de entregas, con uri, version, publisher y publishedDate."))

  func check(_ root: JSONNode, kind: DocumentKind, _ report: inout Reporter) {
    guard report.place.standing == .alone, kind == .release || kind == .compiledRelease else { return }
    report.report(Self.code, at: root, path: "") {
      FindingMessage(
        Phrase(
          en: "the file is one release, and no package is around it",
          es: "el archivo es una sola entrega, sin paquete que la envuelva"))
    }
  }
}
