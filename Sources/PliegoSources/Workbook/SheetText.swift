import PliegoDiagnostics

/// A sheet's rows as delimited text, which then goes the way of every CSV file.
///
/// Row n of the sheet is row n of the text: rows that hold nothing are blank lines. A row ends at its last cell that
/// says something, and blank rows at the end are left out.
final class SheetText {
  /// The rows and columns that any program's sheets have.
  static let rowLimit = 1 << 20
  static let columnLimit = 1 << 14

  let text = TextBuffer(capacity: 1 << 16)
  /// Cells whose formula gave an error, and cells with a formula that nobody has computed.
  private(set) var errors = CellTally()
  private(set) var uncomputed = CellTally()

  private struct SheetCell {
    var column: Int
    var start: Int
    var end: Int
  }

  /// Bytes that one cell may have.
  let cellLimit: Int
  private let textLimit: Int
  private var rows = 0
  private var cells: [SheetCell] = []
  private var isSorted = true
  /// The texts of the row's cells, one behind the other.
  private var content: [UInt8] = []
  private var merged: MergedCells

  /// - Parameter textLimit: bytes that the text may have; shared strings and repeated cells could make it grow for ever.
  init(limits: SourceLimits, textLimit: Int, merged: MergedCells = MergedCells()) {
    cellLimit = limits.cellBytes
    self.merged = merged
    self.textLimit = min(textLimit, limits.textBytes)
  }

  // MARK: Cells of the row under way

  /// Puts a text into the row under way, into so many columns side by side; of two for one column the later counts.
  func add(
    _ bytes: some Collection<UInt8>, row: Int, column: Int, count: Int = 1
  ) throws(WorkbookFailure) {
    guard !bytes.isEmpty else { return }
    guard bytes.count <= cellLimit else { throw .longCell(cellLimit, row: row, column: column) }
    guard column + count <= Self.columnLimit else { throw .limit(.columns(Self.columnLimit, row: row)) }
    if let last = cells.last, last.column >= column { isSorted = false }
    let start = content.count
    content += bytes
    guard content.count <= textLimit else { throw .limit(.text(textLimit)) }
    for column in column..<column + count {
      cells.append(SheetCell(column: column, start: start, end: content.count))
    }
  }

  func addError(row: Int, column: Int) { errors.add(row: row, column: column) }
  func addUncomputed(row: Int, column: Int) { uncomputed.add(row: row, column: column) }

  /// Tells that cells are merged into the one at the top left, which is of the row under way.
  func merge(_ range: CellRange) { merged.add(range) }

  // MARK: Rows

  /// Ends the row under way, which is row `number` and, as it is, every one of the `count - 1` behind it.
  func endRow(_ number: Int, count: Int = 1) throws(WorkbookFailure) {
    defer {
      cells.removeAll(keepingCapacity: true)
      content.removeAll(keepingCapacity: true)
      isSorted = true
    }
    sortCells()
    try merged.begin(row: number) { column in self.content(of: column) }
    let isBlank = cells.isEmpty
    if isBlank && !merged.covers(number) { return }
    guard number > rows else { throw .rowOutOfOrder(number, after: rows) }
    if isBlank { return try writeRows(before: min(number + count - 1, merged.lastRow) + 1) }
    guard number + count - 1 <= Self.rowLimit else { throw .limit(.rows(Self.rowLimit)) }
    try writeRows(before: number)
    for row in number..<number + count { try writeRow(row) }
  }

  /// Says that no row follows.
  func finish() throws(WorkbookFailure) {
    try writeRows(before: min(merged.lastRow, Self.rowLimit) + 1)
    text.seal()
  }

  /// Rows that the sheet does not hold are blank, or covered by merged cells from above.
  private func writeRows(before number: Int) throws(WorkbookFailure) {
    let own = cells
    cells.removeAll()
    while rows + 1 < number { try writeRow(rows + 1) }
    cells = own
  }

  private func sortCells() {
    guard !isSorted else { return }
    var last: [Int: SheetCell] = [:]
    for cell in cells { last[cell.column] = cell }
    cells = last.values.sorted { $0.column < $1.column }
  }

  private func content(of column: Int) -> ArraySlice<UInt8> {
    cells.first { $0.column == column }.map { content[$0.start..<$0.end] } ?? []
  }

  private func writeRow(_ row: Int) throws(WorkbookFailure) {
    let filled = merged.covers(row) ? merged.cells(of: row) : []
    var written = 0
    var at = 0
    for cell in cells {
      while at < filled.count, filled[at].column <= cell.column {
        write(filled[at].text[...], at: filled[at].column, &written)
        at += 1
      }
      write(content[cell.start..<cell.end], at: cell.column, &written)
    }
    for cell in filled[at...] { write(cell.text[...], at: cell.column, &written) }
    append(0x0A)
    rows = row
    guard text.count <= textLimit else { throw .limit(.text(textLimit)) }
  }

  /// - Parameter written: how many columns there are already; one among them is not written again.
  private func write(_ cell: ArraySlice<UInt8>, at column: Int, _ written: inout Int) {
    guard column >= written else { return }
    for _ in max(written, 1)..<max(column + 1, 1) { append(UInt8(ascii: ",")) }
    written = column + 1
    let needsQuotes = cell.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return append(cell) }
    append(0x22)
    var rest = cell
    while let quote = rest.firstIndex(of: 0x22) {
      append(rest[...quote])
      append(0x22)
      rest = rest[(quote + 1)...]
    }
    append(rest)
    append(0x22)
  }

  private func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { text.append($0) } }

  private func append(_ byte: UInt8) {
    text.reserve(1)[0] = byte
    text.advance(by: 1)
  }
}

/// How many cells there are of a kind, and the first of them.
struct CellTally {
  private(set) var count = 0
  private(set) var first: (row: Int, column: Int) = (0, 0)

  mutating func add(row: Int, column: Int) {
    if count == 0 { first = (row, column) }
    count += 1
  }
}
