import PliegoDiagnostics
import PliegoJSON

/// Finds amendments that name a release which the record does not hold.
struct AmendmentReleaseCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V117", "amendment-release-not-found", .warning,
    Phrase(
      en: "an amendment naming a release that the record does not hold",
      es: "una modificación que nombra una entrega que el registro no tiene"))

  static let page = CheckPage(
    rules: ["AMD-02"],
    why: Phrase(
      en: "The releases before and after say what the amendment changed; without them nobody knows.",
      es: "Las entregas de antes y después dicen qué cambió la modificación; sin ellas nadie lo sabe."),
    cure: Phrase(
      en:
        "Write the id of a release of the same process, or leave amendsReleaseID out when the earlier one was never published.",
      es: "Escriba el id de una entrega del mismo proceso, u omita amendsReleaseID si la anterior nunca se publicó."))

  private static let sections: [StaticString] = ["tender", "awards", "contracts"]

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release, !release.history.isEmpty else { return }
    for section in Self.sections {
      guard let holder = release[section] else { continue }
      for part in holder.isArray ? Array(holder.elements) : [holder] {
        for amendment in part["amendments"].map({ Array($0.elements) }) ?? [] {
          ask(amendment["releaseID"], "\(section)/amendments/releaseID", release, &report)
          ask(amendment["amendsReleaseID"], "\(section)/amendments/amendsReleaseID", release, &report)
        }
      }
    }
  }

  private func ask(_ id: JSONNode?, _ path: String, _ release: ReleaseSubject, _ report: inout Reporter) {
    guard let id, id.isString, !id.raw.isEmpty, id.textHash != release["id"]?.textHash,
      !release.history.contains(where: { $0["id"]?.textHash == id.textHash })
    else { return }
    report.report(Self.code, at: id, path: path) {
      let text = Reporter.excerpt(of: id)
      return FindingMessage(
        Phrase(en: "the record has no release \(text)", es: "el registro no tiene una entrega \(text)"))
    }
  }
}
