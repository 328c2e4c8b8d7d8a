import PliegoDiagnostics

extension Command {
  static let combine = Command(
    "combine",
    Phrase(en: "make one package of several", es: "hace un paquete de varios"),
    details: [
      Phrase(
        en: """
          The first package that says something of itself gives it; extensions are united, and the latest date of \
          publication wins. Where packages differ is told. Packages of several versions are upgraded first.
          """,
        es: """
          Lo que un paquete dice de sí lo da el primero que lo dice; las extensiones se unen, y vale la última fecha de \
          publicación. Se informa en qué difieren los paquetes. Los de varias versiones se actualizan antes.
          """)
    ],
    examples: [
      Example(
        "pliego combine packages/ --uri https://example.org/2026.json --out 2026.json",
        Phrase(en: "All packages of a folder", es: "Todos los paquetes de una carpeta"))
    ],
    options: [.packageSize] + Option.packageMetadata + [.packageOut, .packageFailOn, .inputEncoding],
    positionals: [.dataFiles],
    run: runCombine)
}
