import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Values that are the same each time.
extension MappingChecker {
  func fixedType(_ node: YAMLNode, _ field: Field) -> ValueKind {
    if field.types.contains("string") || field.types.isEmpty { return .text }
    if field.types.contains("boolean") { return .boolean }
    return .number
  }

  /// A value that is the same each time: `{ constant: es }`, `3`, `false`.
  func fixed(_ node: YAMLNode, for place: FieldPlace) -> PlanNode? {
    if let elements = node.sequence {
      report(
        .badConstant,
        Phrase(
          en: "'\(place.text)' takes one value, and this is a list of \(elements.count)",
          es: "'\(place.text)' lleva un solo valor, y esto es una lista de \(elements.count)"), at: node.span)
      return nil
    }
    guard let json = fixedJSON(node, for: place) else { return nil }
    return fixedNode(json, place)
  }

  func fixedNode(_ json: String, _ place: FieldPlace) -> PlanNode {
    var made = PlanNode(kind: .fixed)
    made.text = plan.text.place(of: json)
    made.path = path(place.path)
    made.line = line(of: place.keySpan)
    return made
  }

  /// The JSON text of a fixed value, if the field takes it.
  func fixedJSON(_ node: YAMLNode, for place: FieldPlace) -> String? {
    guard let text = node.text else {
      report(
        .badConstant, Phrase(en: "a fixed value is due here", es: "aquí va un valor fijo"), at: node.span,
        help: [Phrase("{ constant: X }")])
      return nil
    }
    switch fixedType(node, place.field) {
    case .boolean:
      guard text == "true" || text == "false" else {
        return badConstant(node, place, Phrase(en: "true or false", es: "true o false"))
      }
      return text
    case .number:
      guard let number = Decimal(jsonText: text), place.field.types.contains("number") || number.isInteger else {
        return badConstant(node, place, Phrase(en: "a number", es: "un número"))
      }
      return text
    default: break
    }
    guard fitsFormat(text, node, place) else { return nil }
    if let name = place.field.codelist, let list = plan.profile.codelists[name], !place.field.hasOpenCodelist,
      !list.contains(text)
    {
      report(
        .unknownFixedCode,
        Phrase(en: "'\(text)' is not a code of \(name).csv", es: "'\(text)' no es un código de \(name).csv"),
        at: node.span,
        help: codeHelp(text, list))
      return nil
    }
    return JSONText.quoted(text)
  }

  private func fitsFormat(_ text: String, _ node: YAMLNode, _ place: FieldPlace) -> Bool {
    switch place.field.format {
    case "date-time":
      let reading = DatePattern.dateTime.parse(text)
      guard reading?.offsetSeconds == nil || reading?.hasTime == false else { return true }
      _ = badConstant(
        node, place,
        Phrase(
          en: "a date with time and zone, as 2016-12-31T06:00:00Z",
          es: "una fecha con hora y zona, como 2016-12-31T06:00:00Z"))
      return false
    case "uri":
      guard !URIText.isURI(Array(text.utf8)) else { return true }
      _ = badConstant(node, place, Phrase(en: "a web address with https://", es: "una dirección web con https://"))
      return false
    default: return true
    }
  }

  private func badConstant(_ node: YAMLNode, _ place: FieldPlace, _ due: Phrase) -> String? {
    report(
      .badConstant,
      Phrase(
        en: "'\(place.text)' takes \(due.english), not '\(node.text ?? "")'",
        es: "'\(place.text)' lleva \(due.spanish), no '\(node.text ?? "")'"), at: node.span)
    return nil
  }
}
