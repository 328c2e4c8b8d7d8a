import PliegoDiagnostics
import PliegoJSON

/// Finds dates of fulfilment of milestones that are not met.
struct UnmetDateCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V411", "date-met-unexpected", .warning,
    Phrase(
      en: "a date of fulfilment of a milestone that is not met",
      es: "una fecha de cumplimiento de un hito no cumplido"), aliases: ["coherent.milestone_status"])

  static let page = CheckPage(
    rules: ["MIL-02"],
    why: Phrase(
      en: "Status and date contradict each other: was it met or not?",
      es: "El estado y la fecha se contradicen: ¿se cumplió o no?"),
    cure: Phrase(
      en: "Set the status to met, or leave dateMet out; the day that was planned goes to dueDate.",
      es: "Ponga el estado met, u omita dateMet; el día planeado va en dueDate."))

  static let types: Set<String> = ["Milestone"]

  func check(_ milestone: ObjectSubject, _ report: inout Reporter) {
    guard let status = milestone["status"], status.isString, status.holds("scheduled") || status.holds("notMet"),
      let date = milestone["dateMet"], date.isFilled
    else { return }
    report.report(Self.code, at: date, path: milestone.path + "/dateMet") {
      FindingMessage(
        Phrase(
          en: "the milestone has a date of fulfilment, and its status is \(status.text)",
          es: "el hito tiene fecha de cumplimiento, y su estado es \(status.text)"))
    }
  }
}
