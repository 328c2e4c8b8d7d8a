public import PliegoDiagnostics
import PliegoJSON

/// Findings for people: the message, the line with the culprit underlined, and what to do.
public struct DiagnosticText: Sendable {
  private let language: Language
  private let palette: Palette
  /// The lines of the texts that findings point into, by file name.
  private let lines: [String: [String]]

  public init(language: Language, palette: Palette = .plain, lines: [String: [String]] = [:]) {
    self.language = language
    self.palette = palette
    self.lines = lines
  }

  /// One paragraph, every line ended.
  public func text(of diagnostic: Diagnostic) -> String {
    var text = head(of: diagnostic) + "\n"
    let gutter: String
    if let span = diagnostic.span, let line = line(of: span) {
      let number = String(span.line)
      gutter = String(repeating: " ", count: number.count)
      text += faint("\(gutter) |") + "\n"
      text += faint("\(number) |") + " \(line)\n"
      text += faint("\(gutter) |") + " \(caret(under: span, in: line, diagnostic.severity))\n"
    } else {
      gutter = " "
    }
    for line in places(of: diagnostic) { text += "\(gutter) = \(line)\n" }
    for note in diagnostic.notes { text += "\(gutter) = \(note[language])\n" }
    let help = Phrase(en: "help", es: "ayuda")[language]
    for line in diagnostic.help { text += "\(gutter) = \(palette.blue(help)): \(line[language])\n" }
    return text
  }

  /// Where in the data, and what the data came from.
  private func places(of diagnostic: Diagnostic) -> [String] {
    var lines: [String] = []
    if let data = diagnostic.data {
      let text = DataPlaceText.text(of: data, language: language)
      if !text.isEmpty { lines.append(Phrase(en: "at: \(text)", es: "en: \(text)")[language]) }
    }
    // A finding without a place in a text has its origin in the head already.
    guard diagnostic.data != nil, diagnostic.span != nil else { return lines }
    let source = DataPlaceText.source(of: diagnostic, language: language)
    if !source.isEmpty { lines.append(Phrase(en: "from: \(source)", es: "viene de: \(source)")[language]) }
    return lines
  }

  /// All findings, a blank line between them.
  public func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { text(of: $0) }.joined(separator: "\n")
  }

  /// `19 errors, 4 warnings`; empty when there is nothing to count.
  public func totals(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    var parts: [String] = []
    if errors > 0 {
      parts.append(counted(errors, Phrase(en: "error", es: "error"), Phrase(en: "errors", es: "errores")))
    }
    if warnings > 0 {
      parts.append(counted(warnings, Phrase(en: "warning", es: "aviso"), Phrase(en: "warnings", es: "avisos")))
    }
    return parts.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
    "\(count) \((count == 1 ? one : many)[language])"
  }

  /// All that one line can say: the head, and the pointer before the message when it is about data.
  func line(of diagnostic: Diagnostic) -> String {
    let pointer = diagnostic.data?.pointer ?? .root
    let place = pointer.tokens.isEmpty ? "" : "\(pointer): "
    return head(of: diagnostic, saying: (place + diagnostic.message[language]).onOneLine)
  }

  /// `file:line:column: error P211: message`.
  public func head(of diagnostic: Diagnostic) -> String {
    head(of: diagnostic, saying: diagnostic.message[language])
  }

  private func head(of diagnostic: Diagnostic, saying message: String) -> String {
    let label = "\(diagnostic.severity.label[language]) \(diagnostic.code.id)"
    let colored = diagnostic.severity == .error ? palette.red(label) : palette.yellow(label)
    var place = ""
    if let span = diagnostic.span {
      place = "\(span.file.onOneLine):\(span.line):\(span.column): "
    } else if let origin = diagnostic.origin {
      place = OriginText.text(of: origin, language: language) + ": "
    }
    return "\(palette.bold(place))\(colored): \(message)"
  }

  private func line(of span: SourceSpan) -> String? {
    guard let lines = lines[span.file], lines.indices.contains(span.line - 1) else { return nil }
    return lines[span.line - 1]
  }

  private func caret(under span: SourceSpan, in line: String, _ severity: Severity) -> String {
    let scalars = Array(line.unicodeScalars)
    // Tabs stay tabs, so that the caret stands under the culprit whatever their width.
    let indent = scalars.prefix(max(span.column - 1, 0)).map { $0 == "\t" ? "\t" : " " }.joined()
    let room = max(scalars.count - span.column + 1, 1)
    let carets = String(repeating: "^", count: max(1, min(span.length, room)))
    return indent + (severity == .error ? palette.red(carets) : palette.yellow(carets))
  }

  private func faint(_ text: String) -> String { palette.faint(text) }
}

/// Places in rows, as a person with a spreadsheet reads them.
public enum OriginText {
  /// `Contratos2016.csv, row 4, column P (IMPORTE_CONTRATO)`, `contratos.json, line 12, record 4, /contratos/3`.
  public static func text(of origin: RowOrigin, language: Language) -> String {
    var parts = [origin.file]
    if let sheet = origin.sheet { parts.append("\(Phrase(en: "sheet", es: "hoja")[language]) \(Self.trimmed(sheet))") }
    if let pointer = origin.pointer {
      if origin.line > 0 { parts.append("\(Phrase(en: "line", es: "línea")[language]) \(origin.line)") }
      if origin.row > 0 { parts.append("\(Phrase(en: "record", es: "registro")[language]) \(origin.row)") }
      if !pointer.isEmpty { parts.append(pointer) }
    } else if let key = origin.key {
      parts.append(key)
    } else if origin.row > 0 {
      parts.append("\(Phrase(en: "row", es: "fila")[language]) \(origin.row)")
    }
    let word = Phrase(en: "column", es: "columna")[language]
    switch (origin.column, origin.heading) {
    case (let column?, let heading?): parts.append("\(word) \(RowOrigin.letters(ofColumn: column)) (\(heading))")
    case (let column?, nil): parts.append("\(word) \(RowOrigin.letters(ofColumn: column))")
    case (nil, let heading?): parts.append("\(word) \(heading)")
    case (nil, nil): break
    }
    return parts.joined(separator: ", ")
  }

  /// Names of sheets often have spaces at their ends, which nobody sees.
  private static func trimmed(_ name: String) -> Substring {
    let start = name.drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start
  }
}
