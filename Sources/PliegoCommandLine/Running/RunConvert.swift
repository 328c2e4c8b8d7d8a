import Pliego
import PliegoDiagnostics
import PliegoMapping
import PliegoReport

extension Command {
  static let runConvert: Run = { invocation in
    let arguments = invocation.arguments
    guard let mapping = arguments[.mapping], let data = arguments[.data] else { return 2 }
    guard let failure = FailureClass(arguments[.failOn] ?? "warning") else {
      return invocation.refuse([.badFailureClass(arguments[.failOn] ?? "")])
    }
    var options = ConvertOptions(mapping: mapping, data: data)
    options.parameters = Dictionary(arguments.assignments(.set).map { ($0.name, $0.value) }) { _, last in last }
    options.output = arguments[.releasesOut] ?? "-"
    options.format = arguments[.releasesFormat] == "package" ? .package : .ndjson
    options.rejects = arguments[.rejects]
    options.unmapped = arguments[.unmapped]
    options.provenance = arguments[.provenance]
    options.report = arguments[.report]
    options.jobs = invocation.jobs ?? availableProcessors()
    options.language = invocation.language
    if let most = arguments.count(.maxRows) { options.limits.rowsPerProcess = most }
    var progress = Progress(on: invocation.terminal, quiet: invocation.isQuiet)
    let word = Phrase(en: "processes", es: "procesos")[invocation.language]
    do throws(PliegoError) {
      let outcome = try Pliego.convert(options) { done, all in progress.show("\(done) / \(all) \(word)") }
      progress.finish()
      invocation.tell(outcome, options)
      return failure.status(of: outcome)
    } catch {
      progress.finish()
      return invocation.fail(error, lines: mappingLines(mapping))
    }
  }

  /// The lines of a mapping, if it can be read, to underline what is wrong in it.
  static func mappingLines(_ path: String) -> [String: [String]] { (try? checkMapping(path))?.lines ?? [:] }
}

extension Invocation {
  fileprivate func tell(_ outcome: ConvertOutcome, _ options: ConvertOptions) {
    guard !isQuiet else { return }
    let said = (outcome.mapping + outcome.files).filter { $0.severity > .note }
    tell(said, lines: outcome.lines)
    let text = ConversionText(
      language: language, palette: palette(on: .error), unmappedFolder: options.unmapped)
    terminal.write((said.isEmpty ? "" : "\n") + text.text(of: outcome.report, files: outcome.files), to: .error)
    if !outcome.report.rejected.isEmpty || !outcome.report.orphans.isEmpty, options.rejects == nil {
      say(Phrase(en: "see the refused rows with  --rejects DIR", es: "vea las filas rechazadas con  --rejects DIR"))
    }
  }
}

/// What makes a conversion end with status 1: `--fail-on`.
struct FailureClass {
  private enum Kind { case never, severity(Severity), code(String), rejected, unmapped }

  private var kinds: [Kind] = []
  /// Parts of a hundred of the processes; below it nothing fails.
  private var percent: Double?

  /// `warning`, `error`, `never`, `rejected`, `unmapped`, a code, several with commas, and a share as `1%`.
  init?(_ text: String) {
    for part in text.split(separator: ",").map(String.init) {
      switch part {
      case "never": kinds.append(.never)
      case "rejected": kinds.append(.rejected)
      case "unmapped": kinds.append(.unmapped)
      default:
        if let severity = Severity(rawValue: part) {
          kinds.append(.severity(severity))
        } else if part.hasSuffix("%"), let share = Double(part.dropLast()) {
          percent = share
        } else if DiagnosticPages.code(part) != nil {
          kinds.append(.code(part))
        } else {
          return nil
        }
      }
    }
    if kinds.isEmpty { kinds = [.severity(.warning)] }
  }

  func status(of outcome: ConvertOutcome) -> Int32 {
    let report = outcome.report
    let count = kinds.reduce(0) { $0 + self.count($1, report) + files($1, outcome.files) }
    guard count > 0 else { return 0 }
    guard let percent else { return 1 }
    return Double(count) * 100 > percent * Double(max(report.processes, 1)) ? 1 : 0
  }

  /// Findings about the files themselves.
  private func files(_ kind: Kind, _ diagnostics: [Diagnostic]) -> Int {
    switch kind {
    case .severity(let severity): diagnostics.count { $0.severity >= severity }
    case .code(let code): diagnostics.count { $0.code.id == code }
    case .never, .rejected, .unmapped: 0
    }
  }

  private func count(_ kind: Kind, _ report: ConversionReport) -> Int {
    switch kind {
    case .never: 0
    case .rejected: report.rejected.count + report.orphans.count
    case .unmapped: report.problems.filter { $0.code == .unmappedValue }.reduce(0) { $0 + $1.count }
    case .code(let code): report.problems.filter { $0.code.id == code }.reduce(0) { $0 + $1.count }
    case .severity(let severity):
      report.problems.filter { $0.code.severity >= severity }.reduce(0) { $0 + $1.count }
        + (severity == .error ? 0 : report.rejected.count + report.orphans.count)
    }
  }
}

extension Diagnostic {
  fileprivate static func badFailureClass(_ text: String) -> Diagnostic {
    Diagnostic(
      .badValue,
      Phrase(en: "'\(text)' is nothing to fail on", es: "'\(text)' no es algo en lo que fallar"),
      help: [
        Phrase(
          en: "write error, warning, note, never, rejected, unmapped or a code, and a share if you like: unmapped,1%",
          es:
            "escriba error, warning, note, never, rejected, unmapped o un código, y si quiere una proporción: unmapped,1%"
        )
      ])
  }
}
