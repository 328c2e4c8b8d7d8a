import PliegoDiagnostics

extension Command {
  static let coverage = Command(
    "coverage",
    Phrase(
      en: "measure how complete OCDS data is, by stage, buyer and field",
      es: "mide qué tan completos están los datos OCDS, por etapa, comprador y campo"),
    details: [
      Phrase(
        en: """
          A requirement profile says which fields are wanted, at which stage and why. What a process has not reached \
          yet is not missing. The score is the weight of what is there out of what could be; the list under it says \
          what would raise it most.
          """,
        es: """
          Un perfil de requisitos dice qué campos se esperan, en qué etapa y por qué. No falta lo que un proceso aún no \
          alcanza. La puntuación es el peso de lo que está entre lo que podría estar; la lista de abajo dice qué la \
          subiría más.
          """)
    ],
    examples: [
      Example(
        "pliego coverage releases.json",
        Phrase(en: "Score, stages, what to fill in first", es: "Puntuación, etapas, qué llenar primero")),
      Example(
        "pliego coverage publication/ --by buyer --profile edca-mx",
        Phrase(en: "The least and most complete buyers", es: "Los compradores menos y más completos")),
      Example(
        "pliego coverage releases.ndjson.gz --format csv --out fields.csv",
        Phrase(en: "Every field for a spreadsheet", es: "Cada campo para una hoja de cálculo")),
    ],
    options: [
      .coverageBy, .requirementProfile, .ocdsVersion, .extensionFolder, .inputEncoding, .coverageFormat, .reportOut,
    ],
    positionals: [.dataFiles],
    run: runCoverage)
}

extension Option {
  static let coverageBy = Option(
    "by", value: .choice("stage", "buyer"),
    Phrase(
      en: "what the score is broken down by (default: stage)",
      es: "por qué se desglosa la puntuación (por omisión, stage)"))
  static let requirementProfile = Option(
    "profile", value: ValueShape("NAME|FILE", .file),
    Phrase(
      en: "base (the default), edca-mx, co-secop, sustainable-procurement, or a YAML file",
      es: "base (por omisión), edca-mx, co-secop, sustainable-procurement, o un archivo YAML"))
  static let coverageFormat = Option(
    "format", short: "f", value: .choice("text", "json", "csv"),
    Phrase(
      en: "text for people (the default), json for programs, csv: fields, or with --by stages or buyers",
      es: "text para personas (por omisión), json para programas, csv: campos, o con --by etapas o compradores"))
}
