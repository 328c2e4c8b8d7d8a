import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// Notes compiled releases whose date is not that of the newest release.
struct CompiledReleaseDateCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V506", "compiled-release-date", .note,
    Phrase(
      en: "a compiled release not dated like the newest release",
      es: "una entrega compilada sin la fecha de la entrega más reciente"))

  static let page = CheckPage(
    rules: ["REC-12"],
    why: Phrase(
      en: "The date tells how fresh the compiled release is.",
      es: "La fecha dice qué tan reciente es la entrega compilada."),
    cure: Phrase(
      en: "Take the date of the newest release.",
      es: "Tome la fecha de la entrega más reciente."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    guard let date = record["compiledRelease"]?["date"], let instant = Instant(date),
      let newest = NewestRelease(of: record), newest.instant != instant
    else { return }
    report.report(Self.code, at: date, path: "compiledRelease/date") {
      let (one, other) = (Reporter.excerpt(of: date), Reporter.excerpt(of: newest.date))
      return FindingMessage(
        Phrase(
          en: "the newest release is of \(other), not \(one)",
          es: "la entrega más reciente es de \(other), no de \(one)"))
    }
  }
}
