import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds translations of a text that is not there.
struct LoneTranslationCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V316", "lone-translation", .warning,
    Phrase(
      en: "a translation without the text that it translates",
      es: "una traducción sin el texto que traduce"))

  static let page = CheckPage(
    rules: ["LANG-04"],
    why: Phrase(
      en: "Programs read the field without suffix; who reads only that one sees no text at all.",
      es: "Los programas leen el campo sin sufijo; quien lee solo ese no ve ningún texto."),
    cure: Phrase(
      en: "Write the text in the release's language in the field without suffix, translations beside it.",
      es: "Escriba el texto en el idioma de la entrega en el campo sin sufijo, y las traducciones al lado."))

  // Translations come to the checks for fields that the profile does not have by that name.
  static func applies(to field: FieldContext) -> Bool { field.field == nil || field.language != nil }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    guard member.context.language != nil, let name = member.context.field?.name, member.value.isFilled,
      member.object.member(named: name)?.isFilled != true
    else { return }
    report.report(Self.code, at: member.value, path: member.path) {
      let translation = member.name.text
      return FindingMessage(
        Phrase(
          en: "\(translation) is given, \(name) is not", es: "\(translation) está, \(name) no está"))
    }
  }
}
