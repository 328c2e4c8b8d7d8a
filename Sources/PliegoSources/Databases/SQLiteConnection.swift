import CSQLite
import Glibc

/// A file of SQLite, opened to read only, in one transaction.
///
/// SAFETY: the connection is the library's, opened in `init` and closed in `deinit`; `deadline` is allocated once, is
/// known to the connection as what its progress handler looks at, and is freed after it is closed.
final class SQLiteConnection: TableConnection {
  private var connection: OpaquePointer?
  private let deadline = UnsafeMutablePointer<Int>.allocate(capacity: 1)
  private let timeout: Int

  /// - Parameter timeout: the seconds after which a statement that gives no row is given up.
  init(path: String, timeout: Int) throws(DatabaseFailure) {
    self.timeout = timeout
    deadline.initialize(to: .max)
    // A path is never taken for a URI, whose parameters could ask for more than reading.
    let plain = path.hasPrefix("file:") ? "./" + path : path
    guard sqlite3_open_v2(plain, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK else {
      throw .noConnection(words)
    }
    // What a file of a stranger could do with its views and triggers is turned off.
    _ = pliego_sqlite_be_defensive(connection)
    sqlite3_busy_timeout(connection, Int32(clamping: min(timeout, 10) * 1000))
    let callback: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { deadline in
      // SAFETY: the connection was given `deadline`, which outlives it.
      deadline.unsafelyUnwrapped.assumingMemoryBound(to: Int.self).pointee < SQLiteConnection.now ? 1 : 0
    }
    sqlite3_progress_handler(connection, 10_000, callback, deadline)
    // The first look into the file says whether it is a database at all, and begins the transaction's view of it.
    for statement in [
      "PRAGMA query_only=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "BEGIN",
      "SELECT count(*) FROM sqlite_master",
    ] {
      guard sqlite3_exec(connection, statement, nil, nil, nil) == SQLITE_OK else { throw .noConnection(words) }
    }
  }

  deinit {
    sqlite3_close_v2(connection)
    deadline.deallocate()
  }

  // MARK: The catalogue

  func tableNames() throws(DatabaseFailure) -> [String] {
    let statement = try prepare(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        + "ORDER BY name LIMIT 1000")
    var names: [String] = []
    while try statement.step() { names.append(statement.text(0)) }
    return names
  }

  func shape(of name: String) throws(DatabaseFailure) -> TableShape? {
    // The file itself is the schema `main`.
    let names = name.hasPrefix("main.") ? [String(name.dropFirst("main.".count)), name] : [name]
    for name in names {
      let statement = try prepare(
        "SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?1 COLLATE NOCASE "
          + "ORDER BY name <> ?1 LIMIT 1")
      statement.bind(name)
      guard try statement.step() else { continue }
      let isTable = statement.text(1) == "table" && !statement.text(2).uppercased().hasPrefix("CREATE VIRTUAL")
      return try shape(ofTable: statement.text(0), isTable: isTable)
    }
    return nil
  }

  private func shape(ofTable name: String, isTable: Bool) throws(DatabaseFailure) -> TableShape {
    var shape = TableShape(name: name, quotedName: "main." + quotedName(name), columns: [])
    var key: [(rank: Int, column: Int)] = []
    let statement = try prepare("SELECT name, type, pk FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid")
    statement.bind(name)
    while try statement.step() {
      let rank = Int(statement.text(2)) ?? 0
      if rank > 0 { key.append((rank, shape.columns.count)) }
      let type = statement.text(1)
      let isNumber = type.uppercased() == "INTEGER"
      shape.columns.append(TableColumn(name: statement.text(0), type: type, order: isNumber ? .native : .bytes))
    }
    shape.primaryKey = key.sorted { $0.rank < $1.rank }.map(\.column)
    if isTable, key.isEmpty {
      let taken = Set(shape.columns.map { $0.name.lowercased() })
      shape.rowNumber = ["rowid", "_rowid_", "oid"].first { !taken.contains($0) }
    }
    return shape
  }

  /// Only the size of the file is known, which holds all tables.
  func size(of name: String) -> Int? { nil }

  // MARK: Rows

  func read(_ query: TableQuery, into text: inout TableText) throws(DatabaseFailure) {
    let statement = try prepare(Self.selection(query))
    while try statement.step() {
      for column in query.columns.indices { try statement.write(column, to: &text) }
      try text.endRow()
    }
  }

  private static func selection(_ query: TableQuery) -> String {
    let shape = query.shape
    let columns = query.columns.map { "t." + quotedName(shape.columns[$0].name) }.joined(separator: ", ")
    var order = query.order.map { place in
      let column = shape.columns[place]
      return "t." + quotedName(column.name) + (column.order == .native ? "" : " COLLATE BINARY")
    }
    if let rowNumber = shape.rowNumber { order = ["t." + rowNumber] }
    let sorting = order.isEmpty ? "" : " ORDER BY " + order.joined(separator: ", ")
    return "SELECT \(columns.isEmpty ? "1" : columns) FROM \(shape.quotedName) AS t" + sorting
  }

  private func prepare(_ sql: String) throws(DatabaseFailure) -> SQLiteStatement {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure()
    }
    return SQLiteStatement(statement, of: self)
  }

  // MARK: Failures

  fileprivate func failure() -> DatabaseFailure {
    sqlite3_errcode(connection) == SQLITE_INTERRUPT ? .timeout(words) : .refused(words)
  }

  private var words: String { String(cString: sqlite3_errmsg(connection)) }

  /// Gives the next row its time.
  fileprivate func startClock() { deadline.pointee = Self.now + timeout }

  /// Seconds of a clock that only goes forward.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}

/// A statement that gives rows.
///
/// SAFETY: the statement is the library's and finalised in `deinit`; its connection lives at least as long. The bytes of
/// a cell are good until the next step, and are copied before it.
private final class SQLiteStatement {
  private let statement: OpaquePointer
  private let connection: SQLiteConnection
  private var steps = 0

  init(_ statement: OpaquePointer, of connection: SQLiteConnection) {
    self.statement = statement
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  func bind(_ text: String) {
    _ = pliego_sqlite_bind_text(statement, 1, text, Int32(text.utf8.count))
  }

  /// Moves to the next row; false when there is none.
  func step() throws(DatabaseFailure) -> Bool {
    if steps & 1023 == 0 { connection.startClock() }
    steps += 1
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw connection.failure()
    }
  }

  func text(_ column: Int32) -> String {
    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
  }

  func write(_ column: Int, to text: inout TableText) throws(DatabaseFailure) {
    let place = Int32(column)
    switch sqlite3_column_type(statement, place) {
    case SQLITE_INTEGER: try text.add(number: String(sqlite3_column_int64(statement, place)).utf8)
    case SQLITE_FLOAT:
      let number = sqlite3_column_double(statement, place).description
      try text.add(number: (number.hasSuffix(".0") ? number.dropLast(2) : number[...]).utf8)
    case SQLITE_TEXT:
      let bytes = sqlite3_column_text(statement, place)
      let count = Int(sqlite3_column_bytes(statement, place))
      try text.add(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    case SQLITE_BLOB: throw .binary(column: column)
    default: text.addEmpty()
    }
  }
}
