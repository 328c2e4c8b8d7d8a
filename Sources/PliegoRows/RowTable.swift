import Glibc

/// A cell's place in the text of its file.
@frozen
public struct Cell: Sendable {
  /// From the start of the file's text; cells that had to be rewritten (doubled quotes, normalisation) lie behind it.
  public var offset: UInt32
  public var count: UInt32

  @inlinable
  public init(offset: UInt32, count: UInt32) {
    self.offset = offset
    self.count = count
  }
}

/// Where a row came from.
@frozen
public struct RowPlace: Sendable {
  /// The number of the file among those of its source, from 0; see ``RowTable/file(at:)``.
  public var file: UInt32
  /// The number the spreadsheet shows: rows count from 1, the header and skipped rows included.
  public var row: UInt32
  /// The physical line on which the row starts, from 1.
  public var line: UInt32
  /// The row's raw bytes in the file's text, line break excluded.
  public var offset: UInt32
  public var count: UInt32

  public init(file: UInt32, row: UInt32, line: UInt32, offset: UInt32, count: UInt32) {
    self.file = file
    self.row = row
    self.line = line
    self.offset = offset
    self.count = count
  }
}

/// One file's text, in UTF-8, and what its header said.
public final class FileText: @unchecked Sendable {
  /// The name shown to people: relative to the data folder.
  public let name: String
  /// What it was before it was text.
  public let form: FileForm
  /// Every heading of the header row, as written there, trimmed.
  public let header: [String]
  /// For each column of the table, its place in this file, or -1 when the file lacks it; empty for records of JSON.
  public let positions: [Int]
  /// How to cut a raw row into cells again, for rejects.
  public let delimiter: UInt8
  /// The file's text, then rewritten cells, then eight bytes of padding.
  ///
  /// Never changed after reading.
  public let start: UnsafePointer<UInt8>
  private let release: @Sendable () -> Void

  /// - Parameter release: called once, when nobody reads the text any more.
  public init(
    name: String, form: FileForm = .delimited, header: [String], positions: [Int], delimiter: UInt8,
    start: UnsafePointer<UInt8>, release: @escaping @Sendable () -> Void
  ) {
    self.name = name
    self.form = form
    self.header = header
    self.positions = positions
    self.delimiter = delimiter
    self.start = start
    self.release = release
  }

  /// The same file with another text.
  ///
  /// - Parameter form: of the other text; that of the file when it is left out.
  public convenience init(
    copying file: FileText, form: FileForm? = nil, start: UnsafePointer<UInt8>, release: @escaping @Sendable () -> Void
  ) {
    self.init(
      name: file.name, form: form ?? file.form, header: file.header, positions: file.positions,
      delimiter: file.delimiter,
      start: start, release: release)
  }

  /// The same file and text, seen by a table with other columns.
  ///
  /// - Parameter positions: for each of those columns, its place in the file.
  public convenience init(seeing file: FileText, positions: [Int]) {
    self.init(
      name: file.name, form: file.form, header: file.header, positions: positions, delimiter: file.delimiter,
      start: file.start, release: { withExtendedLifetime(file) {} })
  }

  deinit { release() }
}

/// The rows of one source, reduced to the columns that a mapping declares.
///
/// Immutable once made. Cells are trimmed and in Unicode form NFC, and a word for nothing (`NULL`, `N/D`) is the empty
/// text: who reads a cell need not ask again. The row as it stood in the file is kept too, for the reject files.
///
/// ```
/// files   [ FileText "a.csv", FileText "b.csv" ]
/// places  [ (a, row 2) (a, row 3) (b, row 2) … ]           one a row
/// cells   [ c00 c01 c02 | c10 c11 c12 | c20 c21 c22 | … ]  one a declared column, row by row
/// ```
public final class RowTable: @unchecked Sendable {
  /// The declared columns, by their names in the mapping.
  public let columns: [String]
  /// The files that its rows may come from.
  public let files: [FileText]
  /// The number of the first of them among the files of the source: a table may have some of a source's rows only.
  public let firstFile: Int
  public let count: Int
  /// Whether more is kept of some rows than their cells, where rows are kept elsewhere.
  let keepsText: Bool
  /// For rows that stand inside rows of another table, the row around each; else empty.
  public let parents: [Int32]
  /// What became of rows that are none of the table's, and which cells stand in other rows; `nil`: nothing and none.
  public let arrangement: RowArrangement?
  @usableFromInline let cells: UnsafeMutableBufferPointer<Cell>
  @usableFromInline let places: UnsafeMutableBufferPointer<RowPlace>
  @usableFromInline let starts: UnsafeMutableBufferPointer<UnsafePointer<UInt8>>
  @usableFromInline let width: Int

  /// Takes `places.count` rows of `columns.count` cells each.
  ///
  /// - Parameter firstFile: the number that places have for the first of the files.
  public init(
    columns: [String], files: [FileText], firstFile: Int = 0, places: [RowPlace], cells: [Cell],
    parents: [Int32] = [], arrangement: RowArrangement? = nil
  ) {
    precondition(cells.count == places.count * columns.count && (parents.isEmpty || parents.count == places.count))
    self.columns = columns
    self.parents = parents
    self.arrangement = arrangement
    self.files = files
    self.firstFile = firstFile
    keepsText = files.contains { $0.form.keepsText }
    count = places.count
    width = columns.count
    self.cells = UnsafeMutableBufferPointer(start: claim(nil, cells.count), count: cells.count)
    _ = self.cells.initialize(from: cells)
    self.places = UnsafeMutableBufferPointer(start: claim(nil, places.count), count: places.count)
    _ = self.places.initialize(from: places)
    starts = .allocate(capacity: files.count)
    _ = starts.initialize(from: files.map(\.start))
  }

  /// Takes over memory that `claim` gave.
  init(
    columns: [String], files: [FileText], firstFile: Int, adopting places: UnsafeMutableBufferPointer<RowPlace>,
    cells: UnsafeMutableBufferPointer<Cell>
  ) {
    precondition(cells.count == places.count * columns.count)
    self.columns = columns
    parents = []
    arrangement = nil
    self.files = files
    self.firstFile = firstFile
    keepsText = files.contains { $0.form.keepsText }
    count = places.count
    width = columns.count
    self.cells = cells
    self.places = places
    starts = .allocate(capacity: files.count)
    _ = starts.initialize(from: files.map(\.start))
  }

  deinit {
    free(cells.baseAddress)
    free(places.baseAddress)
    starts.deallocate()
  }

  /// The text of a cell; empty when the cell says nothing.
  @inlinable
  public func cell(_ row: Int, _ column: Int) -> Bytes {
    // SAFETY: `init` checked that there is a cell for every row and column, and offsets lie inside the file's text.
    let cell = cells[row &* width &+ column]
    let start = starts[Int(truncatingIfNeeded: places[row].file) &- firstFile]
    return Bytes(start: start + Int(cell.offset), count: Int(cell.count))
  }

  public func place(of row: Int) -> RowPlace { places[row] }

  /// The file of a row that the table has.
  public func file(at place: RowPlace) -> FileText { files[Int(place.file) - firstFile] }
}

/// The cells of a table without the table: plain pointers, for loops that must not count references.
///
/// SAFETY: whoever keeps a view keeps its table too.
@frozen
public struct RowView: @unchecked Sendable {
  @usableFromInline let cells: UnsafePointer<Cell>?
  @usableFromInline let places: UnsafePointer<RowPlace>?
  @usableFromInline let starts: UnsafePointer<UnsafePointer<UInt8>>?
  /// The text of all files, when there is only one.
  @usableFromInline let only: UnsafePointer<UInt8>?
  @usableFromInline let firstFile: Int
  @usableFromInline let width: Int
  public let count: Int

  public init(_ table: RowTable) {
    cells = table.cells.baseAddress.map { UnsafePointer($0) }
    places = table.places.baseAddress.map { UnsafePointer($0) }
    starts = table.starts.baseAddress.map { UnsafePointer($0) }
    only = table.starts.allSatisfy { $0 == table.starts[0] } ? table.starts.first : nil
    firstFile = table.firstFile
    width = table.width
    count = table.count
  }

  /// The text of a cell of a row that the table has.
  @inlinable
  public func cell(_ row: Int, _ column: Int) -> Bytes {
    // SAFETY: rows come from the table itself, columns from the plan that asked for them.
    let cell = cells.unsafelyUnwrapped[row &* width &+ column]
    if let only { return Bytes(start: only + Int(cell.offset), count: Int(cell.count)) }
    let file = Int(truncatingIfNeeded: places.unsafelyUnwrapped[row].file) &- firstFile
    return Bytes(start: starts.unsafelyUnwrapped[file] + Int(cell.offset), count: Int(cell.count))
  }
}
