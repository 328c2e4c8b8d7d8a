import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// Finds records whose releases are not in the order of their dates.
struct ReleaseOrderCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V502", "release-order", .error,
    Phrase(
      en: "releases of a record not in the order of their dates",
      es: "entregas de un registro fuera del orden de sus fechas"))

  static let page = CheckPage(
    rules: ["REC-03"],
    why: Phrase(
      en: "Who reads the releases one after the other sees later news overwritten by earlier ones.",
      es: "Quien lee las entregas una tras otra ve que lo anterior sobrescribe lo posterior."),
    cure: Phrase(
      en: "Sort the releases by date, oldest first; dates of different time zones by the moment that they name.",
      es: "Ordene las entregas por fecha, la más antigua primero; si los husos difieren, por el momento que nombran."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    guard let releases = record["releases"] else { return }
    var latest: (date: JSONNode, instant: Instant)?
    for release in releases.elements {
      guard let date = release["date"], let instant = Instant(date) else { continue }
      if let latest, instant < latest.instant {
        report.report(Self.code, at: date, path: "releases/date") { Self.message(date, latest.date) }
      } else {
        latest = (date, instant)
      }
    }
  }

  private static func message(_ date: JSONNode, _ before: JSONNode) -> FindingMessage {
    let (one, other) = (Reporter.excerpt(of: date), Reporter.excerpt(of: before))
    return FindingMessage(
      Phrase(
        en: "the release of \(one) comes after that of \(other)",
        es: "la entrega de \(one) está después de la de \(other)"))
  }
}
