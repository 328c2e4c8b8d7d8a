import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds ids that any other array repeats whose entries are merged by id.
struct DuplicateEntryIDCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V113", "duplicate-entry-id", .warning,
    Phrase(
      en: "an id twice in one array that is merged by id", es: "un id dos veces en un arreglo que se combina por id"))

  static let page = CheckPage(
    rules: ["ID-06"],
    why: Phrase(
      en: "When releases are merged, entries with the same id become one: what the first says is lost.",
      es: "Al combinar entregas, las entradas con el mismo id se vuelven una: lo que dice la primera se pierde."),
    cure: Phrase(
      en: "Join the entries into one, or give each an id of its own.",
      es: "Reúna las entradas en una, o dé a cada una un id propio."))

  static func applies(to field: FieldContext) -> Bool {
    guard case .objects? = field.field?.shape, field.field?.isWholeListMerge == false else { return false }
    return !DuplicateIDCheck.applies(to: field)
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    RepeatedIDs.forEach(in: member.value) { first, id in
      let prefix = report.place.prefix
      report.report(Self.code, at: id, path: member.context.path + "/id") { RepeatedIDs.message(first, id, prefix) }
    }
  }
}
