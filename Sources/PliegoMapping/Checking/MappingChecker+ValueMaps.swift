import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Values with more to say: `{ column: …, codes: …, otherwise: … }`.
extension MappingChecker {
  func valueMap(_ node: YAMLNode, _ members: [YAMLMember], for place: FieldPlace, in scope: Scope)
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

  /// `{ constant: X }`, with or without a condition.
  func constant(
    _ fixed: YAMLNode, in node: YAMLNode, _ members: [YAMLMember], for place: FieldPlace, in scope: Scope
  ) -> PlanNode? {
    let known = ["constant", "only if"]
    for member in members where !known.contains(member.key) {
      report(
        .unknownKey,
        Phrase(
          en: "there is no key '\(member.key)' beside 'constant'",
          es: "junto a 'constant' no hay una clave '\(member.key)'"),
        at: member.keySpan,
        help: Suggestion.help(for: member.key, in: known, listing: Phrase(en: "the keys are", es: "las claves son")))
    }
    let made = self.fixed(fixed, for: place)
    guard let condition = node["only if"].map({ self.condition($0, in: scope) }), made != nil else { return made }
    if place.field.isRequired { requiredMayBeEmpty(node, place, fixedType(fixed, place.field)) }
    guard var value = constantValue(fixed, place) else { return nil }
    value.condition = keep(condition)
    value.isFixed = false
    value.policy = policy(for: place)
    mayBeEmpty[Int32(plan.values.count)] = true
    return valueNode(value, nil, place)
  }

  func source(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> CheckedExpression? {
    if let register = node["register"] { return registered(register, for: place) }
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
      return fixedFallBack(node["constant"] ?? node, place)
    }
    let value = plan.values[Int(made.value)]
    return (made.value, value.otherwise < 0 && mayBeEmpty[made.value] ?? true)
  }

  private func fixedFallBack(_ node: YAMLNode, _ place: FieldPlace) -> (
    value: Int32, mayBeEmpty: Bool
  )? {
    guard let value = constantValue(node, place) else { return nil }
    return (keep(value), false)
  }

  /// A fixed value as a constant of its field's type.
  private func constantValue(_ node: YAMLNode, _ place: FieldPlace) -> ValuePlan? {
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
    return value
  }

  func policy(_ node: YAMLNode) -> ValuePlan.Policy? {
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
}
