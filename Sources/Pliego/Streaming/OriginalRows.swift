import Glibc
import PliegoMapping
import PliegoRows
import PliegoSources

/// A row of an input file as it stands there, for those who repair it.
struct StoredRow {
  /// Why it is wanted.
  var refused: RejectedRow
  /// Its number in the file.
  var number: Int
  /// As written, with nothing but the quoting undone.
  var cells: [String]

  /// Writes the cells of some columns as the table has them.
  ///
  /// - Parameters:
  ///   - columns: places in the table.
  ///   - file: one of the table, in which the row stands.
  mutating func fill(_ columns: [Int], of table: RowTable, in file: FileText) {
    for column in columns {
      let place = file.positions[column]
      guard place >= 0 else { continue }
      while cells.count <= place { cells.append("") }
      cells[place] = table.cell(refused.row, column).text
    }
  }
}

/// Rows of input files as they stand there.
protocol OriginalRows {
  /// The rows of the file that refused rows were made of.
  ///
  /// - Parameters:
  ///   - refused: of one source, in their order.
  ///   - file: the place of their file among those of the source.
  func rows(_ refused: [RejectedRow], in file: Int) throws(FileError) -> [StoredRow]

  /// The records of JSON that refused rows are, as JSON Lines.
  func records(_ refused: [RejectedRow], in file: Int) throws(FileError) -> [UInt8]
}

/// Rows that are in memory.
struct HeldRows: OriginalRows {
  let tables: [RowTable]

  func records(_ refused: [RejectedRow], in file: Int) -> [UInt8] {
    guard let first = refused.first else { return [] }
    return RejectedRecords(table: tables[first.source]).text(of: refused)
  }

  func rows(_ refused: [RejectedRow], in file: Int) -> [StoredRow] {
    refused.flatMap { row in
      let table = tables[row.source]
      // A row that a page break split is given as it stood, in all its parts; a cell that was filled from above has to be
      // filled here, as the row above does not come along.
      return table.places(ofRow: row.row).enumerated().map { part, place in
        var stored = StoredRow(refused: row, number: Int(place.row), cells: table.originalCells(at: place))
        if part == 0 { stored.fill(table.filledColumns(of: row.row), of: table, in: table.file(at: place)) }
        return stored
      }
    }
  }
}

/// Rows that are read from their files once more, unless their source is held for all parts.
struct RereadRows: OriginalRows {
  let plan: MappingPlan
  let routes: RowRoutes
  let streams: RowStreams
  let held: HeldRows

  func rows(_ refused: [RejectedRow], in file: Int) throws(FileError) -> [StoredRow] {
    guard let first = refused.first else { return [] }
    if routes.isShared(first.source) { return held.rows(refused, in: file) }
    var found: [StoredRow] = []
    try find(refused, of: first.source, in: file) { row, refused, table in
      found.append(StoredRow(refused: refused, number: Int(refused.place.row), cells: table.originalCells(of: row)))
    }
    return found
  }

  func records(_ refused: [RejectedRow], in file: Int) throws(FileError) -> [UInt8] {
    guard let first = refused.first else { return [] }
    if routes.isShared(first.source) { return held.records(refused, in: file) }
    var text: [UInt8] = []
    try find(refused, of: first.source, in: file) { row, refused, table in
      var here = refused
      (here.row, here.place) = (row, table.place(of: row))
      text += RejectedRecords(table: table).text(of: [here])
    }
    return text
  }

  /// - Parameter body: takes the row's place in a table, what is refused of it, and the table.
  private func find(
    _ refused: [RejectedRow], of refusing: Int, in file: Int, _ body: (Int, RejectedRow, RowTable) -> Void
  ) throws(FileError) {
    let source = origin(of: refusing)
    guard let stream = streams.stream(source, file: file) else { return }
    var wanted = refused[...]
    while !wanted.isEmpty, let table = stream.next() {
      for row in 0..<table.count {
        let number = table.place(of: row).row
        // Several pieces of one cell may be refused.
        while let next = wanted.first, next.place.row == number {
          body(row, next, table)
          wanted.removeFirst()
        }
      }
    }
    // Somebody changed the file while pliego ran.
    guard wanted.isEmpty else { throw FileError(path: streams.path(source, file: file), number: ESTALE) }
  }

  /// The source whose files hold a row: for pieces of cells, the one that has the cells.
  private func origin(of source: Int) -> Int {
    var source = source
    while case .pieces(let name, _, _) = plan.sources[source].origin,
      let parent = plan.sources.firstIndex(where: { $0.name == name.value })
    { source = parent }
    return source
  }
}
