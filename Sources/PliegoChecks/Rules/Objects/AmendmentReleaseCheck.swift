import PliegoDiagnostics
import PliegoJSON

/// Finds amendments of releases that the record does not have.
struct AmendmentReleaseCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V425", "amendment-release", .warning,
    Phrase(
      en: "an amendment that names a release the record does not have",
      es: "una modificación que nombra un release que el record no tiene"))

  static let page = CheckPage(
    rules: ["AMD-02"],
    why: Phrase(
      en: "The text before and after the change is looked for in these two releases.",
      es: "El texto anterior y el posterior al cambio se buscan en esos dos releases."),
    cure: Phrase(
      en: "Write the ids of the releases as published, the one before and the one after the change.",
      es: "Escriba los ids de los releases tal como se publicaron, el anterior y el posterior al cambio."))

  static let types: Set<String> = ["Amendment"]

  func check(_ amendment: ObjectSubject, _ report: inout Reporter) {
    let release = amendment.release
    // Without a history, the releases may be anywhere.
    guard release.role == .release, !release.history.isEmpty else { return }
    for name in ["amendsReleaseID", "releaseID"] {
      guard let id = name == "releaseID" ? amendment["releaseID"] : amendment["amendsReleaseID"], id.isString,
        id.isFilled
      else { continue }
      let text = id.text
      guard release.id != text, !release.history.contains(where: { $0["id"]?.identifier == text }) else { continue }
      report.report(Self.code, at: id, path: "\(amendment.path)/\(name)") {
        FindingMessage(
          Phrase(
            en: "no release of the record has the id \"\(text)\"",
            es: "ningún release del record tiene el id \"\(text)\""))
      }
    }
  }
}
