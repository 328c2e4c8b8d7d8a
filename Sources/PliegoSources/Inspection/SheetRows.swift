public import PliegoDiagnostics

/// The rows of a table as they stand, none of them taken for a header: for sheets laid out for people.
public struct SheetRows: Sendable {
  /// One row that is not blank, with the number that the spreadsheet shows beside it.
  public struct Row: Sendable {
    public var number: Int
    public var cells: [String]
  }

  /// The sheet that was read and all there are, when the file is a workbook.
  public var sheet: SheetReading?
  public var rows: [Row] = []
  public var diagnostics: [Diagnostic] = []
}

/// Reads the rows of a CSV file or of a sheet, in whatever encoding it seems to have.
///
/// - Parameters:
///   - sheet: the sheet of a workbook; the first that is not hidden when it is not said.
///   - mostRows: rows behind this many are left alone.
public func sheetRows(of file: InputFile, sheet: String? = nil, mostRows: Int) -> SheetRows {
  var reading = FileInspection(of: file)
  let limits = SourceLimits()
  guard let loaded = load(file, limits: limits, diagnostics: &reading.diagnostics),
    let text = decodeGuessing(loaded.bytes, sheet: sheet, limits, &reading)
  else { return SheetRows(diagnostics: reading.diagnostics) }
  if reading.sheet == nil { reading.delimiter = detectDelimiter(text, headerRow: nil, headings: [], limits: limits) }
  var rows = SheetRows(sheet: reading.sheet, diagnostics: reading.diagnostics)
  var scanner = CSVScanner(text, delimiter: reading.delimiter, limits: limits)
  while rows.rows.count < mostRows, scanner.next() {
    if !scanner.isBlank { rows.rows.append(SheetRows.Row(number: scanner.row, cells: scanner.texts())) }
  }
  return rows
}

/// What some values of a column show, as if they had stood in a file.
public func inspect(values: [String], heading: String) -> ColumnInspection {
  var column = ColumnEvidence(place: 0, heading: heading)
  for value in values { column.add(trimmed(Array(value.utf8))) }
  return column.inspection()
}
