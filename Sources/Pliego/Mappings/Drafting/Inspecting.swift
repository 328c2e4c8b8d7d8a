public import PliegoDiagnostics
import PliegoRows
import PliegoSources
import PliegoValues

/// A first `sources:` section for some files of rows, with the evidence for each guess as comments.
///
/// - Parameter sheet: the sheet of workbooks; the first that is not hidden when it is not said.
/// - Throws: when a file cannot be read at all.
public func draftSources(
  of paths: [String], sheet: String? = nil, language: Language
) throws(PliegoError) -> (
  yaml: String, diagnostics: [Diagnostic]
) {
  var draft = SourceDraft(language: language)
  var diagnostics: [Diagnostic] = []
  for path in paths {
    guard FileAccess.exists(path) else { throw PliegoError(reading: FileError(path: path, number: 2)) }
    let name = String(path.split(separator: "/").last ?? "")
    let inspection = inspect(InputFile(path: path, name: name), sheet: sheet)
    diagnostics += inspection.diagnostics
    draft.add(inspection)
  }
  return (draft.text, diagnostics)
}

/// The distinct values of a column with their counts, the commonest first.
///
/// - Parameter sheet: the sheet of a workbook; the first that is not hidden when it is not said.
/// - Throws: when the file cannot be read or has no such column.
public func columnValues(
  _ path: String, column: String, sheet: String? = nil
) throws(PliegoError) -> [(value: String, count: Int)] {
  guard FileAccess.exists(path) else { throw PliegoError(reading: FileError(path: path, number: 2)) }
  let name = String(path.split(separator: "/").last ?? "")
  let inspection = inspect(InputFile(path: path, name: name), sheet: sheet, sampleRows: 1)
  if inspection.columns.isEmpty, inspection.diagnostics.contains(where: { $0.severity == .error }) {
    throw PliegoError(inspection.diagnostics)
  }
  guard inspection.columns.contains(where: { $0.heading == column }) else {
    let headings = inspection.columns.map(\.heading)
    let near = Text.closestName(to: column, in: headings).map {
      [Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")]
    }
    let list = headings.joined(separator: ", ")
    throw PliegoError([
      Diagnostic(
        .noSuchColumn,
        Phrase(en: "'\(name)' has no column '\(column)'", es: "'\(name)' no tiene la columna '\(column)'"),
        help: near ?? [Phrase(en: "its columns are: \(list)", es: "sus columnas son: \(list)")])
    ])
  }
  var request = RowRequest(
    source: name, columns: [ColumnRequest(name: column)], encoding: inspection.encoding,
    delimiter: inspection.delimiter,
    headerRow: inspection.headerRow)
  request.sheet = sheet
  request.records = inspection.records.map { $0.path ?? .document }
  let reading = readTable([InputFile(path: path, name: name)], request)
  guard reading.isUsable else { throw PliegoError(reading.diagnostics) }
  var counts: [String: Int] = [:]
  for row in 0..<reading.table.count { counts[reading.table.cell(row, 0).text, default: 0] += 1 }
  return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
}
