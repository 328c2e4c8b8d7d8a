import PliegoDiagnostics

extension Command {
  static let convert = Command(
    "convert",
    Phrase(en: "turn rows into OCDS releases", es: "convierte filas en entregas OCDS"),
    details: [
      Phrase(
        en: """
          The mapping is checked first; when it is wrong, no row is read. Files are written under a temporary name and \
          renamed at the end, so a run that dies leaves the old file. The same input gives the same bytes for any --jobs.
          """,
        es: """
          Primero se revisa el mapeo; si está mal, no se lee ninguna fila. Los archivos se escriben con un nombre \
          temporal y se renombran al final: una corrida que muere deja el archivo anterior. La misma entrada da los \
          mismos bytes con cualquier --jobs.
          """)
    ],
    examples: [
      Example(
        "pliego convert contratos.pliego.yaml --data rows --out releases.ndjson",
        Phrase(en: "One release per line", es: "Una entrega por línea")),
      Example(
        "pliego convert contratos.pliego.yaml --data rows --format package --out releases.json --set as_of=2026-01-31T18:00:00-06:00",
        Phrase(en: "A release package, with a parameter of the mapping", es: "Un paquete, con un parámetro del mapeo")),
      Example(
        "pliego convert contratos.pliego.yaml --data rows --out releases.ndjson --rejects rejects --unmapped unmapped "
          + "--report report.json",
        Phrase(
          en: "Keep what was refused, what no code table knows, and the balance",
          es: "Guardar lo rechazado, lo que ninguna tabla de códigos conoce y el balance")),
      Example(
        "pliego convert compras.pliego.yaml --db postgresql://lector@servidor/compras --out releases.ndjson",
        Phrase(en: "From the tables of a database", es: "Desde las tablas de una base de datos")),
      Example(
        "pliego convert contratos.pliego.yaml --data rows --state contratos.sqlite --out releases-2026-01-31.ndjson",
        Phrase(
          en: "Only what changed since the last run, when the mapping says  one per change",
          es: "Sólo lo que cambió desde la corrida anterior, si el mapeo dice  one per change")),
    ],
    options: [
      .data, .database, .databaseTimeout, .set, .releasesOut, .releasesFormat, .state, .newMapping, .rebase,
      .republish, .rejects, .unmapped, .provenance, .report, .failOn, .maxRows, .convertMemory, .rowPlan, .rowSpool,
    ],
    positionals: [.mapping],
    run: runConvert)
}

extension Positional {
  /// The mapping file, in every command that has one.
  static let mapping = Positional(
    ValueShape("MAPPING", .file),
    Phrase(en: "the mapping, a .pliego.yaml file", es: "el mapeo, un archivo .pliego.yaml"))
}

extension Option {
  static let data = Option(
    "data", short: "d", value: ValueShape("DIR", .folder),
    Phrase(
      en: "folder of the files that the mapping's sources name",
      es: "carpeta de los archivos que nombran las fuentes del mapeo"),
    standsInUsage: true)
  static let set = Option(
    "set", value: ValueShape("NAME=VALUE", .assignment),
    Phrase(en: "value of a parameter of the mapping", es: "valor de un parámetro del mapeo"), repeats: true)
  static let releasesOut = Option(
    "out", short: "o", value: ValueShape("FILE|DIR|-", .file),
    Phrase(
      en: "where the releases go: a file, a folder, or - for standard output (the default)",
      es: "adónde van las entregas: un archivo, una carpeta o - para la salida estándar (por omisión)"))
  static let releasesFormat = Option(
    "format", short: "f", value: .choice("ndjson", "package"),
    Phrase(
      en: "one release per line (ndjson, the default) or release packages",
      es: "una entrega por línea (ndjson, por omisión) o paquetes de entregas"))
  static let state = Option(
    "state", value: ValueShape("FILE", .file),
    Phrase(
      en: "SQLite file that remembers what was published, for mappings with one release per change",
      es: "archivo SQLite que recuerda lo publicado, para mapeos con una entrega por cambio"))
  static let newMapping = Option(
    "new-mapping",
    Phrase(
      en: "publish what differs though the mapping was changed since the last run",
      es: "publica lo que difiere aunque el mapeo cambió desde la corrida anterior"))
  static let rebase = Option(
    "rebase",
    Phrase(
      en: "write the state anew as the data and mapping are now, and publish nothing",
      es: "escribe el estado según los datos y el mapeo de ahora, y no publica nada"))
  static let republish = Option(
    "republish",
    Phrase(en: "publish every process again, as new releases", es: "publica otra vez cada proceso, en entregas nuevas"))
  static let rejects = Option(
    "rejects", value: ValueShape("DIR", .folder),
    Phrase(
      en: "folder for refused rows, to be repaired and fed again",
      es: "carpeta para las filas rechazadas, que se reparan y se vuelven a dar"))
  static let unmapped = Option(
    "unmapped", value: ValueShape("DIR", .folder),
    Phrase(
      en: "folder for values that a code table lacks, ready to be filled in",
      es: "carpeta para los valores que faltan en una tabla de códigos, listos para completarse"))
  static let provenance = Option(
    "provenance", value: ValueShape("FILE", .file),
    Phrase(
      en: "file for the source file, row, column and mapping line of every leaf",
      es: "archivo con el archivo fuente, fila, columna y línea del mapeo de cada hoja"))
  static let report = Option(
    "report", value: ValueShape("FILE", .file),
    Phrase(en: "file for the run's balance and findings, as JSON", es: "archivo del balance y los hallazgos, en JSON"))
  static let failOn = Option(
    "fail-on", value: ValueShape("CLASS"),
    Phrase(
      en: "what makes the exit status 1, as in error, warning, never, or unmapped,1%",
      es: "qué hace que el estado de salida sea 1: error, warning, never o unmapped,1%"))
  static let maxRows = Option(
    "max-rows", value: ValueShape("N", .count),
    Phrase(
      en: "rows that one contracting process may have before it is rejected (default: 200000)",
      es: "filas que puede tener un proceso antes de rechazarse (por omisión, 200000)"))
  static let convertMemory = Option(
    "memory", value: ValueShape("SIZE", .size),
    Phrase(
      en: "memory to aim at, as in 2GB; rows that take more wait on disk (default: 512MiB)",
      es: "memoria a la que se apunta, como 2GB; las filas que ocupen más esperan en disco (por omisión, 512MiB)"))
  static let rowPlan = Option(
    "plan", value: .choice("memory", "merge", "spool"),
    Phrase(
      en: "how rows are held; by default the quickest way that the memory allows",
      es: "cómo se guardan las filas; por omisión, la forma más rápida que permite la memoria"))
  static let rowSpool = Option(
    "temp", value: ValueShape("DIR", .folder),
    Phrase(
      en: "folder where rows wait that do not fit into memory (default: TMPDIR, or the folder of the output)",
      es: "carpeta donde esperan las filas que no caben en memoria (por omisión, TMPDIR o la carpeta de la salida)"))
}
