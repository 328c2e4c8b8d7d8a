import Pliego
import PliegoDiagnostics
import PliegoFlatten

extension Command {
  static let flatten = Command(
    "flatten",
    Phrase(
      en: "turn OCDS data into tables: CSV, a workbook or SQLite",
      es: "convierte datos OCDS en tablas: CSV, un libro de hojas o SQLite"),
    details: [
      Phrase(
        en: """
          One table has the releases, and each array of objects (parties, tender/items, awards …) has its own. Every \
          row has its key in _link and the key of the row it belongs to in _link_parent, with the ocid and the release's \
          id beside them. A table of fields says what stands in each column. The output appears whole or not at all.
          """,
        es: """
          Una tabla tiene las entregas, y cada lista de objetos (parties, tender/items, awards …) tiene la suya. Cada \
          fila lleva su clave en _link y la de la fila a la que pertenece en _link_parent, junto con el ocid y el id de la \
          entrega. La tabla fields dice qué hay en cada columna. La salida aparece entera o no aparece.
          """)
    ],
    examples: [
      Example(
        "pliego flatten releases.json --out tables",
        Phrase(en: "A folder with a CSV file for each table", es: "Una carpeta con un CSV por tabla")),
      Example(
        "pliego flatten records.json --from compiled --headings labels --lang es --out contratos.xlsx",
        Phrase(
          en: "A workbook of compiled releases, with headings in Spanish",
          es: "Un libro con las entregas compiladas y encabezados en español")),
      Example(
        "pliego flatten publication/ --out publication.sqlite",
        Phrase(en: "A database of all files of a folder", es: "Una base de datos con los archivos de una carpeta")),
    ],
    options: [
      .tablesOut, .tablesFormat, .releaseChoice, .tableColumns, .tableHeadings, .formulas, .ocdsVersion, .extensionName,
      .extensionFolder, .inputEncoding,
    ],
    positionals: [.dataFiles],
    run: runFlatten)
}

extension Option {
  static let tablesOut = Option(
    "out", short: "o", value: ValueShape("DIR|FILE", .file),
    Phrase(
      en: "a folder for CSV files, or a file ending in .xlsx, .sqlite or .db",
      es: "una carpeta para archivos CSV, o un archivo terminado en .xlsx, .sqlite o .db"),
    isRequired: true)
  static let tablesFormat = Option(
    "format", short: "f", value: .choice("csv", "xlsx", "sqlite"),
    Phrase(en: "the form of the tables, whatever the name of --out", es: "la forma de las tablas, sea cual sea --out"))
  static let releaseChoice = Option(
    "from", value: .choice("auto", "releases", "compiled"),
    Phrase(
      en: "of records: the compiled release or else the releases (auto, the default), or only one kind",
      es: "de los registros: la entrega compilada o, si falta, las entregas (auto, por omisión), o sólo unas"))
  static let tableColumns = Option(
    "columns", value: .choice("data", "schema"),
    Phrase(
      en: "the fields that occur, in two readings (data, the default), or those of the schema, in one",
      es: "los campos que aparecen, en dos lecturas (data, por omisión), o los del esquema, en una"))
  static let tableHeadings = Option(
    "headings", value: .choice("paths", "labels"),
    Phrase(
      en: "paths of fields, as in tender/title (the default), or labels in the language of --lang",
      es: "rutas de campos, como tender/title (por omisión), o etiquetas en el idioma de --lang"))
  static let formulas = Option(
    "formulas", value: .choice("guard", "keep"),
    Phrase(
      en: "in CSV, put an apostrophe before text that looks like a formula (guard, the default), or keep it",
      es: "en CSV, pone un apóstrofo ante el texto que parece fórmula (guard, por omisión), o lo deja (keep)"))
}
