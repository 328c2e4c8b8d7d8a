import Glibc
import Pliego
package import PliegoDiagnostics

/// Where the program's words go: two streams, and what is known about the screen behind them.
///
/// A value rather than the process's own streams, so that tests can read what a command says. Data goes to `output`,
/// talk to `error`.
package struct Terminal: Sendable {
  package enum Stream: Sendable {
    case output, error
  }

  /// Whether standard output is a terminal, and not a file or a pipe.
  package var outputIsTerminal = false
  package var errorIsTerminal = false
  /// Columns of text that fit on a line.
  package var width = 80
  /// The environment; a variable that is not set is absent.
  package var variables: [String: String] = [:]
  private let receive: @Sendable (Stream, String) -> Void
  /// What standard output did not take.
  package let loss: OutputLoss

  package init(receive: @escaping @Sendable (Stream, String) -> Void) {
    self.receive = receive
    loss = OutputLoss()
  }

  /// Two open files of this process.
  package init(descriptors: (output: Int32, error: Int32)) {
    let loss = OutputLoss()
    self.loss = loss
    receive = { stream, text in
      let number = FileDescriptorWriter(descriptor: stream == .output ? descriptors.output : descriptors.error)
        .write(text)
      if let number, stream == .output { loss.note(number) }
    }
  }

  /// The terminal this process runs in.
  package static var current: Terminal {
    var terminal = Terminal(descriptors: (STDOUT_FILENO, STDERR_FILENO))
    terminal.outputIsTerminal = isatty(STDOUT_FILENO) == 1
    terminal.errorIsTerminal = isatty(STDERR_FILENO) == 1
    terminal.variables = environment(of: [
      "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS", "PLIEGO_DB", "PLIEGO_DB_TIMEOUT",
    ])
    terminal.width = terminal.variables["COLUMNS"].flatMap { ValueShape.count(in: $0) } ?? screenWidth() ?? 80
    return terminal
  }

  package func write(_ text: String, to stream: Stream = .output) {
    receive(stream, text)
  }

  package func isTerminal(_ stream: Stream) -> Bool {
    stream == .output ? outputIsTerminal : errorIsTerminal
  }

  /// Whether to color what is written to a stream.
  ///
  /// - Parameter choice: the value of `--color`; `nil` is `auto`, which asks the stream, `NO_COLOR` and `TERM`.
  package func usesColor(on stream: Stream, choice: String?) -> Bool {
    switch choice {
    case "always": true
    case "never": false
    default: isTerminal(stream) && (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
    }
  }

  /// The language to speak: the one asked for, else that of the environment, else English.
  ///
  /// As everywhere in POSIX, the first variable that is set and not empty decides, also when it names a language that
  /// pliego does not speak.
  package func language(choice: String?) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    return (choice ?? locale).flatMap { Language(tag: $0) } ?? .english
  }

  private static func environment(of names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      // SAFETY: the text is copied at once; nothing in this program changes the environment.
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return values
  }

  private static func screenWidth() -> Int? {
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    }
    return nil
  }
}

/// Why standard output did not take all that was written to it.
///
/// SAFETY: `first` is touched with the monitor locked.
package final class OutputLoss: @unchecked Sendable {
  private let monitor = Monitor()
  private var first: Int32?

  /// The system's number of the first failure; `nil` while there was none.
  package var number: Int32? {
    monitor.lock()
    defer { monitor.unlock() }
    return first
  }

  func note(_ number: Int32) {
    monitor.lock()
    first = first ?? number
    monitor.unlock()
  }
}

/// Writes text to an open file, all of it or until nobody reads any more.
private struct FileDescriptorWriter {
  let descriptor: Int32

  /// - Returns: the system's number of what went wrong, if anything did.
  func write(_ text: String) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      // A reader that has gone away (`pliego help | head -1`) is not our mistake.
      guard written > 0 else { return errno == EPIPE ? nil : errno }
      rest = rest.dropFirst(written)
    }
    return nil
  }
}
