public import PliegoChecks
public import PliegoDiagnostics

/// A report that is written while findings come in.
///
/// The caller writes each piece of text as it gets it. Formats that list findings need nothing but the chunk at hand;
/// those that sum up say everything at the end.
public protocol ValidationReport {
  /// What stands before the first finding.
  mutating func begin() -> String
  /// Findings in the order of the input; each is given once, and only to formats that list.
  mutating func write(_ findings: [Diagnostic]) -> String
  mutating func end(_ outcome: ValidationOutcome) -> String
  /// What was not listed because of a limit.
  var omitted: [OmittedFindings] { get }
}

extension ValidationReport {
  public mutating func begin() -> String { "" }
  public mutating func write(_ findings: [Diagnostic]) -> String { "" }
  public mutating func end(_ outcome: ValidationOutcome) -> String { "" }
  public var omitted: [OmittedFindings] { [] }
}

/// The forms a report can have.
public enum ValidationFormat: String, Sendable, CaseIterable {
  case text, concise, ndjson, json, sarif, junit, github

  /// Whether every finding is shown, so that all must be made and handed over.
  public var isListing: Bool {
    switch self {
    case .concise, .ndjson, .sarif, .github: true
    case .text, .json, .junit: false
    }
  }

  /// How many findings of a code and field are listed unless `--limit` says otherwise.
  ///
  /// Viewers of SARIF refuse long lists, and GitHub shows ten annotations of a kind for each step.
  public var usualLimit: Int? {
    switch self {
    case .sarif: 1000
    case .github: 10
    case .text, .concise, .ndjson, .json, .junit: nil
    }
  }

  public func report(_ style: ReportStyle) -> any ValidationReport {
    let limit = ListingLimit(style.limit ?? usualLimit)
    return switch self {
    case .text: ValidationText(style)
    case .concise: ConciseReport(style, limit)
    case .ndjson: NDJSONReport(style, limit)
    case .json: ValidationJSON(style)
    case .sarif: SARIFReport(style, limit)
    case .junit: JUnitReport(style)
    case .github: GitHubReport(style, limit)
    }
  }
}

/// How a report is to be written.
public struct ReportStyle: Sendable {
  public var language: Language
  public var palette = Palette.plain
  /// Columns of the screen; `nil` when it is no screen, and lines may be as long as they like.
  public var width: Int?
  /// How many findings of a code and field are listed; `nil`: as many as the format usually does.
  public var limit: Int?
  /// Whether a group makes the job fail, for formats that tell passed from failed.
  public var fails: @Sendable (Findings.Group) -> Bool = { $0.code.severity == .error }
  /// What to do about a code in general, when neither the finding nor a check says: from the code's page.
  public var cure: @Sendable (DiagnosticCode, Language) -> String? = { _, _ in nil }
  public var version = ""

  public init(language: Language) { self.language = language }
}
