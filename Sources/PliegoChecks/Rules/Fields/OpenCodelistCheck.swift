import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds codes that an open codelist does not have.
struct OpenCodelistCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V302", "open-code", .note,
    Phrase(
      en: "a code that its open list does not have",
      es: "un código que su lista abierta no tiene"), aliases: ["additional_open_codelist_values"])

  static let page = CheckPage(
    rules: ["CL-01", "CL-03", "CLS-01", "CLS-02", "DOC-04", "ORG-06", "UNIT-01"],
    why: Phrase(
      en: "Own codes are allowed where none fits, yet nobody else can count or compare them.",
      es: "Los códigos propios se permiten si ninguno sirve, pero nadie más puede contarlos ni compararlos."),
    cure: Phrase(
      en: "Use the code of the list that fits; otherwise describe your own in an extension and in the policy.",
      es: "Use el código de la lista que sirva; si no hay, describa el propio en una extensión y en la política."))

  static var kinds: ValueKinds { [.string, .array] }

  static func applies(to field: FieldContext) -> Bool { field.codelist?.isOpen == true && field.language == nil }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    member.forEachText { value in
      guard member.hasCode(value) == false, let list = member.context.codelist else { return }
      let text = value.text
      guard list.codeSpelledOtherwise(text) == nil else { return }
      report.report(Self.code, at: value, path: member.context.path) { Self.message(text, list) }
    }
  }

  private static func message(_ text: String, _ list: Codelist) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "\"\(text)\" is not in \(list.name), which may be added to",
        es: "\"\(text)\" no está en \(list.name), que admite códigos propios"),
      help: help(text, list))
  }

  private static func help(_ text: String, _ list: Codelist) -> [Phrase] {
    if let near = list.nearestCode(to: text) {
      return [Phrase(en: "if \"\(near)\" is meant, write that", es: "si se trata de \"\(near)\", escriba eso")]
    }
    guard list.name == "itemClassificationScheme", !hasCountry(text) else { return [] }
    return [
      Phrase(
        en: "begin the name of a national scheme with the three letters of its country, as in \"MEX-CUBS\"",
        es: "empiece el nombre de un esquema nacional con las tres letras del país, como en \"MEX-CUBS\"")
    ]
  }

  /// Whether a scheme begins with a country of ISO 3166-1 alpha-3: `MEX-CUCOP`.
  private static func hasCountry(_ text: String) -> Bool {
    let parts = text.split(separator: "-", maxSplits: 1)
    return parts.count == 2 && parts[0].utf8.count == 3 && parts[0].utf8.allSatisfy { $0 &- 65 < 26 }
  }
}
