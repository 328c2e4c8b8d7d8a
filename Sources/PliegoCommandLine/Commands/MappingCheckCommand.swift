import PliegoDiagnostics

extension Command {
  static let mappingCheck = Command(
    "check",
    Phrase(
      en: "find what is wrong with a mapping before any row is read",
      es: "encuentra lo que está mal en un mapeo antes de leer filas"),
    examples: [
      Example(
        "pliego mapping check contratos.pliego.yaml",
        Phrase(en: "The mapping alone", es: "Sólo el mapeo")),
      Example(
        "pliego mapping check contratos.pliego.yaml --data rows --strict",
        Phrase(
          en: "Also the headings of the files, and every field that may fail",
          es: "También los encabezados de los archivos y cada campo que puede fallar")),
    ],
    options: [.someData, .database, .databaseTimeout, .strict, .findingsFormat],
    positionals: [.mapping],
    run: runMappingCheck)
}

extension Option {
  static let strict = Option(
    "strict",
    Phrase(
      en: "list every field that may fail, with what happens then",
      es: "lista cada campo que puede fallar y qué pasa entonces"))
  static let findingsFormat = Option(
    "format", short: "f", value: .choice("text", "concise", "ndjson"),
    Phrase(
      en: "findings with their lines (text, the default), one per line, or as JSON lines",
      es: "hallazgos con sus líneas (text, por omisión), uno por línea (concise) o en líneas de JSON"))
}
