import PliegoDiagnostics
import PliegoJSON

/// Sentences about values that should fit one of several schemas, or not fit one.
enum AlternativeWords {
  /// - Parameters:
  ///   - nearest: what the schema with the fewest objections is called.
  ///   - objection: its first one, with the way from the value to the place; empty when it is about the value itself.
  static func none(
    of count: Int, nearest: String, _ objection: (place: String, message: Phrase)?
  ) -> FindingMessage {
    let place = objection.map { $0.place.isEmpty ? "" : $0.place + ": " } ?? ""
    return FindingMessage(
      Phrase(en: "the value fits none of \(count) schemas", es: "el valor no cumple ninguno de \(count) esquemas"),
      notes: [
        Phrase(
          en: "nearest is \(nearest), but \(place)\(objection?.message.english ?? "")",
          es: "el más cercano es \(nearest), pero \(place)\(objection?.message.spanish ?? "")")
      ])
  }

  /// - Parameter names: of the schemas that the value fits.
  static func several(_ names: [String], of count: Int) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "the value fits \(names.count) of \(count) schemas, where it has to fit exactly one",
        es: "el valor cumple \(names.count) de \(count) esquemas, y debe cumplir exactamente uno"),
      notes: [
        Phrase(
          en: "it fits \(names.joined(separator: ", "))", es: "cumple \(names.joined(separator: ", "))")
      ])
  }

  static func ruledOut(_ value: JSONNode, by schema: JSONValue?) -> FindingMessage {
    let text = value.isString ? "\"\(value.text.prefix(60))\"" : String(JSONWriter.text(of: value.value).prefix(60))
    let rule = schema.map { JSONWriter.text(of: $0) } ?? ""
    return FindingMessage(
      Phrase(
        en: "\(text) must not fit \(rule.prefix(120))", es: "\(text) no debe cumplir \(rule.prefix(120))"))
  }
}
