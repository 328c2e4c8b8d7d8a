import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// What is said of a formula that cannot be read.
extension MappingChecker {
  func report(_ error: FormulaError, at node: YAMLNode) {
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

  func report(unknownFunction name: String, at span: SourceSpan) {
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
