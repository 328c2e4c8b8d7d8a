import Glibc
import PliegoMapping
import PliegoRows
import PliegoSources

/// Rows of input files as they stand there, for those who repair them.
protocol OriginalRows {
  /// The cells of some rows as written, with nothing but the quoting undone.
  ///
  /// - Parameters:
  ///   - rows: of one source, in their order.
  ///   - file: the place of their file among those of the source.
  func cells(of rows: [RejectedRow], in file: Int) throws(FileError) -> [[String]]
}

/// Rows that are in memory.
struct HeldRows: OriginalRows {
  let tables: [RowTable]

  func cells(of rows: [RejectedRow], in file: Int) -> [[String]] {
    rows.map { tables[$0.source].originalCells(of: $0.row) }
  }
}

/// Rows that are read from their files once more.
struct RereadRows: OriginalRows {
  let plan: MappingPlan
  let files: [SourceFiles]

  func cells(of rows: [RejectedRow], in file: Int) throws(FileError) -> [[String]] {
    guard let first = rows.first else { return [] }
    let source = origin(of: first.source)
    let input = files[source].files[file]
    let stream = TableStream([input], SourceLoader.request(plan.sources[source]))
    var wanted = rows[...]
    var found: [[String]] = []
    while !wanted.isEmpty, let table = stream.next() {
      for row in 0..<table.count {
        let number = table.place(of: row).row
        // Several pieces of one cell may be refused.
        while let next = wanted.first, next.place.row == number {
          found.append(table.originalCells(of: row))
          wanted.removeFirst()
        }
      }
    }
    // Somebody changed the file while pliego ran.
    guard wanted.isEmpty else { throw FileError(path: input.path, number: ESTALE) }
    return found
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
