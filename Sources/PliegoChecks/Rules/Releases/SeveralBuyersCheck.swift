import PliegoDiagnostics
import PliegoJSON

/// Notes releases with several parties that buy and no buyer.
struct SeveralBuyersCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V209", "several-buyers-no-buyer", .note,
    Phrase(en: "several parties that buy and no buyer", es: "varias entradas de parties que compran y ningún buyer"))

  static let page = CheckPage(
    rules: ["ORG-18"],
    why: Phrase(
      en: "Readers look for the buyer at one place; with several parties and no buyer they must guess.",
      es: "El lector busca al comprador en un solo lugar; con varias entradas y ningún buyer tiene que adivinar."),
    cure: Phrase(
      en: "Name the one whose budget pays first as buyer; the others stay parties with the role buyer.",
      es: "Ponga como buyer a la que paga con su presupuesto; las demás quedan en parties con el papel buyer."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard let parties = release["parties"], release["buyer"].map({ $0.isNull || $0.isEmpty }) ?? true else { return }
    let buying = parties.elements.filter { party in
      party["roles"]?.elements.contains { $0.isString && $0.holds("buyer") } ?? false
    }
    guard buying.count > 1 else { return }
    report.report(Self.code, at: parties, path: "buyer") {
      FindingMessage(
        Phrase(
          en: "\(buying.count) parties have the role buyer and the release has no buyer",
          es: "\(buying.count) entradas de parties tienen el papel buyer y la entrega no tiene buyer"))
    }
  }
}
