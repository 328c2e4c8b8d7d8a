import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// What a name in a mapping or a formula stands for.
extension MappingChecker {
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
      return .found(
        .cell(level: Int16(scope.current), column: Int16(column)),
        type(of: column, in: scope.source, atLevel: scope.current))
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

  /// The type of a column at a level of a scope: whoever steps into the root's rows knows that there are some.
  private func type(of column: Int, in source: Int, atLevel level: Int) -> ValueType {
    var type = type(of: column, in: source)
    if level > 0, source == plan.process.source, filledInRows.contains(column) { type.mayBeEmpty = false }
    return type
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
      return .found(
        .cell(level: Int16(level), column: Int16(column)), type(of: column, in: source, atLevel: level))
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

  func parameter(_ name: String, at span: SourceSpan) -> ColumnReference {
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
        .unknownName, Phrase(en: "a release has no '\(name)' to take", es: "una entrega no tiene '\(name)' que tomar"),
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
}
