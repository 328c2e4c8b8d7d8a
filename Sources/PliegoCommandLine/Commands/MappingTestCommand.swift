import PliegoDiagnostics

extension Command {
  static let mappingTest = Command(
    "test",
    Phrase(en: "run the tests inside a mapping", es: "corre las pruebas que trae un mapeo"),
    examples: [
      Example(
        "pliego mapping test contratos.pliego.yaml",
        Phrase(
          en: "All tests of a mapping and of those it extends", es: "Todas las pruebas del mapeo y de los que extiende")
      ),
      Example(
        "pliego mapping test contratos.pliego.yaml --only 'two suppliers'",
        Phrase(en: "One test, by its name", es: "Una prueba, por su nombre")),
    ],
    options: [.only],
    positionals: [.mapping],
    run: runMappingTest)
}

extension Option {
  static let only = Option(
    "only", value: ValueShape("NAME"),
    Phrase(en: "run the test of this name", es: "corre la prueba de este nombre"), repeats: true)
}
