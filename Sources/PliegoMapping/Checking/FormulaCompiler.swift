import PliegoDiagnostics
import PliegoValues
import PliegoYAML

/// Checks the types of one formula and turns it into instructions.
struct FormulaCompiler {
  let checker: MappingChecker
  let scope: Scope
  /// The scalar that holds the formula, for places.
  let node: YAMLNode
  var code: [Instruction] = []

  /// Compiles a parsed formula.
  static func compile(
    _ syntax: FormulaSyntax, in scope: Scope, at node: YAMLNode, checker: MappingChecker
  ) -> CheckedExpression {
    var compiler = FormulaCompiler(checker: checker, scope: scope, node: node)
    let type = compiler.emit(syntax)
    return CheckedExpression(program: checker.keep(compiler.code), type: type)
  }

  // MARK: Nodes

  mutating func emit(_ syntax: FormulaSyntax) -> ValueType {
    switch syntax.node {
    case .number(let text): return constant(.number(checker.plan.text.add(canonical(text))), .number)
    case .text(let text): return text.isEmpty ? nothing() : constant(.text(checker.plan.text.add(text)), .text)
    case .boolean(let flag): return constant(.boolean(flag), .boolean)
    case .empty: return nothing()
    case .column(let source, let heading): return column(source, heading, syntax)
    case .negated(let operand): return negate(operand)
    case .binary(let symbol, let left, let right): return binary(symbol, left, right, syntax)
    case .call(let name, let arguments): return call(name, arguments, syntax)
    }
  }

  private func canonical(_ text: String) -> String { Decimal(jsonText: text)?.text ?? text }

  private mutating func constant(_ value: Value, _ kind: ValueKind) -> ValueType {
    code.append(.constant(checker.constant(value)))
    return ValueType(kind, isFixed: true)
  }

  /// The empty text is the empty value: there is no second kind of nothing.
  mutating func nothing() -> ValueType {
    code.append(.constant(checker.constant(.empty)))
    return ValueType(.nothing, mayBeEmpty: true, isFixed: true)
  }

  private mutating func negate(_ operand: FormulaSyntax) -> ValueType {
    var type = emit(operand)
    expect(.number, type, operand)
    code.append(.negate)
    type.kind = type.kind == .integer ? .integer : .number
    return type
  }

  mutating func binary(
    _ symbol: FormulaOperator, _ left: FormulaSyntax, _ right: FormulaSyntax, _ syntax: FormulaSyntax
  ) -> ValueType {
    let a = emit(left)
    let b = emit(right)
    code.append(.binary(symbol))
    var result = joined([a, b])
    if symbol.isComparison {
      compare(a, b, symbol, syntax)
      result.kind = .boolean
      result.mayBeEmpty = false
      return result
    }
    if symbol == .join {
      result.kind = .text
      for (type, part) in [(a, left), (b, right)] where type.kind == .boolean {
        wrongArgument(type, Phrase(en: "& joins texts, numbers and dates", es: "& une textos, números y fechas"), part)
      }
      return result
    }
    expect(.number, a, left)
    expect(.number, b, right)
    result.kind = symbol != .divided && a.kind == .integer && b.kind == .integer ? .integer : .number
    if symbol == .divided { result.mayFail = true }
    return result
  }

  func isOpen(_ kind: ValueKind) -> Bool { kind == .unknown || kind == .nothing }

  private mutating func compare(_ a: ValueType, _ b: ValueType, _ symbol: FormulaOperator, _ syntax: FormulaSyntax) {
    let fits = a.kind.joined(with: b.kind) != nil || (a.kind.isTemporal && b.kind.isTemporal && a.kind == b.kind)
    guard !fits else { return }
    checker.report(
      .comparesTypes,
      Phrase(
        en: "this compares \(a.kind.name) with \(b.kind.name)", es: "esto compara \(a.kind.name) con \(b.kind.name)"),
      at: span(syntax))
  }

  // MARK: Columns

  mutating func column(_ source: String?, _ heading: String, _ syntax: FormulaSyntax) -> ValueType {
    switch checker.resolve(source, heading, in: scope, at: span(syntax), written: source.map { "\($0)[\(heading)]" }) {
    case .found(let instruction, let type):
      code.append(instruction)
      return type
    case .manyRows, .failed:
      code.append(.constant(checker.constant(.empty)))
      return .unknown
    }
  }

  // MARK: Calls

  mutating func call(_ name: String, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax) -> ValueType {
    if let form = SpecialForm(rawValue: name) {
      guard form.counts.contains(arguments.count) else {
        return wrongCount(name, form.counts, arguments.count, syntax)
      }
      return special(form, arguments, syntax)
    }
    guard let index = FormulaFunction.index[name] else { return .unknown }
    let function = FormulaFunction.all[index]
    let least = function.parameters.count - function.optional
    let most = function.isVariadic ? 63 : function.parameters.count
    guard (least...most).contains(arguments.count) else {
      return wrongCount(name, least...most, arguments.count, syntax)
    }
    var types: [ValueType] = []
    for (position, argument) in arguments.enumerated() {
      let type = emit(argument)
      let parameter = function.parameters[min(position, function.parameters.count - 1)]
      check(type, parameter, first: types.first ?? type, argument)
      types.append(type)
    }
    code.append(.call(function: Int16(index), count: Int16(arguments.count)))
    var result = joined(types)
    result.kind = function.result
    if function.takesEmpty { result.mayBeEmpty = false }
    if function.mayGiveEmpty { result.mayBeEmpty = true }
    if function.mayFail { result.mayFail = true }
    if function.hidesPersonal { result.isPersonal = false }
    return result
  }

  func check(
    _ type: ValueType, _ parameter: FormulaFunction.Parameter, first: ValueType, _ syntax: FormulaSyntax
  ) {
    switch parameter {
    case .text: expect(.text, type, syntax)
    case .number: expect(.number, type, syntax)
    case .boolean: expect(.boolean, type, syntax)
    case .date:
      if !type.kind.isTemporal && !isOpen(type.kind) { wrongArgument(type, expected("date"), syntax) }
    case .any: break
    case .same:
      if type.kind.joined(with: first.kind) == nil { wrongArgument(type, expected(first.kind.name), syntax) }
    }
  }

  private mutating func special(_ form: SpecialForm, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax) -> ValueType
  {
    if let kind = form.reducer { return reduce(kind, arguments, syntax) }
    switch form {
    case .if: return choose(arguments)
    case .switch: return chooseByValue(arguments)
    case .firstFilled: return firstFilled(arguments)
    case .ifProblem: return ifProblem(arguments)
    case .filled: return filled(arguments[0])
    case .code: return translate(arguments)
    case .date, .datetime: return readDate(form, arguments, syntax)
    case .number: return readNumber(arguments)
    case .matches, .extract: return match(form, arguments)
    case .atTime: return atTime(arguments)
    case .validID, .checkDigit: return identifier(form, arguments)
    case .ordinal: return ordinal(syntax)
    default: return .unknown
    }
  }
}
