import PliegoDiagnostics
import PliegoJSON

/// Sentences about patterns.
enum PatternWords {
  static func message(_ value: JSONNode, _ keyword: Keyword, _ schema: JSONValue) -> FindingMessage {
    guard let pattern = schema["pattern"]?.stringValue else { return FindingMessage(costlyName, help: [cure]) }
    guard keyword == .pattern else {
      return FindingMessage(
        Phrase(
          en: "the pattern \(pattern) takes too many steps on this text, which was not judged",
          es: "el patrón \(pattern) requiere demasiados pasos con este texto, que no se juzgó"), help: [cure])
    }
    let text = "\"\(value.text.prefix(60))\""
    return FindingMessage(
      Phrase(en: "\(text) does not fit the pattern \(pattern)", es: "\(text) no cumple el patrón \(pattern)"))
  }

  /// `patternProperties` are about names.
  private static let costlyName = Phrase(
    en: "a pattern of patternProperties takes too many steps on this member's name, which was not judged",
    es: "un patrón de patternProperties requiere demasiados pasos con el nombre de este miembro, que no se juzgó")

  private static let cure = Phrase(
    en: "rewrite the pattern: a repetition inside of a repetition, as in (a+)+, is what costs",
    es: "reescriba el patrón: lo que cuesta es una repetición dentro de otra, como en (a+)+")
}
