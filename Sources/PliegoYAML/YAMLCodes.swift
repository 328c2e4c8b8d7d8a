public import PliegoDiagnostics

extension DiagnosticCode {
  public static let notYAML = DiagnosticCode(
    "P101", "not-yaml", .error, Phrase(en: "the text is not YAML", es: "el texto no es YAML"))
  public static let repeatedKey = DiagnosticCode(
    "P103", "repeated-key", .error, Phrase(en: "a key is written twice", es: "una clave aparece dos veces"))
  public static let outsideSubset = DiagnosticCode(
    "P104", "outside-subset", .error,
    Phrase(en: "YAML that the mapping language leaves out", es: "YAML que el lenguaje de mapeo deja fuera"))
  public static let limitExceeded = DiagnosticCode(
    "P107", "limit-exceeded", .error, Phrase(en: "the mapping exceeds a limit", es: "el mapeo supera un límite"))

  /// The codes that reading YAML can give.
  public static let yamlCodes: [DiagnosticCode] = [notYAML, repeatedKey, outsideSubset, limitExceeded]
}

extension Diagnostic {
  static func repeatedKey(_ key: String, at span: SourceSpan, first line: Int) -> Diagnostic {
    Diagnostic(
      .repeatedKey,
      Phrase(
        en: "'\(key)' is written twice here; the first is on line \(line)",
        es: "'\(key)' aparece dos veces aquí; la primera está en la línea \(line)"),
      at: span)
  }

  static func anchorOrAlias(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .outsideSubset,
      Phrase(
        en: "anchors and aliases (& and *) are not part of the mapping language",
        es: "las anclas y alias (& y *) no forman parte del lenguaje de mapeo"),
      at: span,
      help: [
        Phrase(
          en: "name the shared piece under 'pieces:' and write 'use: name'",
          es: "ponga nombre a la pieza común en 'pieces:' y escriba 'use: nombre'")
      ])
  }

  static func mergeKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .outsideSubset,
      Phrase(
        en: "merge keys (<<) are not part of the mapping language",
        es: "las claves de fusión (<<) no forman parte del lenguaje de mapeo"),
      at: span,
      help: [
        Phrase(
          en: "name the shared piece under 'pieces:' and write 'use: name'",
          es: "ponga nombre a la pieza común en 'pieces:' y escriba 'use: nombre'")
      ])
  }

  static func tag(_ tag: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .outsideSubset,
      Phrase(
        en: "the YAML tag '\(tag)' is not part of the mapping language",
        es: "la etiqueta YAML '\(tag)' no forma parte del lenguaje de mapeo"),
      at: span,
      help: [Phrase(en: "remove it; for text write quotes", es: "quítela; para texto escriba comillas")])
  }

  static func directive(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .outsideSubset,
      Phrase(
        en: "directives (%) are not part of the mapping language",
        es: "las directivas (%) no forman parte del lenguaje de mapeo"),
      at: span, help: [Phrase(en: "remove the line", es: "quite la línea")])
  }

  static func severalDocuments(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .outsideSubset,
      Phrase(
        en: "a mapping is one document, and a second one starts here",
        es: "un mapeo es un solo documento, y aquí empieza otro"),
      at: span,
      help: [
        Phrase(
          en: "remove the '---' or put the rest in a file of its own",
          es: "quite el '---' o ponga el resto en otro archivo")
      ])
  }

  static func keyNotScalar(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .outsideSubset,
      Phrase(en: "a key must be a plain text", es: "una clave debe ser un texto simple"),
      at: span, help: [Phrase(en: "write  key: value", es: "escriba  clave: valor")])
  }

  static func limit(_ what: Phrase, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.limitExceeded, what, at: span)
  }
}
