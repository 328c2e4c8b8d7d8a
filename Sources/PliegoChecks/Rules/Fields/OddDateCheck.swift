import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds dates that cannot be meant.
struct OddDateCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V319", "odd-date", .warning,
    Phrase(
      en: "a date that cannot be meant",
      es: "una fecha que no puede ser la que se quería"), aliases: ["date_time"])

  static let page = CheckPage(
    rules: ["DATE-01", "QLT-09"],
    why: Phrase(
      en: "Systems write 1900, 1970 or 9999 when they have no date; readers take it for one.",
      es: "Los sistemas escriben 1900, 1970 o 9999 cuando no hay fecha; los lectores la toman por verdadera."),
    cure: Phrase(
      en: "Leave the field out when the date is not known; correct the year when it was mistyped.",
      es: "Omita el campo cuando no se sabe la fecha; corrija el año si fue un error de tecleo."))

  static func applies(to field: FieldContext) -> Bool { field.field?.format == "date-time" }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    guard Self.isOdd(member.value), let (year, isEpoch) = Self.day(member.value.raw) else { return }
    report.report(Self.code, at: member.value, path: member.context.path) {
      let text = member.value.text
      return isEpoch || [1, 1900, 9999].contains(year)
        ? FindingMessage(
          Phrase(
            en: "\(text) stands for a date that is not known", es: "\(text) ocupa el lugar de una fecha que no se sabe")
        )
        : FindingMessage(Phrase(en: "the year of \(text) is \(year)", es: "el año de \(text) es \(year)"))
    }
  }

  /// Whether a date cannot be meant; comparing it with others says nothing.
  static func isOdd(_ date: JSONNode) -> Bool {
    guard date.isString, let (year, isEpoch) = day(date.raw) else { return false }
    return isEpoch || year < 1970 || year > 2100
  }

  /// The year of a text that begins like a date, and whether it is the day from which computers count.
  private static func day(_ text: UnsafeBufferPointer<UInt8>) -> (year: Int, isEpoch: Bool)? {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[..<4].allSatisfy({ $0 &- 0x30 <= 9 })
    else { return nil }
    let year = text[..<4].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (year, year == 1970 && text[..<10].elementsEqual("1970-01-01".utf8))
  }
}
