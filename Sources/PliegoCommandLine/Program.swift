import Glibc
import Pliego
package import PliegoDiagnostics
import PliegoReport

/// The program: from the words of a command line to an exit status.
public struct Program: Sendable {
  package let command: Command
  package let version: String

  package init(_ command: Command, version: String) {
    self.command = command
    self.version = version
  }

  /// `pliego`.
  public static let pliego = Program(.pliego, version: pliegoVersion)

  /// Does what a command line asks for, talking to this process's terminal.
  ///
  /// - Parameter arguments: all words, the program's own name first.
  /// - Returns: the exit status: 0 nothing to report, 1 findings, 2 the job could not be done.
  public func run(_ arguments: [String]) -> Int32 {
    run(Array(arguments.dropFirst()), on: .current)
  }

  /// - Parameter arguments: the words behind the program's name.
  package func run(_ arguments: [String], on terminal: Terminal) -> Int32 {
    let status = perform(arguments, on: terminal)
    guard let number = terminal.loss.number else { return status }
    let reason = String(cString: strerror(number))
    let text = DiagnosticText(language: Self.language(in: arguments, on: terminal), palette: Palette(isOn: false))
    terminal.write(text.text(of: [.outputLost(reason)]), to: .error)
    return 2
  }

  private func perform(_ arguments: [String], on terminal: Terminal) -> Int32 {
    switch ArgumentParser.parse(arguments, for: command) {
    case .help(let path):
      let language = Self.language(in: arguments, on: terminal)
      terminal.write(HelpPage.text(of: path, language: language, width: terminal.width))
      return 0
    case .mistakes(_, let parsed) where parsed.has(.version), .run(let parsed) where parsed.has(.version):
      return Command.showVersion(Invocation(program: self, arguments: parsed, terminal: terminal))
    case .mistakes(let diagnostics, _):
      let language = Self.language(in: arguments, on: terminal)
      terminal.write(UsageMessage.text(of: diagnostics, program: command.name, language: language), to: .error)
      return 2
    case .run(let parsed):
      let invocation = Invocation(program: self, arguments: parsed, terminal: terminal)
      return parsed.command.run?(invocation) ?? 2
    }
  }

  /// The language asked for, also on a command line that is otherwise wrong.
  private static func language(in arguments: [String], on terminal: Terminal) -> Language {
    let name = "--" + Option.language.long
    let separate = arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    let attached = arguments.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    return terminal.language(choice: separate ?? attached)
  }
}

/// One run of a command: what was asked, and whom to answer.
package struct Invocation: Sendable {
  package let program: Program
  package let arguments: ParsedArguments
  package let terminal: Terminal

  /// The language of messages and reports.
  package var language: Language { terminal.language(choice: arguments[.language]) }
  /// Whether to keep silent about everything that went well.
  package var isQuiet: Bool { arguments.has(.quiet) }
  /// Threads asked for; `nil` when the program may choose.
  package var jobs: Int? { arguments.count(.jobs) }

  package func usesColor(on stream: Terminal.Stream) -> Bool {
    terminal.usesColor(on: stream, choice: arguments[.color])
  }

  /// Says what is wrong with the command line beyond its form, and returns the exit status for it.
  package func refuse(_ diagnostics: [Diagnostic]) -> Int32 {
    let text = UsageMessage.text(of: diagnostics, program: program.command.name, language: language)
    terminal.write(text, to: .error)
    return 2
  }
}

extension Diagnostic {
  /// Standard output took only some of what was written.
  fileprivate static func outputLost(_ reason: String) -> Diagnostic {
    Diagnostic(
      .unwritableOutput,
      Phrase(
        en: "standard output cannot be written: \(reason)", es: "no se puede escribir la salida estándar: \(reason)"),
      help: [Phrase(en: "what stands there is not all", es: "lo que quedó ahí no es todo")])
  }
}
