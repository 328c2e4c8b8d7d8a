import Glibc

/// A line on standard error that says how far the work is, redrawn in place.
///
/// Shown on a terminal only, never when `--quiet` was given, and at most ten times a second, so that reporting every
/// row costs nothing that matters.
package struct Progress {
  private let terminal: Terminal
  private let isShown: Bool
  private var nextDrawing: Int64 = 0
  private var isOnScreen = false

  package init(on terminal: Terminal, quiet: Bool) {
    self.terminal = terminal
    isShown = terminal.errorIsTerminal && !quiet && terminal.variables["TERM"] != "dumb"
  }

  /// Shows a text of one line in place of the last; does not even build it when it would not be drawn.
  package mutating func show(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = Self.milliseconds()
    guard now >= nextDrawing else { return }
    nextDrawing = now + 100
    isOnScreen = true
    terminal.write("\r\u{1B}[K" + text().prefix(max(1, terminal.width - 1)), to: .error)
  }

  /// Clears the line, so that the next thing said starts at the left.
  package mutating func finish() {
    guard isOnScreen else { return }
    isOnScreen = false
    terminal.write("\r\u{1B}[K", to: .error)
  }

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
