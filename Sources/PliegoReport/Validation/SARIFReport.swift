import PliegoChecks
import PliegoDiagnostics
import PliegoJSON

/// SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for code scanning and editors.
///
/// Results are written as they come; the rules, of which only those with results are told, stand behind them, which the
/// format allows. Columns count code points.
struct SARIFReport: ValidationReport {
  private let style: ReportStyle
  private var language: Language { style.language }
  private var limit: ListingLimit
  /// The rules met so far, in the order of their indexes.
  private var rules: [DiagnosticCode] = []
  private var ruleIndexes: [DiagnosticCode: Int] = [:]
  private var isFirst = true

  init(_ style: ReportStyle, _ limit: ListingLimit) {
    self.style = style
    self.limit = limit
  }

  var omitted: [OmittedFindings] { limit.omitted }

  mutating func begin() -> String {
    """
    {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
    "columnKind":"unicodeCodePoints",
    "results":[
    """
  }

  mutating func write(_ findings: [Diagnostic]) -> String {
    var text = ""
    for finding in findings where limit.admits(finding) {
      text += (isFirst ? "\n" : ",\n") + JSONWriter.text(of: result(finding))
      isFirst = false
    }
    return text
  }

  mutating func end(_ outcome: ValidationOutcome) -> String {
    let driver: JSONValue = .object(
      JSONObject([
        ("name", "pliego"), ("version", .string(style.version)), ("language", .string(language.rawValue)),
        ("rules", .array(rules.map(rule))),
      ]))
    return "],\n\"tool\":{\"driver\":\(JSONWriter.text(of: driver))},\n"
      + "\"invocations\":[\(JSONWriter.text(of: invocation(outcome)))],\n"
      + "\"properties\":{\"verdict\":\(JSONWriter.text(of: .string(VerdictText.text(of: outcome)[language])))}\n}]}\n"
  }

  // MARK: Results

  private mutating func result(_ finding: Diagnostic) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(finding.code.id)), ("ruleIndex", .number(JSONNumber(index(of: finding.code)))),
      ("level", .string(finding.severity.rawValue)), ("message", text(finding.message[language])),
    ]
    if let location = location(of: finding) { members.append(("locations", [location])) }
    members.append(("partialFingerprints", ["pliegoFinding/v1": .string(FindingIdentity(finding).text)]))
    if let origin = relatedLocation(of: finding) { members.append(("relatedLocations", [origin])) }
    let properties = properties(of: finding)
    if !properties.isEmpty { members.append(("properties", .object(JSONObject(properties)))) }
    return .object(JSONObject(members))
  }

  private mutating func index(of code: DiagnosticCode) -> Int {
    if let index = ruleIndexes[code] { return index }
    ruleIndexes[code] = rules.count
    rules.append(code)
    return rules.count - 1
  }

  private func location(of finding: Diagnostic) -> JSONValue? {
    var members: [(String, JSONValue)] = []
    if let span = finding.span {
      members.append(("physicalLocation", physical(span.file, line: span.line, column: span.column)))
    } else if let origin = finding.origin, finding.data == nil {
      members.append(("physicalLocation", physical(origin.file, line: origin.line, column: nil)))
    }
    if let data = finding.data {
      let name = data.pointer.tokens.isEmpty ? data.path : data.pointer.description
      if !name.isEmpty {
        members.append(("logicalLocations", [["fullyQualifiedName": .string(name), "kind": "value"]]))
      }
    }
    return members.isEmpty ? nil : .object(JSONObject(members))
  }

  /// The cell that the value came from.
  private func relatedLocation(of finding: Diagnostic) -> JSONValue? {
    guard finding.data != nil, let origin = finding.origin else { return nil }
    return .object(
      JSONObject([
        ("physicalLocation", physical(origin.file, line: origin.line, column: nil)),
        ("message", text(DataPlaceText.source(of: finding, language: language))),
      ]))
  }

  private func physical(_ file: String, line: Int, column: Int?) -> JSONValue {
    var members: [(String, JSONValue)] = [("artifactLocation", ["uri": .string(Self.uri(of: file))])]
    if line > 0 {
      var region: [(String, JSONValue)] = [("startLine", .number(JSONNumber(line)))]
      if let column, column > 0 { region.append(("startColumn", .number(JSONNumber(column)))) }
      members.append(("region", .object(JSONObject(region))))
    }
    return .object(JSONObject(members))
  }

  private func properties(of finding: Diagnostic) -> [(String, JSONValue)] {
    let data = finding.data
    let all = [
      ("path", data?.path), ("ocid", finding.ocid), ("release", data?.releaseID), ("value", data?.value),
      ("mapping", finding.mappingLine),
    ]
    return all.compactMap { name, text in text.map { (name, .string($0)) } }
  }

  // MARK: Rules and the run

  private func rule(_ code: DiagnosticCode) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(code.id)), ("name", .string(Self.pascalCased(code.name))),
      ("shortDescription", text(code.title[language])),
      ("defaultConfiguration", ["level": .string(code.severity.rawValue)]),
    ]
    if let page = Cure.page(of: code) {
      members += [("fullDescription", text(page.why[language])), ("help", text(page.cure[language]))]
    } else {
      members.append(("help", text(style.cure(code, language) ?? "pliego explain \(code.id)")))
    }
    members.append(
      ("properties", ["name": .string(code.name), "tags": .array((["ocds"] + code.aliases).map { .string($0) })]))
    return .object(JSONObject(members))
  }

  private func invocation(_ outcome: ValidationOutcome) -> JSONValue {
    var notes = omitted.map(\.phrase)
    if outcome.verdict.notJudged > 0 { notes.append(VerdictText.notJudged(outcome.verdict.notJudged)) }
    let notifications = notes.map { note -> JSONValue in ["level": "warning", "message": text(note[language])] }
    return ["executionSuccessful": true, "toolExecutionNotifications": .array(notifications)]
  }

  private func text(_ text: String) -> JSONValue { ["text": .string(text)] }

  // MARK: Forms

  /// `closed-code` as SARIF wants names: `ClosedCode`.
  static func pascalCased(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A relative or absolute path as a URI reference (RFC 3986): what no path may hold is percent-encoded.
  static func uri(of path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@".utf8)
    var text = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
