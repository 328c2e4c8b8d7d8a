import PliegoDiagnostics

extension Command {
  static let mappingDraft = Command(
    "draft",
    Phrase(
      en: "write a first whole mapping from the headings of data files",
      es: "escribe un primer mapeo completo a partir de los encabezados de los datos"),
    details: [
      Phrase(
        en: """
          Headings are looked up in a table of Spanish and English words, whatever their case, accents and small words; \
          types, keys and codes come from the cells. The draft passes 'mapping check' and runs as it is. Every guess \
          stands with its reason in a comment; what nobody could guess says TODO.
          """,
        es: """
          Los encabezados se buscan en una tabla de palabras en español e inglés, sin importar mayúsculas, acentos ni \
          palabras pequeñas; tipos, claves y códigos salen de las celdas. El borrador pasa 'mapping check' y corre tal \
          cual. Cada suposición lleva su razón en un comentario; lo que no se pudo suponer dice TODO.
          """)
    ],
    examples: [
      Example(
        "pliego mapping draft contratos.csv --out contratos.pliego.yaml",
        Phrase(en: "From one file", es: "A partir de un archivo")),
      Example(
        "pliego mapping draft hechos.csv dim_entidad.csv dim_proveedor.csv --lang es",
        Phrase(
          en: "From several that look each other up, with comments in Spanish",
          es: "De varios que se consultan entre sí, con comentarios en español")),
    ],
    options: [.sheet, .textOut],
    positionals: [.rowFiles],
    run: runMappingDraft)
}
