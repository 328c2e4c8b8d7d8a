import CSQLite
import PliegoJSON

/// A connection to an SQLite file whose rows are looked up and changed over many runs.
///
/// For one thread. ``DatabaseFile`` writes a file once, from beginning to end; this is for files that are kept.
///
/// SAFETY: the connection is the library's, made in `init` and closed in `deinit`; every ``DatabaseStatement`` keeps its
/// database alive, so a statement is always freed before.
public final class Database {
  public enum Access: Sendable {
    case readOnly
    /// Makes the file when there is none.
    case readWrite
  }

  fileprivate var connection: OpaquePointer?

  public init(path: String, _ access: Access) throws(TableError) {
    let flags = access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    guard sqlite3_open_v2(path, &connection, flags, nil) == SQLITE_OK else {
      let error = failure()
      sqlite3_close_v2(connection)
      connection = nil
      throw error
    }
    sqlite3_busy_timeout(connection, 60_000)
  }

  deinit { sqlite3_close_v2(connection) }

  /// Runs statements that give no rows.
  public func run(_ statements: String) throws(TableError) {
    guard sqlite3_exec(connection, statements, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  public func prepare(_ statement: String) throws(TableError) -> DatabaseStatement {
    try DatabaseStatement(statement, self)
  }

  /// Runs `body` in one transaction: all of it is done, or nothing.
  public func transaction(_ body: () throws(TableError) -> Void) throws(TableError) {
    try run("BEGIN IMMEDIATE")
    do throws(TableError) {
      try body()
      try run("COMMIT")
    } catch {
      // What failed is told; that taking it back fails too changes nothing.
      try? run("ROLLBACK")
      throw error
    }
  }

  fileprivate func failure() -> TableError { TableError(String(cString: sqlite3_errmsg(connection))) }
}

/// A statement that is run again and again, with other values.
///
/// SAFETY: the statement is the library's, made in `init` and freed in `deinit`; bound bytes are copied by the library,
/// and what columns lend is copied here.
public final class DatabaseStatement {
  private let database: Database
  private var statement: OpaquePointer?

  fileprivate init(_ text: String, _ database: Database) throws(TableError) {
    self.database = database
    guard sqlite3_prepare_v2(database.connection, text, -1, &statement, nil) == SQLITE_OK, statement != nil else {
      throw database.failure()
    }
  }

  deinit { sqlite3_finalize(statement) }

  // MARK: Values, from 1

  public func bind(_ text: String, at place: Int32) throws(TableError) {
    let count = Int32(text.utf8.count)
    let status = text.withCString { pliego_sqlite_bind_text(statement, place, $0, count) }
    try check(status)
  }

  public func bind(_ bytes: [UInt8]?, at place: Int32) throws(TableError) {
    guard let bytes else { return try check(sqlite3_bind_null(statement, place)) }
    // An empty array need not have an address, and a blob without one would be NULL.
    let status = (bytes.isEmpty ? [0] : bytes).withUnsafeBufferPointer {
      pliego_sqlite_bind_blob(statement, place, $0.baseAddress.unsafelyUnwrapped, Int32(bytes.count))
    }
    try check(status)
  }

  public func bind(_ number: Int, at place: Int32) throws(TableError) {
    try check(sqlite3_bind_int64(statement, place, Int64(number)))
  }

  // MARK: Rows

  /// Goes to the next row; `false` when there is none.
  public func step() throws(TableError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = database.failure()
      sqlite3_reset(statement)
      throw error
    }
  }

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  ///
  /// - Returns: how many rows it changed.
  @discardableResult
  public func run() throws(TableError) -> Int {
    _ = try step()
    let count = Int(sqlite3_changes(database.connection))
    reset()
    return count
  }

  /// Makes the statement ready for the next values, and lets go of what it read.
  public func reset() {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
  }

  // MARK: Columns, from 0

  public func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  public func text(_ column: Int32) -> String { String(decoding: bytes(column) ?? [], as: UTF8.self) }

  /// The bytes of a text or a blob; `nil` for NULL.
  public func bytes(_ column: Int32) -> [UInt8]? {
    guard sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    guard count > 0, let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func check(_ status: Int32) throws(TableError) {
    guard status == SQLITE_OK else { throw database.failure() }
  }
}
