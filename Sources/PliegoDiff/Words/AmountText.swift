import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// Amounts as people read them.
enum AmountText {
  /// `1,180,000.50` in English, `1 180 000.50` with narrow spaces in Spanish, with the digits that the data has.
  static func text(of number: JSONNode, _ language: Language) -> String {
    NumberText.grouped(
      digits: number.tapeNode.traits.contains(.hasExponent) ? decimal(number)?.text ?? number.text : number.text,
      language)
  }

  static func text(of number: Decimal, _ language: Language) -> String {
    NumberText.grouped(digits: number.text, language)
  }

  static func phrase(of number: JSONNode) -> Phrase {
    Phrase(en: text(of: number, .english), es: text(of: number, .spanish))
  }

  static func phrase(of number: Decimal) -> Phrase {
    Phrase(en: text(of: number, .english), es: text(of: number, .spanish))
  }

  /// `18 %`, `0.4 %`, `< 0.1 %`; empty when it cannot be said.
  static func percent(_ perMille: Int?) -> String {
    guard let perMille else { return "" }
    if perMille == 0 { return "< 0.1 %" }
    return NumberText.tenths(abs(perMille)) + " %"
  }

  static func decimal(_ number: JSONNode) -> Decimal? { number.isNumber ? Decimal(jsonText: number.raw) : nil }
}
