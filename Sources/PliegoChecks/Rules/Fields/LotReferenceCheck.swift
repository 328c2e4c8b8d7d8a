import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds references to lots that are not there.
struct LotReferenceCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V210", "lot-not-found", .warning,
    Phrase(en: "a reference to a lot that is not there", es: "una referencia a un lote que no está"))

  static let page = CheckPage(
    rules: ["CNF-03"],
    why: Phrase(
      en: "Which lot an item, bid or award belongs to decides how amounts are added up.",
      es: "A qué lote pertenece un artículo, oferta o adjudicación decide cómo se suman los montos."),
    cure: Phrase(
      en: "Publish the lot in tender/lots, and write its id exactly as it stands there.",
      es: "Publique el lote en tender/lots, y escriba su id tal como está allí."))

  private static let names: Set<String> = ["relatedLot", "relatedLots"]

  static func applies(to field: FieldContext) -> Bool { names.contains(field.field?.name ?? "") }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    for id in member.value.isArray ? Array(member.value.elements) : [member.value] {
      guard member.release.lacks(id, in: .lots) else { continue }
      report.report(Self.code, at: id, path: member.context.path) {
        let text = Reporter.excerpt(of: id)
        return FindingMessage(Phrase(en: "no lot has the id \(text)", es: "ningún lote tiene el id \(text)"))
      }
    }
  }
}
