import PliegoDiagnostics
import PliegoJSON

/// Finds links to releases that do not end in `#` and the id of the release.
struct LinkedReleaseURLCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V503", "linked-release-url", .error,
    Phrase(en: "a link to a release without # and its id", es: "un enlace a una entrega sin # y su id"))

  static let page = CheckPage(
    rules: ["REC-05"],
    why: Phrase(
      en: "A package may hold many releases of the process; only the id behind the # says which is meant.",
      es: "Un paquete puede tener muchas entregas del proceso; solo el id tras el # dice cuál es."),
    cure: Phrase(
      en: "Write the address of the release package, a # and the id of the release.",
      es: "Escriba la dirección del paquete de entregas, un # y el id de la entrega."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    guard let releases = record["releases"] else { return }
    for release in releases.elements where !release.isEmbeddedRelease {
      guard let url = release["url"], url.isString, !url.raw.isEmpty, !Self.namesRelease(url.raw) else { continue }
      report.report(Self.code, at: url, path: "releases/url") {
        let text = Reporter.excerpt(of: url)
        return FindingMessage(
          Phrase(
            en: "\(text) does not end in # and the id of a release",
            es: "\(text) no termina en # y el id de una entrega"))
      }
    }
  }

  /// Something before and something behind the last `#`.
  private static func namesRelease(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = url.lastIndex(of: UInt8(ascii: "#")) else { return false }
    return mark > 0 && mark + 1 < url.count
  }
}
