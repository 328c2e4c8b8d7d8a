import PliegoDiagnostics
import PliegoJSON

/// Finds transactions between others than buyer and suppliers.
struct TransactionPartiesCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V419", "transaction-parties", .note,
    Phrase(
      en: "a transaction between others than the buyer and a supplier",
      es: "una transacción entre otros que el comprador y un proveedor"))

  static let page = CheckPage(
    rules: ["TRX-01"],
    why: Phrase(
      en: "Money that comes from or goes to somebody else is often an id written otherwise.",
      es: "El dinero que viene de otro o va a otro suele ser un id escrito de otra manera."),
    cure: Phrase(
      en: "Write the ids as they stand in parties, and give who pays or is paid the role payer or payee.",
      es: "Escriba los ids como están en parties, y dé a quien paga o cobra el rol payer o payee."))

  static let types: Set<String> = ["Transaction"]

  func check(_ transaction: ObjectSubject, _ report: inout Reporter) {
    let release = transaction.release
    if let payer = transaction["payer"]?["id"], !Self.isSame(payer, release["buyer"]?["id"]) {
      let buyers = [release["buyer"]?["id"]?.identifier].compactMap { $0 }
      ask(
        transaction, "payer", expected: buyers, role: "payer", ["payer", "buyer", "procuringEntity", "funder"], &report)
    }
    if let payee = transaction["payee"]?["id"], !Self.isSupplier(payee, release) {
      let suppliers = release["awards"]?.elements.flatMap { award in
        award["suppliers"]?.elements.compactMap { $0["id"]?.identifier } ?? []
      }
      ask(transaction, "payee", expected: suppliers ?? [], role: "payee", ["payee", "supplier"], &report)
    }
  }

  /// Whether two ids are the same at first sight, as nearly all are; otherwise their texts decide.
  private static func isSame(_ id: JSONNode, _ other: JSONNode?) -> Bool {
    guard let other, other.isString || other.isNumber, id.isString || id.isNumber else { return false }
    return !id.tapeNode.traits.union(other.tapeNode.traits).contains(.hasEscapes) && id.isWritten(like: other)
  }

  private static func isSupplier(_ id: JSONNode, _ release: ReleaseSubject) -> Bool {
    guard let awards = release["awards"] else { return false }
    for award in awards.elements {
      guard let suppliers = award["suppliers"] else { continue }
      for supplier in suppliers.elements where isSame(id, supplier["id"]) { return true }
    }
    return false
  }

  private func ask(
    _ transaction: ObjectSubject, _ name: StaticString, expected: [String], role: String, _ roles: Set<String>,
    _ report: inout Reporter
  ) {
    guard !expected.isEmpty, let id = transaction[name]?["id"], let text = id.identifier, !expected.contains(text),
      !hasRole(text, roles, transaction.release)
    else { return }
    report.report(Self.code, at: id, path: "\(transaction.path)/\(name)/id") {
      role == "payer"
        ? FindingMessage(
          Phrase(en: "the payer \(text) is not the buyer", es: "quien paga, \(text), no es el comprador"))
        : FindingMessage(Phrase(en: "the payee \(text) is no supplier", es: "quien cobra, \(text), no es proveedor"))
    }
  }

  private func hasRole(_ id: String, _ roles: Set<String>, _ release: ReleaseSubject) -> Bool {
    guard let party = release["parties"]?.elements.first(where: { $0["id"]?.identifier == id }) else { return false }
    return party["roles"]?.elements.contains { $0.isString && roles.contains($0.text) } ?? false
  }
}
