import PliegoJSON

/// Why a workbook or database cannot be written.
public struct TableError: Error, Sendable {
  /// The library's own words.
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  /// A reason that is not the library's.
  public static func reason(_ text: String) -> TableError { TableError(text) }
}

extension WorkbookFile {
  public func write(text: String, to sheet: Sheet, row: Int, column: Int) throws(TableError) {
    var writer = ByteWriter(capacity: text.utf8.count)
    writer.append(text)
    try writer.withUnsafeBytes { bytes throws(TableError) in
      try write(text: bytes, to: sheet, row: row, column: column)
    }
  }
}

extension DatabaseFile {
  public func bind(text: String, to table: Table, column: Int) throws(TableError) {
    var writer = ByteWriter(capacity: text.utf8.count)
    writer.append(text)
    try writer.withUnsafeBytes { bytes throws(TableError) in try bind(text: bytes, to: table, column: column) }
  }
}
