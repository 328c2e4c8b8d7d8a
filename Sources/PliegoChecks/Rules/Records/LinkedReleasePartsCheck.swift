import PliegoDiagnostics
import PliegoJSON

/// Finds entries of releases that are neither a whole release nor a whole link.
struct LinkedReleasePartsCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V508", "incomplete-linked-release", .error,
    Phrase(
      en: "an entry of releases that is neither a release nor a link to one",
      es: "una entrada de releases que no es entrega ni enlace a una"))

  static let page = CheckPage(
    rules: ["REC-01", "REC-04"],
    why: Phrase(
      en: "A link needs the address to find the release and the date to order it.",
      es: "Un enlace necesita la dirección para hallar la entrega y la fecha para ordenarla."),
    cure: Phrase(
      en: "Write url and date, and best the tag too; or embed the whole release.",
      es: "Escriba url y date, y mejor también tag; o incluya la entrega entera."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    guard let releases = record["releases"] else { return }
    for release in releases.elements where release.isObject && release["ocid"] == nil && release["id"] == nil {
      let missing = (["url", "date"] as [StaticString]).filter { release[$0] == nil }
      guard !missing.isEmpty else { continue }
      report.report(Self.code, at: release, path: "releases") { Self.message(missing) }
    }
  }

  private static func message(_ missing: [StaticString]) -> FindingMessage {
    if missing.count == 2 {
      return FindingMessage(
        Phrase(
          en: "the entry has neither url and date of a link nor ocid and id of a release",
          es: "la entrada no tiene url y date de un enlace ni ocid e id de una entrega"))
    }
    let name = missing.map(\.description).joined()
    return FindingMessage(
      Phrase(en: "the link to a release has no \(name)", es: "el enlace a una entrega no tiene \(name)"))
  }
}
