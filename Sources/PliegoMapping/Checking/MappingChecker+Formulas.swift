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

  // MARK: Names

  /// A column written as bare text: of the current source, or `SOURCE[COLUMN]`.
  ///
  /// - Parameter field: help in case there is no such column, from the field it was meant for.
  func bareColumn(_ text: String, in scope: Scope, at span: SourceSpan, field help: [Phrase]?) -> ColumnReference {
    let isCurrent = scope.current >= 0 && plan.sources[scope.source].index[text] != nil
    if let (source, heading) = Self.split(text), !isCurrent {
      return resolve(source, heading, in: scope, at: span, written: text)
    }
    if isCurrent, let (source, heading) = Self.split(text),
      let other = sourceIndex[source], plan.sources[other].index[heading] != nil
    {
      report(
        .ambiguousColumn,
        Phrase(
          en: "'\(text)' is a column, and also column '\(heading)' of '\(source)'",
          es: "'\(text)' es una columna, y también la columna '\(heading)' de '\(source)'"), at: span,
        help: [
          Phrase(
            en: "for the column write  { column: \"\(text)\" }", es: "para la columna escriba  { column: \"\(text)\" }")
        ])
      return .failed
    }
    return resolve(nil, text, in: scope, at: span, written: text, help: help ?? [])
  }

  /// `SOURCE[COLUMN]` cut in two.
  static func split(_ text: String) -> (source: String, heading: String)? {
    guard text.last == "]", let bracket = text.firstIndex(of: "["), bracket != text.startIndex else { return nil }
    let source = text[..<bracket]
    guard source.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    else {
      return nil
    }
    let heading = String(text[text.index(after: bracket)...].dropLast())
    return (String(source), heading.replacing("]]", with: "]"))
  }

  /// Finds a column, look-up, parameter or value of the release, and reports it when there is none.
  func resolve(
    _ source: String?, _ heading: String, in scope: Scope, at span: SourceSpan, written: String?, help: [Phrase] = []
  ) -> ColumnReference {
    guard let source else { return currentColumn(heading, in: scope, at: span, help: help) }
    if source == "run" { return parameter(heading, at: span) }
    if source == "release" { return releaseValue(heading, in: scope, at: span) }
    if let index = sourceIndex[source] { return sourceColumn(index, heading, in: scope, at: span, written: written) }
    if let (level, lookUp) = lookUp(named: source, in: scope) {
      return lookUpColumn(level, lookUp, heading, in: scope, at: span)
    }
    let known = mapping.sources.map(\.name.value) + plan.sources.flatMap { $0.lookUps.map(\.alias) } + ["run"]
    report(
      .unknownName,
      Phrase(en: "there is no source or look-up '\(source)' here", es: "aquí no hay una fuente o consulta '\(source)'"),
      at: span, help: Suggestion.help(for: source, in: known))
    return .failed
  }

  private func currentColumn(_ heading: String, in scope: Scope, at span: SourceSpan, help: [Phrase]) -> ColumnReference
  {
    guard scope.current >= 0 else {
      report(
        .unknownColumn,
        Phrase(
          en: "there are no rows here to take '\(heading)' from", es: "aquí no hay filas de donde tomar '\(heading)'"),
        at: span, help: help)
      return .failed
    }
    if let column = plan.sources[scope.source].index[heading] {
      usedColumns.insert([scope.source, column])
      return .found(.cell(level: Int16(scope.current), column: Int16(column)), type(of: column, in: scope.source))
    }
    for level in scope.levels.indices.reversed() where level != scope.current {
      let other = scope.levels[level]
      guard plan.sources[other].index[heading] != nil else { continue }
      let name = plan.sources[other].name
      report(
        .columnOfEnclosing,
        Phrase(
          en: "'\(plan.sources[scope.source].name)' has no column '\(heading)', but the enclosing '\(name)' has",
          es:
            "'\(plan.sources[scope.source].name)' no tiene una columna '\(heading)', pero '\(name)', que la contiene, sí"
        ),
        at: span, help: [Phrase(en: "write \(name)[\(heading)]", es: "escriba \(name)[\(heading)]")])
      return .failed
    }
    unknownColumn(heading, of: scope.source, at: span, help: help)
    return .failed
  }

  private func sourceColumn(
    _ source: Int, _ heading: String, in scope: Scope, at span: SourceSpan, written: String?
  ) -> ColumnReference {
    guard let column = plan.sources[source].index[heading] else {
      unknownColumn(heading, of: source, at: span)
      return .failed
    }
    usedColumns.insert([source, column])
    if let level = scope.level(of: source) {
      return .found(.cell(level: Int16(level), column: Int16(column)), type(of: column, in: source))
    }
    let name = plan.sources[source].name
    guard way(to: source, in: scope) != nil, scope.current >= 0 else {
      noPath(to: source, in: scope, at: span)
      return .failed
    }
    let here = plan.sources[scope.source].name
    let text = written ?? "\(name)[\(heading)]"
    report(
      .manyRows,
      Phrase(
        en: "one row of '\(here)' can have many rows of '\(name)', so \(text) is not one value",
        es: "una fila de '\(here)' puede tener muchas filas de '\(name)', así que \(text) no es un solo valor"),
      at: span,
      help: [
        Phrase(
          en:
            "say which: first(\(text)), latest(…), sum(…), join(\", \", …); or make one entry per row with 'for each: \(name)'",
          es:
            "diga cuál: first(\(text)), latest(…), sum(…), join(\", \", …); o haga una entrada por fila con 'for each: \(name)'"
        )
      ])
    return .manyRows
  }

  func noPath(to source: Int, in scope: Scope, at span: SourceSpan) {
    guard !brokenSources.contains(source) else { return }
    let here = scope.current >= 0 ? plan.sources[scope.source].name : ""
    let name = plan.sources[source].name
    report(
      .noPath,
      Phrase(en: "'\(here)' has no path to '\(name)'", es: "'\(here)' no tiene camino hacia '\(name)'"), at: span,
      help: [
        Phrase(
          en: "declare in source '\(name)':  belongs_to: { \(here): COLUMN }",
          es: "declare en la fuente '\(name)':  belongs_to: { \(here): COLUMNA }")
      ])
  }

  /// A look-up of the innermost level that has one of that name.
  func lookUp(named name: String, in scope: Scope) -> (level: Int, lookUp: Int)? {
    guard scope.allowsLookUps else { return nil }
    for level in scope.levels.indices.reversed() {
      let lookUps = plan.sources[scope.levels[level]].lookUps
      if let index = lookUps.firstIndex(where: { $0.alias == name }) { return (level, index) }
    }
    return nil
  }

  private func lookUpColumn(
    _ level: Int, _ lookUp: Int, _ heading: String, in scope: Scope, at span: SourceSpan
  ) -> ColumnReference {
    let target = plan.sources[scope.levels[level]].lookUps[lookUp].source
    guard let column = plan.sources[target].index[heading] else {
      unknownColumn(heading, of: target, at: span)
      return .failed
    }
    usedColumns.insert([target, column])
    var type = type(of: column, in: target)
    // Whatever the column promises, there may be no row.
    type.mayBeEmpty = true
    return .found(.lookUp(level: Int16(level), lookUp: Int16(lookUp), column: Int16(column)), type)
  }

  private func parameter(_ name: String, at span: SourceSpan) -> ColumnReference {
    guard let index = plan.parameters.firstIndex(where: { $0.name == name }) else {
      report(
        .unknownParameter,
        Phrase(en: "the mapping declares no parameter '\(name)'", es: "el mapeo no declara un parámetro '\(name)'"),
        at: span,
        help: Suggestion.help(for: name, in: plan.parameters.map(\.name))
          + [Phrase(en: "declare it:  parameters: { \(name): text }", es: "declárelo:  parameters: { \(name): text }")])
      return .failed
    }
    usedParameters.insert(name)
    let kind: ValueKind =
      switch plan.parameters[index].type {
      case .text: .text
      case .url: .url
      case .number: .number
      case .integer: .integer
      case .boolean: .boolean
      case .date: .date
      case .datetime: .datetime
      case .code(let list): .code(list)
      case .unknown: .unknown
      }
    return .found(.parameter(Int32(index)), ValueType(kind, isFixed: true))
  }

  private func releaseValue(_ name: String, in scope: Scope, at span: SourceSpan) -> ColumnReference {
    let values: [String: (ReleaseValue, ValueKind)] = [
      "ocid": (.ocid, .text), "date": (.date, .datetime), "hash": (.hash, .text),
    ]
    guard let (value, kind) = values[name] else {
      report(
        .unknownName, Phrase(en: "a release has no '\(name)' to take", es: "un release no tiene '\(name)' que tomar"),
        at: span,
        help: Suggestion.help(for: name, in: values.keys.sorted(), listing: Phrase(en: "it has", es: "tiene")))
      return .failed
    }
    guard scope.knowsRelease else {
      report(
        .releaseOutOfPlace,
        Phrase(
          en: "release[\(name)] is known only in 'release/id' and 'package'",
          es: "release[\(name)] sólo se conoce en 'release/id' y en 'package'"), at: span)
      return .failed
    }
    return .found(.release(value), ValueType(kind))
  }

  // MARK: Helper columns

  /// How many helper columns may lean on each other: each takes a level of the evaluator's.
  private static let longestHelperChain = 60

  /// The type of a column; a helper column is checked when it is first met.
  func type(of column: Int, in source: Int) -> ValueType {
    let place = [source, column]
    guard case .formula(let node) = mapping.sources[source].columns[column].content else {
      return plan.sources[source].columns[column].type
    }
    if let checked = checkedHelpers[place] { return checked.type }
    guard !helpersInProgress.contains(place) else {
      let name = plan.sources[source].columns[column].name
      report(
        .helperCycle,
        Phrase(en: "'\(name)' needs itself to be computed", es: "'\(name)' se necesita a sí misma para calcularse"),
        at: plan.sources[source].columns[column].span)
      return .unknown
    }
    guard helpersInProgress.count < Self.longestHelperChain else {
      let name = plan.sources[source].columns[column].name
      report(
        .limitExceeded,
        Phrase(
          en: "'\(name)' stands at the end of more than \(Self.longestHelperChain) helper columns that need each other",
          es: "'\(name)' está al final de más de \(Self.longestHelperChain) columnas auxiliares que dependen entre sí"),
        at: plan.sources[source].columns[column].span)
      return .unknown
    }
    helpersInProgress.append(place)
    let checked = formula(node, in: Scope(source: source))
    helpersInProgress.removeLast()
    checkedHelpers[place] = checked
    plan.sources[source].columns[column].program = checked.program
    plan.sources[source].columns[column].type = checked.type
    return checked.type
  }

  func checkHelpers() {
    for source in plan.sources.indices {
      for column in plan.sources[source].columns.indices { _ = type(of: column, in: source) }
    }
  }

  // MARK: Messages

  private func report(_ error: FormulaError, at node: YAMLNode) {
    func span(_ range: Range<Int>) -> SourceSpan { node.span(from: range.lowerBound, count: range.count) }
    switch error {
    case .openText(let range):
      report(
        .formulaSyntax,
        Phrase(en: "this text is opened with \" and never closed", es: "este texto se abre con \" y nunca se cierra"),
        at: span(range),
        help: [
          Phrase(
            en: "a quote inside a text is written twice: \"\"",
            es: "una comilla dentro de un texto se escribe dos veces: \"\"")
        ])
    case .openBracket(let range):
      report(
        .formulaSyntax,
        Phrase(en: "this column is opened with [ and never closed", es: "esta columna se abre con [ y nunca se cierra"),
        at: span(range),
        help: [
          Phrase(
            en: "a ] inside a heading is written twice: ]]", es: "un ] dentro de un encabezado se escribe dos veces: ]]"
          )
        ])
    case .unexpected(let text, let range):
      report(
        .formulaSyntax,
        Phrase(en: "'\(text)' is not expected here", es: "aquí no se espera '\(text)'"), at: span(range))
    case .unexpectedEnd(let position):
      report(
        .formulaSyntax, Phrase(en: "the formula stops too early", es: "la fórmula termina antes de tiempo"),
        at: span(max(0, position - 1)..<max(1, position)))
    case .unknownFunction(let name, let range): report(unknownFunction: name, at: span(range))
    case .bareWord(let word, let range):
      report(
        .formulaSyntax,
        Phrase(en: "'\(word)' stands alone in the formula", es: "'\(word)' está suelto en la fórmula"), at: span(range),
        help: [
          Phrase(
            en: "a column goes in brackets: [\(word)]; a text in quotes: \"\(word)\"",
            es: "una columna va entre corchetes: [\(word)]; un texto entre comillas: \"\(word)\"")
        ])
    case .semicolon(let range):
      report(
        .formulaSyntax,
        Phrase(en: "arguments are separated by commas", es: "los argumentos se separan con comas"), at: span(range),
        help: [Phrase(en: "write , in place of ;", es: "escriba , en lugar de ;")])
    case .chainedComparison(let range):
      report(
        .formulaSyntax,
        Phrase(en: "comparisons do not chain", es: "las comparaciones no se encadenan"), at: span(range),
        help: [Phrase("and([A] < [B], [B] < [C])")])
    case .tooLong(let limit):
      report(
        .limitExceeded,
        Phrase(
          en: "a formula has at most \(limit) characters", es: "una fórmula tiene como máximo \(limit) caracteres"),
        at: node.span, help: [Phrase(en: "cut it with helper columns", es: "divídala con columnas auxiliares")])
    case .tooManyNodes:
      report(
        .limitExceeded,
        Phrase(en: "a formula has at most 500 parts", es: "una fórmula tiene como máximo 500 partes"), at: node.span,
        help: [Phrase(en: "cut it with helper columns", es: "divídala con columnas auxiliares")])
    case .tooDeep(let range):
      report(
        .limitExceeded,
        Phrase(en: "a formula is at most 32 levels deep", es: "una fórmula tiene como máximo 32 niveles"),
        at: span(range))
    }
  }

  private func report(unknownFunction name: String, at span: SourceSpan) {
    var help: [Phrase] = []
    if let ours = ForeignName.ours(for: name) {
      help = [Phrase(en: "use \(ours)", es: "use \(ours)")]
    } else if ForeignName.leftOut.contains(name.uppercased()) {
      help = [
        Phrase(
          en: "a mapping gives the same output every time; take the date from a parameter: run[NAME]",
          es: "un mapeo da siempre lo mismo; tome la fecha de un parámetro: run[NOMBRE]")
      ]
    } else {
      help = Suggestion.help(for: name.lowercased(), in: Self.functionNames)
    }
    report(
      .formulaSyntax, Phrase(en: "there is no function '\(name)'", es: "no existe la función '\(name)'"), at: span,
      help: help)
  }
}
