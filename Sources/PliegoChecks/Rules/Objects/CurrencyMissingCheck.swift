import PliegoDiagnostics
import PliegoJSON

/// Finds amounts without currency.
struct CurrencyMissingCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V403", "currency-missing", .warning,
    Phrase(
      en: "an amount without currency",
      es: "un monto sin moneda"))

  static let page = CheckPage(
    rules: ["VAL-01"],
    why: Phrase(
      en: "An amount without currency cannot be added to others or compared with them.",
      es: "Un monto sin moneda no puede sumarse a otros ni compararse con ellos."),
    cure: Phrase(
      en: "Write the currency beside each amount, even where all are in one: \"MXN\", \"COP\".",
      es: "Escriba la moneda junto a cada monto, aunque todos sean de una sola: \"MXN\", \"COP\"."))

  static let types: Set<String> = ["Value"]

  func check(_ value: ObjectSubject, _ report: inout Reporter) {
    guard let amount = value["amount"], amount.isNumber, value["currency"]?.isFilled != true else { return }
    report.report(Self.code, at: amount, path: value.path + "/currency") {
      FindingMessage(Phrase(en: "\(amount.text) of no currency", es: "\(amount.text) sin moneda"))
    }
  }
}
