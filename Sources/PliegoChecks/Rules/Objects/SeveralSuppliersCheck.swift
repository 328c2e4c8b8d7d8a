import PliegoDiagnostics
import PliegoJSON

/// Finds awards to several suppliers.
struct SeveralSuppliersCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V410", "several-suppliers", .note,
    Phrase(
      en: "an award to several suppliers",
      es: "una adjudicación a varios proveedores"))

  static let page = CheckPage(
    rules: ["ITEM-04"],
    why: Phrase(
      en: "Readers take them for a consortium; what each of them gets cannot be told.",
      es: "Los lectores los toman por un consorcio; lo que recibe cada uno no se puede saber."),
    cure: Phrase(
      en: "Publish one award for each supplier when their items or amounts differ; leave it when they bid together.",
      es: "Publique una adjudicación por proveedor si sus artículos o montos difieren; déjela si ofertaron juntos."))

  static let types: Set<String> = ["Award"]

  func check(_ award: ObjectSubject, _ report: inout Reporter) {
    guard let suppliers = award["suppliers"], suppliers.isArray, suppliers.count > 1 else { return }
    let ids = Set(suppliers.elements.compactMap { ($0["id"] ?? $0["name"])?.identifier })
    guard ids.count > 1 else { return }
    report.report(Self.code, at: suppliers, path: award.path + "/suppliers") {
      FindingMessage(
        Phrase(
          en: "\(ids.count) suppliers share the award: together, or each a part of it",
          es: "\(ids.count) proveedores comparten la adjudicación: juntos, o cada uno una parte"))
    }
  }
}
