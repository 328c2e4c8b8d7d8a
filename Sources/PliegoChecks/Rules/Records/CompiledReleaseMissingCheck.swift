import PliegoDiagnostics
import PliegoJSON

/// Notes records without a compiled release.
struct CompiledReleaseMissingCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V504", "no-compiled-release", .note,
    Phrase(en: "a record without a compiled release", es: "un registro sin entrega compilada"))

  static let page = CheckPage(
    rules: ["REC-07"],
    why: Phrase(
      en: "Most readers want the present state; without it each must merge the releases.",
      es: "La mayoría de los lectores quiere el estado actual; sin él cada uno debe combinar las entregas."),
    cure: Phrase(
      en: "Merge the releases and publish the result as compiledRelease.",
      es: "Combine las entregas y publique el resultado como compiledRelease."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    if let compiled = record["compiledRelease"], !compiled.isNull, !compiled.isEmpty { return }
    report.report(Self.code, at: record.node, path: "compiledRelease") {
      FindingMessage(
        Phrase(en: "the record has no compiledRelease", es: "el registro no tiene compiledRelease"))
    }
  }
}
