import PliegoDiagnostics

extension Command {
  static let help = Command(
    "help",
    Phrase(en: "show the help of a command", es: "muestra la ayuda de un comando"),
    examples: [
      Example(
        "pliego help convert", Phrase(en: "The same as: pliego convert --help", es: "Igual que: pliego convert --help"))
    ],
    positionals: [.commandWords],
    run: showHelp)

  private static func showHelp(_ invocation: Invocation) -> Int32 {
    var path = [invocation.program.command]
    for word in invocation.arguments.operands(.commandWords) {
      guard let command = path[path.count - 1].subcommand(word) else {
        let names = path[path.count - 1].subcommands.map(\.name)
        return invocation.refuse([
          .unknownCommand(word, after: path.map(\.name).joined(separator: " "), of: names)
        ])
      }
      path.append(command)
    }
    let text = HelpPage.text(of: path, language: invocation.language, width: invocation.terminal.width)
    invocation.terminal.write(text)
    return 0
  }
}

extension Positional {
  static let commandWords = Positional(
    ValueShape("COMMAND"), Phrase(en: "the words of the command", es: "las palabras del comando"), isRequired: false,
    repeats: true)
}
