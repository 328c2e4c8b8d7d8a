import PliegoDiagnostics

extension Command {
  /// Stands in for the work of a command whose description is here before the rooms below can do it.
  static let unwired: Run = { invocation in
    let name = invocation.arguments.commandLine
    let text = Phrase(en: "\(name) is not built yet\n", es: "\(name) todavía no está construido\n")
    invocation.terminal.write(text[invocation.language], to: .error)
    return 2
  }
}
