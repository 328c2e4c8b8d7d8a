import PliegoDiagnostics
import PliegoJSON

/// Finds nulls in releases that have nothing to erase.
struct NullFieldCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V313", "null-field", .note,
    Phrase(
      en: "a null that erases nothing",
      es: "un null que no borra nada"))

  static let page = CheckPage(
    rules: ["SER-12"],
    why: Phrase(
      en: "null means: erase what an earlier release said. Without one it is only an empty field.",
      es: "null significa: borre lo que dijo una entrega anterior. Sin él solo es un campo vacío."),
    cure: Phrase(
      en: "Leave the field out when there is no value; keep null for erasing an earlier one.",
      es: "Omita el campo cuando no hay valor; reserve null para borrar uno anterior."))

  static var kinds: ValueKinds { .null }

  static func applies(to field: FieldContext) -> Bool { true }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    // Which of the earlier releases gave the value is for the merge to find out.
    guard member.value.isNull, member.release.history.isEmpty else { return }
    report.report(Self.code, at: member.value, path: member.path) {
      let name = member.name.text
      return FindingMessage(
        Phrase(
          en: "\(name) is null, and no earlier release is here that it could erase",
          es: "\(name) es null, y no hay aquí una entrega anterior que pueda borrar"))
    }
  }
}
