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

  private mutating func emit(_ syntax: FormulaSyntax) -> ValueType {
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
  private mutating func nothing() -> ValueType {
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

  private mutating func binary(
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

  private func isOpen(_ kind: ValueKind) -> Bool { kind == .unknown || kind == .nothing }

  private mutating func compare(_ a: ValueType, _ b: ValueType, _ symbol: FormulaOperator, _ syntax: FormulaSyntax) {
    let fits = a.kind.joined(with: b.kind) != nil || (a.kind.isTemporal && b.kind.isTemporal && a.kind == b.kind)
    guard !fits else { return }
    checker.report(
      .comparesTypes,
      Phrase(en: "this compares \(a.kind.name) with \(b.kind.name)", es: "esto compara \(a.kind.name) con \(b.kind.name)"),
      at: span(syntax))
  }

  // MARK: Columns

  private mutating func column(_ source: String?, _ heading: String, _ syntax: FormulaSyntax) -> ValueType {
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

  private mutating func call(_ name: String, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax) -> ValueType {
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
    guard (least...most).contains(arguments.count) else { return wrongCount(name, least...most, arguments.count, syntax) }
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

  private func check(
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

  private mutating func special(_ form: SpecialForm, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax) -> ValueType {
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
    case .ordinal: return ordinal(syntax)
    default: return .unknown
    }
  }

  private mutating func choose(_ arguments: [FormulaSyntax]) -> ValueType {
    let condition = emit(arguments[0])
    expect(.boolean, condition, arguments[0])
    let problem = placeholder()
    let branch = placeholder()
    let first = emit(arguments[1])
    let end = placeholder()
    code[branch] = .jumpUnlessTrue(Int32(code.count))
    let second = emit(arguments[2])
    code[end] = .jump(Int32(code.count))
    code[problem] = .jumpIfProblem(Int32(code.count))
    var result = branches([first, second], arguments[2])
    result.mayFail = result.mayFail || condition.mayFail
    result.isFixed = result.isFixed && condition.isFixed
    return result
  }

  private mutating func chooseByValue(_ arguments: [FormulaSyntax]) -> ValueType {
    let subject = emit(arguments[0])
    let problem = placeholder()
    var types: [ValueType] = []
    var ends: [Int] = []
    var index = 1
    while index + 1 < arguments.count {
      let value = emit(arguments[index])
      if value.kind.joined(with: subject.kind) == nil { wrongArgument(value, expected(subject.kind.name), arguments[index]) }
      let next = placeholder()
      types.append(emit(arguments[index + 1]))
      code.append(.dropBelow)
      ends.append(placeholder())
      code[next] = .jumpUnlessSame(Int32(code.count))
      index += 2
    }
    let hasElse = index < arguments.count
    types.append(hasElse ? emit(arguments[index]) : nothing())
    code.append(.dropBelow)
    for end in ends { code[end] = .jump(Int32(code.count)) }
    code[problem] = .jumpIfProblem(Int32(code.count))
    var result = branches(types, arguments[arguments.count - 1])
    result.mayFail = result.mayFail || subject.mayFail
    result.isFixed = result.isFixed && subject.isFixed
    return result
  }

  private mutating func firstFilled(_ arguments: [FormulaSyntax]) -> ValueType {
    var types: [ValueType] = []
    var ends: [Int] = []
    for (index, argument) in arguments.enumerated() {
      types.append(emit(argument))
      if index < arguments.count - 1 { ends.append(placeholder()) }
    }
    for end in ends { code[end] = .jumpIfFilled(Int32(code.count)) }
    var result = branches(types, arguments[arguments.count - 1])
    // Problems are passed over as emptiness is; the last argument decides what is left.
    result.mayBeEmpty = types.allSatisfy { $0.mayBeEmpty || $0.mayFail } && (types.last?.mayBeEmpty ?? true)
    result.mayFail = types.last?.mayFail ?? false
    return result
  }

  private mutating func ifProblem(_ arguments: [FormulaSyntax]) -> ValueType {
    let first = emit(arguments[0])
    let end = placeholder()
    let second = emit(arguments[1])
    code[end] = .jumpUnlessProblem(Int32(code.count))
    var result = branches([first, second], arguments[1])
    result.mayFail = second.mayFail
    return result
  }

  private mutating func filled(_ argument: FormulaSyntax) -> ValueType {
    let type = emit(argument)
    code.append(.filled)
    return ValueType(.boolean, isFixed: type.isFixed)
  }

  private mutating func translate(_ arguments: [FormulaSyntax]) -> ValueType {
    var type = emit(arguments[0])
    expect(.text, type, arguments[0])
    guard let name = fixedText(arguments[1]) else { return .unknown }
    let place = Located(name, at: span(arguments[1]))
    guard let table = checker.codeTable(named: place) else { return .unknown }
    code.append(.codeTable(Int32(table)))
    type.kind = .code(checker.plan.codeTables[table].codelist)
    type.mayBeEmpty = true
    return type
  }

  private mutating func readDate(_ form: SpecialForm, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax) -> ValueType {
    var type = emit(arguments[0])
    expect(.text, type, arguments[0])
    guard let pattern = fixedText(arguments[1]) else { return .unknown }
    let isDate = form == .date
    do throws(DatePatternError) {
      _ = try DatePattern(pattern)
    } catch {
      let start = arguments[1].range.lowerBound + 1
      checker.diagnostics.append(
        .datePattern(error, in: pattern, isDate: isDate) { node.span(from: start + $0, count: $1) })
      return .unknown
    }
    code.append(.parseDate(pattern: Int16(checker.datePattern(pattern, isDate: isDate)), isDate: isDate, zone: zone()))
    type.kind = isDate ? .date : .datetime
    type.mayFail = true
    return type
  }

  /// The zone of the source whose rows are read.
  private func zone() -> Int16 {
    scope.source >= 0 ? Int16(checker.plan.sources[scope.source].zone) : Int16(checker.zone(named: checker.mapping.reading.timeZone?.value))
  }

  private mutating func readNumber(_ arguments: [FormulaSyntax]) -> ValueType {
    var type = emit(arguments[0])
    if type.kind.isNumber { return type }
    expect(.text, type, arguments[0])
    var locale = scope.source >= 0 ? checker.mapping.sources[scope.source].reading.locale?.value : nil
    if arguments.count > 1 {
      guard let name = fixedText(arguments[1]) else { return .unknown }
      if NumberFormat(locale: name) == nil {
        checker.report(
          .unknownChoice, Phrase(en: "'\(name)' is not known here", es: "'\(name)' no se conoce aquí"),
          at: span(arguments[1]), help: Suggestion.help(for: name, in: NumberFormat.knownNames))
        return .unknown
      }
      locale = name
    }
    code.append(.parseNumber(format: Int16(checker.numberFormat(locale ?? "plain"))))
    type.kind = .number
    type.mayFail = true
    return type
  }

  private mutating func match(_ form: SpecialForm, _ arguments: [FormulaSyntax]) -> ValueType {
    var type = emit(arguments[0])
    expect(.text, type, arguments[0])
    guard let text = fixedText(arguments[1]) else { return .unknown }
    var group = 0
    if arguments.count > 2 {
      guard case .number(let number) = arguments[2].node, let value = Int(number), value <= 20 else {
        checker.report(
          .notFixedText,
          Phrase(en: "the group is a fixed whole number", es: "el grupo es un número entero fijo"), at: span(arguments[2]))
        return .unknown
      }
      group = value
    }
    guard let pattern = textPattern(text, arguments[1]) else { return .unknown }
    guard form == .extract else {
      code.append(.matches(pattern: pattern))
      return ValueType(.boolean, mayFail: type.mayFail, isFixed: type.isFixed)
    }
    code.append(.extract(pattern: pattern, group: Int16(group)))
    type.kind = .text
    type.mayBeEmpty = true
    return type
  }

  private func textPattern(_ text: String, _ syntax: FormulaSyntax) -> Int16? {
    do throws(TextPatternError) {
      checker.plan.patterns.append(try TextPattern(text))
      return Int16(checker.plan.patterns.count - 1)
    } catch {
      let reason =
        switch error {
        case .tooLong(let count): "\(count) bytes > \(TextPattern.maximumBytes)"
        case .malformed(let words): words
        }
      checker.report(
        .textPattern,
        Phrase(en: "this pattern cannot be used: \(reason)", es: "este patrón no se puede usar: \(reason)"),
        at: span(syntax),
        help: [
          Phrase(
            en: "patterns have literals, classes, . ? * + {m,n} | ( ) and anchors",
            es: "los patrones tienen literales, clases, . ? * + {m,n} | ( ) y anclas")
        ])
      return nil
    }
  }

  private mutating func atTime(_ arguments: [FormulaSyntax]) -> ValueType {
    var type = emit(arguments[0])
    if !type.kind.isTemporal && !isOpen(type.kind) { wrongArgument(type, expected("date"), arguments[0]) }
    guard let text = fixedText(arguments[1]) else { return .unknown }
    guard let seconds = LocalDateTime.secondOfDay(text) else {
      checker.report(
        .datePattern, Phrase(en: "'\(text)' is not a time of day", es: "'\(text)' no es una hora del día"),
        at: span(arguments[1]), help: [Phrase("at_time([X], \"09:00\")")])
      return .unknown
    }
    code.append(.atTime(seconds: Int32(seconds), zone: zone()))
    type.kind = .datetime
    return type
  }

  private mutating func ordinal(_ syntax: FormulaSyntax) -> ValueType {
    code.append(.ordinal)
    if !scope.hasFixedOrder {
      checker.report(
        .ordinalWithoutOrder,
        Phrase(
          en: "ordinal() follows the order of the rows, and nothing here fixes it",
          es: "ordinal() sigue el orden de las filas, y aquí nada lo fija"), at: span(syntax),
        help: [
          Phrase(en: "add to the entry  sorted by: COLUMN", es: "añada a la entrada  sorted by: COLUMNA")
        ])
    }
    return ValueType(.integer)
  }

  // MARK: Reducers

  private mutating func reduce(_ kind: ReducePlan.Kind, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax) -> ValueType {
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

  private func argument(_ argument: FormulaSyntax, _ kind: ReducePlan.Kind, _ call: FormulaSyntax)
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

  private func name(_ kind: ReducePlan.Kind) -> String { kind.rawValue }

  private func check(_ type: ValueType, _ kind: ReducePlan.Kind, _ syntax: FormulaSyntax) {
    switch kind {
    case .sum: expect(.number, type, syntax)
    case .any, .all: expect(.boolean, type, syntax)
    case .earliest, .latest:
      if !type.kind.isTemporal && !isOpen(type.kind) { wrongArgument(type, expected("date"), syntax) }
    case .min, .max:
      if type.kind == .boolean { wrongArgument(type, expected("number"), syntax) }
    case .join:
      if !(type.kind.isText || type.kind.isNumber || isOpen(type.kind)) { wrongArgument(type, expected("text"), syntax) }
    case .count, .countDifferent, .first, .last: break
    }
  }

  private mutating func result(_ kind: ReducePlan.Kind, _ types: [ValueType], _ syntax: FormulaSyntax) -> ValueType {
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
    case .earliest, .latest, .min, .max, .first, .last:
      // Over a level's own rows there is always one; over children there may be none.
      let walksOwn = types.contains { !$0.mayBeEmpty } && checker.plan.reductions.last.map { $0.arguments.contains { argument in
        if case .descend = argument.walk { false } else { true }
      } } ?? false
      result.mayBeEmpty = !walksOwn
    case .sum:
      result.mayBeEmpty = true
    }
    return result
  }

  // MARK: Types

  private mutating func placeholder() -> Int {
    code.append(.jump(0))
    return code.count - 1
  }

  /// The marks of values that go into one.
  private func joined(_ types: [ValueType]) -> ValueType {
    var result = ValueType(.unknown, isFixed: true)
    for type in types {
      result.mayBeEmpty = result.mayBeEmpty || type.mayBeEmpty
      result.mayFail = result.mayFail || type.mayFail
      result.isPersonal = result.isPersonal || type.isPersonal
      result.isFixed = result.isFixed && type.isFixed
    }
    return result
  }

  /// The type of whichever branch is taken.
  private func branches(_ types: [ValueType], _ syntax: FormulaSyntax) -> ValueType {
    var result = joined(types)
    result.kind = .nothing
    for type in types {
      guard let kind = result.kind.joined(with: type.kind) else {
        checker.report(
          .branchTypes,
          Phrase(
            en: "this gives \(type.kind.name) where the other branch gives \(result.kind.name)",
            es: "esto da \(type.kind.name) y la otra rama da \(result.kind.name)"), at: span(syntax),
          help: [
            Phrase(en: "bring both to one type: text(…), number(…), date(…)", es: "llévelas al mismo tipo: text(…), number(…), date(…)")
          ])
        return .unknown
      }
      result.kind = kind
    }
    return result
  }

  private func expect(_ kind: ValueKind, _ type: ValueType, _ syntax: FormulaSyntax) {
    let fits =
      switch kind {
      case .text: type.kind.isText
      case .number: type.kind.isNumber
      default: type.kind == kind
      }
    if !fits && !isOpen(type.kind) { wrongArgument(type, expected(kind.name), syntax) }
  }

  private func expected(_ name: String) -> Phrase {
    Phrase(en: "\(name) is due here", es: "aquí va \(name)")
  }

  private func wrongArgument(_ type: ValueType, _ rule: Phrase, _ syntax: FormulaSyntax) {
    let cure: [Phrase] =
      switch type.kind {
      case .number, .integer, .date, .datetime, .boolean: [Phrase(en: "text(…) makes text of it", es: "text(…) lo convierte en texto")]
      case .text: [Phrase(en: "number(…) or date(…, \"dd/MM/yyyy\") reads a text", es: "number(…) o date(…, \"dd/MM/yyyy\") leen un texto")]
      default: []
      }
    checker.report(
      .argumentType,
      Phrase(
        en: "\(rule.english), and this is \(type.kind.name)", es: "\(rule.spanish), y esto es \(type.kind.name)"),
      at: span(syntax), help: cure)
  }

  private func wrongCount(_ name: String, _ counts: ClosedRange<Int>, _ count: Int, _ syntax: FormulaSyntax) -> ValueType {
    let isExact = counts.lowerBound == counts.upperBound
    let english = isExact ? "\(counts.lowerBound)" : counts.upperBound > 20 ? "at least \(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
    let spanish = isExact ? "\(counts.lowerBound)" : counts.upperBound > 20 ? "al menos \(counts.lowerBound)" : "de \(counts.lowerBound) a \(counts.upperBound)"
    checker.report(
      .argumentCount,
      Phrase(
        en: "\(name)(…) takes \(english) argument(s), not \(count)",
        es: "\(name)(…) lleva \(spanish) argumento(s), no \(count)"), at: span(syntax))
    return .unknown
  }

  private func fixedText(_ syntax: FormulaSyntax) -> String? {
    if case .text(let text) = syntax.node { return text }
    checker.report(
      .notFixedText,
      Phrase(en: "a fixed text in quotes is due here", es: "aquí va un texto fijo entre comillas"), at: span(syntax))
    return nil
  }

  private func span(_ syntax: FormulaSyntax) -> SourceSpan {
    node.span(from: syntax.range.lowerBound, count: syntax.range.count)
  }
}

/// The sources that a part of a formula mentions.
private struct Mentions {
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
