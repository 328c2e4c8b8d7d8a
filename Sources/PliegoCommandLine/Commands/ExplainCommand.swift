import PliegoDiagnostics

extension Command {
  static let explain = Command(
    "explain",
    Phrase(
      en: "tell what a diagnostic code means and what to do",
      es: "dice qué significa un código de diagnóstico y qué hacer"),
    examples: [
      Example("pliego explain P211", Phrase(en: "By its code", es: "Por su código")),
      Example("pliego explain date-minutes-for-month", Phrase(en: "By its name", es: "Por su nombre")),
      Example(
        "pliego explain coherent.period",
        Phrase(en: "By what another tool calls it", es: "Por como lo llama otra herramienta")),
    ],
    positionals: [.diagnosticCode],
    run: runExplain)
}

extension Positional {
  static let diagnosticCode = Positional(
    ValueShape("CODE"),
    Phrase(
      en: "a code, its name, or its name in another tool", es: "un código, su nombre o su nombre en otra herramienta"))
}
