import PliegoDiagnostics
import PliegoJSON

/// Finds tenders for services and for consulting services.
struct ServicesCategoryCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V430", "services-and-consulting", .note,
    Phrase(
      en: "a tender for both services and consulting services",
      es: "una licitación de servicios y a la vez de consultoría"))

  static let page = CheckPage(
    rules: ["AWD-11"],
    why: Phrase(
      en: "Where consulting is told apart, services means all others; both together are seldom meant.",
      es: "Donde la consultoría se distingue, services son los demás; pocas veces se quieren ambos."),
    cure: Phrase(
      en: "Keep consultingServices alone when the tender is for consulting only.",
      es: "Deje solo consultingServices cuando la licitación es únicamente de consultoría."))

  static let types: Set<String> = ["Tender"]

  func check(_ tender: ObjectSubject, _ report: inout Reporter) {
    guard let categories = tender["additionalProcurementCategories"],
      categories.elements.contains(where: { $0.isString && $0.holds("services") }),
      categories.elements.contains(where: { $0.isString && $0.holds("consultingServices") })
    else { return }
    report.report(Self.code, at: categories, path: tender.path + "/additionalProcurementCategories") {
      FindingMessage(
        Phrase(
          en: "services means other services than consulting where consultingServices is in use",
          es: "services son los servicios que no son de consultoría donde se usa consultingServices"))
    }
  }
}
