import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds languages that are no language tags.
struct LanguageTagCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V314", "language-tag", .error,
    Phrase(
      en: "a language that is no language tag",
      es: "un idioma que no es una etiqueta de idioma"))

  static let page = CheckPage(
    rules: ["LANG-01"],
    why: Phrase(
      en: "Programs choose translations by tags; \"español\" or \"es_MX\" is never chosen.",
      es: "Los programas eligen traducciones por etiquetas; \"español\" o \"es_MX\" nunca se elige."),
    cure: Phrase(
      en: "Write a tag of BCP 47: two small letters, and a hyphen before a region, as in es-MX.",
      es: "Escriba una etiqueta de BCP 47: dos letras minúsculas, y un guion antes de la región, como es-MX."))

  static func applies(to field: FieldContext) -> Bool { field.takesLanguages }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    // Nearly all of them.
    if member.value.isString, member.value.holds("es") || member.value.holds("en"), !member.isTranslation {
      return
    }
    guard let (text, node) = member.languageTag, LanguageTag(text) == nil else { return }
    report.report(Self.code, at: node, path: member.path) {
      FindingMessage(
        Phrase(en: "\"\(text)\" is not a language tag", es: "\"\(text)\" no es una etiqueta de idioma"),
        help: Self.help(text))
    }
  }

  private static func help(_ text: String) -> [Phrase] {
    let tag = String(text.map { $0 == "_" ? "-" : $0 })
    guard tag != text, LanguageTag(tag) != nil else { return [] }
    return [Phrase(en: "write \"\(tag)\"", es: "escriba \"\(tag)\"")]
  }
}

extension FieldContext {
  /// Whether the field holds a language, or has one in its name.
  var takesLanguages: Bool {
    language != nil || field == nil || (field?.name == "language" && field?.shape == .scalar)
  }
}

extension MemberSubject {
  /// The language that the field holds or has in its name, and where; `nil` when it has none.
  var languageTag: (text: String, node: JSONNode)? {
    if let language = context.language { return (language, value) }
    guard context.field != nil, value.isString, !value.isEmpty else { return nil }
    return (value.text, value)
  }
}
