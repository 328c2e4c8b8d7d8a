import PliegoDiagnostics

extension Command {
  static let mappingShow = Command(
    "show",
    Phrase(
      en: "print a mapping together with all that it extends",
      es: "imprime un mapeo junto con todo lo que extiende"),
    examples: [
      Example(
        "pliego mapping show sonora.pliego.yaml",
        Phrase(en: "What the mapping is after 'extends'", es: "Lo que es el mapeo después de 'extends'"))
    ],
    options: [.textOut],
    positionals: [.mapping],
    run: runMappingShow)
}
