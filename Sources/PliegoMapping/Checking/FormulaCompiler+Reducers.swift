import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Forms that make one value of many rows.
extension FormulaCompiler {
  mutating func reduce(_ kind: ReducePlan.Kind, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax)
    -> ValueType
  {
    var plan = ReducePlan(kind: kind, arguments: [])
    var types: [ValueType] = []
    for (index, argument) in arguments.enumerated() {
      if kind == .join, index == 0 {
        let separator = FormulaCompiler.compile(argument, in: scope, at: node, checker: checker)
        expect(.text, separator.type, argument)
        plan.separator = separator.program
        continue
      }
      guard let (reduced, type) = self.argument(argument, kind, syntax) else { return .unknown }
      check(type, kind, argument)
      plan.arguments.append(reduced)
      types.append(type)
    }
    checker.plan.reductions.append(plan)
    code.append(.reduce(Int32(checker.plan.reductions.count - 1)))
    return result(kind, types, syntax)
  }

  func argument(_ argument: FormulaSyntax, _ kind: ReducePlan.Kind, _ call: FormulaSyntax)
    -> (ReducePlan.Argument, ValueType)?
  {
    var mentions = Mentions()
    mentions.collect(argument, checker: checker, scope: scope)
    if mentions.children.count > 1 {
      mentions.markUsed(argument, checker: checker)
      let names = mentions.children.map { checker.plan.sources[$0].name }.sorted()
      let english = names.joined(separator: " and ")
      let spanish = names.joined(separator: " y ")
      checker.report(
        .severalSources,
        Phrase(
          en: "one argument of \(name(kind))(…) goes through rows of \(english) at once",
          es: "un argumento de \(name(kind))(…) recorre a la vez filas de \(spanish)"), at: span(call),
        help: [
          Phrase(
            en: "use one source per argument; a product of two child sources counts every pair",
            es: "use una sola fuente por argumento; el producto de dos fuentes hijas cuenta cada par")
        ])
      return nil
    }
    var walk = ReducePlan.Walk.once
    var inner = scope
    if let child = mentions.children.first, let way = checker.way(to: child, in: scope) {
      walk = .descend(level: Int16(way.level), hops: way.hops)
      inner = scope.walking(child)
    } else if mentions.mentionsCurrent, scope.current >= 0 {
      walk = .rows(level: Int16(scope.current))
    } else if let level = mentions.levels.max() {
      walk = .rows(level: Int16(level))
    }
    let expression = FormulaCompiler.compile(argument, in: inner, at: node, checker: checker)
    return (ReducePlan.Argument(walk: walk, program: expression.program), expression.type)
  }

  func name(_ kind: ReducePlan.Kind) -> String { kind.rawValue }

  func check(_ type: ValueType, _ kind: ReducePlan.Kind, _ syntax: FormulaSyntax) {
    switch kind {
    case .sum: expect(.number, type, syntax)
    case .any, .all: expect(.boolean, type, syntax)
    case .earliest, .latest:
      if !type.kind.isTemporal && !isOpen(type.kind) { wrongArgument(type, expected("date"), syntax) }
    case .min, .max:
      if type.kind == .boolean { wrongArgument(type, expected("number"), syntax) }
    case .join:
      if !(type.kind.isText || type.kind.isNumber || isOpen(type.kind)) {
        wrongArgument(type, expected("text"), syntax)
      }
    case .count, .countDifferent, .first, .last, .agreed: break
    }
  }

  mutating func result(_ kind: ReducePlan.Kind, _ types: [ValueType], _ syntax: FormulaSyntax) -> ValueType {
    var result = branches(types, syntax)
    result.isFixed = false
    switch kind {
    case .count, .countDifferent:
      result.kind = .integer
      result.mayBeEmpty = false
      result.isPersonal = false
    case .any, .all:
      result.kind = .boolean
      result.mayBeEmpty = false
    case .join:
      result.kind = .text
      result.mayBeEmpty = true
    case .earliest, .latest, .min, .max, .first, .last, .agreed:
      // Over a level's own rows there is always one; over children there may be none.
      let walksOwn =
        types.contains { !$0.mayBeEmpty }
        && checker.plan.reductions.last.map {
          $0.arguments.contains { argument in
            if case .descend = argument.walk { false } else { true }
          }
        } ?? false
      result.mayBeEmpty = !walksOwn
    case .sum:
      result.mayBeEmpty = true
    }
    return result
  }
}
