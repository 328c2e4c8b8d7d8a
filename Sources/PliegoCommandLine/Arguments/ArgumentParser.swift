package import PliegoDiagnostics

/// What a command line turned out to ask for.
package enum ParsingOutcome: Sendable {
  case run(ParsedArguments)
  /// `--help` was among the arguments; nothing else was judged.
  case help([Command])
  /// At least one mistake, in the order of the arguments; then what is missing.
  case mistakes([Diagnostic], ParsedArguments)
}

/// Reads the words of a command line against a description of commands.
///
/// Options may stand anywhere behind the command they belong to, and those of a command are understood by all below it.
/// `--name value`, `--name=value`, `-n value`, `-nvalue` and grouped flags (`-qv`) are the same as everywhere; `--`
/// ends the options; a lone `-` is an operand. Names are never abbreviated, so a new option breaks nobody's script.
/// All mistakes of a line are collected.
package struct ArgumentParser {
  private var words: ArraySlice<String>
  private var parsed: ParsedArguments
  private var operands: [String] = []
  private var mistakes: [Diagnostic] = []
  private var seen: Set<String> = []
  private var wantsHelp = false
  /// An unknown command or option has been named.
  ///
  /// What it takes is not known, so from there on nobody can say that an
  /// operand is missing or too much, and complaints about them would only hide the first mistake.
  private var isLost = false

  /// - Parameter arguments: the words behind the program's name.
  package static func parse(_ arguments: [String], for program: Command) -> ParsingOutcome {
    var parser = ArgumentParser(words: arguments[...], parsed: ParsedArguments(program: program))
    return parser.outcome()
  }

  private init(words: ArraySlice<String>, parsed: ParsedArguments) {
    self.words = words
    self.parsed = parsed
  }

  private mutating func outcome() -> ParsingOutcome {
    readWords()
    if wantsHelp { return .help(parsed.path) }
    if !isLost { judgeOperands() }
    return mistakes.isEmpty ? .run(parsed) : .mistakes(mistakes, parsed)
  }

  // MARK: Words

  private mutating func readWords() {
    while let word = words.popFirst() {
      if word == "--" {
        words.forEach { readOperand($0) }
        return
      } else if word.hasPrefix("--") {
        readLong(word.dropFirst(2))
      } else if word.hasPrefix("-"), word != "-" {
        readShort(word.dropFirst())
      } else {
        readOperand(word)
      }
    }
  }

  private mutating func readOperand(_ word: String) {
    guard !parsed.command.subcommands.isEmpty else { return operands.append(word) }
    if let command = parsed.command.subcommand(word) {
      parsed.path.append(command)
    } else if !isLost {
      isLost = true
      let names = parsed.command.subcommands.map(\.name)
      mistakes.append(.unknownCommand(word, after: parsed.commandLine, of: names))
    }
  }

  private mutating func readLong(_ text: Substring) {
    let equals = text.firstIndex(of: "=")
    let name = String(text[..<(equals ?? text.endIndex)])
    let value = equals.map { String(text[text.index(after: $0)...]) }
    guard let option = options.last(where: { $0.long == name }) else { return reportUnknown("--" + name) }
    guard let shape = option.value else {
      if let value { mistakes.append(.valueForFlag("--" + name, value)) }
      return raise(option)
    }
    takeValue(value, for: option, shape, spelling: "--" + name)
  }

  private mutating func readShort(_ letters: Substring) {
    var rest = letters
    while let letter = rest.popFirst() {
      guard let option = options.last(where: { $0.short == letter }) else { return reportUnknown("-\(letter)") }
      guard let shape = option.value else {
        raise(option)
        continue
      }
      return takeValue(rest.isEmpty ? nil : String(rest), for: option, shape, spelling: "-\(letter)")
    }
  }

  /// The options understood here: the command's own and those of the commands above it.
  ///
  /// A name that two of them have belongs to the lower one.
  private var options: [Option] { parsed.path.flatMap(\.options) + [.help] }

  private mutating func takeValue(_ attached: String?, for option: Option, _ shape: ValueShape, spelling: String) {
    if !seen.insert(option.long).inserted, !option.repeats { mistakes.append(.optionTwice("--" + option.long)) }
    guard let value = attached ?? nextValue() else { return mistakes.append(.missingValue(spelling, shape)) }
    if let objection = shape.objection(to: value, for: spelling) { return mistakes.append(objection) }
    parsed.set(option, to: value)
  }

  /// The next word, unless it is clearly the next option: then the value was forgotten.
  private mutating func nextValue() -> String? {
    guard let next = words.first, next == "-" || !next.hasPrefix("-") else { return nil }
    return words.popFirst()
  }

  private mutating func raise(_ flag: Option) {
    if flag.long == Option.help.long { wantsHelp = true }
    parsed.set(flag, to: nil)
  }

  private mutating func reportUnknown(_ spelling: String) {
    // Whose option would it be? Behind an unknown command, nobody can say.
    guard !mistakes.contains(where: { $0.code == .unknownCommand }) else { return }
    isLost = true
    let owner = parsed.command.subcommands.first { $0.options.contains { "--" + $0.long == spelling } }
    mistakes.append(
      .unknownOption(
        spelling, in: parsed.commandLine, of: options.map { "--" + $0.long },
        owner: owner.map { "\(parsed.commandLine) \($0.name)" }))
  }

  // MARK: What is left over, what is missing

  private mutating func judgeOperands() {
    let command = parsed.command
    guard command.subcommands.isEmpty else {
      return mistakes.append(.missingCommand(after: parsed.commandLine, of: command.subcommands.map(\.name)))
    }
    let usage = Usage.line(of: parsed.path)
    var left = operands[...]
    for positional in command.positionals {
      place(left.prefix(positional.repeats ? left.count : 1), at: positional, usage: usage)
      left = left.dropFirst(positional.repeats ? left.count : 1)
    }
    mistakes += left.map { .unexpectedArgument($0, after: parsed.commandLine, usage: usage) }
    mistakes += command.options.filter { $0.isRequired && !seen.contains($0.long) }.map {
      .missingArgument($0.spelling, in: parsed.commandLine, usage: usage)
    }
  }

  private mutating func place(_ taken: ArraySlice<String>, at positional: Positional, usage: Phrase) {
    if taken.isEmpty, positional.isRequired {
      mistakes.append(.missingArgument(positional.value.name, in: parsed.commandLine, usage: usage))
    }
    for operand in taken {
      if let objection = positional.value.objection(to: operand, for: positional.value.name) {
        mistakes.append(objection)
      }
      parsed.add(operand, to: positional)
    }
  }
}
