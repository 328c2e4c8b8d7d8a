import PliegoDiagnostics
import PliegoFlatten
import PliegoJSON
import PliegoSources
import PliegoTables

/// Writes a workbook with a sheet for each table, and one that lists all columns.
final class WorkbookOutput: TableOutput {
  private(set) var numbersAsText = 0
  private let plan: TablePlan
  private let options: FlattenOptions
  private let place: TemporaryPlace
  private let workbook: WorkbookFile
  private let names: [String]
  /// By table; made with the first row.
  private var sheets: [WorkbookFile.Sheet?]
  private var tally: RowTally

  init(_ plan: TablePlan, _ options: FlattenOptions) throws(PliegoError) {
    self.plan = plan
    self.options = options
    names = plan.sheetNames
    sheets = plan.tables.map { _ in nil }
    tally = RowTally(plan)
    OpenFiles.allowMany()
    place = try TemporaryPlace(forOutput: options.output)
    do throws(TableError) {
      workbook = try WorkbookFile(path: place.path, temporaryFolder: ByteStream.temporaryFolder)
    } catch {
      throw PliegoError(writing: options.output, error)
    }
    // Sheets stand in the order of the plan where it is known which there will be.
    for table in plan.tables.indices where table == 0 || (plan.tables[table].rows ?? 0) > 0 {
      _ = try writing { () throws(TableError) -> WorkbookFile.Sheet in try sheet(table) }
    }
  }

  func add(_ rows: TableRows) throws(PliegoError) {
    let sheet = try writing { () throws(TableError) -> WorkbookFile.Sheet in try self.sheet(rows.table) }
    let first = (tally.rows[rows.table] ?? 0) + 1
    guard first + rows.count <= WorkbookFile.mostRows else {
      throw PliegoError([.tooManyRows(names[rows.table], rows: nil)])
    }
    tally.add(rows.count, to: rows.table)
    let columns = plan.tables[rows.table].columns
    try rows.withBytes { bytes throws(PliegoError) in
      var reader = CellReader(bytes)
      var row = first
      while !reader.isAtEnd {
        for column in columns.indices { try write(reader.next(), to: sheet, row, column, of: rows.table) }
        row += 1
      }
    }
  }

  private func write(
    _ cell: Cell, to sheet: WorkbookFile.Sheet, _ row: Int, _ column: Int, of table: Int
  ) throws(PliegoError) {
    if cell.kind == .text, cell.bytes.count > FieldOutline.longestCell,
      String(decoding: cell.bytes, as: UTF8.self).utf16.count > FieldOutline.longestCell
    {
      throw PliegoError([.textTooLong(names[table], plan.tables[table].columns[column])])
    }
    try writing { () throws(TableError) in
      switch cell.kind {
      case .empty: return
      case .text: try workbook.write(text: cell.bytes, to: sheet, row: row, column: column)
      case .true: try workbook.write(boolean: true, to: sheet, row: row, column: column)
      case .false: try workbook.write(boolean: false, to: sheet, row: row, column: column)
      case .number:
        let isNumber = try workbook.write(number: cell.bytes, to: sheet, row: row, column: column)
        if !isNumber { numbersAsText += 1 }
      }
    }
  }

  func finish() throws(PliegoError) -> [FlattenOutcome.Table] {
    try writing { () throws(TableError) in
      let listing = try workbook.addSheet(TablePlan.listingName, headings: FieldListing.headings)
      let rows = FieldListing(plan, names: names, tables: tally.tables, language: options.language).rows
      for (number, row) in rows.enumerated() {
        for (column, cell) in row.enumerated() {
          try workbook.write(text: cell, to: listing, row: number + 1, column: column)
        }
      }
      try workbook.close()
    }
    try place.commit(output: options.output)
    return tally.written(names)
  }

  private func sheet(_ table: Int) throws(TableError) -> WorkbookFile.Sheet {
    if let sheet = sheets[table] { return sheet }
    let sheet = try workbook.addSheet(names[table], headings: plan.tables[table].columns.map(\.heading))
    sheets[table] = sheet
    tally.add(0, to: table)
    return sheet
  }

  private func writing<Result>(_ body: () throws(TableError) -> Result) throws(PliegoError) -> Result {
    do throws(TableError) {
      return try body()
    } catch {
      throw PliegoError(writing: options.output, error)
    }
  }
}

extension TemporaryPlace {
  /// A place beside a file of tables.
  convenience init(forOutput output: String) throws(PliegoError) {
    do throws(FileError) {
      try self.init(for: output, .file)
    } catch {
      throw PliegoError(writing: error)
    }
  }

  func commit(output: String) throws(PliegoError) {
    do throws(FileError) {
      try commit()
    } catch {
      throw PliegoError(writing: error)
    }
  }
}
