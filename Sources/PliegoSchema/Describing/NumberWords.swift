import PliegoDiagnostics
import PliegoJSON

/// Sentences about numbers and their limits.
enum NumberWords {
  static func message(_ value: JSONNode, _ keyword: Keyword, _ schema: JSONValue) -> FindingMessage {
    let limit = schema[keyword.name].map { JSONWriter.text(of: $0) } ?? ""
    let number = value.text
    switch keyword {
    case .minimum where schema["exclusiveMinimum"]?.boolValue == true:
      return FindingMessage(
        Phrase(
          en: "\(number) is not greater than \(limit), as it has to be",
          es: "\(number) no es mayor que \(limit), como debe ser"))
    case .minimum:
      return FindingMessage(
        Phrase(en: "\(number) is less than the minimum, \(limit)", es: "\(number) es menor que el mínimo, \(limit)"))
    case .maximum where schema["exclusiveMaximum"]?.boolValue == true:
      return FindingMessage(
        Phrase(
          en: "\(number) is not less than \(limit), as it has to be",
          es: "\(number) no es menor que \(limit), como debe ser"))
    case .maximum:
      return FindingMessage(
        Phrase(
          en: "\(number) is greater than the maximum, \(limit)", es: "\(number) es mayor que el máximo, \(limit)"))
    default:
      return FindingMessage(
        Phrase(en: "\(number) is not a multiple of \(limit)", es: "\(number) no es múltiplo de \(limit)"))
    }
  }
}
