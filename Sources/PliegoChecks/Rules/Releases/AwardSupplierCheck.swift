import PliegoDiagnostics
import PliegoJSON

/// Notes awards under contract that name no supplier.
struct AwardSupplierCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V213", "contracted-award-without-suppliers", .note,
    Phrase(
      en: "an award under contract that names no supplier", es: "una adjudicación con contrato que no nombra proveedor")
  )

  static let page = CheckPage(
    rules: ["AWD-02"],
    why: Phrase(
      en: "The contract does not say who supplies; only its award does.",
      es: "El contrato no dice quién provee; solo lo dice su adjudicación."),
    cure: Phrase(
      en: "Fill suppliers of the award, also when the source knows contracts only.",
      es: "Llene suppliers de la adjudicación, también cuando la fuente solo conoce contratos."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard let contracts = release["contracts"] else { return }
    var asked: Set<Int> = []
    for contract in contracts.elements {
      guard let id = contract["awardID"], id.isString || id.isNumber,
        let award = release.ids.findHere(id, in: .awards), award["suppliers"].map({ $0.isNull || $0.isEmpty }) ?? true,
        asked.insert(award.index).inserted, !Self.namesSupplier(contract)
      else { continue }
      report.report(Self.code, at: award, path: "awards/suppliers") {
        let text = Reporter.excerpt(of: id)
        return FindingMessage(
          Phrase(
            en: "the award \(text) has a contract and no suppliers",
            es: "la adjudicación \(text) tiene contrato y ningún proveedor"))
      }
    }
  }

  /// The extension `contract_suppliers` names them in the contract.
  private static func namesSupplier(_ contract: JSONNode) -> Bool { contract["suppliers"]?.isEmpty == false }
}
