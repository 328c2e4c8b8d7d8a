import PliegoDiagnostics

extension Command {
  static let mapping = Command(
    "mapping",
    Phrase(en: "write, check and understand mapping files", es: "escribe, revisa y explica archivos de mapeo"),
    examples: [
      Example(
        "pliego mapping inspect contratos.csv",
        Phrase(en: "See what a file of rows holds", es: "Ver qué contiene un archivo de filas")),
      Example(
        "pliego mapping test contratos.pliego.yaml",
        Phrase(en: "Run the tests inside a mapping", es: "Correr las pruebas que trae un mapeo")),
    ],
    subcommands: [
      mappingInspect, mappingValues, mappingDraft, mappingCheck, mappingTest, mappingPreview, mappingExplain,
      mappingDocs,
      mappingShow, mappingDiff, mappingFormat, mappingWhy,
    ])
}

extension Option {
  /// The folder of rows, in commands that can do without.
  static let someData = Option(
    "data", short: "d", value: ValueShape("DIR", .folder),
    Phrase(
      en: "folder of the files that the mapping's sources name",
      es: "carpeta de los archivos que nombran las fuentes del mapeo"))
  /// One output file, in commands that write a text.
  static let textOut = Option(
    "out", short: "o", value: ValueShape("FILE", .file),
    Phrase(en: "file to write instead of standard output", es: "archivo que se escribe en vez de la salida estándar"))
}
