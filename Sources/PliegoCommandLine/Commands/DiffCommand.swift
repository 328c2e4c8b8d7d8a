import Pliego
import PliegoDiagnostics

extension Command {
  /// `pliego diff`.
  static let diff = Command(
    "diff",
    Phrase(
      en: "tell what changed between two releases, two publications, or in the life of one process",
      es: "dice qué cambió entre dos entregas, entre dos publicaciones o en la vida de un proceso"),
    details: [
      Phrase(
        en: """
          Each side is a release, a compiled release, a record, a package, JSON Lines, a folder of these, packed or not; \
          FILE#ID picks one process or release by its ocid or id. With one side alone, the story of each process is \
          told: what each release changed. Processes are paired by ocid, releases by id, the elements of lists as \
          merging joins them; order does not count, 1 is 1.0, and moments are compared as moments. Memory does not grow \
          with the files.
          """,
        es: """
          Cada lado es una entrega, una entrega compilada, un registro, un paquete, JSON Lines o una carpeta con ellos, \
          comprimidos o no; ARCHIVO#ID elige un proceso o una entrega por su ocid o id. Con un solo lado se cuenta la \
          historia de cada proceso: qué cambió cada entrega. Los procesos se emparejan por ocid, las entregas por id, \
          los elementos de las listas como los une la combinación; el orden no cuenta, 1 es 1.0 y los momentos se \
          comparan como momentos. La memoria no crece con los archivos.
          """)
    ],
    examples: [
      Example(
        "pliego diff yesterday.jsonl today.jsonl",
        Phrase(en: "What changed between two publications", es: "Qué cambió entre dos publicaciones")),
      Example(
        "pliego diff record.json",
        Phrase(en: "The story of a contracting process", es: "La historia de un proceso de contratación")),
      Example(
        "pliego diff old.json new.json --only contracts --fail-on warning",
        Phrase(
          en: "Only contracts; status 1 only for what one should look at",
          es: "Sólo contratos; estado 1 sólo por lo que conviene mirar")),
      Example(
        "pliego diff old.json new.json --format html --out changes.html",
        Phrase(en: "A page to read, filter and print", es: "Una página para leer, filtrar e imprimir")),
    ],
    options: [
      .diffFormat, .diffOut, .diffOnly, .diffIgnore, .diffGrouping, .diffLimit, .diffFailOn, .findingsOut, .ocdsVersion,
      .extensionName, .extensionFolder, .inputEncoding, .diffMemory,
    ],
    positionals: [.before, .after],
    run: runDiff)
}

extension Positional {
  static let before = Positional(
    ValueShape("BEFORE", .file),
    Phrase(
      en: "the earlier side, or the only one: FILE, FOLDER, FILE#ID or - for standard input",
      es: "el lado anterior, o el único: ARCHIVO, CARPETA, ARCHIVO#ID o - para la entrada estándar"))
  static let after = Positional(
    ValueShape("AFTER", .file), Phrase(en: "the later side", es: "el lado posterior"), isRequired: false)
}

extension Option {
  static let diffFormat = Option(
    "format", value: .choice("text", "json", "ndjson", "csv", "html", "patch", "merge-patch"),
    Phrase(
      en: "text (the default), json, ndjson, csv, html, patch (RFC 6902) or merge-patch (RFC 7396)",
      es: "text (por omisión), json, ndjson, csv, html, patch (RFC 6902) o merge-patch (RFC 7396)"))
  static let diffOut = Option(
    "out", short: "o", value: ValueShape("FILE|-", .file),
    Phrase(
      en: "where the result goes; - is standard output (the default)",
      es: "adónde va el resultado; - es la salida estándar (por omisión)"))
  static let diffOnly = Option(
    "only", value: ValueShape("WHAT"),
    Phrase(
      en: "only changes of this code, stage, kind or field: X103, contracts, removed, tender/documents, **/amount",
      es: "sólo cambios de este código, etapa, tipo o campo: X103, contracts, removed, tender/documents, **/amount"),
    repeats: true)
  static let diffIgnore = Option(
    "ignore", value: ValueShape("WHAT"),
    Phrase(
      en: "no changes of this code, stage, kind or field", es: "ningún cambio de este código, etapa, tipo o campo"),
    repeats: true)
  static let diffGrouping = Option(
    "by", value: .choice("process", "buyer", "stage", "field", "rule"),
    Phrase(
      en: "what changes are put together by in a text (default: process)",
      es: "por qué se agrupan los cambios en un texto (por omisión, process)"))
  static let diffLimit = Option(
    "limit", value: ValueShape("N|all"),
    Phrase(
      en: "how many processes or groups are shown, the gravest (default: 40, on a page 2000)",
      es: "cuántos procesos o grupos se muestran, los más graves (por omisión, 40; en una página, 2000)"))
  static let diffFailOn = Option(
    "fail-on", value: ValueShape("CLASS"),
    Phrase(
      en: "what makes the exit status 1: any (the default), error, warning, note, never, codes",
      es: "qué hace que el estado de salida sea 1: any (por omisión), error, warning, note, never, códigos"))
  static let diffMemory = Option(
    "memory", value: ValueShape("SIZE", .size),
    Phrase(
      en:
        "memory to aim at, as in 512MB; a process whose releases take more than a quarter is refused (default: 256MiB)",
      es:
        "memoria a la que se apunta, como 512MB; un proceso que pase de la cuarta parte se rechaza (por omisión, 256MiB)"
    ))
}
