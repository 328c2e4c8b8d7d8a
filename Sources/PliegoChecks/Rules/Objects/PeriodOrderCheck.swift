import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// Finds periods that end before they begin.
struct PeriodOrderCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V303", "period-order", .warning,
    Phrase(en: "a period that ends before it begins", es: "un periodo que termina antes de empezar"),
    aliases: ["coherent.period"])

  static let page = CheckPage(
    rules: ["PER-03"],
    why: Phrase(
      en: "Nobody can tell how long such a period was meant to be, and programs that count days get negative ones.",
      es: "Nadie puede saber cuánto debía durar ese periodo, y los programas que cuentan días obtienen negativos."),
    cure: Phrase(
      en: "Look for start and end swapped, for day and month swapped, and for typing mistakes in the year.",
      es: "Busque inicio y fin intercambiados, día y mes intercambiados, y errores de tecleo en el año."))

  static let types: Set<String> = ["Period"]

  func check(_ period: ObjectSubject, _ report: inout Reporter) {
    guard let start = period["startDate"], let end = period["endDate"],
      let from = Instant(start), let to = Instant(end), to < from
    else { return }
    report.report(Self.code, at: end, path: period.path + "/endDate") {
      FindingMessage(
        Phrase(
          en: "the end, \(end.text), is before the start, \(start.text)",
          es: "el fin, \(end.text), es anterior al inicio, \(start.text)"))
    }
  }
}
