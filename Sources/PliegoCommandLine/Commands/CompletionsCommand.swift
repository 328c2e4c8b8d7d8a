import PliegoDiagnostics

extension Command {
  static let completions = Command(
    "completions",
    Phrase(
      en: "write the script that completes commands in a shell",
      es: "escribe el guion que completa comandos en una terminal"),
    examples: [
      Example(
        "source <(pliego completions bash)",
        Phrase(en: "Completion in this bash, now", es: "Completado en este bash, ahora"))
    ],
    positionals: [.shell],
    run: writeCompletions)

  private static func writeCompletions(_ invocation: Invocation) -> Int32 {
    guard let shell = invocation.arguments[.shell].flatMap(Shell.init) else { return 2 }
    let script = Completions.script(for: invocation.program.command, shell: shell, language: invocation.language)
    invocation.terminal.write(script)
    return 0
  }
}

extension Positional {
  static let shell = Positional(
    ValueShape("SHELL", .choice(Shell.allCases.map(\.rawValue))),
    Phrase(en: "bash, zsh or fish", es: "bash, zsh o fish"))
}
