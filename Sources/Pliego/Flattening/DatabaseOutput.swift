import PliegoDiagnostics
import PliegoFlatten
import PliegoJSON
import PliegoTables

/// Writes an SQLite file with all tables, and one that lists all columns.
final class DatabaseOutput: TableOutput {
  private(set) var numbersAsText = 0
  private let plan: TablePlan
  private let options: FlattenOptions
  private let place: TemporaryPlace
  private let database: DatabaseFile
  /// By table; made with the first row.
  private var tables: [DatabaseFile.Table?]
  private var tally: RowTally

  init(_ plan: TablePlan, _ options: FlattenOptions) throws(PliegoError) {
    self.plan = plan
    self.options = options
    tables = plan.tables.map { _ in nil }
    tally = RowTally(plan)
    place = try TemporaryPlace(forOutput: options.output)
    do throws(TableError) {
      database = try DatabaseFile(path: place.path)
    } catch {
      throw PliegoError(writing: options.output, error)
    }
    for table in plan.tables.indices where table == 0 || (plan.tables[table].rows ?? 0) > 0 {
      _ = try writing { () throws(TableError) -> DatabaseFile.Table in try self.table(table) }
    }
  }

  func add(_ rows: TableRows) throws(PliegoError) {
    tally.add(rows.count, to: rows.table)
    let columns = plan.tables[rows.table].columns.count
    try writing { () throws(TableError) in
      let table = try table(rows.table)
      try rows.withBytes { bytes throws(TableError) in
        var reader = CellReader(bytes)
        while !reader.isAtEnd {
          for column in 0..<columns { try bind(reader.next(), to: table, column) }
          try database.addRow(to: table)
        }
      }
    }
  }

  private func bind(_ cell: Cell, to table: DatabaseFile.Table, _ column: Int) throws(TableError) {
    switch cell.kind {
    case .empty: return
    case .text: try database.bind(text: cell.bytes, to: table, column: column)
    case .true: try database.bind(text: "true", to: table, column: column)
    case .false: try database.bind(text: "false", to: table, column: column)
    case .number:
      let isNumber = try database.bind(number: cell.bytes, to: table, column: column)
      if !isNumber { numbersAsText += 1 }
    }
  }

  func finish() throws(PliegoError) -> [FlattenOutcome.Table] {
    let names = plan.tables.map(\.name)
    try writing { () throws(TableError) in
      for number in tally.tables where plan.tables[number].parent != nil {
        for key in [TablePlan.Key.parent, .release] { try database.addIndex(on: key.rawValue, of: names[number]) }
      }
      try addListing(names)
      try database.close()
    }
    try place.commit(output: options.output)
    return tally.written(names)
  }

  private func addListing(_ names: [String]) throws(TableError) {
    let columns = FieldListing.headings.map { DatabaseFile.Column(name: $0, isText: true) }
    let table = try database.addTable(TablePlan.listingName, columns, key: nil)
    for row in FieldListing(plan, names: names, tables: tally.tables, language: options.language).rows {
      for (column, cell) in row.enumerated() { try database.bind(text: cell, to: table, column: column) }
      try database.addRow(to: table)
    }
  }

  private func table(_ number: Int) throws(TableError) -> DatabaseFile.Table {
    if let table = tables[number] { return table }
    let columns = plan.tables[number].columns.map { column in
      DatabaseFile.Column(name: column.heading, isText: !["number", "mixed"].contains(column.kind))
    }
    let table = try database.addTable(plan.tables[number].name, columns, key: TablePlan.Key.link.rawValue)
    tables[number] = table
    tally.add(0, to: number)
    return table
  }

  private func writing<Result>(_ body: () throws(TableError) -> Result) throws(PliegoError) -> Result {
    do throws(TableError) {
      return try body()
    } catch {
      throw PliegoError(writing: options.output, error)
    }
  }
}
