import PliegoDiagnostics
import PliegoJSON

/// Finds languages that are not written as two small letters.
struct LanguageCodeCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V315", "language-code", .warning,
    Phrase(
      en: "a language that is not one of the two-letter codes",
      es: "un idioma que no es uno de los códigos de dos letras"), aliases: ["language"])

  static let page = CheckPage(
    rules: ["LANG-02", "DOC-05"],
    why: Phrase(
      en: "Nearly all readers know only the two-letter codes of ISO 639-1.",
      es: "Casi todos los lectores conocen solo los códigos de dos letras de ISO 639-1."),
    cure: Phrase(
      en: "Write es for Spanish, en for English, pt for Portuguese; small letters, no country.",
      es: "Escriba es para español, en para inglés, pt para portugués; en minúsculas y sin país."))

  static func applies(to field: FieldContext) -> Bool { field.takesLanguages }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    // Nearly all of them.
    if member.value.isString, member.value.holds("es") || member.value.holds("en"), !member.isTranslation {
      return
    }
    guard let (text, node) = member.languageTag, let tag = LanguageTag(text), tag.language != "x",
      text != tag.language || !tag.isPlain
    else { return }
    report.report(Self.code, at: node, path: member.path) { Self.message(text, tag) }
  }

  private static func message(_ text: String, _ tag: LanguageTag) -> FindingMessage {
    let short = tag.language.lowercased()
    guard LanguageTag(short)?.isPlain == true else {
      return FindingMessage(
        Phrase(
          en: "\"\(text)\" is not a two-letter code of ISO 639-1",
          es: "\"\(text)\" no es un código de dos letras de ISO 639-1"))
    }
    return FindingMessage(
      Phrase(en: "\"\(text)\" is more than the two-letter code", es: "\"\(text)\" es más que el código de dos letras"),
      help: [Phrase(en: "write \"\(short)\"", es: "escriba \"\(short)\"")])
  }
}
