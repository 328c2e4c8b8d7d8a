import PliegoDiagnostics

/// What validating says in one line: valid or not, which rules are broken, how complete.
///
/// *Valid* is about the schema alone. Data can be valid and break every rule, and be valid, break none and say next to
/// nothing; so a verdict always tells all three, or that one was not asked.
public struct ValidationVerdict: Sendable, Equatable {
  public enum Validity: Sendable, Equatable {
    /// There was nothing to judge.
    case nothingJudged
    /// Nobody asked about the schema, or not about all of it.
    case notAsked
    case valid
    /// Errors of JSON and schema.
    case invalid(errors: Int)
  }

  public var validity: Validity
  /// Texts that could not be judged, being no JSON.
  public var notJudged: Int
  /// Rules of the standard that are broken: codes with errors; `nil` when nobody asked.
  public var rulesBroken: Int?
  /// Rules with warnings only.
  public var rulesInDoubt: Int?

  /// Checks that stand in for a keyword of the schema, and say the same better: the schema's `enum` for V301.
  static let standingInForSchema: Set<String> = ["V301"]

  public init(_ outcome: ValidationOutcome) {
    let total = outcome.total
    let groups = outcome.findings.groups.filter { $0.count > 0 }
    let errors = groups.filter { Self.isOfSchema($0.code) && $0.code.severity == .error }.reduce(0) { $0 + $1.count }
    notJudged = total.notJSON
    if total.judged == 0 && errors == 0 {
      validity = .nothingJudged
    } else if errors > 0 || total.notJSON > 0 {
      validity = .invalid(errors: errors)
    } else {
      validity = outcome.selection.hidesSchema ? .notAsked : .valid
    }
    guard outcome.selection.asks(.rules), outcome.schema == nil else { return }
    let rules = groups.filter { $0.code.family == .rules && !Self.isOfSchema($0.code) }
    let broken = Set(rules.filter { $0.code.severity == .error }.map(\.code))
    rulesBroken = broken.count
    rulesInDoubt = Set(rules.filter { $0.code.severity == .warning }.map(\.code)).subtracting(broken).count
  }

  static func isOfSchema(_ code: DiagnosticCode) -> Bool {
    code.family == .json || code.family == .schema || standingInForSchema.contains(code.id)
  }
}
