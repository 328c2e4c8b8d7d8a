public import PliegoDiagnostics
public import PliegoJSON
import PliegoMapping

/// The answers to why a field is as it is, for programs.
public struct FieldReasonJSON: Sendable {
  private let language: Language

  public init(language: Language) { self.language = language }

  public func array(of reasons: [FieldReason]) -> JSONValue { .array(reasons.map(object)) }

  private func object(_ reason: FieldReason) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("ocid", .string(reason.ocid)), ("release", .string(reason.releaseID)), ("pointer", .string(reason.pointer)),
      ("path", .string(reason.path)), ("answer", .string(kind(reason.answer))),
    ]
    if let called = reason.called { members.append(("called", .string(called))) }
    if let publisher = reason.publisher { members.append(("publisher", .string(publisher))) }
    if reason.isOfFirstRun { members.append(("firstRun", true)) }
    if case .value(let value) = reason.answer { members.append(("value", value)) }
    if case .absent(.problem(let code, _)) = reason.answer { members.append(("code", .string(code.id))) }
    if case .refused(let code, _) = reason.answer { members.append(("code", .string(code))) }
    if case .notMapped(let nearest) = reason.answer { members.append(("nearest", .array(nearest.map { .string($0) }))) }
    members.append(("message", .string(FieldReasonWords.answer(reason)[language])))
    if let place = reason.mapping { members.append(("mapping", .string("\(place.file):\(place.line)"))) }
    if !reason.written.isEmpty { members.append(("written", .string(reason.written))) }
    if let comment = reason.comment { members.append(("comment", .string(comment))) }
    members.append(("cells", .array(reason.cells.map(cell))))
    members.append(("codes", .array(reason.codes.map(code))))
    members.append(("rules", .array(reason.rules.map(rule))))
    return .object(JSONObject(members))
  }

  private func kind(_ answer: FieldReason.Answer) -> String {
    switch answer {
    case .value: "value"
    case .absent(.empty): "empty"
    case .absent(.condition): "condition"
    case .absent(.problem): "problem"
    case .absent(.noRows): "no rows"
    case .absent(.nothingInside): "nothing inside"
    case .absent(.without): "without"
    case .absent(.noEntries): "no entries"
    case .noEntry: "no entry"
    case .listWithoutEntry: "no index"
    case .noRelease: "no release"
    case .notMapped: "not mapped"
    case .refused: "refused"
    }
  }

  private func cell(_ cell: TracedCell) -> JSONValue {
    var json = cell.json
    if let text = cell.original { json["text"] = .string(text) }
    return .object(json)
  }

  private func code(_ code: FieldReason.Code) -> JSONValue {
    var members: [(String, JSONValue)] = [("table", .string(code.table)), ("word", .string(code.word))]
    if let target = code.code { members.append(("code", .string(target))) }
    members.append(("mapping", .string("\(code.mapping.file):\(code.mapping.line)")))
    return .object(JSONObject(members))
  }

  private func rule(_ rule: FieldReason.Rule) -> JSONValue {
    .object(
      JSONObject([
        ("key", .string(rule.key)), ("text", .string(rule.text)),
        ("mapping", .string("\(rule.mapping.file):\(rule.mapping.line)")),
      ]))
  }
}
