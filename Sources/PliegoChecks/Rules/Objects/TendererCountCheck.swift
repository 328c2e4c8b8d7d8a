import PliegoDiagnostics
import PliegoJSON

/// Finds tenders whose number of tenderers is not that of their list.
struct TendererCountCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V431", "tenderer-count", .warning,
    Phrase(
      en: "a number of tenderers that is not that of their list",
      es: "un número de licitantes que no es el de su lista"), aliases: ["consistent.number_of_tenderers"])

  static let page = CheckPage(
    rules: ["AWD-13"],
    why: Phrase(
      en: "Competition is measured by this number; which of the two is right cannot be told.",
      es: "La competencia se mide con este número; no se puede saber cuál de los dos es correcto."),
    cure: Phrase(
      en: "Count who handed in a bid, and list each of them once.",
      es: "Cuente a quienes presentaron propuesta, y liste a cada uno una vez."))

  static let types: Set<String> = ["Tender"]

  func check(_ tender: ObjectSubject, _ report: inout Reporter) {
    guard let number = tender["numberOfTenderers"], let said = number.number?.intValue,
      let tenderers = tender["tenderers"], tenderers.isArray, !tenderers.isEmpty
    else { return }
    let listed = tenderers.count
    guard said != listed else { return }
    report.report(Self.code, at: number, path: tender.path + "/numberOfTenderers") {
      FindingMessage(
        Phrase(
          en: "\(said) tenderers are counted, \(listed) are listed",
          es: "se cuentan \(said) licitantes, se listan \(listed)"))
    }
  }
}
