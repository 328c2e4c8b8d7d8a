import PliegoDiagnostics
import PliegoJSON

/// Finds compiled releases with tags other than `compiled`.
struct CompiledReleaseTagCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V107", "compiled-release-tag", .warning,
    Phrase(
      en: "a compiled release with another tag than compiled",
      es: "una entrega compilada con otra etiqueta que compiled"))

  static let page = CheckPage(
    rules: ["TAG-12", "REC-12"],
    why: Phrase(
      en: "Programs tell a compiled release from a single one by its tag.",
      es: "Los programas distinguen por la etiqueta una entrega compilada de una simple."),
    cure: Phrase(
      en: "Write the tag compiled and no other.",
      es: "Escriba la etiqueta compiled y ninguna otra."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .compiled, let tag = release["tag"], tag.isArray,
      let other = tag.elements.first(where: { !($0.isString && $0.holds("compiled")) })
    else { return }
    report.report(Self.code, at: tag, path: "tag") {
      FindingMessage(
        Phrase(
          en: "the compiled release is tagged \(Reporter.excerpt(of: other))",
          es: "la entrega compilada lleva la etiqueta \(Reporter.excerpt(of: other))"))
    }
  }
}
