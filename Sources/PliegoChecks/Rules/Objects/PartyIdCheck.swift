import PliegoDiagnostics
import PliegoJSON

/// Finds parties without id.
struct PartyIdCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V420", "party-without-id", .warning,
    Phrase(
      en: "a party without id",
      es: "una parte sin id"))

  static let page = CheckPage(
    rules: ["ORG-05", "ID-06"],
    why: Phrase(
      en: "Nothing can refer to it, and each merge adds it once more.",
      es: "Nada puede referirse a ella, y cada combinación la añade una vez más."),
    cure: Phrase(
      en: "Give each party an id: the scheme and number of its register, or one of your own.",
      es: "Dé a cada parte un id: el esquema y número de su registro, o uno propio."))

  static let types: Set<String> = ["Organization"]

  func check(_ party: ObjectSubject, _ report: inout Reporter) {
    guard party.path == "parties", party["id"]?.isFilled != true else { return }
    report.report(Self.code, at: party.node, path: "parties/id") {
      let name = party["name"]?.stringValue ?? "–"
      return FindingMessage(Phrase(en: "the party \(name) has no id", es: "la parte \(name) no tiene id"))
    }
  }
}
