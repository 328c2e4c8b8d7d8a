import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// Finds periods whose days do not fit their dates.
struct DurationCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V401", "period-duration", .warning,
    Phrase(
      en: "a period whose number of days does not fit its dates",
      es: "un periodo cuyo número de días no cuadra con sus fechas"), aliases: ["consistent.period_duration_in_days"])

  static let page = CheckPage(
    rules: ["PER-02"],
    why: Phrase(
      en: "Two figures for one thing: nobody can tell which of them is right.",
      es: "Dos cifras para una misma cosa: nadie puede saber cuál es la correcta."),
    cure: Phrase(
      en: "Count the days from startDate to endDate, or to maxExtentDate when there is no end; or leave them out.",
      es: "Cuente los días de startDate a endDate, o a maxExtentDate si no hay fin; o no los publique."))

  static let types: Set<String> = ["Period"]

  /// A whole number; nearly all have a few digits and nothing else.
  private static func days(_ duration: JSONNode) -> Int? {
    guard duration.isNumber else { return nil }
    let text = duration.raw
    guard text.count < 10, text.allSatisfy({ $0 &- 0x30 <= 9 }) else { return duration.number?.intValue }
    return text.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  func check(_ period: ObjectSubject, _ report: inout Reporter) {
    guard let duration = period["durationInDays"], let days = Self.days(duration),
      let start = period["startDate"], let end = period["endDate"] ?? period["maxExtentDate"],
      let from = Instant(start), let to = Instant(end), from <= to,
      !OddDateCheck.isOdd(start), !OddDateCheck.isOdd(end)
    else { return }
    // A period may end at midnight or a second before, so the last day is counted or not.
    let least = (to.seconds - from.seconds) / 86_400
    let most = (to.seconds - from.seconds + 86_399) / 86_400
    guard days < least || days > most else { return }
    report.report(Self.code, at: duration, path: period.path + "/durationInDays") {
      let counted = least == most ? "\(least)" : "\(least)–\(most)"
      return FindingMessage(
        Phrase(
          en: "\(days) days are given, \(counted) lie between the dates",
          es: "se dan \(days) días, entre las fechas hay \(counted)"),
        notes: [Phrase(en: "from \(start.text) to \(end.text)", es: "de \(start.text) a \(end.text)")])
    }
  }
}
