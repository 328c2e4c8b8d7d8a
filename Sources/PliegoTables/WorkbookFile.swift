import CXLSXWriter
import Glibc
import PliegoJSON

/// A workbook (XLSX) that is written row by row, in little memory whatever its size.
///
/// Each sheet keeps one row in memory; rows before it wait in a temporary file without a name. Texts are texts, whatever
/// they begin with: nothing becomes a formula or a link.
///
/// SAFETY: the workbook and its sheets are the library's, made in `init` and `addSheet` and freed by `close` or `deinit`.
public final class WorkbookFile {
  /// What a sheet takes.
  public static let mostRows = 1_048_576
  public static let mostColumns = 16_384

  /// A sheet of the workbook, by its number.
  public struct Sheet: Sendable {
    let number: Int
  }

  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  private var bold: UnsafeMutablePointer<lxw_format>?
  private let text = CText()
  private let temporaryFolder: String

  /// - Parameters:
  ///   - path: where the workbook is written when it is closed.
  ///   - folder: where rows wait.
  public init(path: String, temporaryFolder folder: String) throws(TableError) {
    temporaryFolder = folder
    var options = lxw_workbook_options()
    options.constant_memory = 1
    workbook = folder.withCString { folder in
      // The library copies the name.
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard workbook != nil else { throw TableError("workbook_new") }
    var properties = lxw_doc_properties()
    // The same input gives the same bytes, so the moment of writing is not told: 1 January 1980, as in the archive.
    properties.created = 315_532_800
    workbook_set_properties(workbook, &properties)
    bold = workbook_add_format(workbook)
    format_set_bold(bold)
  }

  deinit { lxw_workbook_free(workbook) }

  /// Adds a sheet whose first row, which stays in sight, holds the headings.
  public func addSheet(_ name: String, headings: [String]) throws(TableError) -> Sheet {
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw TableError("add_worksheet: \(name)") }
    worksheet_freeze_panes(sheet, 1, 0)
    for (column, heading) in headings.enumerated() {
      var heading = heading
      let text = heading.withUTF8 { self.text.copy(forSheet: $0) }
      try check(worksheet_write_string(sheet, 0, lxw_col_t(column), text, bold))
    }
    sheets.append(sheet)
    return Sheet(number: sheets.count - 1)
  }

  /// - Parameter row: from 0, which has the headings; rows are written in their order.
  public func write(
    text bytes: UnsafeBufferPointer<UInt8>, to sheet: Sheet, row: Int, column: Int
  ) throws(TableError) {
    guard !bytes.isEmpty else { return }
    try check(
      worksheet_write_string(sheets[sheet.number], lxw_row_t(row), lxw_col_t(column), text.copy(forSheet: bytes), nil))
  }

  /// Writes a number, or its text where the sheet would keep another number.
  ///
  /// - Returns: whether it was written as a number.
  public func write(
    number bytes: UnsafeBufferPointer<UInt8>, to sheet: Sheet, row: Int, column: Int
  ) throws(TableError) -> Bool {
    guard Self.keeps(bytes) else {
      try write(text: bytes, to: sheet, row: row, column: column)
      return false
    }
    let number = strtod(text.copy(bytes), nil)
    try check(worksheet_write_number(sheets[sheet.number], lxw_row_t(row), lxw_col_t(column), number, nil))
    return true
  }

  public func write(boolean: Bool, to sheet: Sheet, row: Int, column: Int) throws(TableError) {
    try check(
      worksheet_write_boolean(sheets[sheet.number], lxw_row_t(row), lxw_col_t(column), boolean ? 1 : 0, nil))
  }

  /// Writes the file.
  public func close() throws(TableError) {
    try checkRoom()
    defer { workbook = nil }
    try check(workbook_close(workbook))
  }

  /// Asks whether the rows were kept, and whether there is room for the rest.
  ///
  /// The library writes rows, and at the end each sheet once more, into temporary files without looking whether that
  /// worked: a full disk would give a broken workbook.
  private func checkRoom() throws(TableError) {
    var largest = 0
    for sheet in sheets {
      guard let rows = sheet.pointee.optimize_tmpfile else { continue }
      var status = stat()
      guard fflush(rows) == 0, ferror(rows) == 0, fstat(fileno(rows), &status) == 0 else {
        throw noRoom
      }
      largest = max(largest, Int(status.st_size))
    }
    var room = statvfs()
    guard statvfs(temporaryFolder, &room) == 0 else { return }
    // The largest sheet, and the small parts of the archive.
    let wanted = largest + largest / 8 + (4 << 20)
    guard Int(room.f_bavail) * Int(room.f_frsize) >= wanted else { throw noRoom }
  }

  private var noRoom: TableError { TableError("\(temporaryFolder): \(String(cString: strerror(ENOSPC)))") }

  /// Spreadsheets show and keep 15 digits.
  private static func keeps(_ number: UnsafeBufferPointer<UInt8>) -> Bool {
    if number.count <= 15, !number.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { return true }
    let digits = number.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter { $0 &- 0x30 <= 9 }.drop { $0 == 0x30 }
    let significant = digits.reversed().drop { $0 == 0x30 }.count
    return significant <= 15 && NumberPrecision(ofNumber: number) == .kept
  }

  private func check(_ result: lxw_error) throws(TableError) {
    guard result != LXW_NO_ERROR else { return }
    throw TableError(lxw_strerror(result).map { String(cString: $0) } ?? "\(result.rawValue)")
  }
}
