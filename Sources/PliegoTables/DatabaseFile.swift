import CSQLite
import Glibc
import PliegoJSON

/// An SQLite file that is written from beginning to end, in one transaction.
///
/// There is no journal: the file is worth nothing before `close`, and whoever made it throws it away then.
///
/// SAFETY: the connection and its statements are the library's, made in `init` and `addTable` and freed by `close` or
/// `deinit`.
public final class DatabaseFile {
  /// A table of the file, with the statement that adds a row.
  public struct Table {
    fileprivate let statement: OpaquePointer
  }

  public struct Column: Sendable {
    public let name: String
    /// Whether it holds nothing but text; numbers keep their kind in columns of other contents.
    public let isText: Bool

    public init(name: String, isText: Bool) {
      self.name = name
      self.isText = isText
    }
  }

  private var connection: OpaquePointer?
  private var statements: [OpaquePointer] = []
  private let text = CText()

  public init(path: String) throws(TableError) {
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil) == SQLITE_OK else {
      throw failure()
    }
    try run("PRAGMA journal_mode=OFF")
    try run("PRAGMA synchronous=OFF")
    try run("PRAGMA locking_mode=EXCLUSIVE")
    try run("BEGIN")
  }

  deinit { free() }

  /// The most columns that a table of this build of the library takes.
  public static let mostColumns = 2_000

  /// - Parameter keys: names of the columns that say which row it is, in a unique index, and of those that are looked up.
  public func addTable(_ name: String, _ columns: [Column], key: String?) throws(TableError) -> Table {
    // A column without a type keeps numbers as they are bound; NUMERIC would round long ones.
    let definitions = columns.map { column in
      Self.quoted(column.name) + (column.isText ? " TEXT" : "") + (column.name == key ? " PRIMARY KEY" : "")
    }
    try run("CREATE TABLE \(Self.quoted(name)) (\(definitions.joined(separator: ", ")))")
    let places = columns.map { _ in "?" }.joined(separator: ",")
    var statement: OpaquePointer?
    let insert = "INSERT INTO \(Self.quoted(name)) VALUES (\(places))"
    guard sqlite3_prepare_v2(connection, insert, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure()
    }
    statements.append(statement)
    return Table(statement: statement)
  }

  public func addIndex(on column: String, of table: String) throws(TableError) {
    let name = Self.quoted("\(table) by \(column)")
    try run("CREATE INDEX \(name) ON \(Self.quoted(table)) (\(Self.quoted(column)))")
  }

  // MARK: Rows

  /// - Parameter column: from 0; columns that are not bound are NULL.
  public func bind(text bytes: UnsafeBufferPointer<UInt8>, to table: Table, column: Int) throws(TableError) {
    // SQLite takes a text with a length, but most of its functions stop at a zero.
    let start = bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
    try check(
      pliego_sqlite_bind_text(table.statement, Int32(column + 1), start ?? text.copy(bytes), Int32(bytes.count)))
  }

  /// Binds a number, or its text where the file would keep another number.
  ///
  /// - Returns: whether it was bound as a number.
  public func bind(number bytes: UnsafeBufferPointer<UInt8>, to table: Table, column: Int) throws(TableError) -> Bool {
    if bytes.count <= 19, let integer = Self.integer(bytes) {
      try check(sqlite3_bind_int64(table.statement, Int32(column + 1), integer))
      return true
    }
    guard NumberPrecision(ofNumber: bytes) == .kept else {
      try bind(text: bytes, to: table, column: column)
      return false
    }
    try check(sqlite3_bind_double(table.statement, Int32(column + 1), strtod(text.copy(bytes), nil)))
    return true
  }

  /// Adds the row that was bound.
  public func addRow(to table: Table) throws(TableError) {
    guard sqlite3_step(table.statement) == SQLITE_DONE else { throw failure() }
    sqlite3_reset(table.statement)
    sqlite3_clear_bindings(table.statement)
  }

  /// Ends the transaction and closes the file.
  public func close() throws(TableError) {
    for statement in statements { sqlite3_finalize(statement) }
    statements = []
    try run("COMMIT")
    free()
  }

  /// A whole number written in digits, when it fits.
  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard bytes.allSatisfy({ $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "-") }) else { return nil }
    return Int64(String(decoding: bytes, as: UTF8.self))
  }

  private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  private func run(_ statement: String) throws(TableError) {
    guard sqlite3_exec(connection, statement, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  private func check(_ status: Int32) throws(TableError) {
    guard status == SQLITE_OK else { throw failure() }
  }

  private func failure() -> TableError { TableError(String(cString: sqlite3_errmsg(connection))) }

  private func free() {
    for statement in statements { sqlite3_finalize(statement) }
    statements = []
    sqlite3_close_v2(connection)
    connection = nil
  }
}
