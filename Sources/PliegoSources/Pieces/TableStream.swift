import PliegoDiagnostics
public import PliegoRows

/// The rows of one file, or of one table of a database, some at a time.
protocol RowPieces: AnyObject {
  var reading: FileReading { get }
  var diagnostics: [Diagnostic] { get }
  /// The next rows; `nil` at the end.
  func next() -> RowTable?
  /// Puts together what there is to say, once there are no more rows.
  func finish()
  /// The file with nothing but what its header said; `nil` when it does not fit.
  var textless: FileText? { get }
}

/// The rows of a source's files, some at a time, in memory that does not grow with the files.
///
/// Gives the same rows as ``readTable(_:_:)``, and says the same about the files. Workbooks, and delimited text in what is
/// no regular file, are read whole. Records of JSON have no others inside them here.
///
/// ```swift
/// let stream = TableStream(files, request)
/// while let rows = stream.next() { … }
/// let reading = stream.reading()      // what there is to say
/// ```
public final class TableStream {
  private let files: [InputFile]
  /// The table of a database, when it is one.
  private let table: StoredTable?
  private let request: RowRequest
  private let pieceSize: Int
  private var nextFile = 0
  private var current: (any RowPieces)?
  private let records: RecordReader
  private var texts: [FileText] = []
  private var result: TableReading

  /// - Parameter pieceSize: about so many bytes of text make one table.
  public init(_ files: [InputFile], _ request: RowRequest, pieceSize: Int = 1 << 20) {
    self.files = files
    table = nil
    self.request = request
    records = RecordReader(request, inside: [])
    self.pieceSize = pieceSize
    result = TableReading(table: RowTable(columns: request.columns.map(\.name), files: [], places: [], cells: []))
  }

  /// The rows of a table of a database.
  public init(_ table: StoredTable, pieceSize: Int = 1 << 20) {
    files = []
    self.table = table
    request = table.request
    records = RecordReader(request, inside: [])
    self.pieceSize = pieceSize
    if table.hasRows { current = FileStream(table, pieceSize: pieceSize) }
    result = TableReading(table: RowTable(columns: request.columns.map(\.name), files: [], places: [], cells: []))
  }

  /// The next rows; their places count the files of the whole source, of which a table has its own only.
  ///
  /// - Returns: `nil` at the end.
  public func next() -> RowTable? {
    while true {
      if let current {
        if let rows = current.next() { return rows }
        close(current)
      }
      guard nextFile < files.count else { return nil }
      let file = files[nextFile]
      nextFile += 1
      if request.records != nil || file.isNamedJSON {
        current = records.stream(file, fileIndex: texts.count, pieceSize: pieceSize)
      } else if let pieces = FilePieces(file, request) {
        current = FileStream(file, request, pieces, fileIndex: texts.count, pieceSize: pieceSize)
      } else if let rows = readWhole(file) {
        return rows
      }
    }
  }

  /// The files that were begun so far, without their text, numbered as in the places of rows.
  public var begunFiles: [FileText] { texts + [current?.textless].compactMap(\.self) }

  /// What was found out about the files: all but the rows.
  ///
  /// The table has no rows, and its files no text. Call it at the end.
  public func reading() -> TableReading {
    var reading = result
    reading.diagnostics += table?.diagnostics ?? []
    if !reading.diagnostics.contains(where: { $0.severity == .error }) { reading.diagnostics += records.missing() }
    reading.table = RowTable(columns: request.columns.map(\.name), files: texts, places: [], cells: [])
    return reading
  }

  private func close(_ stream: any RowPieces) {
    stream.finish()
    result.diagnostics += stream.diagnostics
    result.files.append(stream.reading)
    if let text = stream.textless { texts.append(text) }
    current = nil
  }

  private func readWhole(_ file: InputFile) -> RowTable? {
    var builder = RowTableBuilder(width: request.columns.count)
    var reading = FileReading(file: file)
    let text = read(file, request, fileIndex: texts.count, into: &builder, &reading, &result.diagnostics)
    result.files.append(reading)
    guard let text else { return nil }
    texts.append(text.withoutText())
    return builder.table(columns: request.columns.map(\.name), files: [text], firstFile: texts.count - 1)
  }
}

extension FileText {
  /// The same file with nothing but what its header said.
  fileprivate func withoutText() -> FileText {
    let empty = TextBuffer(capacity: 0)
    empty.seal()
    let start = UnsafePointer(empty.start)
    // The closure keeps the buffer for as long as somebody may look into it.
    return FileText(
      copying: self, start: start, release: { [kept = KeptBuffer(empty)] in _ = kept })
  }
}

/// Keeps a buffer alive.
///
/// SAFETY: nobody reads or writes through it; it only holds on to the memory.
private struct KeptBuffer: @unchecked Sendable {
  private let buffer: TextBuffer

  init(_ buffer: TextBuffer) { self.buffer = buffer }
}
