import PliegoDiagnostics
import PliegoValues
import PliegoYAML

/// Where a column reference leads.
enum ColumnReference {
  case found(Instruction, ValueType)
  /// The source can have many rows here.
  case manyRows
  /// Reported already.
  case failed
}

// Formulas, conditions and the names in them.
extension MappingChecker {
  /// Checks the text of a formula, equals sign included.
  func formula(_ node: YAMLNode, in scope: Scope) -> CheckedExpression {
    let text = node.text ?? ""
    do throws(FormulaError) {
      let syntax = try FormulaParser.parse(text, isFunction: Self.isFunction)
      return FormulaCompiler.compile(syntax, in: scope, at: node, checker: self)
    } catch {
      report(error, at: node)
      return failed
    }
  }

  /// An expression in place of one that could not be checked.
  var failed: CheckedExpression {
    CheckedExpression(program: keep([.constant(constant(.empty))]), type: .unknown)
  }

  private static func isFunction(_ name: String) -> Bool {
    SpecialForm(rawValue: name) != nil || FormulaFunction.index[name] != nil
  }

  static var functionNames: [String] { FormulaFunction.all.map(\.name) + SpecialForm.allCases.map(\.rawValue) }

  /// A condition: `= formula` or `{ COLUMN: value | [values] }`.
  func condition(_ node: YAMLNode, in scope: Scope) -> Program {
    if let members = node.mapping { return conditions(members, in: scope) }
    guard let text = node.text, text.hasPrefix("=") else {
      report(
        .wrongShape,
        Phrase(
          en: "a condition is a formula or columns with their values",
          es: "una condición es una fórmula o columnas con sus valores"), at: node.span,
        help: [Phrase("only if: { COLUMN: VALUE }"), Phrase("only if: = [COLUMN] <> \"X\"")])
      return failed.program
    }
    let expression = formula(node, in: scope)
    if ![.boolean, .unknown].contains(expression.type.kind) {
      report(
        .argumentType,
        Phrase(
          en: "a condition is true or false, and this is \(expression.type.kind.name)",
          es: "una condición es verdadera o falsa, y esto es \(expression.type.kind.name)"), at: node.span)
    }
    return expression.program
  }

  /// `{ COLUMN: value, … }`: all must hold.
  private func conditions(_ members: [YAMLMember], in scope: Scope) -> Program {
    var code: [Instruction] = []
    for (index, member) in members.enumerated() {
      guard case .found(let column, let type) = bareColumn(member.key, in: scope, at: member.keySpan, field: nil) else {
        continue
      }
      let values = member.value.sequence ?? [member.value]
      for (place, value) in values.enumerated() {
        code.append(column)
        code.append(.constant(fixedValue(value, like: type)))
        code.append(.binary(.equal))
        if place > 0 { code.append(call("or")) }
      }
      if index > 0 { code.append(call("and")) }
    }
    return keep(code.isEmpty ? [.constant(constant(.boolean(true)))] : code)
  }

  private func call(_ name: String) -> Instruction {
    .call(function: Int16(FormulaFunction.index[name] ?? 0), count: 2)
  }

  /// A value written beside a column in a condition, as the column's type has it.
  private func fixedValue(_ node: YAMLNode, like type: ValueType) -> Int32 {
    guard let text = node.text else {
      if !node.isNull { report(.wrongShape, Phrase(en: "a value is due here", es: "aquí va un valor"), at: node.span) }
      return constant(.empty)
    }
    switch type.kind {
    case .boolean where text == "true" || text == "false": return constant(.boolean(text == "true"))
    case .number, .integer:
      if let number = Decimal(jsonText: text) { return constant(.number(plan.text.add(number.text))) }
    case .text, .url, .code, .unknown, .nothing: return textConstant(text)
    default: break
    }
    report(
      .comparesTypes,
      Phrase(en: "this compares \(type.kind.name) with '\(text)'", es: "esto compara \(type.kind.name) con '\(text)'"),
      at: node.span)
    return constant(.empty)
  }
}
