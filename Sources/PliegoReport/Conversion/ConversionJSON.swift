public import PliegoDiagnostics
public import PliegoJSON
public import PliegoMapping

/// What a conversion has to say, for programs: `report.json`.
public enum ConversionJSON {
  /// - Parameters:
  ///   - diagnostics: what was said about the files while they were read.
  ///   - language: of the messages; the keys are the same in both.
  public static func object(
    of report: ConversionReport, files diagnostics: [Diagnostic] = [], language: Language
  ) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("version", .number(JSONNumber(1))),
      ("balance", .array(report.balances.map(balance))),
      (
        "processes",
        .object(
          JSONObject([
            ("read", number(report.processes)), ("written", number(report.processesWritten)),
            ("rejected", number(report.processes - report.processesWritten)),
          ]))
      ),
      ("releases", number(report.releases)),
      ("problems", .array(report.problems.map { problem($0, language) })),
      ("unmapped", .array(report.unmapped.map(unmapped))),
      ("files", .array(diagnostics.map { DiagnosticLines.object($0, language: language) })),
    ]
    if let counts = report.history { members.insert(("history", history(counts)), at: 3) }
    return .object(JSONObject(members))
  }

  private static func history(_ counts: HistoryCounts) -> JSONValue {
    .object(
      JSONObject([
        ("new", number(counts.new)), ("changed", number(counts.changed)), ("unchanged", number(counts.unchanged)),
        ("heldBack", number(counts.heldBack)), ("gone", number(counts.gone)),
      ]))
  }

  private static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  private static func balance(_ balance: RowBalance) -> JSONValue {
    var members = [
      ("source", .string(balance.source)), ("read", number(balance.read)), ("used", number(balance.used)),
      ("filtered", number(balance.filtered)), ("rejected", number(balance.rejected)),
      ("orphans", number(balance.orphans)),
    ]
    let others = [
      ("repeatedHeaders", balance.repeatedHeaders), ("skipped", balance.skipped), ("joined", balance.joined),
    ]
    for (name, count) in others where count > 0 { members.append((name, number(count))) }
    return .object(JSONObject(members))
  }

  private static func problem(_ problem: ProblemSummary, _ language: Language) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("code", .string(problem.code.id)), ("name", .string(problem.code.name)),
      ("severity", .string(problem.code.severity.rawValue)), ("count", number(problem.count)),
      ("title", .string(problem.title[language])),
    ]
    for (key, text) in [
      ("expectation", problem.expectation), ("source", problem.source), ("column", problem.column),
      ("path", problem.path), ("mapping", problem.mappingLine),
    ] where !text.isEmpty { members.append((key, .string(text))) }
    members.append(("first", .array(problem.first.prefix(20).map { example($0, language) })))
    return .object(JSONObject(members))
  }

  private static func example(_ example: ProblemExample, _ language: Language) -> JSONValue {
    var members: [(String, JSONValue)] = [("message", .string(example.message[language]))]
    if !example.text.isEmpty { members.append(("value", .string(example.text))) }
    if let origin = example.origin { members += DiagnosticLines.place(of: origin) }
    if !example.process.isEmpty { members.append(("process", .string(example.process))) }
    return .object(JSONObject(members))
  }

  private static func unmapped(_ table: UnmappedTable) -> JSONValue {
    let values = table.values.map { value in
      JSONValue.object(JSONObject([("value", .string(value.text)), ("count", number(value.count))]))
    }
    return .object(
      JSONObject([("table", .string(table.table)), ("codelist", .string(table.codelist)), ("values", .array(values))]))
  }
}
