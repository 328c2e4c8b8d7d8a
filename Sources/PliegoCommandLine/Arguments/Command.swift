package import PliegoDiagnostics

/// One command, described in plain data: what it is called, what it takes, what it does.
///
/// Parsing, help, the manual page and the completions of three shells are all made from this one description, so a
/// command cannot have an option that its help does not show. A command has either `subcommands` or `run`.
package struct Command: Sendable {
  package typealias Run = @Sendable (Invocation) -> Int32

  package var name: String
  /// Other names that it answers to, which peers have for the same.
  package var aliases: [String] = []
  /// What the command is for: one phrase, lower case, no full stop.
  package var summary: Phrase
  /// Paragraphs that help shows below the usage line, when one phrase is not enough.
  package var details: [Phrase]
  package var examples: [Example]
  /// Also understood by every command below this one.
  package var options: [Option]
  package var positionals: [Positional]
  package var subcommands: [Command]
  /// Does the work and returns the exit status: 0 nothing to report, 1 findings, 2 not done.
  package var run: Run?

  package init(
    _ name: String, _ summary: Phrase, details: [Phrase] = [], examples: [Example] = [], options: [Option] = [],
    positionals: [Positional] = [], subcommands: [Command] = [], run: Run? = nil
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.examples = examples
    self.options = options
    self.positionals = positionals
    self.subcommands = subcommands
    self.run = run
  }

  package func subcommand(_ name: String) -> Command? {
    subcommands.first { $0.name == name || $0.aliases.contains(name) }
  }
}

/// A command line that works, and what it does.
package struct Example: Sendable {
  package var line: String
  package var summary: Phrase

  package init(_ line: String, _ summary: Phrase) {
    self.line = line
    self.summary = summary
  }
}

/// Something that starts with a hyphen: a flag, or a name with a value.
package struct Option: Sendable {
  /// The name without its two hyphens.
  package var long: String
  package var short: Character?
  /// What follows the name; `nil` makes it a flag.
  package var value: ValueShape?
  package var summary: Phrase
  /// May be given more than once; every value counts.
  package var repeats: Bool
  package var isRequired: Bool
  /// Whether the usage line names it, as the usual one of several that can be given.
  package var standsInUsage: Bool

  package init(
    _ long: String, short: Character? = nil, value: ValueShape? = nil, _ summary: Phrase, repeats: Bool = false,
    isRequired: Bool = false, standsInUsage: Bool = false
  ) {
    self.long = long
    self.short = short
    self.value = value
    self.summary = summary
    self.repeats = repeats
    self.isRequired = isRequired
    self.standsInUsage = standsInUsage || isRequired
  }
}

/// Something that has its place instead of a name.
package struct Positional: Sendable {
  package var value: ValueShape
  package var summary: Phrase
  package var isRequired: Bool
  /// Takes all operands that are left; only the last positional of a command may.
  package var repeats: Bool

  package init(_ value: ValueShape, _ summary: Phrase, isRequired: Bool = true, repeats: Bool = false) {
    self.value = value
    self.summary = summary
    self.isRequired = isRequired
    self.repeats = repeats
  }
}

/// How a value is written: its name in the help, and what can be said about it before any file is opened.
package struct ValueShape: Sendable {
  package enum Kind: Sendable, Equatable {
    case text, file, folder
    /// A whole number from 1.
    case count
    /// A number of bytes: `512MB`, `2GiB`, `1000000`.
    case size
    /// `NAME=VALUE`.
    case assignment
    case choice([String])
  }

  package var name: String
  package var kind: Kind

  package init(_ name: String, _ kind: Kind = .text) {
    self.name = name
    self.kind = kind
  }

  /// One of the given words; the help shows them as `a|b|c`.
  package static func choice(_ words: String...) -> ValueShape {
    ValueShape(words.joined(separator: "|"), .choice(words))
  }
}
