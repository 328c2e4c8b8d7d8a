import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// What a value may be, and what is said when it is something else.
extension FormulaCompiler {
  mutating func placeholder() -> Int {
    code.append(.jump(0))
    return code.count - 1
  }

  /// The marks of values that go into one.
  func joined(_ types: [ValueType]) -> ValueType {
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
  func branches(_ types: [ValueType], _ syntax: FormulaSyntax) -> ValueType {
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
            Phrase(
              en: "bring both to one type: text(…), number(…), date(…)",
              es: "llévelas al mismo tipo: text(…), number(…), date(…)")
          ])
        return .unknown
      }
      result.kind = kind
    }
    return result
  }

  func expect(_ kind: ValueKind, _ type: ValueType, _ syntax: FormulaSyntax) {
    let fits =
      switch kind {
      case .text: type.kind.isText
      case .number: type.kind.isNumber
      default: type.kind == kind
      }
    if !fits && !isOpen(type.kind) { wrongArgument(type, expected(kind.name), syntax) }
  }

  func expected(_ name: String) -> Phrase {
    Phrase(en: "\(name) is due here", es: "aquí va \(name)")
  }

  func wrongArgument(_ type: ValueType, _ rule: Phrase, _ syntax: FormulaSyntax) {
    let cure: [Phrase] =
      switch type.kind {
      case .number, .integer, .date, .datetime, .boolean:
        [Phrase(en: "text(…) makes text of it", es: "text(…) lo convierte en texto")]
      case .text:
        [
          Phrase(
            en: "number(…) or date(…, \"dd/MM/yyyy\") reads a text",
            es: "number(…) o date(…, \"dd/MM/yyyy\") leen un texto")
        ]
      default: []
      }
    checker.report(
      .argumentType,
      Phrase(
        en: "\(rule.english), and this is \(type.kind.name)", es: "\(rule.spanish), y esto es \(type.kind.name)"),
      at: span(syntax), help: cure)
  }

  func wrongCount(_ name: String, _ counts: ClosedRange<Int>, _ count: Int, _ syntax: FormulaSyntax)
    -> ValueType
  {
    let isExact = counts.lowerBound == counts.upperBound
    let english =
      isExact
      ? "\(counts.lowerBound)"
      : counts.upperBound > 20 ? "at least \(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
    let spanish =
      isExact
      ? "\(counts.lowerBound)"
      : counts.upperBound > 20 ? "al menos \(counts.lowerBound)" : "de \(counts.lowerBound) a \(counts.upperBound)"
    checker.report(
      .argumentCount,
      Phrase(
        en: "\(name)(…) takes \(english) argument(s), not \(count)",
        es: "\(name)(…) lleva \(spanish) argumento(s), no \(count)"), at: span(syntax))
    return .unknown
  }

  func fixedText(_ syntax: FormulaSyntax) -> String? {
    if case .text(let text) = syntax.node { return text }
    checker.report(
      .notFixedText,
      Phrase(en: "a fixed text in quotes is due here", es: "aquí va un texto fijo entre comillas"), at: span(syntax))
    return nil
  }

  func span(_ syntax: FormulaSyntax) -> SourceSpan {
    node.span(from: syntax.range.lowerBound, count: syntax.range.count)
  }
}
