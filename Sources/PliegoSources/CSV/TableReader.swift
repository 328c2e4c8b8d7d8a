import Glibc
import PliegoDiagnostics
import PliegoRows

/// Reads the rows of a source's files, reduced to the declared columns.
///
/// All files are read, and all that is wrong with any of them is reported; when one finding is an error, the table has
/// no rows. Rows stand in the order of the files and, in each, as they stand there. A file is JSON when its name
/// or the request says so, a workbook (XLSX, ODS) when its bytes do, and CSV or TSV else.
public func readTable(_ files: [InputFile], _ request: RowRequest) -> TableReading {
  readTables(files, request, inside: [])[0]
}

/// Reads the rows of a source's files, and those of sources whose records stand inside its own.
///
/// - Returns: the source's rows, then those of the nested ones in their order.
public func readTables(_ files: [InputFile], _ request: RowRequest, inside: [NestedRequest]) -> [TableReading] {
  var builder = RowTableBuilder(width: request.columns.count)
  var texts: [FileText] = []
  var diagnostics: [Diagnostic] = []
  var readings: [FileReading] = []
  let records = RecordReader(request, inside: inside)
  for file in files {
    var reading = FileReading(file: file)
    let isJSON = request.records != nil || !inside.isEmpty || file.isNamedJSON
    let text =
      isJSON
      ? records.read(file, fileIndex: texts.count, into: &builder, &reading, &diagnostics)
      : read(file, request, fileIndex: texts.count, into: &builder, &reading, &diagnostics)
    if let text { texts.append(text) }
    readings.append(reading)
  }
  let isBroken = diagnostics.contains { $0.severity == .error }
  if !isBroken { diagnostics += records.missing() }
  let names = request.columns.map(\.name)
  let isUsable = !diagnostics.contains { $0.severity == .error }
  let table =
    isUsable
    ? builder.table(columns: names, files: texts) : RowTable(columns: names, files: [], places: [], cells: [])
  return [TableReading(table: table, diagnostics: diagnostics, files: readings)]
    + records.nestedTables(areUsable: isUsable)
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
  var rows = RowReading(file: file, form: reading.form, header: header.cells, limits: request.limits)
  rows.noteOddities(of: scanner)
  let rewritten = rows.readAll(
    &scanner, request.cellReader(of: text), positions: header.positions, raw: request.columns.map(\.raw),
    fileIndex: fileIndex, into: &builder)
  rows.report(into: &reading, &diagnostics)
  reading.lineBreaks = scanner.lineBreaks
  return header.fileText(text, rewritten, file, reading.form, reading.delimiter)
}

/// What is known of a table of a database before its rows are read.
struct TableLayout {
  /// The columns that the text has.
  var header: [String]
  /// The places of the primary key among them.
  var key: [Int]
  /// For each declared column its place among them, or -1.
  var positions: [Int]
}

/// Reads the rows of a table of a database, whose text has no header.
func readRows(
  _ text: TextBuffer, of file: InputFile, _ layout: TableLayout, _ request: RowRequest, _ start: FileReading
) -> TableReading {
  var reading = start
  reading.textBytes = text.count
  var diagnostics: [Diagnostic] = []
  var builder = RowTableBuilder(width: request.columns.count)
  var scanner = CSVScanner(text, delimiter: reading.delimiter, limits: request.limits)
  let form = FileForm.table(key: layout.key)
  var rows = RowReading(file: file, form: form, header: layout.header, limits: request.limits)
  let rewritten = rows.readAll(
    &scanner,
    request.cellReader(of: text), positions: layout.positions, raw: request.columns.map(\.raw), fileIndex: 0,
    into: &builder)
  rows.report(into: &reading, &diagnostics)
  let finished = TableHeader(cells: layout.header, positions: layout.positions)
    .fileText(text, rewritten, file, form, reading.delimiter)
  let names = request.columns.map(\.name)
  let table = builder.table(columns: names, files: [finished])
  return TableReading(table: table, diagnostics: diagnostics, files: [reading])
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
  let form = reading.form
  let place = RowOrigin(file: file.name, row: scanner.row, line: form.hasLines ? scanner.line : 0, sheet: form.sheet)
  if scanner.longCell != nil {
    diagnostics.append(.longCell(limit: request.limits.cellBytes, origin: place))
    return nil
  }
  let cells = scanner.texts()
  let match = match(cells, of: form, at: place, request)
  reading.undeclaredHeadings = match.undeclared
  diagnostics += match.diagnostics
  guard !match.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
  return TableHeader(cells: cells, positions: match.positions)
}

extension FileReading {
  /// What kind of text the rows stand in: delimited, or a sheet of a workbook.
  var form: FileForm { sheet.map { .sheet(name: $0.sheet.name) } ?? .delimited }

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
  func fileText(
    _ text: TextBuffer, _ rewritten: [UInt8], _ file: InputFile, _ form: FileForm, _ delimiter: UInt8
  ) -> FileText {
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
      name: file.name, form: form, header: cells, positions: positions, delimiter: delimiter,
      start: UnsafePointer(start),
      release: { [address = UInt(bitPattern: start)] in free(UnsafeMutableRawPointer(bitPattern: address)) })
  }
}
