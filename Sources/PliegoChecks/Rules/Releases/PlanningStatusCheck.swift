import PliegoDiagnostics
import PliegoJSON

/// Notes planning releases whose tender does not say how far planning got.
struct PlanningStatusCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V105", "planning-without-status", .note,
    Phrase(
      en: "a planning release whose tender has no status", es: "una entrega de planeación cuyo tender no tiene status"))

  static let page = CheckPage(
    rules: ["TAG-07"],
    why: Phrase(
      en: "Readers want to know whether the purchase is still an idea or already decided.",
      es: "El lector quiere saber si la compra es aún una idea o ya está decidida."),
    cure: Phrase(
      en: "Write planning or planned in tender/status.",
      es: "Escriba planning o planned en tender/status."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release, release.has(tag: "planning"), let tender = release["tender"], tender.isObject
    else { return }
    if let status = tender["status"], !status.isNull { return }
    report.report(Self.code, at: tender, path: "tender/status") {
      FindingMessage(
        Phrase(
          en: "the release is tagged planning and its tender has no status",
          es: "la entrega lleva la etiqueta planning y su tender no tiene status"))
    }
  }
}
