import PliegoDiagnostics
import PliegoJSON

/// Sentences about values that are not among those listed.
enum EnumWords {
  static func message(_ value: JSONNode, _ values: [JSONValue]) -> FindingMessage {
    let text = value.isString ? "\"\(value.text.prefix(60))\"" : String(value.text.prefix(60))
    let allowed = values.filter { !$0.isNull }.map { JSONWriter.text(of: $0) }
    let list = allowed.prefix(12).joined(separator: ", ") + (allowed.count > 12 ? ", …" : "")
    return FindingMessage(
      Phrase(en: "\(text) is not one of the values allowed", es: "\(text) no es ninguno de los valores permitidos"),
      notes: [Phrase(en: "allowed: \(list)", es: "permitidos: \(list)")])
  }
}
