import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds references to items that are not there.
struct ItemReferenceCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V212", "item-not-found", .warning,
    Phrase(en: "a reference to an item that is not there", es: "una referencia a un artículo que no está"))

  static let page = CheckPage(
    rules: ["CNF-03"],
    why: Phrase(
      en: "What is asked or said about an item cannot be read with it.",
      es: "Lo que se pregunta o se dice de un artículo no puede leerse junto a él."),
    cure: Phrase(
      en: "Publish the item, and write its id exactly as it stands there.",
      es: "Publique el artículo, y escriba su id tal como está allí."))

  private static let names: Set<String> = ["relatedItem", "relatedItems"]

  static func applies(to field: FieldContext) -> Bool { names.contains(field.field?.name ?? "") }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    for id in member.value.isArray ? Array(member.value.elements) : [member.value] {
      guard member.release.lacks(id, in: .itemsAndLots) else { continue }
      report.report(Self.code, at: id, path: member.context.path) {
        let text = Reporter.excerpt(of: id)
        return FindingMessage(Phrase(en: "no item has the id \(text)", es: "ningún artículo tiene el id \(text)"))
      }
    }
  }
}
