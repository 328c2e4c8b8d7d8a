/// The rows of a table while they are being read.
///
/// ```swift
/// let cells = builder.addRow(place)     // as many as the table has columns, for the caller to fill
/// cells[0] = Cell(offset: 10, count: 4)
/// …
/// let table = builder.table(columns: names, files: texts)
/// ```
public struct RowTableBuilder: ~Copyable {
  @usableFromInline var cells: UnsafeMutablePointer<Cell>
  @usableFromInline var places: UnsafeMutablePointer<RowPlace>
  @usableFromInline var capacity: Int
  @usableFromInline let width: Int
  /// How many rows there are.
  public private(set) var count = 0

  /// - Parameter width: cells in each row.
  public init(width: Int) {
    self.width = width
    capacity = 64
    cells = .allocate(capacity: max(1, capacity * width))
    places = .allocate(capacity: capacity)
  }

  deinit {
    cells.deallocate()
    places.deallocate()
  }

  /// Makes room for one more row.
  ///
  /// SAFETY: the cells are not initialised, belong to the builder, and move with the next `addRow`: fill all of them
  /// at once and forget the pointer.
  public mutating func addRow(_ place: RowPlace) -> UnsafeMutablePointer<Cell> {
    if count == capacity { grow() }
    places[count] = place
    count += 1
    return cells + (count &- 1) &* width
  }

  /// Takes back the last row.
  public mutating func removeLastRow() { count -= 1 }

  private mutating func grow() {
    let more = capacity * 2
    let newCells = UnsafeMutablePointer<Cell>.allocate(capacity: max(1, more * width))
    newCells.moveInitialize(from: cells, count: count * width)
    cells.deallocate()
    cells = newCells
    let newPlaces = UnsafeMutablePointer<RowPlace>.allocate(capacity: more)
    newPlaces.moveInitialize(from: places, count: count)
    places.deallocate()
    places = newPlaces
    capacity = more
  }

  /// The finished table, which takes the rows over without copying them.
  public consuming func table(columns: [String], files: [FileText]) -> RowTable {
    let table = RowTable(
      columns: columns, files: files,
      adopting: UnsafeMutableBufferPointer(start: places, count: count),
      cells: UnsafeMutableBufferPointer(start: cells, count: count * width))
    discard self
    return table
  }
}
