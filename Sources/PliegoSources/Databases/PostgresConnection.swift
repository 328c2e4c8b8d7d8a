import CPostgres
import Glibc

/// A connection to a server of PostgreSQL, in one transaction that only reads and sees one moment.
///
/// SAFETY: the connection is the library's, opened in `init` and closed in `deinit`.
final class PostgresConnection {
  private let library: pliego_postgres_t
  private var connection: OpaquePointer?

  /// - Parameters:
  ///   - address: a URL, or `host=… dbname=…`; what it leaves out comes from the environment (`PGHOST`, `PGPASSWORD` …)
  ///     and `~/.pgpass`, as libpq does it.
  ///   - timeout: the seconds after which the server gives up a statement.
  init(address: String, timeout: Int) throws(DatabaseFailure) {
    do throws(LibraryFailure) {
      library = try SystemLibraries.postgres.get().functions
    } catch {
      throw .noLibrary(error)
    }
    // What the library would say of a malformed address may quote the password in it.
    guard PostgresSettings(address) != nil else { throw .noConnection("") }
    // Before the address stand what it may overrule, behind it what it may not.
    let parameters = [
      ("connect_timeout", "15"), ("fallback_application_name", "pliego"), ("keepalives_idle", "30"),
      ("keepalives_interval", "10"), ("keepalives_count", "3"), ("dbname", address), ("client_encoding", "UTF8"),
    ]
    connection = withCTexts(parameters.map(\.0)) { names in
      withCTexts(parameters.map(\.1)) { values in library.PQconnectdbParams(names, values, 1) }
    }
    guard let connection, library.PQstatus(connection) == CONNECTION_OK else { throw .noConnection(words) }
    // Notices go to standard error unless somebody takes them.
    _ = library.PQsetNoticeProcessor(connection, { _, _ in }, nil)
    do throws(DatabaseFailure) {
      try begin(timeout: timeout)
    } catch {
      throw .noConnection(words)
    }
  }

  deinit { if let connection { library.PQfinish(connection) } }

  /// The database and its server, as people know them.
  static func name(of address: String) -> String {
    guard let settings = PostgresSettings(address) else { return "PostgreSQL" }
    return settings.name
  }

  private func begin(timeout: Int) throws(DatabaseFailure) {
    try run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    let settings = [
      ("statement_timeout", String(timeout * 1000)), ("idle_in_transaction_session_timeout", "0"),
      // Nothing is found by being in the right place: every name says its schema.
      ("search_path", "pg_catalog, pg_temp"),
      ("DateStyle", "ISO, YMD"), ("IntervalStyle", "iso_8601"), ("TimeZone", "UTC"), ("extra_float_digits", "1"),
      // All rows will be wanted, not the first ones soon.
      ("cursor_tuple_fraction", "1"),
    ]
    for (name, value) in settings { try run("SELECT pg_catalog.set_config($1, $2, true)", [name, value]) }
  }

  /// Has moments with a zone shown in one; a server that does not know it stays with UTC, which says the same.
  func setTimeZone(_ name: String) throws(DatabaseFailure) {
    try run("SAVEPOINT zone")
    do throws(DatabaseFailure) {
      try run("SELECT pg_catalog.set_config('TimeZone', $1, true)", [name])
    } catch {
      try run("ROLLBACK TO SAVEPOINT zone")
    }
    try run("RELEASE SAVEPOINT zone")
  }

  @discardableResult
  func run(_ sql: String, _ parameters: [String] = []) throws(DatabaseFailure) -> PostgresResult {
    let result = withCTexts(parameters) { values in
      library.PQexecParams(connection, sql, Int32(parameters.count), nil, values, nil, nil, 0)
    }
    guard let result else { throw .lost(words) }
    let status = library.PQresultStatus(result)
    guard status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK else {
      return PostgresResult(result, library)
    }
    defer { library.PQclear(result) }
    throw failure(of: result)
  }

  private func failure(of result: OpaquePointer) -> DatabaseFailure {
    let state = field(stateField, of: result) ?? ""
    let words = field(messageField, of: result) ?? self.words
    if state == "57014" { return .timeout(words) }
    // 08: no connection; 57P: the server or an administrator ended it.
    let isLost = library.PQstatus(connection) == CONNECTION_BAD || state.hasPrefix("08") || state.hasPrefix("57P")
    return isLost ? .lost(words) : .refused(words)
  }

  private func field(_ code: Int32, of result: OpaquePointer) -> String? {
    library.PQresultErrorField(result, code).map { String(cString: $0) }
  }

  /// The library's words about the connection, on one line.
  private var words: String {
    let text = library.PQerrorMessage(connection).map { String(cString: $0) } ?? ""
    return text.split { $0.isNewline }.map { $0.drop { $0.isWhitespace } }.filter { !$0.isEmpty }.joined(
      separator: "; ")
  }
}

/// `PG_DIAG_SQLSTATE` and `PG_DIAG_MESSAGE_PRIMARY`, which are characters in C.
private let stateField = Int32(UInt8(ascii: "C"))
private let messageField = Int32(UInt8(ascii: "M"))

/// What an address says, cut into its settings.
private struct PostgresSettings {
  var name = "PostgreSQL"

  /// Nil when the address is malformed, or nothing is there to read it.
  init?(_ address: String) {
    guard let library = try? SystemLibraries.postgres.get().functions,
      let settings = library.PQconninfoParse(address, nil)
    else {
      return nil
    }
    defer { library.PQconninfoFree(settings) }
    var values: [String: String] = [:]
    var setting = settings
    // SAFETY: the array of the library ends with an entry without a keyword.
    while let keyword = setting.pointee.keyword {
      if let value = setting.pointee.val { values[String(cString: keyword)] = String(cString: value) }
      setting += 1
    }
    let parts = [values["dbname"], values["host"].map { "@ \($0)" }].compactMap { $0 }
    if !parts.isEmpty { name = "PostgreSQL " + parts.joined(separator: " ") }
  }
}

/// Lends texts to C as an array that ends with nothing.
private func withCTexts<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  // SAFETY: the copies live until `body` is done.
  let copies = texts.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  let pointers = copies.map { UnsafePointer($0) } + [nil]
  return pointers.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
}

/// The rows that came of a statement.
///
/// SAFETY: the result is the library's and freed in `deinit`; cells point into it.
final class PostgresResult {
  private let library: pliego_postgres_t
  private let result: OpaquePointer
  let count: Int
  let width: Int

  init(_ result: OpaquePointer, _ library: pliego_postgres_t) {
    self.library = library
    self.result = result
    count = Int(library.PQntuples(result))
    width = Int(library.PQnfields(result))
  }

  deinit { library.PQclear(result) }

  /// The number of the type of a column; that of the base type for a domain.
  func type(_ column: Int) -> Oid { library.PQftype(result, Int32(column)) }

  /// A cell's bytes while the result lives; `nil` for NULL.
  func cell(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8>? {
    let (row, column) = (Int32(row), Int32(column))
    guard library.PQgetisnull(result, row, column) == 0, let start = library.PQgetvalue(result, row, column) else {
      return nil
    }
    // SAFETY: characters of C and bytes are laid out alike.
    let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: Int(library.PQgetlength(result, row, column)))
  }

  func text(_ row: Int, _ column: Int) -> String {
    cell(row, column).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
