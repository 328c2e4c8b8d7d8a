import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Named conditions over the rows of a process.
extension MappingChecker {
  func checkExpectations() {
    guard !plan.sources.isEmpty else { return }
    for declaration in mapping.expectations { plan.expectations.append(expectation(declaration)) }
  }

  private func expectation(_ declaration: ExpectationDeclaration) -> ExpectationPlan {
    var made = ExpectationPlan(
      name: declaration.name.value, severity: declaration.severity, line: line(of: declaration.name.span))
    var scope = Scope(source: plan.process.source)
    if let (iteration, inner) = iteration(declaration.tree, isEntry: true, in: scope) {
      made.iteration = iteration
      scope = inner
    } else if let condition = declaration.tree["only if"] {
      made.condition = keep(self.condition(condition, in: scope))
    }
    made.holds = condition(declaration.condition, in: scope)
    made.needs = needs(of: declaration.condition, in: scope)
    if !mentionsRows(declaration.condition) {
      report(
        .expectationWithoutRows,
        Phrase(
          en: "'\(declaration.name.value)' looks at no column, so it says the same of everything",
          es: "'\(declaration.name.value)' no mira ninguna columna, así que dice lo mismo de todo"),
        at: declaration.condition.span, help: [Phrase("expect: = sum([WEIGHT]) = 100")])
    }
    made.english = sentence(declaration.english, in: scope)
    made.spanish = sentence(declaration.spanish, in: scope)
    made.place = declaration.place.flatMap { place($0, in: scope) }
    return made
  }

  /// A message: text as it stands, or a formula.
  private func sentence(_ node: YAMLNode?, in scope: Scope) -> Program? {
    guard let node, let text = node.text else { return nil }
    guard text.hasPrefix("=") else { return keep([.constant(textConstant(text))]) }
    let expression = formula(node, in: scope)
    if expression.type.isPersonal { publishesPersonal("message", at: node.span) }
    return expression.program
  }

  private func place(_ name: Located<String>, in scope: Scope) -> (level: Int, column: Int)? {
    guard
      case .found(.cell(let level, let column), _) = bareColumn(name.value, in: scope, at: name.span, field: nil)
    else { return nil }
    return (Int(level), Int(column))
  }

  // MARK: What must be there

  /// What a condition compares, apart from what asks for emptiness itself: without it nothing can be judged.
  private func needs(of node: YAMLNode, in scope: Scope) -> [Program] {
    if let members = node.mapping {
      return members.compactMap { member in
        guard case .found(let column, _) = bareColumn(member.key, in: scope, at: member.keySpan, field: nil) else {
          return nil
        }
        return keep([column])
      }
    }
    guard let syntax = syntax(of: node) else { return [] }
    return Self.needed(by: syntax).map { FormulaCompiler.compile($0, in: scope, at: node, checker: self).program }
  }

  private func syntax(of node: YAMLNode) -> FormulaSyntax? {
    try? FormulaParser.parse(node.text ?? "", isFunction: { _ in true })
  }

  private static func needed(by syntax: FormulaSyntax) -> [FormulaSyntax] {
    switch syntax.node {
    case .number, .text, .boolean, .empty: return []
    case .column, .negated: return [syntax]
    case .binary(let symbol, let left, let right):
      // `[X] <> ""` asks whether there is anything.
      if symbol == .equal || symbol == .notEqual, isNothing(left) || isNothing(right) { return [] }
      return [left, right]
    case .call(let name, let arguments):
      if ["and", "or", "not", "if"].contains(name) { return arguments.flatMap { needed(by: $0) } }
      guard let form = SpecialForm(rawValue: name) else { return arguments }
      switch form {
      case .filled, .firstFilled, .ifProblem, .count, .countDifferent, .any, .all: return []
      case .matches, .validID: return Array(arguments.prefix(1))
      default: return [syntax]
      }
    }
  }

  private static func isNothing(_ syntax: FormulaSyntax) -> Bool {
    switch syntax.node {
    case .empty: true
    case .text(let text): text.isEmpty
    default: false
    }
  }

  private func mentionsRows(_ node: YAMLNode) -> Bool {
    if let members = node.mapping { return !members.isEmpty }
    // What cannot be read was reported.
    guard let syntax = syntax(of: node) else { return true }
    func mentions(_ syntax: FormulaSyntax) -> Bool {
      switch syntax.node {
      case .number, .text, .boolean, .empty: false
      case .column(let source, _): source != "run"
      case .negated(let operand): mentions(operand)
      case .binary(_, let left, let right): mentions(left) || mentions(right)
      case .call(_, let arguments): arguments.contains(where: mentions)
      }
    }
    return mentions(syntax)
  }
}
