import PliegoDiagnostics
import PliegoJSON

/// Finds contract periods of tenders that tell no length.
struct ContractPeriodCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V402", "contract-period-length", .note,
    Phrase(
      en: "a contract period that tells neither its dates nor its length",
      es: "un periodo del contrato que no dice ni sus fechas ni su duración"))

  static let page = CheckPage(
    rules: ["PER-05"],
    why: Phrase(
      en: "Bidders want to know how long the work will last, long before the first day is fixed.",
      es: "Los licitantes quieren saber cuánto durará el trabajo, mucho antes de que se fije el primer día."),
    cure: Phrase(
      en: "Give durationInDays as long as the dates are not fixed.",
      es: "Dé durationInDays mientras las fechas no estén fijadas."))

  static let types: Set<String> = ["Period"]

  func check(_ period: ObjectSubject, _ report: inout Reporter) {
    guard period.path == "tender/contractPeriod", !period.node.isEmpty, period["durationInDays"]?.isFilled != true,
      period["startDate"]?.isFilled != true || !hasEnd(period)
    else { return }
    report.report(Self.code, at: period.node, path: period.path + "/durationInDays") {
      FindingMessage(
        Phrase(
          en: "neither both dates nor the number of days are given",
          es: "no se dan ni las dos fechas ni el número de días"))
    }
  }

  private func hasEnd(_ period: ObjectSubject) -> Bool {
    period["endDate"]?.isFilled == true || period["maxExtentDate"]?.isFilled == true
  }
}
