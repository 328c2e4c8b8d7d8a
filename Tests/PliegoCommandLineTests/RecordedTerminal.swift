import PliegoCommandLine
import Synchronization

/// A terminal that keeps what is written to it.
final class RecordedTerminal: Sendable {
  private let texts = Mutex<[Terminal.Stream: String]>([:])

  var output: String { texts.withLock { $0[.output] ?? "" } }
  var error: String { texts.withLock { $0[.error] ?? "" } }

  func terminal(_ variables: [String: String] = [:], isTerminal: Bool = false, width: Int = 80) -> Terminal {
    var terminal = Terminal { stream, text in self.texts.withLock { $0[stream, default: ""] += text } }
    terminal.variables = variables
    terminal.outputIsTerminal = isTerminal
    terminal.errorIsTerminal = isTerminal
    terminal.width = width
    return terminal
  }

  /// Runs pliego with some words, and returns its exit status.
  func run(_ words: String..., variables: [String: String] = [:]) -> Int32 {
    Program.pliego.run(words, on: terminal(variables))
  }
}
