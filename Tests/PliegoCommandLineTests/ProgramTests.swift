import Foundation
import PliegoCommandLine
import PliegoDiagnostics
import PliegoTestSupport
import Testing

@Suite("The program")
struct ProgramTests {
  /// Every command with the words that lead to it.
  static let commands: [[Command]] = {
    func below(_ path: [Command]) -> [[Command]] {
      [path] + (path.last?.subcommands ?? []).flatMap { below(path + [$0]) }
    }
    return below([.pliego])
  }()

  @Test func `says its version on standard output`() {
    let screen = RecordedTerminal()
    #expect(screen.run("version") == 0)
    #expect(screen.output == "pliego \(pliegoVersion)\n")
    #expect(RecordedTerminal().run("--version") == 0)
  }

  @Test func `a mistake goes to standard error with status 2`() {
    let screen = RecordedTerminal()
    #expect(screen.run("convret") == 2)
    #expect(screen.output.isEmpty)
    expectSame(
      screen.error, "pliego: error U001: 'convret' is not a command of pliego\n  = help: did you mean 'convert'?\n")
  }

  @Test(arguments: [["--lang", "es"], ["--lang=es"], []])
  func `a mistake is told in the language asked for`(words: [String]) {
    let screen = RecordedTerminal()
    let terminal = screen.terminal(words.isEmpty ? ["LANG": "es_MX.UTF-8"] : [:])
    #expect(Program.pliego.run(["convret"] + words, on: terminal) == 2)
    #expect(screen.error.contains("¿quiso decir 'convert'?"))
  }

  @Test(arguments: Language.allCases)
  func `every command has help with examples before its usage`(language: Language) throws {
    for path in Self.commands {
      let screen = RecordedTerminal()
      let words = path.dropFirst().map(\.name)
      #expect(Program.pliego.run(words + ["--help", "--lang", language.rawValue], on: screen.terminal()) == 0)
      let usage = try #require(screen.output.range(of: language == .english ? "\nUsage\n" : "\nUso\n"))
      let examples = screen.output.range(of: language == .english ? "\nExamples\n" : "\nEjemplos\n")
      #expect(try #require(examples, "\(words)").lowerBound < usage.lowerBound)
      #expect(screen.output.hasPrefix("pliego"))
    }
  }

  @Test func `help COMMAND is COMMAND --help`() {
    let one = RecordedTerminal()
    let other = RecordedTerminal()
    #expect(one.run("help", "mapping", "check") == 0)
    #expect(other.run("mapping", "check", "--help") == 0)
    #expect(one.output == other.output)
    #expect(RecordedTerminal().run("help", "mapping", "chek") == 2)
  }

  @Test func `every example is a command line that parses`() {
    for command in Self.commands.compactMap(\.last) {
      for example in command.examples {
        let words = example.line.split(separator: " ").map(String.init)
        guard words.first == "pliego" else { continue }
        let own = words.prefix { !["|", ">"].contains($0) }.dropFirst()
        guard !example.line.contains("'") else { continue }
        if case .mistakes(let found, _) = ArgumentParser.parse(Array(own), for: .pliego) {
          Issue.record("\(example.line): \(found.map(\.message.english))")
        }
      }
    }
  }

  @Test func `names are unambiguous and summaries are phrases in two languages`() {
    for path in Self.commands {
      let name = path.map(\.name).joined(separator: " ")
      let command = path[path.count - 1]
      let options = path.flatMap(\.options)
      #expect(Set(options.map(\.long)).count == options.count, "\(name)")
      let letters = options.compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(name)")
      #expect((command.run == nil) == !command.subcommands.isEmpty, "\(name) runs or has commands")
      for summary in [command.summary] + options.map(\.summary) + command.positionals.map(\.summary) {
        #expect(summary.english != summary.spanish && !summary.english.hasSuffix("."), "\(name): \(summary.english)")
      }
      #expect(!command.positionals.dropLast().contains { $0.repeats || !$0.isRequired }, "\(name)")
    }
  }

  @Test(arguments: [
    ([:], "--lang", "es", Language.spanish), (["LC_ALL": "es_MX.UTF-8", "LANG": "en_US.UTF-8"], "", "", .spanish),
    (["LC_ALL": "", "LC_MESSAGES": "es", "LANG": "en"], "", "", .spanish), (["LANG": "es_CO.UTF-8"], "", "", .spanish),
    (["LC_ALL": "C", "LANG": "es"], "", "", .english), (["LANG": "fr_FR"], "", "", .english), ([:], "", "", .english),
  ])
  func `speaks the language of the option, else of the environment, else English`(
    variables: [String: String], name: String, value: String, language: Language
  ) {
    let terminal = RecordedTerminal().terminal(variables)
    #expect(terminal.language(choice: name.isEmpty ? nil : value) == language)
  }
}

@Suite("The terminal")
struct TerminalTests {
  @Test(
    arguments: [
      (true, [:], nil, true), (false, [:], nil, false), (true, ["NO_COLOR": "1"], nil, false),
      (true, ["NO_COLOR": ""], nil, true), (true, ["TERM": "dumb"], nil, false), (true, [:], "never", false),
      (false, ["NO_COLOR": "1"], "always", true), (true, [:], "auto", true),
    ] as [(Bool, [String: String], String?, Bool)])
  func `color is for terminals, unless told otherwise`(
    isTerminal: Bool, variables: [String: String], choice: String?, isColored: Bool
  ) {
    let terminal = RecordedTerminal().terminal(variables, isTerminal: isTerminal)
    #expect(terminal.usesColor(on: .output, choice: choice) == isColored)
  }

  @Test func `progress shows on a terminal and clears its line`() {
    let screen = RecordedTerminal()
    var progress = Progress(on: screen.terminal(isTerminal: true, width: 10), quiet: false)
    progress.show("12,345 rows read")
    progress.finish()
    progress.finish()
    #expect(screen.error == "\r\u{1B}[K12,345 ro\r\u{1B}[K")
    #expect(screen.output.isEmpty)
  }

  @Test(arguments: [(false, false), (true, true)])
  func `progress says nothing in a file or when quiet`(isTerminal: Bool, quiet: Bool) {
    let screen = RecordedTerminal()
    var progress = Progress(on: screen.terminal(isTerminal: isTerminal), quiet: quiet)
    progress.show("rows")
    progress.finish()
    #expect(screen.error.isEmpty)
  }
}
