import PliegoDiagnostics

extension Command {
  /// `pliego merge`, which peers call `compile`.
  static let merge: Command = {
    var command = Command(
      "merge",
      Phrase(
        en: "merge the releases of each process into compiled releases, versioned releases or records",
        es: "combina las entregas de cada proceso en entregas compiladas o versionadas, o en registros"),
      details: [
        Phrase(
          en: """
            Releases may come in packages, records, single or one a line, in any order and any number of files. Later \
            values win, null removes, arrays are joined by id, as the schema and its extensions say. Dates are compared \
            as instants. Memory does not grow with the files.
            """,
          es: """
            Las entregas pueden venir en paquetes, en registros, sueltas o una por línea, en cualquier orden y número \
            de archivos. Gana el valor más reciente, null quita, las listas se unen por id, como dicen el esquema y sus \
            extensiones. Las fechas se comparan como instantes. La memoria no crece con los archivos.
            """)
      ],
      examples: [
        Example(
          "pliego merge releases.jsonl --out compiled.jsonl",
          Phrase(en: "One compiled release a line", es: "Una entrega compilada por línea")),
        Example(
          "pliego merge packages/ --records --versioned --out records.jsonl",
          Phrase(
            en: "Records with their releases and the history of every field",
            es: "Registros con sus entregas y la historia de cada campo")),
        Example(
          "pliego merge --check records.json",
          Phrase(
            en: "Do published compiled releases follow from their releases?",
            es: "¿Se siguen las entregas compiladas publicadas de sus entregas?")),
        Example(
          "pliego merge releases.jsonl --strict-reference",
          Phrase(
            en: "Exactly what the reference implementation makes",
            es: "Exactamente lo que hace la implementación de referencia")),
      ],
      options: [
        .mergeVersioned, .mergeRecords, .mergeLinked, .mergeCheck, .mergeOut, .findingsOut, .mergeFailOn, .ocdsVersion,
        .extensionName, .extensionFolder, .mergeSchema, .nullObjects, .idsAsStrings, .strictReference, .inputEncoding,
        .memory,
      ],
      positionals: [.dataFiles],
      run: runMerge)
    command.aliases = ["compile"]
    return command
  }()
}

extension Option {
  static let mergeVersioned = Option(
    "versioned",
    Phrase(
      en: "versioned releases; with --records, beside the compiled ones",
      es: "entregas versionadas; con --records, además de las compiladas"))
  static let mergeRecords = Option(
    "records", Phrase(en: "records, each with its releases", es: "registros, cada uno con sus entregas"))
  static let mergeLinked = Option(
    "linked-releases",
    Phrase(
      en: "records that link to releases in their packages instead of holding them",
      es: "registros que enlazan las entregas en sus paquetes en vez de contenerlas"))
  static let mergeCheck = Option(
    "check",
    Phrase(
      en: "write nothing: recompute what records say of their releases, and report the differences",
      es: "no escribe nada: recalcula lo que los registros dicen de sus entregas e informa las diferencias"))
  static let mergeOut = Option(
    "out", short: "o", value: ValueShape("FILE|-", .file),
    Phrase(
      en: "where the result goes; - is standard output (the default)",
      es: "adónde va el resultado; - es la salida estándar (por omisión)"))
  static let findingsOut = Option(
    "report", value: ValueShape("FILE", .file),
    Phrase(
      en: "file for every finding, one JSON text a line", es: "archivo con cada hallazgo, un texto JSON por línea"))
  static let mergeFailOn = Option(
    "fail-on", value: ValueShape("CLASS"),
    Phrase(
      en: "what makes the exit status 1: error (the default), warning, note, never, codes",
      es: "qué hace que el estado de salida sea 1: error (por omisión), warning, note, never, códigos"))
  static let mergeSchema = Option(
    "schema", value: ValueShape("FILE", .file),
    Phrase(
      en: "release schema to take the merge rules from, instead of those of OCDS",
      es: "esquema de entregas del que se toman las reglas, en lugar de los de OCDS"))
  static let nullObjects = Option(
    "null-objects", value: .choice("keep", "remove"),
    Phrase(
      en: "what null does to an object or a list of objects: nothing (keep, the default) or remove it",
      es: "qué hace null con un objeto o una lista de objetos: nada (keep, por omisión) o quitarlo (remove)"))
  static let idsAsStrings = Option(
    "ids-as-strings",
    Phrase(en: "take the ids 1 and \"1\" for the same", es: "toma los ids 1 y \"1\" por el mismo"))
  static let strictReference = Option(
    "strict-reference",
    Phrase(
      en: "do what the reference implementation does, quirks included; slower",
      es: "hace lo que hace la implementación de referencia, con sus rarezas; más lento"))
  static let memory = Option(
    "memory", value: ValueShape("SIZE", .size),
    Phrase(
      en:
        "memory to aim at, as in 512MB; a process whose releases take more than a quarter is refused (default: 256MiB)",
      es:
        "memoria a la que se apunta, como 512MB; un proceso que pase de la cuarta parte se rechaza (por omisión, 256MiB)"
    ))
}
