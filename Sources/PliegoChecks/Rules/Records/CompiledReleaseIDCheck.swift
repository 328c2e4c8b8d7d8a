import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// Notes ids of compiled releases that are not made of ocid and date.
struct CompiledReleaseIDCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V507", "compiled-release-id", .note,
    Phrase(
      en: "an id of a compiled release that is not ocid and date",
      es: "un id de entrega compilada que no es ocid y fecha"))

  static let page = CheckPage(
    rules: ["REC-12"],
    why: Phrase(
      en:
        "With this form everybody who merges the same releases gets the same id; the next version of the standard asks for it.",
      es:
        "Con esta forma, quien combina las mismas entregas obtiene el mismo id; la próxima versión del estándar la pide."
    ),
    cure: Phrase(
      en: "Write the ocid, a hyphen and the date of the newest release.",
      es: "Escriba el ocid, un guion y la fecha de la entrega más reciente."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    guard let compiled = record["compiledRelease"], let id = compiled["id"], id.isString, !id.raw.isEmpty,
      let ocid = record["ocid"], ocid.isString, let newest = NewestRelease(of: record)
    else { return }
    // The same moment may be written with another offset.
    let dates = [newest.date, compiled["date"]].compactMap { $0 }.filter { Instant($0) == newest.instant }
    guard !dates.contains(where: { Self.isMade(id.raw, of: ocid.raw, $0.raw) }) else { return }
    report.report(Self.code, at: id, path: "compiledRelease/id") {
      let text = Reporter.excerpt(of: id)
      return FindingMessage(
        Phrase(
          en: "the id \(text) is not the ocid, a hyphen and the date of the newest release",
          es: "el id \(text) no es el ocid, un guion y la fecha de la entrega más reciente"))
    }
  }

  private static func isMade(
    _ id: UnsafeBufferPointer<UInt8>, of ocid: UnsafeBufferPointer<UInt8>, _ date: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    id.count == ocid.count + 1 + date.count && id.starts(with: ocid) && id[ocid.count] == UInt8(ascii: "-")
      && id.suffix(date.count).elementsEqual(date)
  }
}
