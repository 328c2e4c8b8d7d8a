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
          stands with its reason in a comment; what nobody could guess says TODO. When the file is OCP's field-level \
          mapping template, in English or Spanish, the draft follows its mapping cells instead; --data names the folder \
          of the files that it speaks of.
          """,
        es: """
          Los encabezados se buscan en una tabla de palabras en español e inglés, sin importar mayúsculas, acentos ni \
          palabras pequeñas; tipos, claves y códigos salen de las celdas. El borrador pasa 'mapping check' y corre tal \
          cual. Cada suposición lleva su razón en un comentario; lo que no se pudo suponer dice TODO. Cuando el archivo es \
          la plantilla de mapeo a nivel de campo de OCP, en español o inglés, el borrador sigue sus celdas de mapeo; --data \
          nombra la carpeta de los archivos de los que habla.
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
      Example(
        "pliego mapping draft mapping-template.xlsx --data rows --out mapping.pliego.yaml",
        Phrase(
          en: "From a mapping template that was filled in, with the files it speaks of",
          es: "De una plantilla de mapeo ya llena, con los archivos de los que habla")),
    ],
    options: [.sheet, .templateData, .textOut],
    positionals: [.rowFiles],
    run: runMappingDraft)
}

extension Option {
  static let templateData = Option(
    "data", short: "d", value: ValueShape("DIR", .folder),
    Phrase(
      en: "folder of the files that a mapping template speaks of",
      es: "carpeta de los archivos de los que habla una plantilla de mapeo"))
}
