import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds codes that a closed codelist does not have.
struct ClosedCodelistCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V301", "closed-code", .error,
    Phrase(en: "a code that its closed list does not have", es: "un código que su lista cerrada no tiene"),
    aliases: ["additional_closed_codelist_values"])

  static let page = CheckPage(
    rules: ["CL-02", "CL-04"],
    why: Phrase(
      en: "A closed list is a promise that programs may rely on; one unknown code breaks each of them.",
      es: "Una lista cerrada es una promesa en la que confían los programas; un código desconocido los rompe a todos."),
    cure: Phrase(
      en: "Map the words of your system to the codes of the list; your own word may stand in a details field.",
      es:
        "Traduzca las palabras de su sistema a los códigos de la lista; la palabra propia cabe en un campo de detalles."
    ))

  static var kinds: ValueKinds { [.string, .array] }

  static func applies(to field: FieldContext) -> Bool { field.codelist?.isOpen == false && field.language == nil }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    // An empty text is no code either.
    if member.value.isString { return Self.check(member.value, member, &report) }
    for value in member.value.elements where value.isString { Self.check(value, member, &report) }
  }

  private static func check(_ value: JSONNode, _ member: MemberSubject, _ report: inout Reporter) {
    guard member.hasCode(value) == false, let list = member.context.codelist else { return }
    report.report(Self.code, at: value, path: member.context.path) { Self.message(value.text, list) }
  }

  private static func message(_ text: String, _ list: Codelist) -> FindingMessage {
    FindingMessage(
      Phrase(en: "\"\(text)\" is not a code of \(list.name)", es: "\"\(text)\" no es un código de \(list.name)"),
      help: list.nearestCode(to: text).map { near in
        [Phrase(en: "if \"\(near)\" is meant, write that", es: "si se trata de \"\(near)\", escriba eso")]
      } ?? [],
      notes: [
        Phrase(
          en: "the list is closed: \(Self.first(of: list.codes))",
          es: "la lista es cerrada: \(Self.first(of: list.codes))")
      ])
  }

  private static func first(of codes: [String]) -> String {
    codes.prefix(12).joined(separator: ", ") + (codes.count > 12 ? ", …" : "")
  }
}
