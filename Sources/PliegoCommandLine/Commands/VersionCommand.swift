import PliegoDiagnostics

extension Command {
  static let version = Command(
    "version",
    Phrase(en: "show the version", es: "muestra la versión"),
    examples: [Example("pliego version", Phrase(en: "One line", es: "Una línea"))],
    run: showVersion)

  static func showVersion(_ invocation: Invocation) -> Int32 {
    invocation.terminal.write("\(invocation.program.command.name) \(invocation.program.version)\n")
    return 0
  }
}
