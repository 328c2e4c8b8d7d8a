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
          row, converts the rows, and accounts for every one of them.
          """,
        es: """
          Un mapeo, un archivo YAML, dice de dónde sale cada campo de una publicación (release). pliego lo revisa antes \
          de leer una fila, convierte las filas y da cuenta de todas.
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
    ],
    options: Option.common + [.version],
    subcommands: [
      convert, validate(by: Pliego.validate), coverage, mapping, profile, explain, completions, manual, help, version,
    ])
}

extension Option {
  static let version = Option("version", Phrase(en: "show the version", es: "muestra la versión"))
}
