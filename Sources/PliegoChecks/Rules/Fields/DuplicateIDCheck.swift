import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds ids that an array of awards, contracts, items, documents or milestones repeats.
struct DuplicateIDCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V112", "duplicate-id", .error,
    Phrase(en: "an id twice in one array", es: "un id dos veces en un mismo arreglo"))

  static let page = CheckPage(
    rules: ["ID-01", "ID-04"],
    why: Phrase(
      en: "When releases are merged, entries with the same id become one: what the first says is lost.",
      es: "Al combinar entregas, las entradas con el mismo id se vuelven una: lo que dice la primera se pierde."),
    cure: Phrase(
      en: "Give each entry an id of its own and keep it in all later releases.",
      es: "Dé a cada entrada un id propio y consérvelo en las entregas siguientes."))

  private static let types: Set<String> = ["Award", "Contract", "Item", "Document", "Milestone"]

  static func applies(to field: FieldContext) -> Bool {
    guard case .objects(let type)? = field.field?.shape else { return false }
    return types.contains(type) && field.field?.isWholeListMerge == false
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    RepeatedIDs.forEach(in: member.value) { first, id in
      let prefix = report.place.prefix
      report.report(Self.code, at: id, path: member.context.path + "/id") { RepeatedIDs.message(first, id, prefix) }
    }
  }
}
