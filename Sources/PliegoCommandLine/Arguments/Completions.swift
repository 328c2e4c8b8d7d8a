package import PliegoDiagnostics

/// The shells that completions are written for.
package enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish
}

/// A script that completes the program's commands, options and values in a shell.
///
/// All three scripts work alike: they follow the words typed so far to find the command they belong to (the *route*),
/// then offer the values of the option just typed, or the options, or the commands and files that may come here.
package struct Completions {
  let program: Command
  let language: Language

  package static func script(for program: Command, shell: Shell, language: Language) -> String {
    let completions = Completions(program: program, language: language)
    return switch shell {
    case .bash: completions.bash()
    case .zsh: completions.zsh()
    case .fish: completions.fish()
    }
  }

  /// A command and how one gets to it.
  struct Route {
    /// The words that lead here: `pliego mapping check`.
    let words: String
    let command: Command
  }

  /// Every command, each after the one it belongs to.
  var routes: [Route] {
    func below(_ route: Route) -> [Route] {
      [route] + route.command.subcommands.flatMap { below(Route(words: "\(route.words) \($0.name)", command: $0)) }
    }
    return below(Route(words: program.name, command: program))
  }

  /// The words that lead on from the program's name.
  var knownRoutes: [String] { routes.dropFirst().map { Self.quoted($0.words) } }

  /// Text as one word of a shell.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  var heading: String { "# \(program.name): completions, made by '\(program.name) completions'" }
}

extension Completions.Route {
  /// The options that belong to this command and to no other.
  var ownOptions: [Option] { command.options.filter { !$0.isCommon } }

  var options: [Option] { ownOptions + Option.common }
}

extension Option {
  /// All ways to write the option's name.
  var names: [String] { ["--" + long] + (short.map { ["-\($0)"] } ?? []) }
}
