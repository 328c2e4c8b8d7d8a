import PliegoDiagnostics

extension Command {
  static let mappingDocs = Command(
    "docs",
    Phrase(en: "write the field-level mapping sheet", es: "escribe la hoja de mapeo por campo"),
    examples: [
      Example(
        "pliego mapping docs contratos.pliego.yaml --lang es --out contratos.md",
        Phrase(en: "A page for people, in Spanish", es: "Una página para personas, en español")),
      Example(
        "pliego mapping docs contratos.pliego.yaml --format csv --out contratos.csv",
        Phrase(en: "A table, for a spreadsheet", es: "Una tabla, para una hoja de cálculo")),
      Example(
        "pliego mapping docs contratos.pliego.yaml --format template --out contratos.csv",
        Phrase(
          en: "In the layout of OCP's field-level mapping template",
          es: "Con la disposición de la plantilla de mapeo a nivel de campo de OCP")),
    ],
    options: [.sheetFormat, .textOut],
    positionals: [.mapping],
    run: runMappingDocs)
}

extension Option {
  static let sheetFormat = Option(
    "format", short: "f", value: .choice("markdown", "csv", "template"),
    Phrase(
      en: "a page (markdown, the default), a table, or rows of OCP's mapping template",
      es: "una página (markdown, por omisión), una tabla, o filas de la plantilla de mapeo de OCP"))
}
