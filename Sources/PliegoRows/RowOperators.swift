/// What is done to the rows of a table that was made for people before they are rows of data.
///
/// Columns are places among the table's columns. Done in this order: rows are skipped, rows that a page break split are
/// joined, empty cells are filled from above.
public struct RowOperators: Sendable {
  /// Rows that are no data because of what stands in some of their cells.
  public struct Skip: Sendable {
    /// All of them must fit.
    public var cells: [(column: Int, patterns: [CellPattern])]

    public init(cells: [(column: Int, patterns: [CellPattern])]) {
      self.cells = cells
    }
  }

  public var skipsRepeatedHeaders = false
  public var skips: [Skip] = []
  /// A row in which all of these are empty goes on with the row above; none: no row does.
  public var joinedWhenEmpty: [Int] = []
  public var filledDown: [Int] = []

  public init() {}

  public var isEmpty: Bool { !skipsRepeatedHeaders && skips.isEmpty && joinedWhenEmpty.isEmpty && filledDown.isEmpty }
}

/// A word that a cell is, begins with, ends with or holds: `total`, `total*`, `*total`, `*total*`.
public struct CellPattern: Sendable, Hashable {
  /// Folded: case, accents and repeated spaces aside.
  public var word: [UInt8]
  public var isOpenAtStart: Bool
  public var isOpenAtEnd: Bool

  public init(word: [UInt8], isOpenAtStart: Bool = false, isOpenAtEnd: Bool = false) {
    self.word = word
    self.isOpenAtStart = isOpenAtStart
    self.isOpenAtEnd = isOpenAtEnd
  }

  /// Whether a folded cell fits.
  public func fits(_ cell: [UInt8]) -> Bool {
    switch (isOpenAtStart, isOpenAtEnd) {
    case (false, false): cell == word
    case (false, true): cell.starts(with: word)
    case (true, false): cell.suffix(word.count).elementsEqual(word)
    case (true, true): holds(cell)
    }
  }

  private func holds(_ cell: [UInt8]) -> Bool {
    guard word.count <= cell.count else { return false }
    return (0...(cell.count - word.count)).contains { cell[$0...].starts(with: word) }
  }
}

/// What became of the rows that ``RowOperators`` took out of a table, and where the cells come from that they put in.
public struct RowArrangement: Sendable {
  /// A row that goes on with the row above.
  public struct Part: Sendable {
    public var place: RowPlace
    /// The columns that it says something about.
    public var columns: [Int]

    public init(place: RowPlace, columns: [Int]) {
      self.place = place
      self.columns = columns
    }
  }

  public var repeatedHeaders = 0
  public var skipped = 0
  /// Rows joined to the one above them.
  public var joined = 0
  /// By column: for each row, the row that its cell stands in.
  public var filledFrom: [Int: [Int32]] = [:]
  /// By row: what was joined to it.
  public var parts: [Int: [Part]] = [:]

  public init() {}

  /// Rows that were read and are no rows of the table.
  public var rowsLess: Int { repeatedHeaders + skipped + joined }
}

extension RowTable {
  /// The rows of the file that a row was made of: one, unless a page break had split it.
  public func places(ofRow row: Int) -> [RowPlace] {
    [place(of: row)] + (arrangement?.parts[row] ?? []).map(\.place)
  }

  /// The columns of a row that were filled from a row above, in their order.
  public func filledColumns(of row: Int) -> [Int] {
    (arrangement?.filledFrom ?? [:]).filter { Int($0.value[row]) != row }.keys.sorted()
  }

  /// The rows of the file that a cell was read from.
  public func places(ofCell row: Int, _ column: Int) -> [RowPlace] {
    let row = (arrangement?.filledFrom[column]).map { Int($0[row]) } ?? row
    let parts = (arrangement?.parts[row] ?? []).filter { $0.columns.contains(column) }
    return [place(of: row)] + parts.map(\.place)
  }
}
