import PliegoDiagnostics
import PliegoRows

/// The rows of one delimited file, or of one table of a database, some at a time.
final class FileStream: RowPieces {
  private(set) var reading: FileReading
  private(set) var diagnostics: [Diagnostic] = []
  /// `nil` until it was read, and when it does not fit.
  private(set) var header: TableHeader?

  private let request: RowRequest
  private let pieces: any TextPieces
  /// `nil` for a table.
  private let filePieces: FilePieces?
  private let form: FileForm
  private let fileIndex: Int
  private let pieceSize: Int
  private var rows: RowReading?
  private var progress = CSVScanner.Progress()
  /// Text behind the last whole row.
  private var rest = TextBuffer(capacity: 0)
  private var isDone = false

  /// The text in which delimiter and header must show, in cells of the greatest length.
  private static let mostBeforeRows = 16

  init(_ file: InputFile, _ request: RowRequest, _ pieces: FilePieces, fileIndex: Int, pieceSize: Int) {
    self.request = request
    self.pieces = pieces
    filePieces = pieces
    form = .delimited
    self.fileIndex = fileIndex
    self.pieceSize = pieceSize
    reading = FileReading(file: file)
    reading.isGzip = pieces.isGzip
    reading.encoding = pieces.encoding
    reading.isEncodingDeclared = request.encoding != nil
    reading.hasByteOrderMark = pieces.hasByteOrderMark
  }

  /// The rows of a table, which has no header and is sound text.
  init(_ table: StoredTable, pieceSize: Int) {
    request = table.request
    pieces = StoredText(table)
    filePieces = nil
    form = .table(key: table.layout.key)
    fileIndex = 0
    self.pieceSize = pieceSize
    reading = table.reading
    header = TableHeader(cells: table.layout.header, positions: table.layout.positions)
    rows = RowReading(file: table.file, form: form, header: table.layout.header, limits: request.limits)
  }

  func next() -> RowTable? {
    var size = rest.count + pieceSize
    while !isDone {
      let text = TextBuffer(capacity: size)
      text.append(rest.bytes)
      pieces.fill(text, upTo: size)
      if rows == nil, !canBegin(text) {
        keep(text, from: 0)
        size *= 2
        continue
      }
      if let table = read(text) { return table }
      size = max(size, rest.count * 2)
    }
    return nil
  }

  /// Whether the first piece is long enough to tell delimiter and header.
  private func canBegin(_ text: TextBuffer) -> Bool {
    pieces.isAtEnd || text.count > Self.mostBeforeRows * request.limits.cellBytes
      || showsItsShape(
        text, declared: request.usableDelimiter, headerRow: request.headerRow, limits: request.limits)
  }

  /// The whole rows of a piece of text; what is left waits for the next one.
  private func read(_ text: TextBuffer) -> RowTable? {
    if rows == nil { reading.noteDelimiter(of: text, request) }
    var scanner = CSVScanner(text, delimiter: reading.delimiter, limits: request.limits, after: progress)
    var rows = self.rows
    if rows == nil {
      header = readHeader(&scanner, request, &reading, &diagnostics)
      rows = header.map {
        RowReading(file: reading.file, form: .delimited, header: $0.cells, limits: request.limits)
      }
      rows?.noteOddities(of: scanner)
    }
    guard let header, rows != nil else {
      drain()
      return nil
    }
    let isLast = pieces.isAtEnd
    var builder = RowTableBuilder(width: request.columns.count)
    let rewritten = rows?.readAll(
      &scanner, request.cellReader(of: text), positions: header.positions, raw: request.columns.map(\.raw),
      fileIndex: fileIndex, isLast: isLast, into: &builder)
    let isCut = rows?.isCut ?? false
    let isBeyondLimits = rows?.isBeyondLimits ?? false
    self.rows = rows
    progress = scanner.progress(withRow: !isCut)
    keep(text, from: isCut && !isBeyondLimits ? scanner.rowStart : text.count)
    isDone = isLast
    if isBeyondLimits { drain() }
    guard builder.count > 0 else { return nil }
    let file = header.fileText(text, rewritten ?? [], reading.file, form, reading.delimiter)
    return builder.table(columns: request.columns.map(\.name), files: [file], firstFile: fileIndex)
  }

  private func keep(_ text: TextBuffer, from start: Int) {
    let kept = TextBuffer(capacity: text.count - start)
    kept.append(UnsafeBufferPointer(rebasing: text.bytes[start...]))
    rest = kept
  }

  /// Goes on to the end without looking at rows: the text must be sound even where its header is not.
  private func drain() {
    let text = TextBuffer(capacity: pieceSize)
    while !pieces.isAtEnd {
      text.removeAll()
      pieces.fill(text, upTo: pieceSize)
    }
    isDone = true
  }

  /// Puts together what there is to say, in the order in which a file that is read whole says it.
  func finish() {
    reading.textBytes = pieces.count
    if let pieces = filePieces { finish(pieces) } else { diagnostics += pieces.failure?.diagnostics ?? [] }
    rows?.report(into: &reading, &diagnostics)
    reading.lineBreaks = progress.lineBreaks
  }

  var textless: FileText? {
    header?.fileText(TextBuffer(capacity: 0), [], reading.file, form, reading.delimiter)
  }

  private func finish(_ pieces: FilePieces) {
    if pieces.isDoubtful, pieces.count > request.limits.textBytes {
      diagnostics = (pieces.failure?.diagnostics ?? [.unsound(reading.file, reading.encoding)]) + diagnostics
      header = nil
    } else if pieces.isDoubtful {
      var said: [Diagnostic] = []
      if !isSoundWhole(&said) {
        diagnostics = said
        header = nil
        reading = FileReading(file: reading.file)
        reading.isGzip = pieces.isGzip
        rows = nil
        progress.lineBreaks = LineBreaks()
        return
      }
      diagnostics = said + diagnostics
    }
  }

  /// Reads the file whole, only to say what is wrong with its text.
  private func isSoundWhole(_ said: inout [Diagnostic]) -> Bool {
    guard let loaded = load(reading.file, limits: request.limits, diagnostics: &said),
      decodeTable(loaded.bytes, request, reading.file, &said) != nil
    else { return false }
    guard let failure = pieces.failure else { return true }
    said = failure.diagnostics
    return false
  }
}
