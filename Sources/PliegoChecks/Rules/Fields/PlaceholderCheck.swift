import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoValues

/// Finds words that only hold the place of a text.
struct PlaceholderCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V320", "placeholder-text", .note,
    Phrase(
      en: "a word that only holds the place of a text",
      es: "una palabra que solo ocupa el lugar de un texto"))

  static let page = CheckPage(
    rules: ["QLT-09"],
    why: Phrase(
      en: "\"N/A\" counts as filled and says nothing; users meet it as the name of a supplier.",
      es: "\"N/A\" cuenta como lleno y no dice nada; los usuarios lo encuentran como nombre de proveedor."),
    cure: Phrase(
      en: "Leave the field out until the text is known.",
      es: "Omita el campo hasta que se sepa el texto."))

  static var kinds: ValueKinds { [.string, .array] }

  static func applies(to field: FieldContext) -> Bool {
    guard let shape = field.field else { return false }
    return field.codelist == nil && shape.format == nil && shape.types.contains("string")
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    member.forEachText { value in
      guard value.raw.count <= Self.longest, Self.canBegin(value.raw[0]), Self.isPlaceholder(value.text) else { return }
      report.report(Self.code, at: value, path: member.path) {
        let text = value.text
        return FindingMessage(Phrase(en: "\"\(text)\" is no information", es: "\"\(text)\" no es información"))
      }
    }
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    let folded = Text.fold(text)
    if folded.utf8.count > 2, folded.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) { return true }
    if folded.utf8.allSatisfy({ signs.contains($0) }) { return true }
    return words.contains(folded)
  }

  /// Asked first, because nearly every text fails it.
  private static func canBegin(_ byte: UInt8) -> Bool {
    signs.contains(byte) || "nptslux\"".utf8.contains(byte | 0x20)
  }

  private static let signs = Array("-–—.?*_#/".utf8)
  private static let longest = 24

  private static let words: Set<String> = [
    "n/a", "n.a.", "n.a", "n/d", "n.d.", "s/d", "s.d.", "na/na", "null", "nulo", "undefined", "nan", "no aplica",
    "no data",
    "not applicable", "not available", "no disponible", "no definido", "no especificado", "no se especifica",
    "sin informacion", "sin dato", "sin datos", "sin definir", "sin especificar", "por definir", "por determinar",
    "por confirmar", "por asignar", "pendiente de definir", "to be defined", "to be determined", "to be confirmed",
    "tbd",
    "tba", "tbc", "test", "testing", "prueba", "texto de prueba", "lorem ipsum", "string", "unknown", "unspecified",
  ]
}
