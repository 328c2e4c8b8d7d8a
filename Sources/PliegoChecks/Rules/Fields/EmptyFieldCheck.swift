import PliegoDiagnostics
import PliegoJSON

/// Finds fields that are there and say nothing.
struct EmptyFieldCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V312", "empty-field", .warning,
    Phrase(
      en: "a field that is there and says nothing",
      es: "un campo que está y no dice nada"), aliases: ["empty_field", "non_empty"])

  static let page = CheckPage(
    rules: ["SER-11"],
    why: Phrase(
      en: "Whoever counts filled fields counts it; whoever reads it finds nothing.",
      es: "Quien cuenta campos llenos lo cuenta; quien lo lee no encuentra nada."),
    cure: Phrase(
      en: "Leave out the name together with the value when there is nothing to say.",
      es: "Omita el nombre junto con el valor cuando no hay nada que decir."))

  static var kinds: ValueKinds { [.oddString, .escapedString, .array, .emptyObject] }

  static func applies(to field: FieldContext) -> Bool { true }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    let value = member.value
    switch value.kind {
    case .string, .object:
      if value.isEmpty { Self.report(value, member, &report) }
    case .array:
      if value.isEmpty { return Self.report(value, member, &report) }
      for element in value.elements where element.isEmpty { Self.report(element, member, &report) }
    default: break
    }
  }

  private static func report(_ value: JSONNode, _ member: MemberSubject, _ report: inout Reporter) {
    report.report(code, at: value, path: member.path) {
      let name = member.name.text
      return switch value.kind {
      case .object:
        FindingMessage(Phrase(en: "\(name) is an object without fields", es: "\(name) es un objeto sin campos"))
      case .array:
        FindingMessage(Phrase(en: "\(name) is a list without elements", es: "\(name) es una lista sin elementos"))
      default: FindingMessage(Phrase(en: "\(name) is an empty text", es: "\(name) es un texto vacío"))
      }
    }
  }
}
