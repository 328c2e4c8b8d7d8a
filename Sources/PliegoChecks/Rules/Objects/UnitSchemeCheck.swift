import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds units of a scheme that is not the preferred one.
struct UnitSchemeCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V407", "unit-scheme", .note,
    Phrase(
      en: "a unit of another scheme than UN/CEFACT",
      es: "una unidad de otro esquema que UN/CEFACT"))

  static let page = CheckPage(
    rules: ["UNIT-01"],
    why: Phrase(
      en: "Quantities can be compared only between units of one scheme; most publish UN/CEFACT.",
      es: "Las cantidades solo se comparan entre unidades de un esquema; la mayoría publica UN/CEFACT."),
    cure: Phrase(
      en: "Give the code of recommendation 20 of UN/CEFACT where there is one.",
      es: "Dé el código de la recomendación 20 de UN/CEFACT donde lo haya."))

  static let types: Set<String> = ["Item.unit", "Unit"]

  func check(_ unit: ObjectSubject, _ report: inout Reporter) {
    // Schemes that the list does not have are V302's.
    guard let scheme = unit["scheme"], scheme.isString, !scheme.holds("UNCEFACT"),
      unit.release.profile.codelists["unitClassificationScheme"]?.contains(scheme.text) == true
    else { return }
    report.report(Self.code, at: scheme, path: unit.path + "/scheme") {
      let text = scheme.text
      return FindingMessage(
        Phrase(en: "the unit is of \(text), not of UNCEFACT", es: "la unidad es de \(text), no de UNCEFACT"))
    }
  }
}
