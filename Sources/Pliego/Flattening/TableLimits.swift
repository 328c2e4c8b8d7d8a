import PliegoDiagnostics
import PliegoFlatten
import PliegoTables

/// What a format cannot take, said before anything is written.
enum TableLimits {
  /// More tables than any publication has; each keeps a file open.
  private static let mostTables = 1_000

  /// - Throws: with all that does not fit.
  static func check(_ plan: TablePlan, for format: FlattenOptions.Format) throws(PliegoError) {
    var found: [Diagnostic] = []
    if plan.tables.count > mostTables { found.append(.tooManyTables(plan.tables.count, most: mostTables)) }
    let names = format == .xlsx ? plan.sheetNames : plan.tables.map(\.name)
    for (table, name) in zip(plan.tables, names) {
      let columns = table.columns.count
      switch format {
      case .csv: break
      case .sqlite:
        if columns > DatabaseFile.mostColumns {
          found.append(.tooManyColumns(name, columns, most: DatabaseFile.mostColumns, format))
        }
      case .xlsx:
        if columns > WorkbookFile.mostColumns {
          found.append(.tooManyColumns(name, columns, most: WorkbookFile.mostColumns, format))
        }
        // One row has the headings.
        if let rows = table.rows, rows >= WorkbookFile.mostRows { found.append(.tooManyRows(name, rows: rows)) }
        found += table.columns.filter { $0.longest > FieldOutline.longestCell }.map { .textTooLong(name, $0) }
      }
    }
    guard found.isEmpty else { throw PliegoError(found) }
  }
}
