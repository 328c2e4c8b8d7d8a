import PliegoDiagnostics
import PliegoValues
import PliegoYAML

/// The sources that a part of a formula mentions.
struct Mentions {
  var children: Set<Int> = []
  var levels: Set<Int> = []
  var mentionsCurrent = false

  mutating func collect(_ syntax: FormulaSyntax, checker: MappingChecker, scope: Scope) {
    switch syntax.node {
    case .number, .text, .boolean, .empty: break
    case .column(nil, _): mentionsCurrent = true
    case .column(let name?, _): mention(name, checker, scope)
    case .negated(let operand): collect(operand, checker: checker, scope: scope)
    case .binary(_, let left, let right):
      collect(left, checker: checker, scope: scope)
      collect(right, checker: checker, scope: scope)
    case .call(let name, let arguments):
      // A reducer inside an argument walks rows of its own.
      guard SpecialForm(rawValue: name)?.reducer == nil else { return }
      for argument in arguments { collect(argument, checker: checker, scope: scope) }
    }
  }

  /// Counts the columns of an argument that is wrong as used, so that they are not also called unused.
  func markUsed(_ syntax: FormulaSyntax, checker: MappingChecker) {
    switch syntax.node {
    case .column(let name?, let heading):
      if let source = checker.sourceIndex[name], let column = checker.plan.sources[source].index[heading] {
        checker.usedColumns.insert([source, column])
      }
    case .negated(let operand): markUsed(operand, checker: checker)
    case .binary(_, let left, let right):
      markUsed(left, checker: checker)
      markUsed(right, checker: checker)
    case .call(_, let arguments): for argument in arguments { markUsed(argument, checker: checker) }
    default: break
    }
  }

  private mutating func mention(_ name: String, _ checker: MappingChecker, _ scope: Scope) {
    guard let source = checker.sourceIndex[name] else {
      if checker.lookUp(named: name, in: scope)?.level == scope.current { mentionsCurrent = true }
      return
    }
    if let level = scope.level(of: source) {
      levels.insert(level)
      if level == scope.current { mentionsCurrent = true }
    } else if checker.way(to: source, in: scope) != nil {
      children.insert(source)
    }
  }
}
