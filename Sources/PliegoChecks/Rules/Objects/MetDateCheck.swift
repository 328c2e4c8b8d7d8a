import PliegoDiagnostics
import PliegoJSON

/// Finds milestones that are met without a date.
struct MetDateCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V412", "date-met-missing", .note,
    Phrase(
      en: "a milestone that is met, without the date",
      es: "un hito cumplido, sin la fecha"))

  static let page = CheckPage(
    rules: ["MIL-02"],
    why: Phrase(
      en: "Whether work was done in time can be told only by the day it was done.",
      es: "Si el trabajo se hizo a tiempo solo se sabe por el día en que se hizo."),
    cure: Phrase(
      en: "Give dateMet when the status is met.",
      es: "Dé dateMet cuando el estado es met."))

  static let types: Set<String> = ["Milestone"]

  func check(_ milestone: ObjectSubject, _ report: inout Reporter) {
    guard let status = milestone["status"], status.isString, status.holds("met"), milestone["dateMet"]?.isFilled != true
    else { return }
    report.report(Self.code, at: milestone.node, path: milestone.path + "/dateMet") {
      FindingMessage(
        Phrase(en: "the milestone is met, when is not said", es: "el hito se cumplió, no se dice cuándo"))
    }
  }
}
