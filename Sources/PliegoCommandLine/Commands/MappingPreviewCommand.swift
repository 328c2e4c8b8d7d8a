import PliegoDiagnostics

extension Command {
  static let mappingPreview = Command(
    "preview",
    Phrase(
      en: "show the first releases that a mapping makes", es: "muestra las primeras entregas que hace un mapeo"),
    examples: [
      Example(
        "pliego mapping preview contratos.pliego.yaml --data rows --first 2",
        Phrase(en: "Two releases, laid out to be read", es: "Dos entregas, dispuestas para leerse"))
    ],
    options: [.data, .database, .databaseTimeout, .set, .first],
    positionals: [.mapping],
    run: runMappingPreview)
}
