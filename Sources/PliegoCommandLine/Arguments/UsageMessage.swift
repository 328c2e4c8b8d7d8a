package import PliegoDiagnostics

/// Mistakes on a command line, as they are told: the message, then what to do.
package enum UsageMessage {
  /// One paragraph for each mistake, every line ended.
  package static func text(of diagnostics: [Diagnostic], program: String, language: Language) -> String {
    let help = Phrase(en: "help", es: "ayuda")[language]
    return diagnostics.map { diagnostic in
      let label = diagnostic.severity.label[language]
      let first = "\(program): \(label) \(diagnostic.code.id): \(diagnostic.message[language])\n"
      return first + diagnostic.help.map { "  = \(help): \($0[language])\n" }.joined()
    }.joined()
  }
}
