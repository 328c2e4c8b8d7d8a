import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoValues

/// Finds currencies that were no longer in use.
struct PastCurrencyCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V404", "currency-out-of-use", .warning,
    Phrase(
      en: "a currency that was no longer in use",
      es: "una moneda que ya no estaba en uso"))

  static let page = CheckPage(
    rules: ["VAL-02"],
    why: Phrase(
      en: "The amount was written with an old code, or is a hundred or a thousand times too large.",
      es: "El monto se escribió con un código viejo, o es cien o mil veces demasiado grande."),
    cure: Phrase(
      en: "Write the code that is in use now, and check whether the amount is in the new currency.",
      es: "Escriba el código vigente y verifique que el monto esté en la moneda nueva."))

  static let types: Set<String> = ["Award", "Budget", "Contract", "Tender", "Transaction"]

  func check(_ object: ObjectSubject, _ report: inout Reporter) {
    for (name, value) in object.node.members where value.isObject {
      guard let currency = value["currency"], currency.isString, object.mayBePast(currency),
        let end = Self.end(of: currency, object.release),
        let date = day(of: object), Self.isAfter(date, end)
      else { continue }
      report.report(Self.code, at: currency, path: "\(object.path)/\(name.text)/currency") {
        FindingMessage(
          Phrase(
            en: "\(currency.text) was in use until \(end), and this is of \(date)",
            es: "\(currency.text) estuvo en uso hasta \(end), y esto es de \(date)"))
      }
    }
  }

  /// The last month or day of a currency that is out of use.
  private static func end(of currency: JSONNode, _ release: ReleaseSubject) -> String? {
    release.profile.codelists["currency"]?.details(of: currency.text)?.validUntil
  }

  /// The month of the nearest date: the object's own, or the release's.
  private func day(of object: ObjectSubject) -> String? {
    let dates = [
      object["date"], object["dateSigned"], object["period"]?["startDate"], object["tenderPeriod"]?["startDate"],
      object.release["date"],
    ]
    let date = dates.lazy.compactMap { $0 }.first { Instant($0) != nil && !OddDateCheck.isOdd($0) }
    return date.map { String($0.text.prefix(7)) }
  }

  /// Whether a month lies after what a list says: `2003-07`, `1989/1990`, `1990-07/1990-09`.
  private static func isAfter(_ month: String, _ end: String) -> Bool {
    let last = end.split(separator: "/").last.map(String.init) ?? end
    return month.prefix(last.count) > last
  }
}
