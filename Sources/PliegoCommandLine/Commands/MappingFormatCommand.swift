import PliegoDiagnostics

extension Command {
  static let mappingFormat = Command(
    "fmt",
    Phrase(en: "bring mapping files into their one layout", es: "deja los archivos de mapeo en su única forma"),
    details: [
      Phrase(
        en: """
          Keys stand in the order of the reference, with two spaces a level, one blank line between sections, and quotes \
          only where YAML needs them. Comments stay with what they speak of. What the mapping says is not changed; a file \
          that is not YAML is left alone.
          """,
        es: """
          Las claves van en el orden de la referencia, con dos espacios por nivel, una línea en blanco entre secciones y \
          comillas sólo donde YAML las necesita. Los comentarios se quedan con lo que comentan. Lo que dice el mapeo no \
          cambia; un archivo que no es YAML no se toca.
          """)
    ],
    examples: [
      Example(
        "pliego mapping fmt contratos.pliego.yaml",
        Phrase(en: "Lay out one file", es: "Dar forma a un archivo")),
      Example(
        "pliego mapping fmt --check base.pliego.yaml sonora.pliego.yaml",
        Phrase(
          en: "Write nothing; name the files that would change",
          es: "No escribir nada; nombrar los archivos que cambiarían")),
    ],
    options: [.checksLayout],
    positionals: [.mappings],
    run: runMappingFormat)
}

extension Option {
  static let checksLayout = Option(
    "check",
    Phrase(
      en: "write nothing; exit with 1 and name the files that would change",
      es: "no escribe nada; sale con 1 y nombra los archivos que cambiarían"))
}

extension Positional {
  static let mappings = Positional(
    ValueShape("FILE", .file),
    Phrase(en: "a mapping, a .pliego.yaml file", es: "un mapeo, un archivo .pliego.yaml"), repeats: true)
}
