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
    let start = period["startDate"]
    let end = period["endDate"]
    let extent = period["maxExtentDate"]
    compare(start, end, "endDate", Self.endBeforeStart, period, &report)
    compare(end ?? start, extent, "maxExtentDate", Self.extentBefore, period, &report)
  }

  /// Says so when both are date-times that can be meant and the later one is before the earlier.
  private func compare(
    _ earlier: JSONNode?, _ later: JSONNode?, _ name: String, _ message: (String, String) -> Phrase,
    _ period: ObjectSubject, _ report: inout Reporter
  ) {
    guard let earlier, let later, let from = Instant(earlier), let to = Instant(later), to < from,
      !OddDateCheck.isOdd(earlier), !OddDateCheck.isOdd(later)
    else { return }
    report.report(Self.code, at: later, path: period.path + "/" + name) {
      FindingMessage(message(later.text, earlier.text))
    }
  }

  private static func endBeforeStart(_ end: String, _ start: String) -> Phrase {
    Phrase(en: "the end, \(end), is before the start, \(start)", es: "el fin, \(end), es anterior al inicio, \(start)")
  }

  private static func extentBefore(_ extent: String, _ end: String) -> Phrase {
    Phrase(
      en: "the last possible end, \(extent), is before \(end)",
      es: "el último fin posible, \(extent), es anterior a \(end)")
  }
}
