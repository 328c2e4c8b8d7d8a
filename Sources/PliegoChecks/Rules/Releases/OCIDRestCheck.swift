import PliegoDiagnostics
import PliegoJSON

/// Finds ocids that are a prefix and nothing else.
struct OCIDRestCheck: ReleaseCheck, RecordCheck {
  static let code = DiagnosticCode(
    "V111", "ocid-only-prefix", .warning,
    Phrase(en: "an ocid that is only a prefix", es: "un ocid que es solo un prefijo"))

  static let page = CheckPage(
    rules: ["OCID-04"],
    why: Phrase(
      en: "Every process of the publisher then has the same ocid, and all become one.",
      es: "Todos los procesos del editor tienen así el mismo ocid y se vuelven uno solo."),
    cure: Phrase(
      en: "Put your own number of the process behind the prefix and a hyphen.",
      es: "Ponga su propio número del proceso tras el prefijo y un guion."))

  func join(_ set: inout CheckSet) {
    set.releases.append(self)
    set.records.append(self)
  }

  func check(_ release: ReleaseSubject, _ report: inout Reporter) { check(release["ocid"], &report) }

  func check(_ record: RecordSubject, _ report: inout Reporter) { check(record["ocid"], &report) }

  private func check(_ ocid: JSONNode?, _ report: inout Reporter) {
    guard let ocid, ocid.isString, OCIDPrefix.isGood(ocid.raw),
      ocid.raw.dropFirst(OCIDPrefix.length).allSatisfy({ $0 == UInt8(ascii: "-") || $0 == 0x20 })
    else { return }
    report.report(Self.code, at: ocid, path: "ocid") {
      let text = Reporter.excerpt(of: ocid)
      return FindingMessage(
        Phrase(en: "\(text) is a prefix with nothing behind it", es: "\(text) es un prefijo sin nada detrás"))
    }
  }
}
