import PliegoDiagnostics
import PliegoJSON

/// Finds amendments without id.
struct AmendmentIdCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V426", "amendment-without-id", .warning,
    Phrase(
      en: "an amendment without id",
      es: "una modificación sin id"))

  static let page = CheckPage(
    rules: ["AMD-06", "ID-06"],
    why: Phrase(
      en: "Without an id, each release that repeats the amendment adds it once more.",
      es: "Sin id, cada release que repite la modificación la añade una vez más."),
    cure: Phrase(
      en: "Give each amendment an id that stays the same.",
      es: "Dé a cada modificación un id que no cambie."))

  static let types: Set<String> = ["Amendment"]

  func check(_ amendment: ObjectSubject, _ report: inout Reporter) {
    guard amendment.path.hasSuffix("amendments"), amendment["id"]?.isFilled != true else { return }
    report.report(Self.code, at: amendment.node, path: amendment.path + "/id") {
      FindingMessage(Phrase(en: "the amendment has no id", es: "la modificación no tiene id"))
    }
  }
}
