import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// One value on its way to one field.
extension MappingChecker {
  /// Checks what is written for a field that takes one value.
  func value(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    note(place, node, scope)
    if let members = node.mapping {
      guard ControlKey.looksLikeValue(members) else {
        wrongShape(node, place)
        return nil
      }
      if let fixed = node["constant"] { return self.fixed(fixed, for: place) }
      guard let (plan, separator) = valueMap(node, members, for: place, in: scope) else { return nil }
      return valueNode(plan, separator, place)
    }
    if node.sequence != nil {
      report(
        .listOrNot,
        Phrase(
          en: "'\(place.text)' takes one value, not a list", es: "'\(place.text)' lleva un solo valor, no una lista"),
        at: node.span, help: [Phrase(en: "remove the dash", es: "quite el guion")])
      return nil
    }
    guard let text = node.text else {
      report(
        .wrongShape, Phrase(en: "'\(place.text)' has nothing behind it", es: "'\(place.text)' no tiene nada detrás"),
        at: place.keySpan, help: [Phrase("\(place.field.name): COLUMN")])
      return nil
    }
    if let scalar = node.scalar, scalar.kind != .text, scalar.kind != .null, !text.hasPrefix("=") {
      return fixed(node, for: place)
    }
    let expression = text.hasPrefix("=") ? formula(node, in: scope) : column(text, node, for: place, in: scope)
    guard let plan = valuePlan(expression, node, for: place, in: scope) else { return nil }
    return valueNode(plan, nil, place)
  }

  private func valueNode(_ value: ValuePlan, _ separator: String?, _ place: FieldPlace) -> PlanNode {
    var node = PlanNode(kind: separator == nil ? .value : .split)
    node.value = keep(value)
    if let separator { node.text = plan.text.place(of: separator) }
    node.path = path(place.path)
    node.line = line(of: place.keySpan)
    return node
  }

  /// Bare text: a column, with help from the field when there is none.
  private func column(
    _ text: String, _ node: YAMLNode, for place: FieldPlace, in scope: Scope, isExplicit: Bool = false
  ) -> CheckedExpression {
    var help: [Phrase] = []
    if let name = place.field.codelist, let list = plan.profile.codelists[name], list.contains(text) {
      help = [
        Phrase(
          en: "'\(text)' is a code of \(name).csv; for a fixed code write { constant: \(text) }",
          es: "'\(text)' es un código de \(name).csv; para un código fijo escriba { constant: \(text) }")
      ]
    }
    let isOwn = isExplicit && scope.current >= 0 && plan.sources[scope.source].index[text] != nil
    let found =
      isOwn
      ? resolve(nil, text, in: scope, at: node.span, written: text)
      : bareColumn(text, in: scope, at: node.span, field: help)
    guard case .found(let instruction, let type) = found else {
      return failed
    }
    return CheckedExpression(program: keep([instruction]), type: type)
  }

  // MARK: { column: …, codes: …, otherwise: … }

  private func valueMap(_ node: YAMLNode, _ members: [YAMLMember], for place: FieldPlace, in scope: Scope)
    -> (ValuePlan, separator: String?)?
  {
    for member in members where !ControlKey.inValues.contains(member.key) {
      report(
        .unknownKey,
        Phrase(en: "there is no key '\(member.key)' here", es: "aquí no hay una clave '\(member.key)'"),
        at: member.keySpan,
        help: Suggestion.help(
          for: member.key, in: ControlKey.inValues, listing: Phrase(en: "the keys are", es: "las claves son")))
    }
    guard var expression = source(node, for: place, in: scope) else { return nil }
    let separator = node["split"]?.text
    if let codes = node["codes"] { expression = translated(expression, codes) }
    let source = node["formula"] ?? node["column"] ?? node
    let required = place
    var place = place
    let otherwise = node["otherwise"].flatMap { fallBack($0, for: place, in: scope) }
    let condition = node["only if"].map { self.condition($0, in: scope) }
    if condition != nil { expression.type.mayBeEmpty = true }
    if let otherwise, !otherwise.mayBeEmpty { place.field.isRequired = false }
    guard var value = valuePlan(expression, source, for: place, in: scope, isList: separator != nil) else { return nil }
    value.otherwise = otherwise?.value ?? -1
    value.condition = condition.map { keep($0) } ?? -1
    value.isFixed = false
    // A fall-back is for nothing, not for what cannot be read: there the field is as required as ever.
    value.policy = self.policy(for: required)
    if let policy = node["on problem"] { value.policy = self.policy(policy) ?? value.policy }
    return (value, separator)
  }

  private func source(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> CheckedExpression? {
    if let column = node["column"] {
      guard let text = column.text else {
        report(.wrongShape, Phrase(en: "a text is due here", es: "aquí va un texto"), at: column.span)
        return nil
      }
      return self.column(text, column, for: place, in: scope, isExplicit: true)
    }
    if let formula = node["formula"] {
      guard formula.text?.hasPrefix("=") == true else {
        report(
          .formulaSyntax, Phrase(en: "a formula starts with =", es: "una fórmula empieza con ="), at: formula.span,
          help: [Phrase("formula: = \(formula.text ?? "…")")])
        return nil
      }
      return self.formula(formula, in: scope)
    }
    report(
      .missingKey,
      Phrase(
        en: "'\(place.text)' does not say where its value comes from",
        es: "'\(place.text)' no dice de dónde sale su valor"),
      at: place.keySpan, help: [Phrase("{ column: COLUMN }")])
    return nil
  }

  private func translated(_ expression: CheckedExpression, _ codes: YAMLNode) -> CheckedExpression {
    guard let name = codes.text, let table = codeTable(named: Located(name, at: codes.span)) else {
      return CheckedExpression(program: expression.program, type: .unknown)
    }
    var instructions = instructions(of: expression.program)
    instructions.append(.codeTable(Int32(table)))
    var type = expression.type
    if !(type.kind.isText || type.kind == .unknown) {
      report(
        .argumentType,
        Phrase(
          en: "a code table translates text, and this is \(type.kind.name)",
          es: "una tabla de códigos traduce textos, y esto es \(type.kind.name)"),
        at: codes.span)
    }
    if type.kind != .unknown { type.kind = .code(plan.codeTables[table].codelist) }
    type.mayBeEmpty = true
    return CheckedExpression(program: keep(instructions), type: type)
  }

  private func instructions(of program: Program) -> [Instruction] {
    Array(plan.instructions[Int(program.start)..<Int(program.start + program.count)])
  }

  private func fallBack(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> (value: Int32, mayBeEmpty: Bool)? {
    var inner = place
    inner.field.isRequired = false
    fallBackDepth += 1
    defer { fallBackDepth -= 1 }
    guard let made = value(node, for: inner, in: scope) else { return nil }
    if made.kind == .fixed {
      // A fixed value becomes a constant of the same type.
      return fixedFallBack(node["constant"] ?? node, made, place)
    }
    let value = plan.values[Int(made.value)]
    return (made.value, value.otherwise < 0 && mayBeEmpty[made.value] ?? true)
  }

  private func fixedFallBack(_ node: YAMLNode, _ made: PlanNode, _ place: FieldPlace) -> (
    value: Int32, mayBeEmpty: Bool
  )? {
    guard let text = node.text else { return nil }
    let type = fixedType(node, place.field)
    let constant: Int32 =
      switch type {
      case .boolean: self.constant(.boolean(text == "true"))
      case .number: self.constant(.number(plan.text.add(text)))
      default: textConstant(text)
      }
    var value = ValuePlan(program: keep([.constant(constant)]), format: .text, policy: .leaveOut)
    value.format = type == .boolean ? .boolean : type == .number ? .number : .text
    value.isFixed = true
    return (keep(value), false)
  }

  private func policy(_ node: YAMLNode) -> ValuePlan.Policy? {
    switch node.text {
    case "leave out": return .leaveOut
    case "reject entry": return .rejectEntry
    case "reject process": return .rejectProcess
    case "stop": return .stop
    default:
      let choices = ["leave out", "reject entry", "reject process", "stop"]
      report(
        .unknownChoice,
        Phrase(en: "'\(node.text ?? "")' is not known here", es: "'\(node.text ?? "")' no se conoce aquí"),
        at: node.span,
        help: Suggestion.help(for: node.text ?? "", in: choices, listing: Phrase(en: "one of:", es: "uno de:")))
      return nil
    }
  }

  // MARK: Types

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

  private func requiredMayBeEmpty(_ node: YAMLNode, _ place: FieldPlace, _ kind: ValueKind) {
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

  private func policy(for place: FieldPlace) -> ValuePlan.Policy {
    guard place.field.isRequired || place.isIdentity else { return .leaveOut }
    return place.isOutsideEntries ? .rejectProcess : .rejectEntry
  }

  func zone(of scope: Scope) -> Int32 {
    scope.source >= 0 ? plan.sources[scope.source].zone : zone(named: mapping.reading.timeZone?.value)
  }

  private func format(_ type: ValueType, _ node: YAMLNode, for place: FieldPlace, zone: Int32) -> ValuePlan.Format? {
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

  private func dateTime(_ type: ValueType, _ node: YAMLNode, _ place: FieldPlace, _ zone: Int32) -> ValuePlan.Format? {
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

  private func code(_ type: ValueType, _ node: YAMLNode, _ place: FieldPlace, _ list: String) -> ValuePlan.Format? {
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

  // MARK: Fixed values

  private func fixedType(_ node: YAMLNode, _ field: Field) -> ValueKind {
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

  /// Remembers what is written for a field, for sheets and explanations.
  func note(_ place: FieldPlace, _ node: YAMLNode, _ scope: Scope) {
    // A fall-back is told with the value it belongs to.
    guard fallBackDepth == 0 else { return }
    fields.append(
      MappedField(
        path: place.text, written: WrittenValue.text(of: node), comment: nil,
        source: sourceShown(node, scope), span: place.keySpan, field: place.field))
  }

  /// The source whose rows a value sees, with the party it describes; nothing for what comes from no rows.
  private func sourceShown(_ node: YAMLNode, _ scope: Scope) -> String {
    let isFixed =
      node["constant"] != nil || node.text?.hasPrefix("run[") == true || (node.scalar.map { $0.kind != .text } ?? false)
    guard scope.current >= 0, !isFixed else { return partyShown }
    let source = plan.sources[scope.source].name
    return partyShown.isEmpty ? source : "\(partyShown) · \(source)"
  }
}
