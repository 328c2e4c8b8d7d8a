package import Pliego
import PliegoDiagnostics
import PliegoReport

extension Command {
  /// `pliego validate`.
  ///
  /// - Parameter validator: does the work; tests give one of their own.
  package static func validate(by validator: @escaping Validator) -> Command {
    Command(
      "validate",
      Phrase(
        en: "check OCDS data against schema and rules, and measure how complete it is",
        es: "revisa datos OCDS según el esquema y las reglas, y mide qué tan completos están"),
      details: [
        Phrase(
          en: """
            Release packages, record packages, single releases and records, one JSON text or one a line, gzip and zstd: \
            what a file is, is told by its contents. Nothing is fetched from the network. The last line tells valid \
            from complete: data can be valid and say next to nothing.
            """,
          es: """
            Paquetes de entregas o de registros, entregas y registros sueltos, un texto JSON o uno por línea, gzip y \
            zstd: qué es un archivo lo dice su contenido. Nada se pide a la red. La última línea distingue lo válido de \
            lo completo: hay datos válidos que no dicen casi nada.
            """)
      ],
      examples: [
        Example("pliego validate releases.json", Phrase(en: "What is wrong, and where", es: "Qué está mal, y dónde")),
        Example(
          "pliego validate publication/ --format ndjson --out findings.ndjson",
          Phrase(en: "Every finding of a folder, for programs", es: "Cada hallazgo de una carpeta, para programas")),
        Example(
          "pliego validate releases.ndjson.gz --baseline findings.ndjson",
          Phrase(en: "Only what is new since that report", es: "Sólo lo nuevo desde ese informe")),
        Example(
          "pliego validate releases.ndjson --provenance sources.ndjson",
          Phrase(
            en: "With the cells that pliego convert took the values from",
            es: "Con las celdas de donde pliego convert tomó los valores")),
        Example(
          "pliego validate releases.json --only schema,rules,-V310 --fail-on warning --format junit --out report.xml",
          Phrase(en: "In continuous integration", es: "En integración continua")),
        Example(
          "pliego validate data.json --schema schema.json",
          Phrase(en: "Any JSON against any draft 4 schema", es: "Cualquier JSON según cualquier esquema draft 4")),
      ],
      options: [
        .validationVersion, .schemaFile, .resolve, .extensionFolder, .profiles, .onlyFindings, .validationFormat,
        .reportOut, .validationFailOn, .listingLimit, .baseline, .inputEncoding, .provenanceIn,
      ],
      positionals: [.dataFiles],
      run: { runValidate($0, by: validator) })
  }
}

extension Positional {
  static let dataFiles = Positional(
    ValueShape("FILE", .file),
    Phrase(
      en: "files and folders of JSON, or - for standard input",
      es: "archivos y carpetas de JSON, o - para la entrada estándar"), repeats: true)
}

extension Option {
  static let validationVersion = Option(
    "ocds", value: ValueShape("VERSION"),
    Phrase(
      en: "version of OCDS, as in 1.1; otherwise what each package says",
      es: "versión de OCDS, como 1.1; si no se da, la que dice cada paquete"))
  static let schemaFile = Option(
    "schema", value: ValueShape("FILE", .file),
    Phrase(
      en: "JSON Schema (draft 4) to use instead of those of OCDS",
      es: "JSON Schema (draft 4) en lugar de los de OCDS"))
  static let resolve = Option(
    "resolve", value: ValueShape("URL=DIR", .assignment),
    Phrase(
      en: "folder that holds what a schema refers to at addresses that begin so",
      es: "carpeta con aquello a lo que un esquema se refiere en direcciones que empiezan así"), repeats: true)
  static let profiles = Option(
    "profile", value: ValueShape("NAME|FILE", .file),
    Phrase(
      en: "requirements to measure completeness by, a name or a YAML file (default: base)",
      es: "requisitos con que se mide la completitud, un nombre o un archivo YAML (por omisión, base)"), repeats: true)
  static let onlyFindings = Option(
    "only", value: ValueShape("KINDS"),
    Phrase(
      en: "json, schema, rules, completeness, codes or names, with commas; - leaves out, as in --only=-V310",
      es: "json, schema, rules, completeness, códigos o nombres, con comas; - excluye, como en --only=-V310"),
    repeats: true)
  static let validationFormat = Option(
    "format", short: "f",
    value: ValueShape(
      ValidationFormat.allCases.map(\.rawValue).joined(separator: "|"),
      .choice(ValidationFormat.allCases.map(\.rawValue))
    ),
    Phrase(
      en: "text sums up for people (the default), json for programs; concise, ndjson, sarif and github list findings",
      es:
        "text resume para personas (por omisión), json para programas; concise, ndjson, sarif y github listan hallazgos"
    ))
  static let reportOut = Option(
    "out", short: "o", value: ValueShape("FILE|-", .file),
    Phrase(
      en: "where the report goes; - is standard output (the default)",
      es: "adónde va el informe; - es la salida estándar (por omisión)"))
  static let validationFailOn = Option(
    "fail-on", value: ValueShape("CLASS"),
    Phrase(
      en: "what makes the exit status 1: error (the default), warning, note, never, codes, a share as in V301,1%",
      es: "qué hace que el estado de salida sea 1: error (por omisión), warning, note, never, códigos, o V301,1%"))
  static let listingLimit = Option(
    "limit", value: ValueShape("N", .count),
    Phrase(
      en: "findings listed of each code and field (default: sarif 1000, github 10, others all)",
      es: "hallazgos que se listan de cada código y campo (por omisión: sarif 1000, github 10, los demás todos)"))
  static let baseline = Option(
    "baseline", value: ValueShape("FILE", .file),
    Phrase(
      en: "a former report, ndjson or json; only what is new is reported",
      es: "un informe anterior, ndjson o json; sólo se informa lo nuevo"))
  static let inputEncoding = Option(
    "encoding", value: ValueShape("NAME"),
    Phrase(
      en: "encoding of the files, as in windows-1252; otherwise by their contents",
      es: "codificación de los archivos, como windows-1252; si no se da, por su contenido"))
  static let provenanceIn = Option(
    "provenance", value: ValueShape("FILE", .file),
    Phrase(
      en: "what pliego convert --provenance wrote with these releases",
      es: "lo que escribió pliego convert --provenance con estas entregas"))
}
