import Pliego
import PliegoChecks
import PliegoDiagnostics
import PliegoDiff
import PliegoMapping

/// What makes a job end with status 1: `--fail-on`.
struct FailureClass: Sendable {
  /// The jobs that have the option; each knows its own words.
  enum Job { case conversion, validation, packaging, comparison }

  private enum Kind { case never, severity(Severity), code(DiagnosticCode), rejected, unmapped }

  private var kinds: [Kind] = []
  /// Parts of a hundred, of the processes converted or the releases validated; up to it nothing fails.
  private var percent: Double?

  /// `warning`, `error`, `note`, `never`, codes, several with commas, and a share as `1%`; for a conversion also
  /// `rejected` and `unmapped`.
  init?(_ text: String, for job: Job) {
    for part in text.split(separator: ",").map(String.init) {
      if let share = Self.share(part) {
        percent = share
      } else if let kind = Self.kind(part, job) {
        kinds.append(kind)
      } else {
        let codes = DiagnosticPages.codes(called: part)
        guard !codes.isEmpty else { return nil }
        kinds += codes.map { .code($0) }
      }
    }
    if kinds.isEmpty { kinds = [.severity(job == .conversion ? .warning : .error)] }
  }

  private static func share(_ text: String) -> Double? { text.hasSuffix("%") ? Double(text.dropLast()) : nil }

  private static func kind(_ word: String, _ job: Job) -> Kind? {
    switch (word, job) {
    case ("never", _): .never
    case ("rejected", .conversion): .rejected
    case ("unmapped", .conversion): .unmapped
    default: Severity(rawValue: word).map { .severity($0) }
    }
  }

  /// Whether what was counted of each kind is too much.
  private func fails(of total: Int, _ count: (Kind) -> Int) -> Bool {
    let count = kinds.reduce(0) { $0 + count($1) }
    guard let percent else { return count > 0 }
    return Double(count) * 100 > percent * Double(max(total, 1))
  }

  /// Whether a finding of this code counts.
  private static func counts(_ code: DiagnosticCode, _ severity: Severity, for kind: Kind) -> Bool {
    switch kind {
    case .severity(let least): severity >= least
    case .code(let wanted): code == wanted
    case .never, .rejected, .unmapped: false
    }
  }
}

// MARK: - Validating

extension FailureClass {
  func fails(_ outcome: ValidationOutcome) -> Bool {
    let total = outcome.total
    return fails(outcome.findings, of: total.releases + total.compiledReleases + total.otherTexts)
  }

  /// - Parameter total: the releases that were looked at, of which a share may have findings.
  func fails(_ findings: Findings, of total: Int) -> Bool {
    fails(of: total) { kind in
      findings.groups.reduce(0) { $0 + (Self.counts($1.code, $1.code.severity, for: kind) ? $1.count : 0) }
    }
  }

  /// Whether a group's findings are among those that count, whatever their share.
  func fails(_ group: Findings.Group) -> Bool {
    kinds.contains { Self.counts(group.code, group.code.severity, for: $0) }
  }
}

// MARK: - Packing, upgrading

extension FailureClass {
  func fails(_ outcome: PackagingOutcome) -> Bool {
    fails(of: outcome.elementsRead) { kind in
      outcome.findings.groups.reduce(0) { $0 + (Self.counts($1.code, $1.code.severity, for: kind) ? $1.count : 0) }
    }
  }
}

// MARK: - Comparing

extension FailureClass {
  func fails(_ summary: DiffSummary) -> Bool {
    fails(of: summary.processes.changed) { kind in
      summary.byRule.reduce(0) { $0 + (Self.counts($1.key, $1.key.severity, for: kind) ? $1.value : 0) }
    }
  }
}

// MARK: - Converting

extension FailureClass {
  func fails(_ outcome: ConvertOutcome) -> Bool {
    fails(of: outcome.report.processes) { kind in
      Self.count(kind, outcome.report)
        + outcome.files.count { Self.counts($0.code, $0.severity, for: kind) }
    }
  }

  private static func count(_ kind: Kind, _ report: ConversionReport) -> Int {
    let refused = report.rejected.count + report.orphans.count
    switch kind {
    case .never: return 0
    case .rejected: return refused
    case .unmapped: return problems(report) { $0 == .unmappedValue }
    case .code(let code): return problems(report) { $0 == code }
    case .severity(let severity):
      return problems(report) { $0.severity >= severity } + (severity == .error ? 0 : refused)
    }
  }

  private static func problems(_ report: ConversionReport, _ counts: (DiagnosticCode) -> Bool) -> Int {
    report.problems.reduce(0) { $0 + (counts($1.code) ? $1.count : 0) }
  }
}

// MARK: - Refusing

extension FailureClass {
  /// What to say of a `--fail-on` that cannot be read.
  static func refusal(of text: String, for job: Job) -> Diagnostic {
    let own = job == .conversion ? ", rejected, unmapped" : ""
    let example = job == .conversion ? "unmapped,1%" : "V301,1%"
    return Diagnostic(
      .badValue,
      Phrase(en: "'\(text)' is nothing to fail on", es: "'\(text)' no es algo en lo que fallar"),
      help: [
        Phrase(
          en: "write error, warning, note, never\(own) or a code, and a share if you like: \(example)",
          es: "escriba error, warning, note, never\(own) o un código, y si quiere una proporción: \(example)")
      ])
  }
}
