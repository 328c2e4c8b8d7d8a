import PliegoDiagnostics
import PliegoJSON

/// Sentences about how many characters, elements or members there are.
enum CountWords {
  static func message(_ value: JSONNode, _ keyword: Keyword, _ schema: JSONValue) -> FindingMessage {
    let count = count(value)
    guard count > 0 else {
      return FindingMessage(
        Phrase(en: "the \(subject(value).english) is empty", es: "el \(subject(value).spanish) está vacío"))
    }
    let limit = limit(keyword, schema)
    let unit = count == 1 ? one(value) : many(value)
    return FindingMessage(
      Phrase(
        en: "the \(subject(value).english) has \(count) \(unit.english), \(limit.english)",
        es: "el \(subject(value).spanish) tiene \(count) \(unit.spanish), \(limit.spanish)"))
  }

  /// Which two elements are equal, counted from 0 as pointers do.
  static func equalElements(_ array: JSONNode) -> FindingMessage {
    var places: [UInt64: [Int]] = [:]
    let elements = Array(array.elements)
    for (place, element) in elements.enumerated() {
      let hash = element.contentHash()
      if let first = places[hash]?.first(where: { elements[$0].isEqual(to: element) }) {
        return FindingMessage(
          Phrase(
            en: "the elements \(first) and \(place), counted from 0, are equal",
            es: "los elementos \(first) y \(place), contados desde 0, son iguales"))
      }
      places[hash, default: []].append(place)
    }
    return FindingMessage(Phrase(en: "two elements are equal", es: "hay dos elementos iguales"))
  }

  /// A member that is repeated counts once, as the schema counts.
  private static func count(_ value: JSONNode) -> Int {
    switch value.kind {
    case .object: Set(value.members.map(\.name.text)).count
    case .array: value.count
    default: value.scalarCount
    }
  }

  private static func limit(_ keyword: Keyword, _ schema: JSONValue) -> Phrase {
    switch keyword {
    case .minLength, .minItems, .minProperties:
      let least = schema[keyword.name].map { JSONWriter.text(of: $0) } ?? ""
      return Phrase(en: "fewer than the minimum, \(least)", es: "menos que el mínimo, \(least)")
    case .additionalItems:
      let places = schema["items"]?.arrayValue?.count ?? 0
      return Phrase(
        en: "and the schema has places for \(places)", es: "y el esquema tiene lugar para \(places)")
    default:
      let most = schema[keyword.name].map { JSONWriter.text(of: $0) } ?? ""
      return Phrase(en: "more than the maximum, \(most)", es: "más que el máximo, \(most)")
    }
  }

  private static func subject(_ value: JSONNode) -> Phrase {
    switch value.kind {
    case .object: Phrase(en: "object", es: "objeto")
    case .array: Phrase(en: "array", es: "arreglo")
    default: Phrase(en: "text", es: "texto")
    }
  }

  private static func one(_ value: JSONNode) -> Phrase {
    switch value.kind {
    case .object: Phrase(en: "member", es: "miembro")
    case .array: Phrase(en: "element", es: "elemento")
    default: Phrase(en: "character", es: "carácter")
    }
  }

  private static func many(_ value: JSONNode) -> Phrase {
    switch value.kind {
    case .object: Phrase(en: "members", es: "miembros")
    case .array: Phrase(en: "elements", es: "elementos")
    default: Phrase(en: "characters", es: "caracteres")
    }
  }
}
