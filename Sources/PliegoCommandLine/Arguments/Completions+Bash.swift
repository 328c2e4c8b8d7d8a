import PliegoDiagnostics

extension Completions {
  func bash() -> String {
    """
    \(heading)
    _\(program.name)() {
      local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} route=\(program.name) i
      COMPREPLY=()
      # The shell cuts '--name=value' into three words.
      if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
      if [[ $current == = ]]; then current=; fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "$route ${COMP_WORDS[i]}" in
          \(knownRoutes.joined(separator: "|"))) route="$route ${COMP_WORDS[i]}" ;;
        esac
      done
      case "$route:$before" in
    \(bashValues.joined(separator: "\n"))
      esac
      if [[ $current == -* ]]; then
        case "$route" in
    \(routes.map(bashOptions).joined(separator: "\n"))
        esac
        return
      fi
      case "$route" in
    \(routes.map(bashOperands).joined(separator: "\n"))
      esac
    }
    complete -F _\(program.name) \(program.name)

    """
  }

  private var bashValues: [String] {
    let own = routes.flatMap { route in route.ownOptions.compactMap { bashValue(of: $0, at: Self.quoted(route.words)) }
    }
    return own + Option.common.compactMap { bashValue(of: $0, at: "*") }
  }

  private func bashValue(of option: Option, at route: String) -> String? {
    guard let value = option.value else { return nil }
    let patterns = option.names.map { "\(route):\($0)" }.joined(separator: "|")
    return "    \(patterns)) \(bashOffer(value)); return ;;"
  }

  private func bashOptions(_ route: Route) -> String {
    bashCase(route, bashWords(route.options.map { "--" + $0.long }))
  }

  private func bashOperands(_ route: Route) -> String {
    if !route.command.subcommands.isEmpty { return bashCase(route, bashWords(route.command.subcommands.map(\.name))) }
    return bashCase(route, route.command.positionals.last.map { bashOffer($0.value) } ?? ":")
  }

  private func bashCase(_ route: Route, _ action: String) -> String {
    "      \(Self.quoted(route.words))) \(action) ;;"
  }

  private func bashOffer(_ value: ValueShape) -> String {
    switch value.kind {
    case .choice(let words): bashWords(words)
    case .file: #"compopt -o filenames; COMPREPLY=($(compgen -f -- "$current"))"#
    case .folder: #"compopt -o filenames; COMPREPLY=($(compgen -d -- "$current"))"#
    case .text, .count, .size, .assignment: ":"
    }
  }

  private func bashWords(_ words: [String]) -> String {
    #"COMPREPLY=($(compgen -W "\#(words.joined(separator: " "))" -- "$current"))"#
  }
}
