import PliegoDiagnostics
import PliegoJSON

/// Finds references that give an id as a number and the party as a text, or the other way round.
struct PartyReferenceTypeCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V205", "party-id-type-differs", .warning,
    Phrase(
      en: "a reference whose id has another JSON type than the party's",
      es: "una referencia cuyo id tiene otro tipo JSON que el de parties"))

  static let page = CheckPage(
    rules: ["ORG-02", "ID-07"],
    why: Phrase(
      en: "Programs take 1 and \"1\" for two ids, and do not find the party.",
      es: "Los programas toman 1 y \"1\" por dos ids, y no encuentran la entrada de parties."),
    cure: Phrase(
      en: "Write both as texts.",
      es: "Escriba ambos como textos."))

  static let types: Set<String> = ["OrganizationReference"]

  func check(_ reference: ObjectSubject, _ report: inout Reporter) {
    guard let id = reference["id"], id.isString || id.isNumber,
      case .otherType(let party) = reference.find(id, in: .parties), let known = party["id"]
    else { return }
    report.report(Self.code, at: id, path: reference.path + "/id") {
      let (one, other) = (Reporter.excerpt(of: id), Reporter.excerpt(of: known))
      return FindingMessage(
        Phrase(en: "the id is \(one) here and \(other) in parties", es: "el id es \(one) aquí y \(other) en parties"))
    }
  }
}
