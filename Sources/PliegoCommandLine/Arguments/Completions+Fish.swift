import PliegoDiagnostics

extension Completions {
  func fish() -> String {
    """
    \(heading)
    function __\(program.name)_at
      set -l route \(program.name)
      for word in (commandline -opc)[2..-1]
        switch "$route $word"
          case \(knownRoutes.joined(separator: " "))
            set route "$route $word"
        end
      end
      test "$route" = "$argv[1]"
    end
    complete -c \(program.name) -f
    \(Option.common.map { fishOption($0, condition: "") }.joined(separator: "\n"))
    \(routes.flatMap(fishLines).joined(separator: "\n"))

    """
  }

  private func fishLines(_ route: Route) -> [String] {
    let condition = " -n \(Self.quoted("__\(program.name)_at \"\(route.words)\""))"
    let options = route.ownOptions.map { fishOption($0, condition: condition) }
    let commands = route.command.subcommands.map {
      "complete -c \(program.name)\(condition) -a \($0.name) -d \(Self.quoted($0.summary[language]))"
    }
    let operands = route.command.positionals.last.map {
      "complete -c \(program.name)\(condition)\(fishOffer($0.value))"
    }
    return options + commands + (operands.map { [$0] } ?? [])
  }

  private func fishOption(_ option: Option, condition: String) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let value = option.value.map { " -r" + fishOffer($0) } ?? ""
    let meaning = " -d " + Self.quoted(option.summary[language])
    return "complete -c \(program.name)\(condition)\(short) -l \(option.long)\(value)\(meaning)"
  }

  private func fishOffer(_ value: ValueShape) -> String {
    switch value.kind {
    case .choice(let words): " -f -a \(Self.quoted(words.joined(separator: " ")))"
    case .file: " -F"
    case .folder: " -f -a '(__fish_complete_directories)'"
    case .text, .count, .size, .assignment: " -f"
    }
  }
}
