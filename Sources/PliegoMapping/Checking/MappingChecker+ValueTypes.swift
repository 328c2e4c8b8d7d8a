import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Whether a value fits its field, and how it is written.
extension MappingChecker {
  /// Whether the value fits the field, and how it is written.
  func valuePlan(
    _ expression: CheckedExpression, _ node: YAMLNode, for place: FieldPlace, in scope: Scope, isList: Bool = false
  ) -> ValuePlan? {
    let type = expression.type
    var value = ValuePlan(program: expression.program, format: .text, policy: policy(for: place))
    value.isFixed = type.isFixed
    value.isRequired = place.field.isRequired
    value.zone = zone(of: scope)
    // A zone that is declared and not known was reported where it stands.
    let reading = scope.source >= 0 ? mapping.sources[scope.source].reading : mapping.reading
    let zone = reading.timeZone == nil ? value.zone : 0
    guard let format = format(type, node, for: place, zone: zone) else { return nil }
    value.format = format
    if format == .openCode, let name = place.field.codelist { value.codelist = codelist(named: name) ?? -1 }
    if type.isPersonal { publishesPersonal(place.text, at: node.span) }
    if place.field.isRequired, type.mayBeEmpty, type.kind != .unknown, !brokenSources.contains(scope.source) {
      requiredMayBeEmpty(node, place, type.kind)
    }
    if place.isIdentity, type.kind.isNumber {
      report(
        .numberAsID,
        Phrase(
          en: "'\(place.text)' is written as text: noughts in front of a number are lost",
          es: "'\(place.text)' se escribe como texto: se pierden los ceros a la izquierda de un número"), at: node.span,
        help: [Phrase(en: "declare the column as text", es: "declare la columna como text")])
    }
    let index = Int32(plan.values.count)
    mayBeEmpty[index] = type.mayBeEmpty
    return value
  }

  func publishesPersonal(_ path: String, at span: SourceSpan) {
    report(
      .personalPublished,
      Phrase(en: "'\(path)' would publish personal data", es: "'\(path)' publicaría un dato personal"), at: span,
      help: [
        Phrase(
          en: "publish hash([COLUMN]) if an identifier is needed, or leave the field out",
          es: "publique hash([COLUMNA]) si hace falta un identificador, u omita el campo")
      ])
  }

  func requiredMayBeEmpty(_ node: YAMLNode, _ place: FieldPlace, _ kind: ValueKind) {
    let type = kind.isText ? "text" : kind.name
    report(
      .requiredMayBeEmpty,
      Phrase(
        en: "'\(place.text)' is required by OCDS, but this can be empty",
        es: "OCDS exige '\(place.text)', pero esto puede estar vacío"), at: node.span,
      help: [
        Phrase(
          en: "declare the column as '\(type), required' (rows without it go to the reject file), or add 'otherwise:'",
          es:
            "declare la columna como '\(type), required' (las filas sin ella van al archivo de rechazos), o añada 'otherwise:'"
        )
      ])
  }

  func policy(for place: FieldPlace) -> ValuePlan.Policy {
    guard place.field.isRequired || place.isIdentity else { return .leaveOut }
    return place.isOutsideEntries ? .rejectProcess : .rejectEntry
  }

  func zone(of scope: Scope) -> Int32 {
    scope.source >= 0 ? plan.sources[scope.source].zone : zone(named: mapping.reading.timeZone?.value)
  }

  func format(_ type: ValueType, _ node: YAMLNode, for place: FieldPlace, zone: Int32) -> ValuePlan.Format? {
    let field = place.field
    if type.kind == .unknown || type.kind == .nothing { return .text }
    if field.format == "date-time" { return dateTime(type, node, place, zone) }
    if let name = field.codelist { return code(type, node, place, name) }
    if field.types.contains("string") || field.types.isEmpty {
      switch type.kind {
      case .boolean:
        wrongType(type, node, place, Phrase(en: "text", es: "texto"), declare: nil)
        return nil
      case .text, .code, .url: return field.format == "uri" ? .uri : .text
      case .datetime, .date, .number, .integer: return .textOfValue
      case .nothing, .unknown: return .text
      }
    }
    if field.types.contains("number") || field.types.contains("integer") {
      let isWhole = !field.types.contains("number")
      guard type.kind.isNumber else {
        wrongType(
          type, node, place,
          isWhole ? Phrase(en: "a whole number", es: "un número entero") : Phrase(en: "a number", es: "un número"),
          declare: isWhole ? "integer" : "number")
        return nil
      }
      return isWhole ? .integer : .number
    }
    if field.types.contains("boolean") {
      guard type.kind == .boolean else {
        wrongType(type, node, place, Phrase(en: "true or false", es: "true o false"), declare: "boolean")
        return nil
      }
      return .boolean
    }
    return .text
  }

  func dateTime(_ type: ValueType, _ node: YAMLNode, _ place: FieldPlace, _ zone: Int32) -> ValuePlan.Format? {
    guard type.kind.isTemporal else {
      wrongType(type, node, place, Phrase(en: "a date", es: "una fecha"), declare: "date(dd/MM/yyyy)")
      return nil
    }
    if zone < 0, !type.isFixed || type.kind == .date { noTimeZone(node, place) }
    return plan.profile.tables.startOfDayFields.contains(place.field.name) ? .startOfDay : .endOfDay
  }

  private func noTimeZone(_ node: YAMLNode, _ place: FieldPlace) {
    report(
      .noTimeZone,
      Phrase(
        en: "'\(place.text)' is a moment, and nothing says in which time zone the source's clock runs",
        es: "'\(place.text)' es un momento, y nada dice en qué zona horaria está el reloj de la fuente"), at: node.span,
      help: [
        Phrase(
          en: "write  reading: { time zone: America/Mexico_City }",
          es: "escriba  reading: { time zone: America/Mexico_City }")
      ])
  }

  func code(_ type: ValueType, _ node: YAMLNode, _ place: FieldPlace, _ list: String) -> ValuePlan.Format? {
    let isOpen = place.field.hasOpenCodelist
    if case .code(let own) = type.kind, own == list || own.isEmpty { return .text }
    if case .code(let own) = type.kind, !isOpen {
      report(
        .otherCodelist,
        Phrase(
          en: "'\(place.text)' takes the codes of \(list).csv, and these are codes of \(own).csv",
          es: "'\(place.text)' lleva los códigos de \(list).csv, y éstos son de \(own).csv"), at: node.span)
      return nil
    }
    guard type.kind.isText else {
      wrongType(type, node, place, Phrase(en: "a code", es: "un código"), declare: "code(\(list))")
      return nil
    }
    if isOpen { return .openCode }
    let column = node.text ?? "COLUMN"
    let name = column.hasPrefix("=") ? "COLUMN" : column
    report(
      .freeTextForCode,
      Phrase(
        en: "'\(place.text)' takes only the codes of \(list).csv, and this value is free text",
        es: "'\(place.text)' sólo admite los códigos de \(list).csv, y este valor es texto libre"), at: node.span,
      help: [
        Phrase(
          en: "if the cells are OCDS codes already, declare the column:  \(name): code(\(list))",
          es: "si las celdas ya son códigos OCDS, declare la columna:  \(name): code(\(list))"),
        Phrase(
          en: "if not, translate them:  \(place.field.name): { column: \(name), codes: NAME }",
          es: "si no, tradúzcalas:  \(place.field.name): { column: \(name), codes: NOMBRE }"),
      ])
    return nil
  }

  private func wrongType(_ type: ValueType, _ node: YAMLNode, _ place: FieldPlace, _ due: Phrase, declare: String?) {
    let column = node.text ?? ""
    let cure = column.isEmpty || column.hasPrefix("=") ? nil : declare
    report(
      .wrongType,
      Phrase(
        en: "'\(place.text)' takes \(due.english), and this is \(type.kind.name)",
        es: "'\(place.text)' lleva \(due.spanish), y esto es \(type.kind.name)"), at: node.span,
      help: cure.map {
        [Phrase(en: "declare the column:  \(column): \($0)", es: "declare la columna:  \(column): \($0)")]
      } ?? [])
  }

  func wrongShape(_ node: YAMLNode, _ place: FieldPlace) {
    report(
      .wrongType,
      Phrase(
        en: "'\(place.text)' takes one value, not an object with fields",
        es: "'\(place.text)' lleva un solo valor, no un objeto con campos"), at: node.span)
  }
}
