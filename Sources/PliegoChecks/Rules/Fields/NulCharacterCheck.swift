import PliegoDiagnostics
import PliegoJSON

/// Finds the character U+0000 in texts.
struct NulCharacterCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V317", "nul-character", .warning,
    Phrase(
      en: "the character U+0000 in a text",
      es: "el carácter U+0000 en un texto"))

  static let page = CheckPage(
    rules: ["SER-10"],
    why: Phrase(
      en: "Databases refuse or cut texts at U+0000; what stands behind it is lost.",
      es: "Las bases de datos rechazan o cortan los textos en U+0000; lo que sigue se pierde."),
    cure: Phrase(
      en: "Take the character out where the data is exported; it never carries meaning.",
      es: "Quite el carácter donde se exportan los datos; nunca tiene significado."))

  static var kinds: ValueKinds { [.escapedString, .array] }

  static func applies(to field: FieldContext) -> Bool { true }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    let value = member.value
    if value.isString {
      Self.check(value, member, &report)
    } else if value.isArray {
      for element in value.elements where element.isString { Self.check(element, member, &report) }
    }
  }

  /// Whether the digits of its escape are there, whatever stands before them.
  private static func mayHold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var zeros = 0
    for byte in text {
      zeros = byte == UInt8(ascii: "0") ? zeros + 1 : 0
      if zeros == 4 { return true }
    }
    return false
  }

  /// JSON has the character only as an escape, so texts without escapes need not be looked at.
  private static func check(_ text: JSONNode, _ member: MemberSubject, _ report: inout Reporter) {
    guard text.tapeNode.traits.contains(.hasEscapes), mayHold(text.raw), text.text.utf8.contains(0) else { return }
    report.report(code, at: text, path: member.path) {
      let name = member.name.text
      return FindingMessage(
        Phrase(en: "\(name) has the character U+0000", es: "\(name) contiene el carácter U+0000"))
    }
  }
}
