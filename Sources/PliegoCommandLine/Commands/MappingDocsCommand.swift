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
    ],
    options: [.sheetFormat, .textOut],
    positionals: [.mapping],
    run: runMappingDocs)
}

extension Option {
  static let sheetFormat = Option(
    "format", short: "f", value: .choice("markdown", "csv"),
    Phrase(en: "a page (markdown, the default) or a table", es: "una página (markdown, por omisión) o una tabla"))
}
