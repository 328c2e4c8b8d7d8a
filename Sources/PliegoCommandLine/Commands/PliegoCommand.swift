import Pliego
import PliegoDiagnostics

extension Command {
  /// The root of all commands, and so the list of them.
  package static let pliego = Command(
    "pliego",
    Phrase(
      en: "turn procurement tables into open contracting data (OCDS)",
      es: "convierte tablas de compras públicas en datos de contrataciones abiertas (OCDS)"),
    details: [
      Phrase(
        en: """
          A mapping, one YAML file, says where each field of a release comes from. pliego checks it before it reads a \
          row, converts the rows, and accounts for every one of them. What it wrote, and any other OCDS data, it checks \
          against the schema and the rules of the standard, and tells how complete it is.
          """,
        es: """
          Un mapeo, un archivo YAML, dice de dónde sale cada campo de una entrega (release). pliego lo revisa antes \
          de leer una fila, convierte las filas y da cuenta de todas. Lo que escribió, y cualquier otro dato OCDS, lo \
          revisa contra el esquema y las reglas del estándar, y dice qué tan completo está.
          """)
    ],
    examples: [
      Example(
        "pliego mapping inspect contratos.csv --out contratos.pliego.yaml",
        Phrase(en: "Draft a mapping from a file of rows", es: "Empezar un mapeo a partir de un archivo de filas")),
      Example(
        "pliego mapping check contratos.pliego.yaml --data rows",
        Phrase(en: "Find what is wrong with a mapping", es: "Encontrar lo que está mal en un mapeo")),
      Example(
        "pliego convert contratos.pliego.yaml --data rows --out releases.ndjson",
        Phrase(en: "Convert the rows of a folder", es: "Convertir las filas de una carpeta")),
      Example(
        "pliego validate releases.ndjson",
        Phrase(en: "Check OCDS data, yours or another's", es: "Revisar datos OCDS, propios o ajenos")),
    ],
    options: Option.common + [.version],
    subcommands: [
      convert, validate(by: Pliego.validate), coverage, diff, merge, flatten, package, combine, split, upgrade, mapping,
      profile, explain, completions, manual, help, version,
    ])
}

extension Option {
  static let version = Option("version", Phrase(en: "show the version", es: "muestra la versión"))
}
