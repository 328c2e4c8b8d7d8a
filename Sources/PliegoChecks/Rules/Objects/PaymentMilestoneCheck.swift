import PliegoDiagnostics
import PliegoJSON

/// Finds payments that were reached without a transaction.
struct PaymentMilestoneCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V414", "payment-without-transaction", .note,
    Phrase(
      en: "a payment milestone that is met, without any transaction",
      es: "un hito de pago cumplido, sin transacción alguna"))

  static let page = CheckPage(
    rules: ["MIL-08"],
    why: Phrase(
      en: "The payment is said to have been made; how much and to whom is missing.",
      es: "Se dice que el pago se hizo; falta cuánto y a quién."),
    cure: Phrase(
      en: "Publish the payment in implementation/transactions.",
      es: "Publique el pago en implementation/transactions."))

  static let types: Set<String> = ["Contract"]

  func check(_ contract: ObjectSubject, _ report: inout Reporter) {
    guard contract["implementation"]?["transactions"]?.isFilled != true else { return }
    for place in ["milestones", "implementation/milestones"] {
      let list = place == "milestones" ? contract["milestones"] : contract["implementation"]?["milestones"]
      guard let list else { continue }
      for milestone in list.elements where Self.isPaid(milestone) {
        report.report(Self.code, at: milestone, path: "\(contract.path)/\(place)") {
          FindingMessage(
            Phrase(
              en: "the payment is met, and the contract has no transactions",
              es: "el pago está cumplido, y el contrato no tiene transacciones"))
        }
      }
    }
  }

  private static func isPaid(_ milestone: JSONNode) -> Bool {
    guard let type = milestone["type"], let status = milestone["status"], type.isString, status.isString else {
      return false
    }
    return status.holds("met") && (type.holds("payment") || type.holds("financing"))
  }
}
