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

  /// `code name severity message help file line column row ocid`; what is not known is left out.
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
    } else if let origin = diagnostic.origin {
      members += place(of: origin)
    }
    if let ocid = diagnostic.ocid { members.append(("ocid", .string(ocid))) }
    return .object(JSONObject(members))
  }

  static func place(of origin: RowOrigin) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("file", .string(origin.file))]
    if origin.line > 0 { members.append(("line", .number(JSONNumber(origin.line)))) }
    if origin.row > 0 { members.append(("row", .number(JSONNumber(origin.row)))) }
    if let column = origin.column { members.append(("column", .number(JSONNumber(column + 1)))) }
    if let heading = origin.heading { members.append(("heading", .string(heading))) }
    return members
  }
}
