import PliegoDiagnostics
import PliegoJSON

/// Values in a few words.
enum ValueText {
  /// Characters of a text that are shown.
  private static let longest = 80

  static func shortened(_ text: String) -> String {
    text.count > longest ? text.prefix(longest - 1) + "…" : text
  }

  /// A text in quotes, an amount with its currency, a list of short values, the name of a thing; JSON for what is left.
  static func phrase(of value: JSONNode) -> Phrase {
    switch value.kind {
    case .string: return Phrase("“\(shortened(value.text))”")
    case .number: return AmountText.phrase(of: value)
    case .true: return Phrase(en: "true", es: "verdadero")
    case .false: return Phrase(en: "false", es: "falso")
    case .null: return Phrase("null")
    case .array: return list(value)
    case .object, .name: return object(value)
    }
  }

  private static func list(_ array: JSONNode) -> Phrase {
    guard !array.isEmpty else { return Phrase(en: "an empty list", es: "una lista vacía") }
    let parts = array.elements.prefix(3).map { phrase(of: $0) }
    let rest = array.count - parts.count
    let more = rest > 0 ? Phrase(en: " and \(rest) more", es: " y \(rest) más") : Phrase("")
    return Phrase(
      en: parts.map(\.english).joined(separator: ", ") + more.english,
      es: parts.map(\.spanish).joined(separator: ", ") + more.spanish)
  }

  private static func object(_ object: JSONNode) -> Phrase {
    if let amount = object["amount"], amount.isNumber { return money(amount, object["currency"]) }
    for name: StaticString in ["title", "name", "description", "id"] {
      if let text = object[name], text.isString || text.isNumber, !text.isEmpty {
        return Phrase("“\(shortened(text.text))”")
      }
    }
    if let start = object["startDate"], let end = object["endDate"], start.isString, end.isString {
      return Phrase(
        en: "\(DateText.day(start)) to \(DateText.day(end))", es: "del \(DateText.day(start)) al \(DateText.day(end))")
    }
    return Phrase(shortened(object.jsonText))
  }

  static func money(_ amount: JSONNode, _ currency: JSONNode?) -> Phrase {
    let unit = currency.map { $0.isString ? " " + $0.text : "" } ?? ""
    let text = AmountText.phrase(of: amount)
    return Phrase(en: text.english + unit, es: text.spanish + unit)
  }
}

/// Dates as people read them.
enum DateText {
  /// The day of a date-time, as it is written.
  static func day(_ date: JSONNode) -> String { String(date.text.prefix(10)) }

  /// The days of two date-times; with the time when both are on one day.
  static func pair(_ before: JSONNode, _ after: JSONNode) -> (String, String) {
    let days = (day(before), day(after))
    return days.0 == days.1 ? (shown(before.text), shown(after.text)) : days
  }

  private static func shown(_ text: String) -> String { ValueText.shortened(text) }
}
