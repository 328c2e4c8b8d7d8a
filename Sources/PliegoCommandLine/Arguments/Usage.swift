import PliegoDiagnostics

/// The form of a command line, as the help's usage line and the messages show it.
enum Usage {
  /// `pliego convert MAPPING --data DIR [options]`.
  ///
  /// - Parameter path: the commands from the program's name down.
  static func line(of path: [Command]) -> Phrase {
    Phrase(
      en: line(of: path, command: "COMMAND", options: "[options]"),
      es: line(of: path, command: "COMANDO", options: "[opciones]"))
  }

  private static func line(of path: [Command], command name: String, options: String) -> String {
    guard let command = path.last else { return "" }
    var words = path.map(\.name)
    if !command.subcommands.isEmpty { words.append(name) }
    words += command.positionals.map(\.usage)
    words += command.options.filter(\.standsInUsage).map(\.spelling)
    return (words + [options]).joined(separator: " ")
  }
}

extension Option {
  /// `--out FILE|DIR|-`, as it stands in a usage line.
  var spelling: String { value.map { "--\(long) \($0.name)" } ?? "--\(long)" }

  /// `-o, --out FILE|DIR|-`, as it stands in a list of options.
  var listing: String { (short.map { "-\($0), " } ?? "    ") + spelling }
}

extension Positional {
  /// `FILE`, `[FILE]`, `FILE…`.
  var usage: String {
    let name = repeats ? value.name + "…" : value.name
    return isRequired ? name : "[\(name)]"
  }
}
