import PliegoDiagnostics
import PliegoJSON

/// Finds contracts that give the id of their award in another JSON type.
struct AwardReferenceTypeCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V207", "award-id-type-differs", .warning,
    Phrase(
      en: "an awardID of another JSON type than the award's id",
      es: "un awardID de otro tipo JSON que el id de la adjudicación"))

  static let page = CheckPage(
    rules: ["ID-02", "ID-07"],
    why: Phrase(
      en: "Programs take 1 and \"1\" for two ids, and do not find the award.",
      es: "Los programas toman 1 y \"1\" por dos ids, y no encuentran la adjudicación."),
    cure: Phrase(
      en: "Write both as texts.",
      es: "Escriba ambos como textos."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard let contracts = release["contracts"] else { return }
    for contract in contracts.elements {
      guard let wanted = contract["awardID"], wanted.isString || wanted.isNumber,
        case .otherType(let award) = release.ids.find(wanted, in: .awards), let known = award["id"]
      else { continue }
      report.report(Self.code, at: wanted, path: "contracts/awardID") {
        let (one, other) = (Reporter.excerpt(of: wanted), Reporter.excerpt(of: known))
        return FindingMessage(
          Phrase(
            en: "awardID is \(one) and the award's id \(other)",
            es: "awardID es \(one) y el id de la adjudicación \(other)"))
      }
    }
  }
}
