import PliegoDiagnostics
import PliegoJSON

/// Finds ocids that do not begin with a prefix of the registered form.
struct OCIDPrefixCheck: ReleaseCheck, RecordCheck {
  static let code = DiagnosticCode(
    "V110", "ocid-prefix-form", .error,
    Phrase(en: "an ocid without a prefix of the registered form", es: "un ocid sin prefijo de la forma registrada"),
    aliases: ["ocds_prefixes_bad_format", "ocid_prefix_check"])

  static let page = CheckPage(
    rules: ["OCID-01", "QLT-01"],
    why: Phrase(
      en: "The prefix keeps the processes of all publishers of the world apart.",
      es: "El prefijo distingue los procesos de todos los editores del mundo."),
    cure: Phrase(
      en: "Ask the Open Contracting Partnership for a prefix and put it before your own number: ocds-xyz123-2741.",
      es: "Pida un prefijo a la Open Contracting Partnership y póngalo ante su propio número: ocds-xyz123-2741."))

  func join(_ set: inout CheckSet) {
    set.releases.append(self)
    set.records.append(self)
  }

  func check(_ release: ReleaseSubject, _ report: inout Reporter) { check(release["ocid"], &report) }

  func check(_ record: RecordSubject, _ report: inout Reporter) { check(record["ocid"], &report) }

  private func check(_ ocid: JSONNode?, _ report: inout Reporter) {
    guard let ocid, ocid.isString, !ocid.raw.isEmpty, !OCIDPrefix.isGood(ocid.raw) else { return }
    report.report(Self.code, at: ocid, path: "ocid") { Self.message(ocid) }
  }

  private static func message(_ ocid: JSONNode) -> FindingMessage {
    let text = Reporter.excerpt(of: ocid)
    if OCIDPrefix.isGoodButForCase(ocid.raw) {
      let prefix = String(ocid.text.prefix(OCIDPrefix.length))
      return FindingMessage(
        Phrase(
          en: "the prefix of \(text) has upper-case letters",
          es: "el prefijo de \(text) tiene mayúsculas"),
        help: [Phrase(en: "write \(prefix.lowercased())", es: "escriba \(prefix.lowercased())")])
    }
    return FindingMessage(
      Phrase(
        en: "\(text) does not begin with ocds- and six lower-case letters or digits",
        es: "\(text) no empieza con ocds- y seis letras minúsculas o cifras"))
  }
}
