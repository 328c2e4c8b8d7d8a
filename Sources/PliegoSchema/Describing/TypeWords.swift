import PliegoDiagnostics
import PliegoJSON

/// Sentences about types.
enum TypeWords {
  static func message(_ value: JSONNode, wanted: JSONValue?) -> FindingMessage {
    let types = wanted?.arrayValue?.compactMap(\.stringValue) ?? [wanted?.stringValue ?? ""]
    // What may also be null is not advised to be so.
    let named = types.count > 1 ? types.filter { $0 != "null" } : types
    let (english, spanish) = (named.map { nouns[$0]?.english ?? $0 }, named.map { nouns[$0]?.spanish ?? $0 })
    let found = Self.found(value)
    return FindingMessage(
      Phrase(
        en: "expected \(english.joined(separator: " or ")), found \(found.english)",
        es: "se esperaba \(spanish.joined(separator: " o ")), se encontró \(found.spanish)"),
      help: help(value, types))
  }

  private static let nouns: [String: Phrase] = [
    "null": Phrase("null"), "boolean": Phrase(en: "true or false", es: "true o false"),
    "number": Phrase(en: "a number", es: "un número"), "integer": Phrase(en: "a whole number", es: "un número entero"),
    "string": Phrase(en: "a string", es: "un texto"), "array": Phrase(en: "an array", es: "un arreglo"),
    "object": Phrase(en: "an object", es: "un objeto"),
  ]

  private static func found(_ value: JSONNode) -> Phrase {
    switch value.kind {
    case .null: Phrase("null")
    case .false: Phrase("false")
    case .true: Phrase("true")
    case .number: Phrase(en: "the number \(value.text)", es: "el número \(value.text)")
    case .string, .name:
      Phrase(en: "the string \"\(value.text.prefix(60))\"", es: "el texto \"\(value.text.prefix(60))\"")
    case .array: Phrase(en: "an array", es: "un arreglo")
    case .object: Phrase(en: "an object", es: "un objeto")
    }
  }

  private static func help(_ value: JSONNode, _ types: [String]) -> [Phrase] {
    let wantsNumber = types.contains("number") || types.contains("integer")
    if value.isString, wantsNumber, JSONNumber(text: value.text) != nil {
      return [
        Phrase(
          en: "write it without quotes: \(value.text)", es: "escríbalo sin comillas: \(value.text)")
      ]
    }
    if value.isNumber, types.contains("string") {
      return [
        Phrase(en: "write it in quotes: \"\(value.text)\"", es: "escríbalo entre comillas: \"\(value.text)\"")
      ]
    }
    if types.contains("array"), !value.isNull {
      return [Phrase(en: "put brackets around it: [ … ]", es: "póngalo entre corchetes: [ … ]")]
    }
    if value.isNull {
      return [
        Phrase(
          en: "leave the member out, name and all, when there is no value",
          es: "omita el miembro completo, con su nombre, cuando no hay valor")
      ]
    }
    return []
  }
}
