import PliegoDiagnostics

extension Command {
  static let mappingValues = Command(
    "values",
    Phrase(en: "count the distinct values of a column", es: "cuenta los valores distintos de una columna"),
    examples: [
      Example(
        "pliego mapping values contratos.csv TIPO_PROCEDIMIENTO",
        Phrase(en: "What a code table will have to know", es: "Lo que tendrá que conocer una tabla de códigos"))
    ],
    options: [.first, .sheet],
    positionals: [.rowFile, .columnName],
    run: runMappingValues)
}

extension Positional {
  static let rowFile = Positional(
    ValueShape("FILE", .file),
    Phrase(
      en: "a file of rows: CSV or TSV, plain or gzip; XLSX or ODS",
      es: "un archivo de filas: CSV o TSV, simple o gzip; XLSX u ODS"))
  static let columnName = Positional(
    ValueShape("COLUMN"), Phrase(en: "the column's heading", es: "el encabezado de la columna"))
}

extension Option {
  static let first = Option(
    "first", short: "n", value: ValueShape("N", .count),
    Phrase(en: "show only so many", es: "muestra sólo esa cantidad"))
}
