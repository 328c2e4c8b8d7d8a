import PliegoDiagnostics

extension Command {
  static let mappingInspect = Command(
    "inspect",
    Phrase(
      en: "draft the sources of a mapping from a file, with the evidence for each guess",
      es: "empieza las fuentes de un mapeo a partir de un archivo, con la evidencia de cada suposición"),
    examples: [
      Example(
        "pliego mapping inspect contratos.csv",
        Phrase(en: "Encoding, separator, columns and types", es: "Codificación, separador, columnas y tipos")),
      Example(
        "pliego mapping inspect contratos.csv expedientes.csv --out compras.pliego.yaml",
        Phrase(en: "The sources of a mapping, from two files", es: "Las fuentes de un mapeo, a partir de dos archivos")),
      Example(
        "pliego mapping inspect plan.xlsx --sheet Adquisiciones",
        Phrase(en: "One sheet of a workbook", es: "Una hoja de un libro")),
    ],
    options: [.sheet, .textOut],
    positionals: [.rowFiles],
    run: runMappingInspect)
}

extension Option {
  static let sheet = Option(
    "sheet", value: ValueShape("NAME"),
    Phrase(
      en: "the sheet of a workbook; the first that is not hidden if not said",
      es: "la hoja de un libro; si no se dice, la primera que no esté oculta"))
}

extension Positional {
  static let rowFiles = Positional(
    ValueShape("FILE", .file),
    Phrase(
      en: "a file of rows: CSV or TSV, XLSX or ODS, JSON or JSON Lines; plain, gzip or zstd",
      es: "un archivo de filas: CSV o TSV, XLSX u ODS, JSON o JSON Lines; simple, gzip o zstd"),
    repeats: true)
}
