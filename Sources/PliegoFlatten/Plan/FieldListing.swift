public import PliegoDiagnostics

/// The table that tells what stands in the columns of the others.
public struct FieldListing: Sendable {
  public static let headings = ["table", "heading", "path", "kind", "title", "parent"]

  /// One row a column: its table, heading, path from the release, kind, title, and the table's parent.
  public let rows: [[String]]

  /// - Parameters:
  ///   - names: what the tables are called where they are written; in their order.
  ///   - tables: the numbers of the tables that were written.
  public init(_ plan: TablePlan, names: [String], tables: [Int], language: Language) {
    rows = tables.flatMap { number in
      let table = plan.tables[number]
      return table.columns.map { column in
        [
          names[number], column.heading, column.pathText, column.kind, column.title[language],
          table.parent.map { names[$0] } ?? "",
        ]
      }
    }
  }
}
