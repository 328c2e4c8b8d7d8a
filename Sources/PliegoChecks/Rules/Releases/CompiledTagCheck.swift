import PliegoDiagnostics
import PliegoJSON

/// Finds releases tagged as compiled where single releases belong.
struct CompiledTagCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V106", "compiled-among-releases", .error,
    Phrase(en: "a compiled release among single releases", es: "una entrega compilada entre entregas simples"))

  static let page = CheckPage(
    rules: ["TAG-12"],
    why: Phrase(
      en: "What is compiled has no history; merged with others as a release, it overwrites what came after it.",
      es: "Lo compilado no tiene historia; combinado con otras como entrega, sobrescribe lo que vino después."),
    cure: Phrase(
      en:
        "Publish compiled releases as compiledRelease of records; tag single releases by the stage that they are about.",
      es:
        "Publique las entregas compiladas como compiledRelease de registros; etiquete las entregas simples por su etapa."
    ))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release || report.place.prefix.dropLast().last == "releases",
      let tag = release["tag"]?.elements.first(where: { $0.isString && $0.holds("compiled") })
    else { return }
    report.report(Self.code, at: tag, path: "tag") {
      FindingMessage(
        Phrase(
          en: "a compiled release stands among single releases",
          es: "hay una entrega compilada entre las entregas simples"))
    }
  }
}
