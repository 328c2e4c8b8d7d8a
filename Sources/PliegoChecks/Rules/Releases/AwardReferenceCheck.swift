import PliegoDiagnostics
import PliegoJSON

/// Finds contracts whose award is not in the release.
struct AwardReferenceCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V206", "award-not-found", .warning,
    Phrase(en: "a contract whose award is not there", es: "un contrato cuya adjudicación no está"),
    aliases: ["reference.contract_in_awards"])

  static let page = CheckPage(
    rules: ["ID-02", "AWD-01"],
    why: Phrase(
      en: "Supplier and awarded amount are said in the award; without it nobody knows who was contracted.",
      es: "El proveedor y el monto adjudicado se dicen en la adjudicación; sin ella nadie sabe a quién se contrató."),
    cure: Phrase(
      en:
        "Publish the award with at least its id and suppliers, and write its id in awardID exactly as it stands there.",
      es: "Publique la adjudicación al menos con su id y proveedores, y escriba ese id en awardID tal como está allí."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard let contracts = release["contracts"] else { return }
    for contract in contracts.elements {
      guard let wanted = contract["awardID"], wanted.isString || wanted.isNumber,
        case .none = release.ids.find(wanted, in: .awards)
      else { continue }
      report.report(Self.code, at: wanted, path: "contracts/awardID") { Self.message(wanted, release) }
    }
  }

  private static func message(_ wanted: JSONNode, _ release: ReleaseSubject) -> FindingMessage {
    let text = Reporter.excerpt(of: wanted)
    let message = Phrase(en: "no award has the id \(text)", es: "ninguna adjudicación tiene el id \(text)")
    guard release.role == .release, !release.ids.hasAny(.awards) else { return FindingMessage(message) }
    return FindingMessage(
      message,
      notes: [
        Phrase(
          en: "this release has no awards; another of the process may have it",
          es: "esta entrega no tiene adjudicaciones; quizá la tenga otra del proceso")
      ])
  }
}
