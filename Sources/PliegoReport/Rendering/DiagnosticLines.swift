public import PliegoDiagnostics
public import PliegoJSON

/// Findings one a line: for editors and grep, or as JSON for programs.
public enum DiagnosticLines {
  /// `file:line:column: error P211: message`, for each finding.
  public static func concise(_ diagnostics: [Diagnostic], language: Language) -> String {
    let text = DiagnosticText(language: language)
    return diagnostics.map { text.head(of: $0) + "\n" }.joined()
  }

  /// One JSON object for each finding; the keys are the same whatever the finding.
  public static func json(_ diagnostics: [Diagnostic], language: Language) -> String {
    diagnostics.map { JSONWriter.text(of: object($0, language: language)) + "\n" }.joined()
  }

  /// `code name severity message help file line column pointer path ocid release …`; what is not known is left out.
  ///
  /// All keys are in docs/reference/validation-json.md. A finding in rows has its place in the rows at the top; one in
  /// JSON has the place in the JSON there, and the rows that it came from below `origin`.
  public static func object(_ diagnostic: Diagnostic, language: Language) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("code", .string(diagnostic.code.id)), ("name", .string(diagnostic.code.name)),
      ("severity", .string(diagnostic.severity.rawValue)), ("message", .string(diagnostic.message[language])),
    ]
    if !diagnostic.help.isEmpty { members.append(("help", .array(diagnostic.help.map { .string($0[language]) }))) }
    if let span = diagnostic.span {
      members += [
        ("file", .string(span.file)), ("line", .number(JSONNumber(span.line))),
        ("column", .number(JSONNumber(span.column))),
      ]
    } else if let origin = diagnostic.origin, diagnostic.data == nil {
      members += place(of: origin)
    }
    if let data = diagnostic.data {
      members += self.members(of: data)
    } else if let ocid = diagnostic.ocid {
      members.append(("ocid", .string(ocid)))
    }
    if !diagnostic.code.aliases.isEmpty {
      members.append(("alias", .array(diagnostic.code.aliases.map { .string($0) })))
    }
    if let origin = origin(of: diagnostic) { members.append(("origin", origin)) }
    return .object(JSONObject(members))
  }

  private static func members(of data: DataPlace) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("pointer", .string(data.pointer.description)), ("path", .string(data.path)),
    ]
    let rest = [
      ("ocid", data.ocid), ("release", data.releaseID), ("value", data.value), ("keyword", data.keyword),
      ("schemaLocation", data.schemaLocation), ("stablePointer", data.stablePointer),
    ]
    for (key, text) in rest { if let text { members.append((key, .string(text))) } }
    return members
  }

  /// The cell and the line of the mapping behind a place in JSON.
  private static func origin(of diagnostic: Diagnostic) -> JSONValue? {
    guard diagnostic.data != nil, diagnostic.origin != nil || diagnostic.mappingLine != nil else { return nil }
    var members = diagnostic.origin.map { place(of: $0) } ?? []
    if let line = diagnostic.mappingLine { members.append(("mapping", .string(line))) }
    return .object(JSONObject(members))
  }

  static func place(of origin: RowOrigin) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("file", .string(origin.file))]
    if let sheet = origin.sheet { members.append(("sheet", .string(sheet))) }
    if origin.line > 0 { members.append(("line", .number(JSONNumber(origin.line)))) }
    if origin.row > 0 { members.append(("row", .number(JSONNumber(origin.row)))) }
    if let key = origin.key { members.append(("key", .string(key))) }
    if let column = origin.column { members.append(("column", .number(JSONNumber(column + 1)))) }
    if let heading = origin.heading { members.append(("heading", .string(heading))) }
    if let pointer = origin.pointer { members.append(("pointer", .string(pointer))) }
    return members
  }
}
