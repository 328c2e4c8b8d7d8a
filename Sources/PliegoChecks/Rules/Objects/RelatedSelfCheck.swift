import PliegoDiagnostics
import PliegoJSON

/// Finds processes that are related to themselves.
struct RelatedSelfCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V429", "related-to-itself", .warning,
    Phrase(
      en: "a process that is related to itself",
      es: "un proceso relacionado consigo mismo"))

  static let page = CheckPage(
    rules: ["RPR-05"],
    why: Phrase(
      en: "Programs that follow relationships go round in circles, and the right process is not named.",
      es: "Los programas que siguen relaciones dan vueltas, y el proceso correcto no se nombra."),
    cure: Phrase(
      en: "Write the ocid of the other process, or leave the relationship out.",
      es: "Escriba el ocid del otro proceso, u omita la relación."))

  static let types: Set<String> = ["RelatedProcess"]

  func check(_ process: ObjectSubject, _ report: inout Reporter) {
    guard let id = process["identifier"], id.isString, id.isFilled, let ocid = process.release["ocid"], ocid.isString,
      id.raw.elementsEqual(ocid.raw)
    else { return }
    report.report(Self.code, at: id, path: process.path + "/identifier") {
      let text = id.text
      return FindingMessage(Phrase(en: "\(text) is this process", es: "\(text) es este proceso"))
    }
  }
}
