import PliegoDiagnostics

extension Command {
  static let upgrade = Command(
    "upgrade",
    Phrase(
      en: "bring OCDS data to a newer version of the standard",
      es: "lleva datos OCDS a una versión más nueva del estándar"),
    details: [
      Phrase(
        en: """
          From 1.0 to 1.1, organizations move to parties, amendment becomes amendments, and transactions get value, \
          payer and payee. From 1.1 to 1.2, a draft, happens what the draft decides. What would be lost, or cannot be \
          decided, is told with its place. What is not known passes through.
          """,
        es: """
          De 1.0 a 1.1, las organizaciones pasan a parties, amendment pasa a amendments, y las transacciones llevan \
          value, payer y payee. De 1.1 a 1.2, un borrador, se hace lo que el borrador decide. Lo que se perdería, o no \
          se puede decidir, se informa con su lugar. Lo desconocido pasa como está.
          """)
    ],
    examples: [
      Example(
        "pliego upgrade 1.0:1.1 package.json --out package-1.1.json",
        Phrase(en: "From 1.0 to 1.1", es: "De 1.0 a 1.1")),
      Example(
        "pliego upgrade --to 1.1 publication/ --out upgraded.ndjson",
        Phrase(en: "Whatever is older than 1.1", es: "Todo lo anterior a 1.1")),
    ],
    options: [.upgradeTarget, .upgradeFormat, .upgradeOut, .packageFailOn, .inputEncoding],
    positionals: [.upgradeOperands],
    run: runUpgrade)
}

extension Positional {
  static let upgradeOperands = Positional(
    ValueShape("[OLD:NEW] FILE", .file),
    Phrase(
      en: "the two versions, as in 1.0:1.1, unless --to is given; then files and folders, or - for standard input",
      es: "las dos versiones, como 1.0:1.1, si no se da --to; luego archivos y carpetas, o - para la entrada estándar"),
    repeats: true)
}

extension Option {
  static let upgradeTarget = Option(
    "to", value: ValueShape("VERSION"),
    Phrase(en: "the new version: 1.1 or 1.2", es: "la versión nueva: 1.1 o 1.2"))
  static let upgradeOut = Option(
    "out", short: "o", value: ValueShape("FILE|-", .file),
    Phrase(
      en: "where the result goes; - is standard output (the default)",
      es: "adónde va el resultado; - es la salida estándar (por omisión)"))
  static let upgradeFormat = Option(
    "format", short: "f", value: .choice("package", "ndjson"),
    Phrase(
      en: "package: packages stay packages (the default); ndjson: one release or record a line",
      es: "package: los paquetes siguen siéndolo (por omisión); ndjson: una entrega o registro por línea"))
}
