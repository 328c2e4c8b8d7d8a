import PliegoChecks
import PliegoDiagnostics
import PliegoJSON

/// What validating has to say, for programs: one object, its keys in docs/reference/validation-json.md.
struct ValidationJSON: ValidationReport {
  /// Grows if a key ever changes its meaning; keys may be added without.
  static let version = 1

  private let style: ReportStyle
  private var language: Language { style.language }

  init(_ style: ReportStyle) { self.style = style }

  mutating func end(_ outcome: ValidationOutcome) -> String {
    var members: [(String, JSONValue)] = [
      ("version", number(Self.version)), ("verdict", verdict(outcome)), ("totals", totals(outcome)),
      ("files", .array(outcome.files.map(file))), ("groups", .array(outcome.sortedGroups.map(group))),
      ("completeness", .array(outcome.completeness.map(completeness))),
    ]
    if let schema = outcome.schema { members.insert(("schema", .string(schema)), at: 1) }
    return JSONWriter.text(of: .object(JSONObject(members)), style: .pretty) + "\n"
  }

  private func verdict(_ outcome: ValidationOutcome) -> JSONValue {
    let verdict = outcome.verdict
    let valid: JSONValue =
      switch verdict.validity {
      case .valid: true
      case .invalid: false
      case .notAsked, .nothingJudged: .null
      }
    return .object(
      JSONObject([
        ("valid", valid), ("rulesBroken", optional(verdict.rulesBroken)),
        ("rulesWithWarnings", optional(verdict.rulesInDoubt)), ("notJSON", number(verdict.notJudged)),
        ("text", .string(VerdictText.text(of: outcome)[language])),
      ]))
  }

  private func totals(_ outcome: ValidationOutcome) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("errors", number(outcome.findings.count(of: .error))),
      ("warnings", number(outcome.findings.count(of: .warning))),
      ("notes", number(outcome.findings.count(of: .note))),
    ]
    if let known = outcome.known { members.append(("known", number(known))) }
    members += content(outcome.total)
    return .object(JSONObject(members))
  }

  private func file(_ file: ValidationOutcome.File) -> JSONValue {
    var members: [(String, JSONValue)] = [("name", .string(file.name))]
    if let compression = file.compression { members.append(("compression", .string(compression))) }
    if let encoding = file.encoding { members.append(("encoding", .string(encoding[language]))) }
    return .object(JSONObject(members + content(file)))
  }

  private func content(_ file: ValidationOutcome.File) -> [(String, JSONValue)] {
    [
      ("bytes", number(file.bytes)), ("releases", number(file.releases)),
      ("compiledReleases", number(file.compiledReleases)), ("records", number(file.records)),
      ("packages", number(file.packages)), ("otherTexts", number(file.otherTexts)), ("notJSON", number(file.notJSON)),
      ("versions", .array(file.versions.map { .string($0) })),
      ("extensions", .array(file.extensions.map { .string($0) })),
    ]
  }

  private func group(_ group: Findings.Group) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("code", .string(group.code.id)), ("name", .string(group.code.name)),
      ("severity", .string(group.code.severity.rawValue)), ("title", .string(group.code.title[language])),
      ("path", .string(group.path)), ("count", number(group.count)),
    ]
    if group.releases > 0 { members.append(("releases", number(group.releases))) }
    if !group.code.aliases.isEmpty { members.append(("alias", .array(group.code.aliases.map { .string($0) }))) }
    let cure = Cure.lines(of: group, style).map { JSONValue.string($0) }
    if !cure.isEmpty { members.append(("help", .array(cure))) }
    members.append(("first", .array(group.first.map { DiagnosticLines.object($0, language: language) })))
    return .object(JSONObject(members))
  }

  private func completeness(_ result: ValidationOutcome.Completeness) -> JSONValue {
    .object(
      JSONObject([
        ("profile", .string(result.profile)), ("score", tenths(result.tenths)),
        (
          "gaps",
          .array(
            result.gaps.map { gap in
              .object(
                JSONObject([
                  ("path", .string(gap.path)), ("missing", number(gap.missing)), ("expected", number(gap.expected)),
                  ("gain", tenths(gap.gain)),
                ]))
            })
        ),
      ]))
  }

  private func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  private func optional(_ value: Int?) -> JSONValue { value.map(number) ?? .null }

  private func tenths(_ value: Int) -> JSONValue {
    JSONNumber(text: NumberText.tenths(value)).map { .number($0) } ?? .null
  }
}
