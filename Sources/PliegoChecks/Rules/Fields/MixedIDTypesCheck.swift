import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds arrays whose ids are partly texts and partly numbers.
struct MixedIDTypesCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V115", "mixed-id-types", .warning,
    Phrase(en: "ids as texts and as numbers in one array", es: "ids como textos y como números en un mismo arreglo"))

  static let page = CheckPage(
    rules: ["ID-07"],
    why: Phrase(
      en: "Programs take 1 and \"1\" for two ids, so entries are not found and not merged.",
      es: "Los programas toman 1 y \"1\" por dos ids: las entradas no se encuentran ni se combinan."),
    cure: Phrase(
      en: "Write all ids as texts.",
      es: "Escriba todos los ids como textos."))

  static func applies(to field: FieldContext) -> Bool {
    guard case .objects? = field.field?.shape else { return false }
    return field.field?.isWholeListMerge == false
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    var first: JSONNode?
    for entry in member.value.elements {
      guard let id = entry["id"], id.isString || id.isNumber else { continue }
      guard let known = first else {
        first = id
        continue
      }
      guard known.isString != id.isString else { continue }
      return report.report(Self.code, at: id, path: member.context.path + "/id") { Self.message(known, id) }
    }
  }

  private static func message(_ known: JSONNode, _ id: JSONNode) -> FindingMessage {
    let (one, other) = (Reporter.excerpt(of: known), Reporter.excerpt(of: id))
    return FindingMessage(
      id.isNumber
        ? Phrase(
          en: "the id \(other) is a number, but \(one) is a text",
          es: "el id \(other) es un número, pero \(one) es un texto")
        : Phrase(
          en: "the id \(other) is a text, but \(one) is a number",
          es: "el id \(other) es un texto, pero \(one) es un número"))
  }
}
