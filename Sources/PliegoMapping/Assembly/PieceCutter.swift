public import PliegoRows

/// Makes the rows of a `pieces of` source from the cells of its parent.
///
/// A piece is a stretch of its parent's cell, so nothing is copied.
public enum PieceCutter {
  /// - Parameters:
  ///   - source: the place of the pieces among the plan's sources.
  ///   - tables: the rows read so far; the parent's among them.
  /// - Returns: a table with one row a piece: column `value`; `position` is known from the order.
  public static func cut(_ source: Int, plan: MappingPlan, tables: [RowTable]) -> RowTable {
    guard case .pieces(let name, let heading, let separator) = plan.sources[source].origin,
      let parent = plan.sources.firstIndex(where: { $0.name == name.value }),
      let column = plan.sources[parent].index[heading.value], plan.sources[parent].columns[column].cell >= 0
    else { return RowTable(columns: [], files: [], places: [], cells: []) }
    let rows = tables[parent]
    let cell = plan.sources[parent].columns[column].cell
    let width = plan.sources[source].columns.filter { $0.cell >= 0 }.count
    let value = plan.sources[source].columns.first { $0.name == "value" }?.cell ?? 0
    let pool = TextPool()
    let mark = pool.add(separator)
    var places: [RowPlace] = []
    var cells: [Cell] = []
    for row in 0..<rows.count {
      let text = rows.cell(row, cell)
      guard !text.isEmpty else { continue }
      let place = rows.place(of: row)
      let start = rows.file(at: place).start
      for piece in TextPieces.trimmed(text, separator: mark) where !piece.isEmpty {
        places.append(place)
        var made = [Cell](repeating: Cell(offset: 0, count: 0), count: width)
        made[value] = Cell(offset: UInt32(piece.start - start), count: UInt32(piece.count))
        cells += made
      }
    }
    return RowTable(
      columns: plan.sources[source].columns.filter { $0.cell >= 0 }.map(\.name),
      files: rows.files.map { file in
        // A piece stands where the cell stands that it was cut from.
        var positions = [Int](repeating: -1, count: width)
        if file.positions.indices.contains(cell) { positions[value] = file.positions[cell] }
        return FileText(seeing: file, positions: positions)
      }, firstFile: rows.firstFile, places: places, cells: cells)
  }
}
