import PliegoDiagnostics

extension Command {
  static let mappingExplain = Command(
    "explain",
    Phrase(
      en: "tell in sentences what a mapping does, field by field",
      es: "dice con oraciones lo que hace un mapeo, campo por campo"),
    examples: [
      Example(
        "pliego mapping explain contratos.pliego.yaml",
        Phrase(en: "The whole mapping", es: "Todo el mapeo")),
      Example(
        "pliego mapping explain contratos.pliego.yaml tender/value",
        Phrase(en: "One field and what is inside it", es: "Un campo y lo que contiene")),
    ],
    positionals: [.mapping, .fieldPath],
    run: runMappingExplain)
}

extension Positional {
  static let fieldPath = Positional(
    ValueShape("FIELD"),
    Phrase(en: "a field of the release, as in tender/value", es: "un campo de la entrega, como tender/value"),
    isRequired: false)
}
