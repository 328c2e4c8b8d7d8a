import PliegoDiagnostics
import PliegoJSON

/// Finds relationships at the wrong end of a process.
struct RelationshipPlaceCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V428", "relationship-place", .warning,
    Phrase(
      en: "a relationship that belongs to another place of the release",
      es: "una relación que corresponde a otro lugar de la entrega"))

  static let page = CheckPage(
    rules: ["RPR-02", "RPR-03"],
    why: Phrase(
      en: "The release names where the process comes from, a contract what follows from it.",
      es: "La entrega dice de dónde viene el proceso; un contrato, lo que le sigue."),
    cure: Phrase(
      en: "Put subcontracts, renewals and replacements into the contract, all others into the release.",
      es: "Ponga subcontratos, renovaciones y sustituciones en el contrato, y las demás en la entrega."))

  static let types: Set<String> = ["RelatedProcess"]

  func check(_ process: ObjectSubject, _ report: inout Reporter) {
    let isContract = process.path == "contracts/relatedProcesses"
    guard isContract || process.path == "relatedProcesses", let relationships = process["relationship"] else { return }
    for relationship in relationships.elements where relationship.isString {
      let text = relationship.text
      guard (isContract ? Self.backward : Self.forward).contains(text) else { continue }
      report.report(Self.code, at: relationship, path: process.path + "/relationship") {
        isContract
          ? FindingMessage(
            Phrase(
              en: "\(text) is said of the process, not of a contract",
              es: "\(text) se dice del proceso, no de un contrato"))
          : FindingMessage(
            Phrase(
              en: "\(text) is said of a contract, not of the process",
              es: "\(text) se dice de un contrato, no del proceso"))
      }
    }
  }

  private static let backward: Set<String> = ["framework", "planning", "parent", "prior", "unsuccessfulProcess"]
  private static let forward: Set<String> = ["subContract", "replacementProcess", "renewalProcess"]
}
