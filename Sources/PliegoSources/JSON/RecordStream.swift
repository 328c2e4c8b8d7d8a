import PliegoDiagnostics
import PliegoRows

/// The records of one JSON file, some at a time.
final class RecordStream: RowPieces {
  private(set) var reading: FileReading
  private(set) var diagnostics: [Diagnostic] = []
  private let file: RecordFile
  private let source: RecordSource
  private let fileIndex: Int
  private let pieceSize: Int

  /// - Parameter source: keeps over all files what is known of the columns.
  init(_ file: InputFile, _ source: RecordSource, fileIndex: Int, pieceSize: Int) {
    self.source = source
    self.fileIndex = fileIndex
    self.pieceSize = pieceSize
    self.file = RecordFile(file, source, chunkBytes: pieceSize)
    reading = FileReading(file: file)
    source.rows = RecordRows()
    source.columns.tallies = RecordTallies()
  }

  func next() -> RowTable? {
    while file.readOn(upTo: pieceSize), source.rows.places.isEmpty {}
    guard !source.rows.places.isEmpty else { return nil }
    let rows = source.rows
    source.rows = RecordRows()
    source.rows.earlier = rows.count
    let form = RecordForm(path: source.path, pointers: rows.pointers, from: rows.earlier + 1)
    let text = FileText(records: RecordMemory(file.takeText()), of: reading.file, form)
    let places = rows.places.map { place in
      var place = place
      place.file = UInt32(truncatingIfNeeded: fileIndex)
      return place
    }
    return RowTable(
      columns: source.request.columns.map(\.name), files: [text], firstFile: fileIndex, places: places,
      cells: rows.cells)
  }

  func finish() {
    diagnostics += file.finish(&reading)
    source.columns.tallies.report(source.request, &diagnostics)
    reading.rows = source.rows.count
    reading.undeclaredHeadings = source.newlyUndeclared()
    source.count += source.rows.count
  }

  var textless: FileText? {
    FileText(
      records: RecordMemory(TextBuffer(capacity: 0)), of: reading.file, RecordForm(path: source.path, pointers: []))
  }
}
