import PliegoDiagnostics
import PliegoJSON

/// Finds ids of releases with a `#` in them.
struct ReleaseIDHashCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V101", "release-id-with-hash", .error,
    Phrase(en: "a release id with a #", es: "un id de entrega con #"))

  static let page = CheckPage(
    rules: ["REL-02"],
    why: Phrase(
      en:
        "Records link to a release as the address of its package, a # and the release id; a second # makes that link ambiguous.",
      es:
        "Los registros enlazan una entrega con la dirección de su paquete, un # y el id de la entrega; un segundo # vuelve ambiguo el enlace."
    ),
    cure: Phrase(
      en: "Use another character, such as a hyphen, and keep it in all later publications.",
      es: "Use otro carácter, por ejemplo un guion, y consérvelo en las publicaciones siguientes."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release, let id = release["id"], id.isString, id.raw.contains(UInt8(ascii: "#")) else {
      return
    }
    report.report(Self.code, at: id, path: "id") {
      let text = Reporter.excerpt(of: id)
      return FindingMessage(
        Phrase(en: "\(text) has a #, which release ids must not", es: "\(text) tiene #, que un id de entrega no admite")
      )
    }
  }
}
