import Pliego
import PliegoDiagnostics
import PliegoReport

/// Telling a person, on this invocation's terminal, in her language.
extension Invocation {
  func palette(on stream: Terminal.Stream) -> Palette { Palette(isOn: usesColor(on: stream)) }

  /// Writes findings with the lines they point at.
  func tell(_ diagnostics: [Diagnostic], lines: [String: [String]] = [:], to stream: Terminal.Stream = .error) {
    guard !diagnostics.isEmpty else { return }
    let text = DiagnosticText(language: language, palette: palette(on: stream), lines: lines)
    terminal.write(text.text(of: diagnostics), to: stream)
  }

  /// Says why the job could not be done; the exit status for it.
  func fail(_ error: PliegoError, lines: [String: [String]] = [:]) -> Int32 {
    tell(error.diagnostics, lines: lines)
    return 2
  }

  /// Says something that is no finding, unless asked to be quiet.
  func say(_ phrase: Phrase) {
    if !isQuiet { terminal.write(phrase[language] + "\n", to: .error) }
  }
}
