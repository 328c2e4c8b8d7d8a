import PliegoMapping
import PliegoRows

/// Makes conversions of rows that were gathered in parts.
struct PartMaker: Sendable {
  /// The conversion that has the shared sources.
  let whole: Conversion
  let routes: RowRoutes

  /// - Parameters:
  ///   - bytes: the records of a part.
  ///   - headers: columns and files of each source.
  func conversion(of bytes: RecordBytes, _ headers: [RowTable]) -> Conversion {
    let rows = RecordTables(bytes, headers: headers)
    var tables = rows.tables
    for index in tables.indices where routes.ways[index] == .pieces {
      tables[index] = PieceCutter.cut(index, plan: whole.plan, tables: tables)
    }
    return Conversion(part: tables, rowNumbers: rows.numbers, of: whole, routes)
  }
}
