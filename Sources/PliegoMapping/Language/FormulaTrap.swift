import PliegoDiagnostics
import PliegoYAML

/// The two traps that YAML sets for formulas, told in the author's terms instead of the parser's.
enum FormulaTrap {
  /// What to say about a text that is not YAML.
  static func diagnostic(for error: YAMLSyntaxError, in text: YAMLText) -> Diagnostic {
    let line = text.line(error.span.line)
    let scalars = Array(line.unicodeScalars)
    if scalars.first(where: { $0 != " " }) == "\t" || line.hasPrefix("\t") {
      return tab(error.span, scalars)
    }
    return inFlow(error, scalars) ?? colon(error, line, scalars) ?? plain(error)
  }

  /// `{ amount: = round([MONTO], 2) }`: brackets and commas end a plain text inside braces.
  private static func inFlow(_ error: YAMLSyntaxError, _ scalars: [Unicode.Scalar]) -> Diagnostic? {
    let stop = min(error.span.column - 1, scalars.count)
    var depth = 0
    var start: Int?
    for index in scalars.indices where index < stop || start == nil {
      switch scalars[index] {
      case "{", "[": depth += start == nil ? 1 : 0
      case "}", "]": depth -= start == nil ? 1 : 0
      case "=" where depth > 0 && follows(scalars, index) && start == nil: start = index
      default: break
      }
      if index >= stop { break }
    }
    guard let start, start < stop,
      let bracket = scalars[start...].firstIndex(where: { "[],{}".unicodeScalars.contains($0) })
    else { return nil }
    var span = error.span
    span.column = start + 1
    span.length = bracket - start + 1
    return Diagnostic(
      .formulaNeedsQuotes,
      Phrase(
        en: "inside { } a formula must stand in single quotes",
        es: "dentro de { } una fórmula debe ir entre comillas simples"), at: span,
      help: [
        Phrase(
          en: "or write the keys one per line, without { }", es: "o escriba las claves una por línea, sin { }")
      ])
  }

  /// Whether a formula can start here: behind a colon and a space, or behind a dash.
  private static func follows(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= 2 && scalars[index - 1] == " " && ":-[,".unicodeScalars.contains(scalars[index - 2])
  }

  /// `key: = if(…, "Nota: " & [X])`: the colon and space inside read as another key.
  private static func colon(_ error: YAMLSyntaxError, _ line: String, _ scalars: [Unicode.Scalar]) -> Diagnostic? {
    let column = error.span.column - 1
    guard scalars.indices.contains(column), scalars[column] == ":", let formula = line.firstRange(of: ": = ") else {
      return nil
    }
    let key = line[..<formula.lowerBound].drop { $0 == " " || $0 == "-" }
    let text = line[line.index(formula.lowerBound, offsetBy: 2)...]
      .replacing("'", with: "''")
    return Diagnostic(
      .formulaNeedsQuotes,
      Phrase(
        en: "a formula that contains ': ' must stand in single quotes",
        es: "una fórmula que contiene ': ' debe ir entre comillas simples"), at: error.span,
      help: [
        Phrase(en: "write  \(key): '\(text)'", es: "escriba  \(key): '\(text)'")
      ])
  }

  private static func tab(_ span: SourceSpan, _ scalars: [Unicode.Scalar]) -> Diagnostic {
    var span = span
    span.column = (scalars.firstIndex(of: "\t") ?? 0) + 1
    return Diagnostic(
      .outsideSubset, Phrase(en: "a tab indents this line", es: "esta línea está sangrada con un tabulador"), at: span,
      help: [Phrase(en: "indent with spaces", es: "use espacios para sangrar")])
  }

  private static func plain(_ error: YAMLSyntaxError) -> Diagnostic {
    Diagnostic(
      .notYAML,
      Phrase(
        en: "this is not YAML: \(error.problem)", es: "esto no es YAML: \(error.problem) (mensaje del lector de YAML)"),
      at: error.span,
      help: [
        Phrase(
          en: "look at the quotes, brackets and indentation on this line and the one above",
          es: "revise comillas, corchetes y sangría en esta línea y en la anterior")
      ])
  }
}
