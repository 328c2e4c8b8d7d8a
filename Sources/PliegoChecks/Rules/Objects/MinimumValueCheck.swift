import PliegoDiagnostics
import PliegoJSON

/// Finds tenders whose least value is more than their value.
struct MinimumValueCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V405", "minimum-value", .warning,
    Phrase(
      en: "a least value that is more than the value, or in another currency",
      es: "un valor mínimo mayor que el valor, o en otra moneda"))

  static let page = CheckPage(
    rules: ["VAL-05"],
    why: Phrase(
      en: "The two are the ends of one range; turned round they tell nothing.",
      es: "Los dos son los extremos de un rango; invertidos no dicen nada."),
    cure: Phrase(
      en: "Look for the two amounts swapped, and write both in one currency.",
      es: "Busque los dos montos intercambiados, y escriba ambos en una moneda."))

  static let types: Set<String> = ["Tender"]

  func check(_ tender: ObjectSubject, _ report: inout Reporter) {
    guard let least = tender["minValue"], let value = tender["value"] else { return }
    if let mine = least["currency"], let other = value["currency"], !mine.isWritten(like: other),
      let a = mine.stringValue, let b = other.stringValue, a != b
    {
      return report.report(Self.code, at: least, path: tender.path + "/minValue") {
        FindingMessage(
          Phrase(en: "minValue is in \(a), value in \(b)", es: "minValue está en \(a), value en \(b)"))
      }
    }
    guard let mine = least["amount"], let other = value["amount"], !Self.isShorter(mine, other),
      let a = mine.number, let b = other.number, b < a
    else { return }
    report.report(Self.code, at: least, path: tender.path + "/minValue") {
      FindingMessage(
        Phrase(en: "minValue, \(a), is more than value, \(b)", es: "minValue, \(a), es mayor que value, \(b)"))
    }
  }

  /// Whether both are whole numbers above zero written out in digits, the first in fewer.
  private static func isShorter(_ a: JSONNode, _ b: JSONNode) -> Bool {
    a.isNumber && b.isNumber && a.tapeNode.traits.isEmpty && b.tapeNode.traits.isEmpty
      && a.tapeNode.length < b.tapeNode.length
  }
}
