package import PliegoDiagnostics

/// The manual page of the whole program in roff, for `man`: one page, a section for every command.
package struct ManualPage {
  private let program: Command
  private let version: String
  private let language: Language
  private var lines: [String] = []

  package static func text(of program: Command, version: String, language: Language) -> String {
    var page = ManualPage(program: program, version: version, language: language)
    page.write()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private init(program: Command, version: String, language: Language) {
    self.program = program
    self.version = version
    self.language = language
  }

  private mutating func write() {
    lines.append(#".TH "\#(program.name.uppercased())" "1" "" "\#(program.name) \#(version)" "\#(program.name)""#)
    heading(Phrase(en: "NAME", es: "NOMBRE"))
    lines.append("\(Self.escaped(program.name)) \\- \(Self.escaped(program.summary[language]))")
    heading(Phrase(en: "SYNOPSIS", es: "SINOPSIS"))
    lines.append(Self.escaped(Usage.line(of: [program])[language]))
    heading(Phrase(en: "DESCRIPTION", es: "DESCRIPCIÓN"))
    for details in program.details { paragraph(details) }
    examples(of: program)
    heading(Phrase(en: "OPTIONS OF EVERY COMMAND", es: "OPCIONES DE TODOS LOS COMANDOS"))
    Option.common.forEach { entry($0) }
    heading(Phrase(en: "COMMANDS", es: "COMANDOS"))
    for command in program.subcommands { section(of: [program, command]) }
    exitStatus()
  }

  private mutating func section(of path: [Command]) {
    guard let command = path.last else { return }
    lines.append(#".SS "\#(Self.escaped(Usage.line(of: path)[language]))""#)
    lines.append(Self.escaped(command.summary[language].sentence))
    for details in command.details { paragraph(details) }
    for positional in command.positionals { entry(positional.usage, positional.summary[language]) }
    for option in command.options { entry(option) }
    examples(of: command)
    for subcommand in command.subcommands { section(of: path + [subcommand]) }
  }

  private mutating func examples(of command: Command) {
    for example in command.examples {
      lines += [".PP", Self.escaped(example.summary[language] + ":"), ".PP", ".RS 4", ".nf"]
      lines += [Self.escaped(example.line), ".fi", ".RE"]
    }
  }

  private mutating func exitStatus() {
    heading(Phrase(en: "EXIT STATUS", es: "ESTADO DE SALIDA"))
    entry("0", Phrase(en: "nothing to report", es: "nada que informar")[language])
    entry(
      "1",
      Phrase(en: "findings, differences or rejected rows", es: "hallazgos, diferencias o filas rechazadas")[
        language])
    entry(
      "2",
      Phrase(
        en: "the job could not be done: usage, unreadable input, refused mapping",
        es: "no se pudo hacer el trabajo: uso, entrada ilegible, mapeo rechazado")[language])
  }

  private mutating func heading(_ title: Phrase) {
    lines.append(".SH \(Self.escaped(title[language]))")
  }

  private mutating func paragraph(_ text: Phrase) {
    lines += [".PP", Self.escaped(text[language])]
  }

  private mutating func entry(_ option: Option) {
    entry(option.listing.drop { $0 == " " }, option.summary[language] + option.remark[language])
  }

  private mutating func entry(_ term: some StringProtocol, _ meaning: String) {
    lines += [".TP", "\\fB\(Self.escaped(term))\\fR", Self.escaped(meaning)]
  }

  /// Hyphens that are typed must not become typographic ones, backslashes and leading dots are commands of roff.
  private static func escaped(_ text: some StringProtocol) -> String {
    let text = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}

extension String {
  /// A phrase as a sentence of its own: with a capital letter and a full stop.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
