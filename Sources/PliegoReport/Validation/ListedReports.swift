import PliegoDiagnostics
import PliegoJSON

/// One finding a line, for editors and grep: `file:line:column: error V301: /tender/status: …`.
struct ConciseReport: ValidationReport {
  private let text: DiagnosticText
  private var limit: ListingLimit

  init(_ style: ReportStyle, _ limit: ListingLimit) {
    text = DiagnosticText(language: style.language, palette: style.palette)
    self.limit = limit
  }

  mutating func write(_ findings: [Diagnostic]) -> String {
    findings.filter { limit.admits($0) }.map { text.line(of: $0) + "\n" }.joined()
  }

  var omitted: [OmittedFindings] { limit.omitted }
}

/// One JSON object a finding, for programs.
struct NDJSONReport: ValidationReport {
  private let language: Language
  private var limit: ListingLimit

  init(_ style: ReportStyle, _ limit: ListingLimit) {
    language = style.language
    self.limit = limit
  }

  mutating func write(_ findings: [Diagnostic]) -> String {
    DiagnosticLines.json(findings.filter { limit.admits($0) }, language: language)
  }

  var omitted: [OmittedFindings] { limit.omitted }
}

/// Workflow commands of GitHub Actions, which become annotations beside the lines.
///
/// Source: "Workflow commands for GitHub Actions", setting a notice, warning or error message.
struct GitHubReport: ValidationReport {
  private let language: Language
  private var limit: ListingLimit

  init(_ style: ReportStyle, _ limit: ListingLimit) {
    language = style.language
    self.limit = limit
  }

  mutating func write(_ findings: [Diagnostic]) -> String {
    findings.filter { limit.admits($0) }.map { line(of: $0) + "\n" }.joined()
  }

  var omitted: [OmittedFindings] { limit.omitted }

  private func line(of finding: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let span = finding.span {
      properties = [("file", span.file), ("line", String(span.line)), ("col", String(span.column))]
    } else if let origin = finding.origin {
      properties = [("file", origin.file)] + (origin.line > 0 ? [("line", String(origin.line))] : [])
    }
    properties.append(("title", "\(finding.code.id) \(finding.code.name)"))
    let list = properties.map { "\($0.0)=\(Self.escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(Self.command(finding.severity)) \(list)::\(Self.escaped(message(of: finding)))"
  }

  private func message(of finding: Diagnostic) -> String {
    let place = finding.data.map { DataPlaceText.text(of: $0, language: language) } ?? ""
    return finding.message[language] + (place.isEmpty ? "" : " (\(place))")
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      // A log is shown on screens too.
      default: String(scalar).onOneLine
      }
    }.joined()
  }

  static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
