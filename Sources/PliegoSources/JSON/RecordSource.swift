import PliegoJSON
import PliegoRows

/// A source of records while its files are read.
final class RecordSource {
  let request: RowRequest
  let path: RecordPath
  var columns: RecordColumns
  /// The sources whose records stand inside these.
  var children: [RecordSource] = []
  /// The rows of the file being read.
  var rows = RecordRows()
  var cells: CellReader
  /// Whether the way led to records, or to a place for them, anywhere.
  var isFound = false
  /// Rows of all files.
  var count = 0
  /// How many undeclared names were told of earlier files.
  private var told = 0

  /// - Parameter inner: first names of the ways to sources inside these records.
  init(_ request: RowRequest, inner: [String], text: UnsafePointer<UInt8>) {
    self.request = request
    path = request.records ?? .document
    columns = RecordColumns(request, inner: inner)
    cells = CellReader(text: text, rewrittenOffset: 0, emptyWords: request.emptyWords, cleaning: request.cleaning)
  }

  /// Names that nobody asked for and that earlier files did not have.
  func newlyUndeclared() -> [String] {
    defer { told = columns.tree.undeclared.count }
    return Array(columns.tree.undeclared[told...])
  }
}

/// The rows that one file gave one source.
struct RecordRows {
  /// How many of the file's rows came before these.
  var earlier = 0
  var places: [RowPlace] = []
  var cells: [Cell] = []
  var pointers: [Cell] = []
  /// The numbers, from 0, of the records around, in the same file.
  var parents: [Int32] = []

  /// How many rows of the file there are by now.
  var count: Int { earlier + places.count }
}
