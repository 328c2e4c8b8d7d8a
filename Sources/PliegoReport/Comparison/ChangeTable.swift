public import PliegoDiagnostics
public import PliegoDiff
import PliegoJSON
import PliegoValues

/// Changes as rows of a table, for spreadsheets.
public enum ChangeTable {
  /// The headings.
  public static let heading = [
    "ocid", "title", "buyer", "release", "code", "rule", "severity", "kind", "stage", "path", "element", "before",
    "after",
    "difference", "currency", "sentence",
  ]

  public static func rows(of process: ProcessChanges, _ language: Language) -> [[String]] {
    process.changes.map { change in
      [
        process.ocid ?? "", process.title ?? "", process.buyer ?? "", change.releaseAfter ?? change.releaseBefore ?? "",
        change.code.id, change.code.name, change.code.severity.rawValue, change.kind.rawValue, change.stage.rawValue,
        change.path, change.element, cell(change.before), cell(change.after), change.amount?.difference.text ?? "",
        change.amount?.currency ?? "", change.sentence[language],
      ].map { harmless($0) }
    }
  }

  /// A text that a spreadsheet would take for a formula, with an apostrophe before it; numbers stay.
  private static func harmless(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first), JSONNumber(text: text) == nil else { return text }
    return "'" + text
  }

  /// Texts without their quotes; all else as JSON.
  private static func cell(_ json: String?) -> String {
    guard let json else { return "" }
    return json.hasPrefix("\"") ? (try? JSONParser.parse(json))?.stringValue ?? json : json
  }
}
