public import PliegoDiagnostics
public import PliegoDiff
public import PliegoJSON
import PliegoValues

/// Changes for programs: one JSON object each, whose keys are in docs/reference/diff-json.md.
public enum ChangeJSON {
  /// Appends one change; what there is nothing to say of is left out.
  public static func write(
    _ change: Change, of process: ProcessChanges, _ language: Language, to writer: inout ByteWriter
  ) {
    var object = ObjectWriter(language: language)
    object.begin(&writer)
    object.add("ocid", text: process.ocid, &writer)
    object.add("release", text: change.releaseAfter ?? change.releaseBefore, &writer)
    object.add("code", text: change.code.id, &writer)
    object.add("rule", text: change.code.name, &writer)
    object.add("severity", text: change.code.severity.rawValue, &writer)
    object.add("kind", text: change.kind.rawValue, &writer)
    object.add("stage", text: change.stage.rawValue, &writer)
    object.add("path", text: change.path, &writer)
    object.add("element", text: change.element, &writer)
    object.add("pointerBefore", text: change.pointerBefore.map { JSONPointer(tokens: $0).description }, &writer)
    object.add("pointerAfter", text: change.pointerAfter.map { JSONPointer(tokens: $0).description }, &writer)
    object.add("before", json: change.before, &writer)
    object.add("after", json: change.after, &writer)
    object.add("sentence", text: change.sentence[language], &writer)
    object.add("label", text: change.label[language], &writer)
    object.add("buyer", text: process.buyer, &writer)
    object.add(change.placeBefore, "Before", &writer)
    object.add(change.placeAfter, "After", &writer)
    object.end(&writer)
  }

  /// The counts, as one object.
  public static func summary(_ summary: DiffSummary) -> JSONValue {
    let (processes, releases) = (summary.processes, summary.releases)
    return .object([
      "processes": counts([
        ("before", processes.before), ("after", processes.after), ("added", processes.added),
        ("removed", processes.removed), ("changed", processes.changed), ("unchanged", processes.unchanged),
        ("sameButSpelling", processes.sameButSpelling), ("notCompared", processes.notCompared),
      ]),
      "releases": counts([
        ("before", releases.before), ("after", releases.after), ("added", releases.added),
        ("removed", releases.removed), ("edited", releases.edited), ("backDated", releases.backDated),
        ("idReused", releases.idReused),
      ]),
      "unreadable": .number(JSONNumber(summary.unreadable)),
      "changes": .number(JSONNumber(summary.changes)),
      "byStage": counts(
        ProcessStage.allCases.compactMap { stage in summary.byStage[stage].map { (stage.rawValue, $0) } }),
      "byField": counts(summary.byField.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }),
      "byKind": counts(
        Difference.Kind.allCases.compactMap { kind in summary.byKind[kind].map { (kind.rawValue, $0) } }),
      "byBuyer": counts(summary.byBuyer.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }),
      "byRule": counts(summary.byRule.sorted { $0.key.id < $1.key.id }.map { ($0.key.id, $0.value) }),
      "bySeverity": counts(
        Severity.allCases.reversed().compactMap { severity in
          summary.bySeverity[severity].map { (severity.rawValue, $0) }
        }),
      "largestAmounts": .array(
        summary.largestAmounts.sorted { $0.key < $1.key }.flatMap { $0.value.map { amount($0) } }),
    ])
  }

  private static func counts(_ counts: [(String, Int)]) -> JSONValue {
    .object(JSONObject(counts.map { ($0.0, .number(JSONNumber($0.1))) }))
  }

  private static func amount(_ amount: DiffSummary.Amount) -> JSONValue {
    var members: [(String, JSONValue)] = [("ocid", .string(amount.ocid)), ("element", .string(amount.element))]
    for (name, value) in [
      ("before", amount.change.before), ("after", amount.change.after), ("difference", amount.change.difference),
    ] {
      if let number = JSONNumber(text: value.text) { members.append((name, .number(number))) }
    }
    if let currency = amount.change.currency { members.append(("currency", .string(currency))) }
    return .object(JSONObject(members))
  }
}

/// Writes one object member by member.
private struct ObjectWriter {
  let language: Language
  private var isFirst = true

  init(language: Language) { self.language = language }

  mutating func begin(_ writer: inout ByteWriter) { writer.append(UInt8(ascii: "{")) }

  func end(_ writer: inout ByteWriter) { writer.append(UInt8(ascii: "}")) }

  mutating func add(_ name: String, text: String?, _ writer: inout ByteWriter) {
    guard let text else { return }
    begin(name, &writer)
    writer.appendJSONString(text)
  }

  /// - Parameter json: a text that is JSON already.
  mutating func add(_ name: String, json: String?, _ writer: inout ByteWriter) {
    guard let json else { return }
    begin(name, &writer)
    writer.append(json)
  }

  mutating func add(_ place: SourceSpan?, _ side: String, _ writer: inout ByteWriter) {
    guard let place else { return }
    add("file" + side, text: place.file, &writer)
    add("line" + side, json: String(place.line), &writer)
    add("column" + side, json: String(place.column), &writer)
  }

  private mutating func begin(_ name: String, _ writer: inout ByteWriter) {
    if !isFirst { writer.append(UInt8(ascii: ",")) }
    isFirst = false
    writer.appendJSONString(name)
    writer.append(UInt8(ascii: ":"))
  }
}
