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
private func read(
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
  let declared = decoded.sheet == nil ? request.delimiter.flatMap { canDelimit($0) ? $0 : nil } : UInt8(ascii: ",")
  reading.isDelimiterDeclared = declared != nil && decoded.sheet == nil
  reading.delimiter =
    declared
    ?? detectDelimiter(
      text, headerRow: request.headerRow, headings: Set(request.columns.flatMap(\.headings)), limits: request.limits)

  var scanner = CSVScanner(text, delimiter: reading.delimiter, limits: request.limits)
  guard scanner.moveToHeader(request.headerRow) else {
    diagnostics.append(.noHeader(file, row: request.headerRow, rows: scanner.row))
    return nil
  }
  reading.headerRow = scanner.row
  let header = scanner.texts()
  let form = decoded.sheet.map { FileForm.sheet(name: $0.sheet.name) } ?? .delimited
  let place = RowOrigin(
    file: file.name, row: scanner.row, line: form.hasLines ? scanner.line : 0, sheet: form.sheet)
  let match = match(header, of: form, at: place, request)
  reading.undeclaredHeadings = match.undeclared
  diagnostics += match.diagnostics
  guard !match.diagnostics.contains(where: { $0.severity == .error }) else { return nil }

  var rows = RowReading(file: file, form: form, header: header, limits: request.limits)
  rows.noteOddities(of: scanner)
  let rewritten = rows.readAll(
    &scanner,
    CellReader(
      text: text.start, rewrittenOffset: text.count + TextBuffer.padding, emptyWords: request.emptyWords,
      cleaning: request.cleaning),
    positions: match.positions, raw: request.columns.map(\.raw), fileIndex: fileIndex, into: &builder)
  rows.report(into: &reading, &diagnostics)
  reading.lineBreaks = scanner.lineBreaks
  return finish(text, rewritten, file, form, header, match.positions, reading.delimiter)
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
    CellReader(
      text: text.start, rewrittenOffset: text.count + TextBuffer.padding, emptyWords: request.emptyWords,
      cleaning: request.cleaning),
    positions: layout.positions, raw: request.columns.map(\.raw), fileIndex: 0, into: &builder)
  rows.report(into: &reading, &diagnostics)
  let finished = finish(text, rewritten, file, form, layout.header, layout.positions, reading.delimiter)
  let names = request.columns.map(\.name)
  let table = builder.table(columns: names, files: [finished])
  return TableReading(table: table, diagnostics: diagnostics, files: [reading])
}

/// Puts the rewritten cells behind the text and hands both over.
private func finish(
  _ text: TextBuffer, _ rewritten: [UInt8], _ file: InputFile, _ form: FileForm, _ header: [String],
  _ positions: [Int], _ delimiter: UInt8
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
    name: file.name, form: form, header: header, positions: positions, delimiter: delimiter,
    start: UnsafePointer(start),
    release: { [address = UInt(bitPattern: start)] in free(UnsafeMutableRawPointer(bitPattern: address)) })
}

/// The walk over one file's rows, and what it met.
private struct RowReading {
  let file: InputFile
  let form: FileForm
  let header: [String]
  let limits: SourceLimits
  private var rows = 0
  private var blank = 0
  private var short = Tally()
  private var long = Tally()
  private var textAfterQuote = Tally()
  private var serious: [Diagnostic] = []

  /// Serious findings listed one by one before only counting goes on.
  private static let listed = 20

  /// How often something occurred, and where first.
  struct Tally {
    var count = 0
    var first = RowOrigin(file: "")
    var detail = 0

    mutating func add(_ origin: RowOrigin, detail: Int = 0) {
      if count == 0 {
        first = origin
        self.detail = detail
      }
      count += 1
    }
  }

  init(file: InputFile, form: FileForm, header: [String], limits: SourceLimits) {
    self.file = file
    self.form = form
    self.header = header
    self.limits = limits
  }

  /// Reads every row into the builder and returns the bytes of the cells that had to be rewritten.
  mutating func readAll(
    _ scanner: inout CSVScanner, _ cellReader: consuming CellReader, positions: [Int], raw: [Bool], fileIndex: Int,
    into builder: inout RowTableBuilder
  ) -> [UInt8] {
    let expected = header.count
    let width = positions.count
    let hasLines = form.hasLines
    // Nobody leaves lines free in a database: a row of nothing is a row there.
    let skipsBlankRows = form.key == nil
    while scanner.next() {
      if scanner.count != expected || scanner.isOdd || scanner.cells[0].start == scanner.cells[0].end {
        if skipsBlankRows, scanner.isBlank {
          blank += 1
          continue
        }
        noteOddities(of: scanner)
        noteWidth(of: scanner)
      }
      let cells = builder.addRow(
        RowPlace(
          file: UInt32(truncatingIfNeeded: fileIndex), row: UInt32(truncatingIfNeeded: scanner.row),
          line: UInt32(truncatingIfNeeded: hasLines ? scanner.line : scanner.row),
          offset: UInt32(truncatingIfNeeded: scanner.rowStart),
          count: UInt32(truncatingIfNeeded: scanner.rowEnd &- scanner.rowStart)))
      let present = min(scanner.count, scanner.capacity)
      for column in 0..<width {
        let position = positions[column]
        if position < 0 || position >= present {
          cells[column] = Cell(offset: 0, count: 0)
        } else if raw[column] {
          cells[column] = cellReader.readRaw(scanner.cells[position])
        } else {
          cells[column] = cellReader.read(scanner.cells[position])
        }
      }
      rows &+= 1
    }
    if cellReader.isFull { serious.append(.tooLarge(file, limit: limits.textBytes)) }
    return cellReader.rewritten
  }

  private func origin(_ scanner: borrowing CSVScanner, column: Int? = nil, line: Int? = nil) -> RowOrigin {
    RowOrigin(
      file: file.name, row: scanner.row, line: form.hasLines ? line ?? scanner.line : 0, column: column,
      heading: column.flatMap { $0 < header.count ? header[$0] : nil }, sheet: form.sheet)
  }

  private mutating func noteWidth(of scanner: borrowing CSVScanner) {
    let expected = header.count
    if scanner.count < expected {
      // The rows of a sheet end where nothing follows.
      if form.sheet != nil { return }
      short.add(origin(scanner), detail: scanner.count)
    } else if scanner.count > expected, hasText(scanner, from: expected) {
      long.add(origin(scanner, column: expected), detail: scanner.count)
    }
  }

  private func hasText(_ scanner: borrowing CSVScanner, from first: Int) -> Bool {
    for i in first..<max(first, min(scanner.count, scanner.capacity)) {
      let cell = scanner.cells[i]
      let range = trimmedRange(scanner.text, Int(cell.start), Int(cell.end))
      if range.start < range.end { return true }
    }
    return scanner.count > scanner.capacity
  }

  mutating func noteOddities(of scanner: borrowing CSVScanner) {
    if scanner.count > scanner.capacity {
      addSerious(.cellsBeyond(limit: scanner.capacity, found: scanner.count, origin: origin(scanner)))
    }
    guard scanner.isOdd else { return }
    if let place = scanner.textAfterQuote {
      textAfterQuote.add(origin(scanner, column: place.column, line: place.line))
    }
    if let place = scanner.unclosedQuote {
      addSerious(
        .unclosedQuote(
          limit: place.reachedLimit ? limits.cellBytes : nil,
          origin: origin(scanner, column: place.column, line: place.line)))
    } else if let place = scanner.longCell {
      addSerious(.longCell(limit: limits.cellBytes, origin: origin(scanner, column: place.column, line: place.line)))
    }
  }

  private mutating func addSerious(_ diagnostic: Diagnostic) {
    if serious.count < Self.listed { serious.append(diagnostic) }
  }

  func report(into reading: inout FileReading, _ diagnostics: inout [Diagnostic]) {
    reading.rows = rows
    reading.blankRows = blank
    reading.shortRows = short.count
    reading.longRows = long.count
    diagnostics += serious
    if short.count > 0 { diagnostics.append(.short(short, header: header.count)) }
    if long.count > 0 {
      var finding = Diagnostic.long(long, header: header.count, isSheet: form.sheet != nil)
      // When most rows are too long the delimiter or the header row is wrong, and every cell stands in a wrong column.
      if long.count > 2, long.count * 2 > rows { finding.severity = .error }
      diagnostics.append(finding)
    }
    if textAfterQuote.count > 0 { diagnostics.append(.afterQuote(textAfterQuote)) }
  }
}

extension Diagnostic {
  fileprivate static func noHeader(_ file: InputFile, row: Int?, rows: Int) -> Diagnostic {
    Diagnostic(
      .missingHeader,
      row.map {
        Phrase(
          en: "\(file.name) ends at row \(rows), before the header row \($0)",
          es: "\(file.name) termina en la fila \(rows), antes de la fila de encabezados \($0)")
      }
        ?? Phrase(
          en: "\(file.name) is empty: it has no header row",
          es: "\(file.name) está vacío: no tiene fila de encabezados"),
      origin: RowOrigin(file: file.name))
  }

  fileprivate static func short(_ tally: RowReading.Tally, header: Int) -> Diagnostic {
    Diagnostic(
      .shortRow,
      Phrase(
        en: "rows with fewer cells than the header's \(header): \(tally.count); the first has \(tally.detail)",
        es: "filas con menos celdas que las \(header) del encabezado: \(tally.count); la primera tiene \(tally.detail)"),
      origin: tally.first,
      notes: [
        Phrase(
          en: "the cells that are missing at the end are empty", es: "las celdas que faltan al final quedan vacías")
      ])
  }

  fileprivate static func long(_ tally: RowReading.Tally, header: Int, isSheet: Bool) -> Diagnostic {
    let help =
      isSheet
      ? Phrase(
        en: "give the columns behind the last heading headings of their own, or check 'header row'",
        es: "ponga encabezado a las columnas que siguen al último, o revise 'header row'")
      : Phrase(
        en: "look for text with a delimiter that is not between quotes",
        es: "busque textos con un delimitador que no estén entre comillas")
    return Diagnostic(
      .longRow,
      Phrase(
        en: "rows with more cells than the header's \(header): \(tally.count); the first has \(tally.detail)",
        es: "filas con más celdas que las \(header) del encabezado: \(tally.count); la primera tiene \(tally.detail)"),
      origin: tally.first, help: [help],
      notes: [Phrase(en: "the extra cells are not read", es: "las celdas sobrantes no se leen")])
  }

  fileprivate static func afterQuote(_ tally: RowReading.Tally) -> Diagnostic {
    Diagnostic(
      .textAfterQuote,
      Phrase(
        en: "rows with text behind a closing quote: \(tally.count)",
        es: "filas con texto después de una comilla de cierre: \(tally.count)"),
      origin: tally.first,
      help: [
        Phrase(
          en: "write a quote inside a quoted cell twice: \"\"",
          es: "escriba dos veces una comilla dentro de una celda entre comillas: \"\"")
      ],
      notes: [Phrase(en: "the text was kept in the cell", es: "el texto se conservó en la celda")])
  }

  fileprivate static func unclosedQuote(limit: Int?, origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .unclosedQuote,
      limit.map {
        Phrase(
          en: "the quote that opens this cell is not closed within \($0) bytes",
          es: "la comilla que abre esta celda no se cierra dentro de \($0) bytes")
      }
        ?? Phrase(
          en: "the quote that opens this cell is not closed before the end of the file",
          es: "la comilla que abre esta celda no se cierra antes del final del archivo"),
      origin: origin,
      help: [
        Phrase(
          en: "close the cell with a quote, or write the quote twice inside a quoted cell",
          es: "cierre la celda con una comilla, o escriba la comilla dos veces dentro de una celda entre comillas")
      ])
  }

  static func longCell(limit: Int, origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .cellTooLong,
      Phrase(en: "the cell holds more than \(limit) bytes", es: "la celda contiene más de \(limit) bytes"),
      origin: origin)
  }

  fileprivate static func cellsBeyond(limit: Int, found: Int, origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .tooManyCells,
      Phrase(
        en: "the row has \(found) cells; the limit is \(limit)",
        es: "la fila tiene \(found) celdas; el límite es \(limit)"),
      origin: origin)
  }
}
