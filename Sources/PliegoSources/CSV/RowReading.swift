import PliegoDiagnostics
import PliegoRows

/// The walk over one file's rows, and what it met.
struct RowReading {
  let file: InputFile
  let form: FileForm
  let header: [String]
  let limits: SourceLimits
  /// Reading ended before a row that the end of the text may have cut.
  private(set) var isCut = false
  /// The row left alone has a cell beyond the limit: it would only grow, and the file is refused anyway.
  private(set) var isBeyondLimits = false
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
  ///
  /// - Parameter isLast: no text follows; else a row that may go on behind the end is left alone, and reading ends.
  mutating func readAll(
    _ scanner: inout CSVScanner, _ cellReader: consuming CellReader, positions: [Int], raw: [Bool], fileIndex: Int,
    isLast: Bool = true, into builder: inout RowTableBuilder
  ) -> [UInt8] {
    let expected = header.count
    let width = positions.count
    let hasLines = form.hasLines
    // Nobody leaves lines free in a database: a row of nothing is a row there.
    let skipsBlankRows = form.key == nil
    isCut = false
    while scanner.next() {
      if !isLast && scanner.mayGoOn {
        isCut = true
        isBeyondLimits = scanner.longCell != nil
        if isBeyondLimits { noteOddities(of: scanner) }
        break
      }
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
