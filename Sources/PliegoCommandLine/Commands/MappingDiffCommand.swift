import PliegoDiagnostics

extension Command {
  static let mappingDiff = Command(
    "diff",
    Phrase(
      en: "compare two mappings field by field", es: "compara dos mapeos campo por campo"),
    details: [
      Phrase(
        en: """
          What the mappings come to is compared, with all that they extend: comments, layout, the order of keys and \
          entries, and what was moved into a base are no differences. Each is told with its line in both. The exit \
          status is 0 when they say the same, 1 when they do not, 2 when one of them is wrong or cannot be read.
          """,
        es: """
          Se compara lo que los mapeos resultan ser, con todo lo que extienden: los comentarios, la disposición, el \
          orden de claves y entradas y lo que se pasó a una base no son diferencias. Cada una se dice con su línea en \
          ambos. El estado de salida es 0 si dicen lo mismo, 1 si no, 2 si uno está mal o no se puede leer.
          """)
    ],
    examples: [
      Example(
        "pliego mapping diff contratos-2025.pliego.yaml contratos-2026.pliego.yaml",
        Phrase(en: "Last year's mapping and this year's", es: "El mapeo del año pasado y el de este año")),
      Example(
        "pliego mapping diff old.pliego.yaml new.pliego.yaml --format ndjson",
        Phrase(en: "One difference a line, for programs", es: "Una diferencia por línea, para programas")),
      Example(
        "pliego mapping diff pliego:mx/compranet/contratos-39.pliego.yaml contratos.pliego.yaml",
        Phrase(en: "A mapping of the library and your own", es: "Un mapeo de la biblioteca y el suyo")),
    ],
    options: [.mappingDiffFormat, .comparesTests],
    positionals: [.mappingBefore, .mappingAfter],
    run: runMappingDiff)
}

extension Positional {
  static let mappingBefore = Positional(
    ValueShape("BEFORE", .file), Phrase(en: "the mapping as it was", es: "el mapeo como era"))
  static let mappingAfter = Positional(
    ValueShape("AFTER", .file), Phrase(en: "the mapping as it is", es: "el mapeo como es"))
}

extension Option {
  static let mappingDiffFormat = Option(
    "format", short: "f", value: .choice("text", "json", "ndjson"),
    Phrase(
      en: "sentences by section (text, the default), one JSON object, or one difference a line",
      es: "oraciones por sección (text, por omisión), un objeto JSON o una diferencia por línea"))
  static let comparesTests = Option(
    "tests", Phrase(en: "compare the tests inside the mappings too", es: "compara también las pruebas de los mapeos"))
}
