import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds entries without an id in arrays that are merged by id.
struct MissingEntryIDCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V114", "missing-entry-id", .warning,
    Phrase(
      en: "an entry without an id in an array that is merged by id",
      es: "una entrada sin id en un arreglo que se combina por id"), aliases: ["missing_ids"])

  static let page = CheckPage(
    rules: ["ID-06", "ORG-05", "AMD-06"],
    why: Phrase(
      en: "An entry without an id cannot be updated: every merge adds it once more.",
      es: "Una entrada sin id no puede actualizarse: cada combinación la agrega otra vez."),
    cure: Phrase(
      en: "Give the entry an id and keep it in all later releases.",
      es: "Dé un id a la entrada y consérvelo en las entregas siguientes."))

  static func applies(to field: FieldContext) -> Bool {
    guard case .objects? = field.field?.shape else { return false }
    return field.field?.isWholeListMerge == false
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    for entry in member.value.elements where entry.isObject && !entry.isEmpty && entry["id"] == nil {
      guard Self.isExpected(in: member) else { return }
      report.report(Self.code, at: entry, path: member.context.path + "/id") {
        FindingMessage(
          Phrase(
            en: "an entry of \(member.context.path) has no id",
            es: "una entrada de \(member.context.path) no tiene id"))
      }
    }
  }

  /// Whether entries have an `id` by the schema, which does not itself require it; references without are V202's.
  private static func isExpected(in member: MemberSubject) -> Bool {
    guard case .objects(let type)? = member.context.field?.shape, type != "OrganizationReference" else { return false }
    return member.release.profile.type(type)?.field("id")?.field.isRequired == false
  }
}
