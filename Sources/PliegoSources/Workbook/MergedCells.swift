/// A rectangle of cells; rows count from 1, columns from 0.
struct CellRange: Equatable {
  var top: Int
  var left: Int
  var bottom: Int
  var right: Int
}

/// The merged cells of a sheet while its rows pass by, when all of them are to say what the first one says.
struct MergedCells {
  /// Columns of all ranges over one row; there are more only when they lie over each other, which nothing allows.
  private static let limit = SheetText.columnLimit

  private struct Covering {
    var range: CellRange
    var text: [UInt8]
  }

  /// Ranges not yet begun, the topmost last.
  private var waiting: [CellRange]
  private var active: [Covering] = []
  /// The last row that a range whose text is known reaches.
  private(set) var lastRow = 0

  init(_ ranges: [CellRange] = []) { waiting = ranges.sorted { $0.top > $1.top } }

  /// A range of the row that begins next.
  mutating func add(_ range: CellRange) { waiting.append(range) }

  /// Forgets what ended above the row, and takes up what begins in it.
  mutating func begin(row: Int, content: (_ column: Int) -> ArraySlice<UInt8>) throws(WorkbookFailure) {
    if lastRow < row, !active.isEmpty { active.removeAll() }
    guard let next = waiting.last, next.top <= row else { return }
    active.removeAll { $0.range.bottom < row }
    var width = active.reduce(0) { $0 + $1.range.right - $1.range.left + 1 }
    while let range = waiting.last, range.top <= row {
      waiting.removeLast()
      // One that began in a row that is not there has nothing to say.
      guard range.top == row else { continue }
      let text = Array(content(range.left))
      guard !text.isEmpty else { continue }
      active.append(Covering(range: range, text: text))
      width += range.right - range.left + 1
      guard width <= Self.limit else { throw .limit(.mergedCells(Self.limit)) }
      lastRow = max(lastRow, range.bottom)
    }
  }

  func covers(_ row: Int) -> Bool { row <= lastRow }

  /// The cells that merged cells fill in a row, by column.
  func cells(of row: Int) -> [(column: Int, text: [UInt8])] {
    var cells: [(column: Int, text: [UInt8])] = []
    for covering in active where covering.range.top <= row && row <= covering.range.bottom {
      for column in covering.range.left...covering.range.right { cells.append((column, covering.text)) }
    }
    return cells.sorted { $0.column < $1.column }
  }
}
