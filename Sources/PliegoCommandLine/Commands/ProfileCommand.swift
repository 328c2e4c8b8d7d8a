import PliegoDiagnostics

extension Command {
  static let profile = Command(
    "profile",
    Phrase(
      en: "show a version of OCDS with extensions, or its schemas",
      es: "muestra una versión de OCDS con extensiones, o sus esquemas"),
    details: [
      Phrase(
        en: """
          Extensions are named by the id of the registry, with a version behind @ if need be, or by an address as \
          packages write it. Nothing is fetched: what pliego does not carry is said, and can be given in a folder.
          """,
        es: """
          Las extensiones se indican por su id en el registro, con una versión tras @ si hace falta, o por una \
          dirección como las escriben los paquetes. No se descarga nada: lo que pliego no incluye se dice, y se puede \
          dar en una carpeta.
          """)
    ],
    examples: [
      Example(
        "pliego profile --ocds 1.1 --extension bids --extension lots",
        Phrase(en: "What a version with two extensions has", es: "Qué tiene una versión con dos extensiones")),
      Example(
        "pliego profile --extension bids@v1.1.4 --schema release --out release-schema.json",
        Phrase(en: "The patched schema of a release", es: "El esquema de una entrega con su extensión")),
    ],
    options: [.ocdsVersion, .extensionName, .extensionFolder, .schemaName, .textOut],
    run: runProfile)
}

extension Option {
  package static let ocdsVersion = Option(
    "ocds", value: ValueShape("VERSION"),
    Phrase(en: "version of the standard, as in 1.1", es: "versión del estándar, como 1.1"))
  static let extensionName = Option(
    "extension", short: "e", value: ValueShape("ID|URL"),
    Phrase(
      en: "an extension, by id or address; again for more, in their order",
      es: "una extensión, por id o dirección; repítala para más, en su orden"), repeats: true)
  package static let extensionFolder = Option(
    "extensions", value: ValueShape("DIR", .folder),
    Phrase(
      en: "folder with extensions of your own, each in a subfolder",
      es: "carpeta con extensiones propias, cada una en una subcarpeta"))
  static let schemaName = Option(
    "schema", value: .choice("release", "release-package", "record-package", "record", "versioned-release"),
    Phrase(en: "print this schema as JSON", es: "imprime este esquema en JSON"))
}
