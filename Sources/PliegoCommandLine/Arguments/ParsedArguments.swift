/// What one command line says: the command, and what it was given.
package struct ParsedArguments: Sendable {
  /// The commands from the program's name down to the one to run.
  package internal(set) var path: [Command]
  private var valuesByName: [String: [String]] = [:]
  private var flags: Set<String> = []
  private var operandsByName: [String: [String]] = [:]

  init(program: Command) {
    path = [program]
  }

  /// The command to run.
  package var command: Command { path[path.count - 1] }

  /// The words that name the command: `pliego mapping check`.
  package var commandLine: String { path.map(\.name).joined(separator: " ") }

  /// Whether the flag, or the option with any value, was given.
  package func has(_ option: Option) -> Bool {
    flags.contains(option.long) || valuesByName[option.long] != nil
  }

  /// The option's value as written; for an option that repeats, the first.
  package subscript(_ option: Option) -> String? { valuesByName[option.long]?.first }

  /// All values of an option that repeats, in the order given.
  package func values(of option: Option) -> [String] { valuesByName[option.long] ?? [] }

  /// The value of an option whose shape is `count`.
  package func count(_ option: Option) -> Int? { self[option].flatMap { ValueShape.count(in: $0) } }

  /// The value of an option whose shape is `size`, in bytes.
  package func byteCount(_ option: Option) -> Int? { self[option].flatMap { ValueShape.byteCount(in: $0) } }

  /// The values of an option whose shape is `assignment`, in the order given.
  package func assignments(_ option: Option) -> [(name: String, value: String)] {
    values(of: option).compactMap { ValueShape.assignment(in: $0) }
  }

  /// The operand at a positional's place; `nil` when it is optional and was left out.
  package subscript(_ positional: Positional) -> String? { operandsByName[positional.value.name]?.first }

  /// All operands that a repeating positional took.
  package func operands(_ positional: Positional) -> [String] { operandsByName[positional.value.name] ?? [] }

  mutating func set(_ option: Option, to value: String?) {
    if let value {
      valuesByName[option.long, default: []].append(value)
    } else {
      flags.insert(option.long)
    }
  }

  mutating func add(_ operand: String, to positional: Positional) {
    operandsByName[positional.value.name, default: []].append(operand)
  }
}
