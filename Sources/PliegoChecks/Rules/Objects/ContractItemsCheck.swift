import PliegoDiagnostics
import PliegoJSON

/// Finds contracts that repeat the items of their award.
struct ContractItemsCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V409", "contract-items-repeated", .note,
    Phrase(
      en: "a contract that repeats the items of its award",
      es: "un contrato que repite los artículos de su adjudicación"))

  static let page = CheckPage(
    rules: ["ITEM-02"],
    why: Phrase(
      en: "Who adds up items of awards and contracts counts them twice.",
      es: "Quien suma artículos de adjudicaciones y contratos los cuenta dos veces."),
    cure: Phrase(
      en: "Leave the contract's items out when they are those of the award.",
      es: "Omita los artículos del contrato cuando son los de la adjudicación."))

  static let types: Set<String> = ["Contract"]

  func check(_ contract: ObjectSubject, _ report: inout Reporter) {
    guard let items = contract["items"], items.isArray, !items.isEmpty, let id = contract["awardID"]?.identifier,
      let award = contract.release["awards"]?.elements.first(where: { $0["id"]?.identifier == id }),
      let others = award["items"], others.isArray, items.count == others.count
    else { return }
    let pairs = zip(items.elements, others.elements)
    guard pairs.allSatisfy({ ItemContent($0) == ItemContent($1) && !ItemContent($0).isEmpty }) else { return }
    report.report(Self.code, at: items, path: contract.path + "/items") {
      FindingMessage(
        Phrase(en: "the items are those of award \(id)", es: "los artículos son los de la adjudicación \(id)"))
    }
  }
}
