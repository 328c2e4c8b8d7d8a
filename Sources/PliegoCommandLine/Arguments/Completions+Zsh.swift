import PliegoDiagnostics

extension Completions {
  func zsh() -> String {
    """
    #compdef \(program.name)
    \(heading)
    _\(program.name)() {
      local -a offers
      local route=\(program.name) before=${words[CURRENT-1]} i
      if [[ $PREFIX == --*=* ]]; then
        before=${PREFIX%%=*}
        compset -P '*='
      fi
      for ((i = 2; i < CURRENT; i++)); do
        case "$route ${words[i]}" in
          (\(knownRoutes.joined(separator: "|"))) route="$route ${words[i]}" ;;
        esac
      done
      case "$route:$before" in
    \(zshValues.joined(separator: "\n"))
      esac
      if [[ $PREFIX == -* ]]; then
        case "$route" in
    \(routes.map(zshOptions).joined(separator: "\n"))
        esac
        _describe option offers
        return
      fi
      case "$route" in
    \(routes.map(zshOperands).joined(separator: "\n"))
      esac
    }
    if [[ $funcstack[1] == _\(program.name) ]]; then _\(program.name) "$@"; else compdef _\(program.name) \(program.name); fi

    """
  }

  private var zshValues: [String] {
    let own = routes.flatMap { route in route.ownOptions.compactMap { zshValue(of: $0, at: Self.quoted(route.words)) } }
    return own + Option.common.compactMap { zshValue(of: $0, at: "*") }
  }

  private func zshValue(of option: Option, at route: String) -> String? {
    guard let value = option.value else { return nil }
    let patterns = option.names.map { "\(route):\($0)" }.joined(separator: "|")
    return "    (\(patterns)) \(zshOffer(value)); return ;;"
  }

  private func zshOptions(_ route: Route) -> String {
    let offers = route.options.map { described("--" + $0.long, $0.summary) }
    return zshCase(route, "offers=(\(offers.joined(separator: " ")))")
  }

  private func zshOperands(_ route: Route) -> String {
    let commands = route.command.subcommands.map { described($0.name, $0.summary) }
    if !commands.isEmpty {
      return zshCase(route, "offers=(\(commands.joined(separator: " "))); _describe command offers")
    }
    return zshCase(route, route.command.positionals.last.map { zshOffer($0.value) } ?? ":")
  }

  private func zshCase(_ route: Route, _ action: String) -> String {
    "      (\(Self.quoted(route.words))) \(action) ;;"
  }

  private func zshOffer(_ value: ValueShape) -> String {
    switch value.kind {
    case .choice(let words): "compadd -- \(words.joined(separator: " "))"
    case .file: "_files"
    case .folder: "_files -/"
    case .text, .count, .size, .assignment: "_message -r \(Self.quoted(value.name))"
    }
  }

  private func described(_ name: String, _ summary: Phrase) -> String {
    Self.quoted("\(name):\(summary[language])")
  }
}
