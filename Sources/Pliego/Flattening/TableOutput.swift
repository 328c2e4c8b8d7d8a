import PliegoDiagnostics
import PliegoFlatten

/// What takes the rows of all tables, in the order of the input.
protocol TableOutput: AnyObject {
  /// Numbers that had to be written as text.
  var numbersAsText: Int { get }

  func add(_ rows: TableRows) throws(PliegoError)

  /// Gives the output its name.
  ///
  /// - Returns: the tables that were written.
  func finish() throws(PliegoError) -> [FlattenOutcome.Table]
}

extension FlattenOptions {
  /// Says before anything is read what cannot be written.
  func checkOutput() throws(PliegoError) {
    let isFolder = resolvedFormat == .csv
    do throws(FileError) {
      try TemporaryPlace.check(output, isFolder ? .folder : .file)
    } catch {
      throw PliegoError(writing: error)
    }
    if isFolder, !TableFolder.isFree(output) { throw PliegoError(inUse: output) }
  }

  func openOutput(_ plan: TablePlan) throws(PliegoError) -> any TableOutput {
    switch resolvedFormat {
    case .csv: try CSVFolderOutput(plan, self)
    case .xlsx: try WorkbookOutput(plan, self)
    case .sqlite: try DatabaseOutput(plan, self)
    }
  }

  func makeFlattener(_ plan: TablePlan) -> any Flattener {
    switch resolvedFormat {
    case .csv: CSVFlattener(plan, guardsFormulas: formulas == .guarded)
    case .xlsx, .sqlite: CellFlattener(plan)
    }
  }
}

/// How many rows each table has so far.
struct RowTally {
  private(set) var rows: [Int?]

  init(_ plan: TablePlan) { rows = plan.tables.map { _ in nil } }

  mutating func begin(_ table: Int) { rows[table] = 0 }
  mutating func add(_ count: Int, to table: Int) { rows[table] = (rows[table] ?? 0) + count }

  /// The numbers of the tables that were begun.
  var tables: [Int] { rows.indices.filter { rows[$0] != nil } }

  func written(_ names: [String]) -> [FlattenOutcome.Table] {
    tables.map { FlattenOutcome.Table(name: names[$0], rows: rows[$0] ?? 0) }
  }
}
