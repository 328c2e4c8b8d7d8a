import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds descriptions of tenders in capital letters throughout.
struct CapitalsCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V318", "all-capitals", .note,
    Phrase(
      en: "a description in capital letters throughout",
      es: "una descripción toda en mayúsculas"))

  static let page = CheckPage(
    rules: ["SER-14"],
    why: Phrase(
      en: "Capitals throughout are hard to read, for people and for programs that look for names.",
      es: "Todo en mayúsculas se lee mal, tanto por personas como por programas que buscan nombres."),
    cure: Phrase(
      en: "Publish the text as it would stand in a letter; most systems keep such a version.",
      es: "Publique el texto como estaría en una carta; la mayoría de los sistemas guarda esa versión."))

  static var kinds: ValueKinds { .string }

  static func applies(to field: FieldContext) -> Bool {
    field.owner == "Tender" && field.field?.name == "description"
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    guard member.value.isString, member.value.raw.count > 20, Self.isInCapitals(member.value) else { return }
    report.report(Self.code, at: member.value, path: member.path) {
      FindingMessage(
        Phrase(en: "the description is in capital letters throughout", es: "la descripción está toda en mayúsculas"))
    }
  }

  /// Whether it has more than twenty letters with a case, and all of them are capitals.
  private static func isInCapitals(_ node: JSONNode) -> Bool {
    if hasPlainSmallLetter(node.raw) { return false }
    let text = node.text
    return !text.contains(where: \.isLowercase) && text.lazy.filter(\.isUppercase).count > 20
  }

  /// Whether a small letter of ASCII stands there that is no part of an escape.
  private static func hasPlainSmallLetter(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      if text[place] &- 97 < 26 { return true }
      guard text[place] == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      place += place + 1 < text.count && text[place + 1] == UInt8(ascii: "u") ? 6 : 2
    }
    return false
  }
}
