import Glibc

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
    cells = claim(nil, capacity * width)
    places = claim(nil, capacity)
  }

  deinit {
    free(cells)
    free(places)
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

  /// Half as much again: large blocks are moved by the kernel without copying, and pages not used cost nothing.
  private mutating func grow() {
    capacity += capacity / 2
    cells = claim(cells, capacity * width)
    places = claim(places, capacity)
  }

  /// The finished table, which takes the rows over without copying them.
  ///
  /// - Parameter firstFile: the number that places have for the first of the files.
  public consuming func table(columns: [String], files: [FileText], firstFile: Int = 0) -> RowTable {
    let table = RowTable(
      columns: columns, files: files, firstFile: firstFile,
      adopting: UnsafeMutableBufferPointer(start: places, count: count),
      cells: UnsafeMutableBufferPointer(start: cells, count: count * width))
    discard self
    return table
  }
}

/// Memory for so many elements, with what `old` held; freed by `free`.
///
/// SAFETY: for plain data only, which may be moved as bytes.
func claim<Element: BitwiseCopyable>(
  _ old: UnsafeMutablePointer<Element>?, _ count: Int
) -> UnsafeMutablePointer<Element> {
  let size = max(1, count) * MemoryLayout<Element>.stride
  guard let memory = realloc(old, size) else { preconditionFailure("out of memory: \(size) bytes") }
  return memory.assumingMemoryBound(to: Element.self)
}
