import PliegoDiagnostics

extension Command {
  static let manual = Command(
    "man",
    Phrase(en: "write the manual page", es: "escribe la página de manual"),
    examples: [
      Example("pliego man | man -l -", Phrase(en: "Read it", es: "Leerla")),
      Example("pliego man --lang es > pliego.1", Phrase(en: "Keep it, in Spanish", es: "Guardarla, en español")),
    ],
    run: writeManual)

  private static func writeManual(_ invocation: Invocation) -> Int32 {
    let program = invocation.program
    invocation.terminal.write(
      ManualPage.text(of: program.command, version: program.version, language: invocation.language))
    return 0
  }
}
