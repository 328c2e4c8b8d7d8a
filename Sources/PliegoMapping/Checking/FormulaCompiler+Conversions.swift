import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Forms that read a text: as a code, a date, a number, by a pattern.
extension FormulaCompiler {
  mutating func translate(_ arguments: [FormulaSyntax]) -> ValueType {
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

  mutating func readDate(_ form: SpecialForm, _ arguments: [FormulaSyntax], _ syntax: FormulaSyntax)
    -> ValueType
  {
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
    scope.source >= 0
      ? Int16(checker.plan.sources[scope.source].zone)
      : Int16(checker.zone(named: checker.mapping.reading.timeZone?.value))
  }

  mutating func readNumber(_ arguments: [FormulaSyntax]) -> ValueType {
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

  mutating func match(_ form: SpecialForm, _ arguments: [FormulaSyntax]) -> ValueType {
    var type = emit(arguments[0])
    expect(.text, type, arguments[0])
    guard let text = fixedText(arguments[1]) else { return .unknown }
    var group = 0
    if arguments.count > 2 {
      guard case .number(let number) = arguments[2].node, let value = Int(number), value <= 20 else {
        checker.report(
          .notFixedText,
          Phrase(en: "the group is a fixed whole number", es: "el grupo es un número entero fijo"),
          at: span(arguments[2]))
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

  mutating func atTime(_ arguments: [FormulaSyntax]) -> ValueType {
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

  /// Whether a text is an identifier of a scheme, or the check digit it has or should have.
  mutating func identifier(_ form: SpecialForm, _ arguments: [FormulaSyntax]) -> ValueType {
    var type = emit(arguments[0])
    expect(.text, type, arguments[0])
    guard let name = fixedText(arguments[1]) else { return .unknown }
    guard let scheme = IdentifierScheme(rawValue: name) else {
      checker.report(
        .unknownChoice, Phrase(en: "'\(name)' is not known here", es: "'\(name)' no se conoce aquí"),
        at: span(arguments[1]),
        help: Suggestion.help(
          for: name, in: IdentifierScheme.allCases.map(\.rawValue), listing: Phrase(en: "one of:", es: "uno de:")))
      return .unknown
    }
    guard form == .checkDigit else {
      code.append(.validIdentifier(scheme))
      return ValueType(.boolean, mayFail: type.mayFail, isFixed: type.isFixed)
    }
    code.append(.checkDigit(scheme))
    type.kind = .text
    type.mayBeEmpty = true
    return type
  }

  mutating func ordinal(_ syntax: FormulaSyntax) -> ValueType {
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
}
