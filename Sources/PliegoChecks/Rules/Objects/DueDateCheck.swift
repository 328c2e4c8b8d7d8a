import PliegoDiagnostics
import PliegoJSON

/// Finds milestones to come without a day.
struct DueDateCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V413", "due-date-missing", .note,
    Phrase(
      en: "a milestone to come, without the day it is due",
      es: "un hito por venir, sin el día en que vence"))

  static let page = CheckPage(
    rules: ["MIL-04"],
    why: Phrase(
      en: "A plan without days cannot be followed by anyone.",
      es: "Un plan sin días no lo puede seguir nadie."),
    cure: Phrase(
      en: "Give dueDate when the status is scheduled.",
      es: "Dé dueDate cuando el estado es scheduled."))

  static let types: Set<String> = ["Milestone"]

  func check(_ milestone: ObjectSubject, _ report: inout Reporter) {
    guard let status = milestone["status"], status.isString, status.holds("scheduled"),
      milestone["dueDate"]?.isFilled != true
    else { return }
    report.report(Self.code, at: milestone.node, path: milestone.path + "/dueDate") {
      FindingMessage(
        Phrase(
          en: "the milestone is scheduled, for when is not said", es: "el hito está programado, no se dice para cuándo")
      )
    }
  }
}
