import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds codes of open lists that are written otherwise than in the list.
struct CodeSpellingCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V304", "code-spelling", .warning,
    Phrase(
      en: "a code written otherwise than in its list",
      es: "un código escrito de otra manera que en su lista"))

  static let page = CheckPage(
    rules: ["CL-04", "CL-01"],
    why: Phrase(
      en: "Codes are compared letter by letter; \"Buyer\" and \"buyer\" are counted as two things.",
      es: "Los códigos se comparan letra por letra; \"Buyer\" y \"buyer\" se cuentan como dos cosas."),
    cure: Phrase(
      en: "Write the code exactly as the list has it: case, no spaces, no translation.",
      es: "Escriba el código exactamente como está en la lista: mayúsculas, sin espacios, sin traducir."))

  // A closed list's codes are errors in any spelling, which V301 says, with the right spelling as its help.
  static var kinds: ValueKinds { [.string, .array] }

  static func applies(to field: FieldContext) -> Bool { field.codelist?.isOpen == true && field.language == nil }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    member.forEachText { value in
      guard member.hasCode(value) == false, let list = member.context.codelist else { return }
      let text = value.text
      guard let meant = list.codeSpelledOtherwise(text) else { return }
      report.report(Self.code, at: value, path: member.context.path) {
        FindingMessage(
          Phrase(
            en: "\"\(text)\" is written \"\(meant)\" in \(list.name)",
            es: "\"\(text)\" se escribe \"\(meant)\" en \(list.name)"))
      }
    }
  }
}
