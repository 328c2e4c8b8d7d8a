import PliegoDiagnostics

extension Command {
  static let package = Command(
    "package",
    Phrase(
      en: "make release packages of releases, or record packages of records",
      es: "hace paquetes de entregas, o de registros"),
    details: [
      Phrase(
        en: """
          Takes releases or records one a line, in a list, alone or in packages. What packages in the input say of \
          themselves is taken where no option says it. OCDS requires an address, a publisher and a date of \
          publication; without them nothing is written.
          """,
        es: """
          Toma entregas o registros uno por línea, en una lista, solos o en paquetes. Lo que los paquetes de la entrada \
          dicen de sí se toma donde ninguna opción lo dice. OCDS exige una dirección, quién publica y la fecha de \
          publicación; sin ellos no se escribe nada.
          """)
    ],
    examples: [
      Example(
        "pliego package releases.ndjson --uri https://example.org/2026.json --publisher-name 'Secretaría' "
          + "--published-date now --out package.json",
        Phrase(en: "One package of all releases", es: "Un paquete con todas las entregas")),
      Example(
        "pliego package releases.ndjson --size 1000 --uri https://example.org/ --publisher-name 'Secretaría' "
          + "--published-date 2026-01-31T18:00:00-06:00 --out packages/",
        Phrase(en: "A file for every thousand releases", es: "Un archivo por cada mil entregas")),
    ],
    options: [.packageSize] + Option.packageMetadata + [.packageOut, .packageFailOn, .inputEncoding],
    positionals: [.dataFiles],
    run: runPackage)
}

extension Option {
  static let packageSize = Option(
    "size", value: ValueShape("N", .count),
    Phrase(
      en: "the most releases or records of a package; more packages follow, one a line or a file",
      es: "máximo de entregas o registros por paquete; siguen más paquetes, uno por línea o por archivo"))
  static let packageOut = Option(
    "out", short: "o", value: ValueShape("FILE|DIR/|-", .file),
    Phrase(
      en: "where packages go: a file, a folder for a file a package, or - for standard output (the default)",
      es:
        "adónde van los paquetes: un archivo, una carpeta con uno por archivo, o - para la salida estándar (por omisión)"
    ))
  static let packageFailOn = Option(
    "fail-on", value: ValueShape("CLASS"),
    Phrase(
      en: "what makes the exit status 1: error (the default), warning, note, never or codes",
      es: "qué hace que el estado de salida sea 1: error (por omisión), warning, note, never o códigos"))

  /// What a package says of itself.
  static let packageMetadata: [Option] = [
    packageURI, publishedDate, publisherName, publisherURI, publisherScheme, publisherUID, license,
    publicationPolicy, packageExtension, packageVersion,
  ]

  static let packageURI = Option(
    "uri", value: ValueShape("URI"), Phrase(en: "address of the package", es: "dirección del paquete"))
  static let publishedDate = Option(
    "published-date", value: ValueShape("DATE|now"),
    Phrase(
      en: "when it is published, as in 2026-01-31T18:00:00-06:00; otherwise the latest date of the input",
      es: "cuándo se publica, como 2026-01-31T18:00:00-06:00; si no se da, la última fecha de la entrada"))
  static let publisherName = Option(
    "publisher-name", value: ValueShape("NAME"), Phrase(en: "who publishes", es: "quién publica"))
  static let publisherURI = Option(
    "publisher-uri", value: ValueShape("URI"), Phrase(en: "address of who publishes", es: "dirección de quien publica"))
  static let publisherScheme = Option(
    "publisher-scheme", value: ValueShape("SCHEME"),
    Phrase(en: "register in which the publisher's id is", es: "registro en que está el id de quien publica"))
  static let publisherUID = Option(
    "publisher-uid", value: ValueShape("ID"),
    Phrase(en: "the publisher's id in that register", es: "id de quien publica en ese registro"))
  static let license = Option(
    "license", value: ValueShape("URI"), Phrase(en: "licence of the data", es: "licencia de los datos"))
  static let publicationPolicy = Option(
    "publication-policy", value: ValueShape("URI"),
    Phrase(en: "address of the publication policy", es: "dirección de la política de publicación"))
  static let packageExtension = Option(
    "extension", short: "e", value: ValueShape("URL"),
    Phrase(
      en: "address of an extension in use; again for more, before those of the input",
      es: "dirección de una extensión en uso; repítala para más, antes de las de la entrada"), repeats: true)
  static let packageVersion = Option(
    "ocds", value: ValueShape("VERSION"),
    Phrase(
      en: "version of OCDS; otherwise that of the input's packages, else 1.1",
      es: "versión de OCDS; si no se da, la de los paquetes de la entrada, o 1.1"))
}
