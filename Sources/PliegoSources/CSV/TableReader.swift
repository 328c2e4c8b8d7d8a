import Glibc
import PliegoDiagnostics
import PliegoRows

/// Reads the rows of a source's files (CSV, TSV, or a sheet of an XLSX or ODS workbook), reduced to the declared columns.
///
/// All files are read, and all that is wrong with any of them is reported; when one finding is an error, the table has
/// no rows. Rows stand in the order of the files and, in each, as they stand there.
public func readTable(_ files: [InputFile], _ request: RowRequest) -> TableReading {
  var builder = RowTableBuilder(width: request.columns.count)
  var texts: [FileText] = []
  var diagnostics: [Diagnostic] = []
  var readings: [FileReading] = []
  for file in files {
    var reading = FileReading(file: file)
    if let text = read(file, request, fileIndex: texts.count, into: &builder, &reading, &diagnostics) {
      texts.append(text)
    }
    readings.append(reading)
  }
  let names = request.columns.map(\.name)
  if diagnostics.contains(where: { $0.severity == .error }) {
    let empty = RowTable(columns: names, files: [], places: [], cells: [])
    return TableReading(table: empty, diagnostics: diagnostics, files: readings)
  }
  return TableReading(table: builder.table(columns: names, files: texts), diagnostics: diagnostics, files: readings)
}

/// Reads one file; `nil` when it cannot be read, for the reasons then among the diagnostics.
func read(
  _ file: InputFile, _ request: RowRequest, fileIndex: Int, into builder: inout RowTableBuilder,
  _ reading: inout FileReading, _ diagnostics: inout [Diagnostic]
) -> FileText? {
  guard let loaded = load(file, limits: request.limits, diagnostics: &diagnostics) else { return nil }
  reading.isGzip = loaded.isGzip
  guard let decoded = decodeTable(loaded.bytes, request, file, &diagnostics) else { return nil }
  reading.encoding = decoded.encoding
  reading.sheet = decoded.sheet
  reading.isEncodingDeclared = request.encoding != nil && decoded.sheet == nil
  reading.hasByteOrderMark = decoded.hasByteOrderMark
  let text = decoded.text
  reading.textBytes = text.count
  reading.noteDelimiter(of: text, request)
  var scanner = CSVScanner(text, delimiter: reading.delimiter, limits: request.limits)
  guard let header = readHeader(&scanner, request, &reading, &diagnostics) else { return nil }
  var rows = RowReading(file: file, sheet: decoded.sheet?.sheet.name, header: header.cells, limits: request.limits)
  rows.noteOddities(of: scanner)
  let rewritten = rows.readAll(
    &scanner, request.cellReader(of: text), positions: header.positions, raw: request.columns.map(\.raw),
    fileIndex: fileIndex, into: &builder)
  rows.report(into: &reading, &diagnostics)
  reading.lineBreaks = scanner.lineBreaks
  return header.fileText(text, rewritten, reading)
}

/// A table's headings, and where among them the declared columns stand.
struct TableHeader {
  var cells: [String]
  var positions: [Int]
}

/// Reads up to the headings and compares them with the declared columns.
///
/// - Returns: `nil` when there are none or they do not fit; the reasons are then among the diagnostics.
func readHeader(
  _ scanner: inout CSVScanner, _ request: RowRequest, _ reading: inout FileReading, _ diagnostics: inout [Diagnostic]
) -> TableHeader? {
  let file = reading.file
  guard scanner.moveToHeader(request.headerRow) else {
    diagnostics.append(.noHeader(file, row: request.headerRow, rows: scanner.row))
    return nil
  }
  reading.headerRow = scanner.row
  let cells = scanner.texts()
  let sheet = reading.sheet?.sheet.name
  let match = match(
    cells, at: RowOrigin(file: file.name, row: scanner.row, line: sheet == nil ? scanner.line : 0, sheet: sheet),
    request)
  reading.undeclaredHeadings = match.undeclared
  diagnostics += match.diagnostics
  guard !match.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
  return TableHeader(cells: cells, positions: match.positions)
}

extension FileReading {
  /// The declared delimiter, or the one that the text shows; between the cells of a sheet stand commas.
  mutating func noteDelimiter(of text: TextBuffer, _ request: RowRequest) {
    let declared = sheet == nil ? request.usableDelimiter : UInt8(ascii: ",")
    isDelimiterDeclared = declared != nil && sheet == nil
    delimiter =
      declared
      ?? detectDelimiter(
        text, headerRow: request.headerRow, headings: Set(request.columns.flatMap(\.headings)), limits: request.limits)
  }
}

extension RowRequest {
  /// The declared delimiter, when it can be one.
  var usableDelimiter: UInt8? { delimiter.flatMap { canDelimit($0) ? $0 : nil } }

  func cellReader(of text: TextBuffer) -> CellReader {
    CellReader(
      text: text.start, rewrittenOffset: text.count + TextBuffer.padding, emptyWords: emptyWords, cleaning: cleaning)
  }
}

extension TableHeader {
  /// Puts the rewritten cells behind the text and hands both over.
  func fileText(_ text: TextBuffer, _ rewritten: [UInt8], _ reading: FileReading) -> FileText {
    if !rewritten.isEmpty {
      text.seal()
      _ = text.reserve(TextBuffer.padding)
      text.advance(by: TextBuffer.padding)
      rewritten.withUnsafeBufferPointer { text.append($0) }
    }
    text.seal()
    // SAFETY: from here on only the FileText knows the memory, and frees it when it goes.
    let start = text.release()
    return FileText(
      name: reading.file.name, sheet: reading.sheet?.sheet.name, header: cells, positions: positions,
      delimiter: reading.delimiter, start: UnsafePointer(start),
      release: { [address = UInt(bitPattern: start)] in free(UnsafeMutableRawPointer(bitPattern: address)) })
  }
}
