public import PliegoDiagnostics
import PliegoRows

/// A database whose tables are read as sources: all in one transaction that only reads.
public final class Database {
  /// As people know it: the file's path, or the database and its server; never with a password.
  let name: String
  /// The file of an SQLite database.
  let path: String
  private let timeout: Int
  private let connection: any TableConnection

  /// The seconds a database may take to give the next rows, unless somebody says otherwise.
  public static let usualTimeout = 600

  /// Opens the database.
  ///
  /// - Throws: `SourceError` when it cannot be opened.
  public init(_ address: DatabaseAddress, timeout: Int = Database.usualTimeout) throws(SourceError) {
    self.timeout = timeout
    switch address.kind {
    case .sqlite(let path): (name, self.path) = (path, path)
    case .postgres(let text): (name, path) = (PostgresConnection.name(of: text), "")
    }
    do throws(DatabaseFailure) {
      switch address.kind {
      case .sqlite(let path): connection = try SQLiteConnection(path: path, timeout: timeout)
      case .postgres(let text): connection = try PostgresConnection(address: text, timeout: timeout)
      }
    } catch {
      throw SourceError([.noDatabase(name, error)])
    }
  }

  init(name: String, path: String, timeout: Int, connection: any TableConnection) {
    self.name = name
    self.path = path
    self.timeout = timeout
    self.connection = connection
  }

  /// Reads the rows of a table or view, reduced to the declared columns.
  ///
  /// Rows come in the order of the primary key. Without one, a table of SQLite gives them as it counts them; views, and
  /// tables of PostgreSQL, in the order of the mapping's key and then of all columns that are read, so that rows that
  /// change places are the same in all that is seen of them.
  ///
  /// - Parameters:
  ///   - key: the names of the columns that the mapping calls the source's key.
  ///   - timeZone: for moments that have a zone.
  /// - Returns: a reading without rows when something is wrong; `nil` when there is no such table.
  public func readTable(
    _ table: String, _ request: RowRequest, key: [String], timeZone: String?
  ) -> TableReading? {
    do throws(DatabaseFailure) {
      guard let shape = try connection.shape(of: table) else { return nil }
      return TableRun(shape, request, key: key, timeZone: timeZone, in: self).read(on: connection)
    } catch {
      return Self.nothing(request, [.failure(error, TableScene(table: table, database: name, timeout: timeout))])
    }
  }

  /// Lays the rows of a table or view on disk, in the order of ``readTable(_:_:key:timeZone:)``.
  ///
  /// - Parameter folder: where there is room for them.
  /// - Returns: a table without rows when something is wrong.
  /// - Throws: `StoreError` when there is no room.
  public func storeTable(
    _ table: String, _ request: RowRequest, key: [String], timeZone: String?, in folder: String
  ) throws(StoreError) -> StoredTable {
    let file = InputFile(path: path, name: table)
    let shape: TableShape?
    do throws(DatabaseFailure) {
      shape = try connection.shape(of: table)
    } catch {
      let scene = TableScene(table: table, database: name, timeout: timeout)
      return .empty(file, request, [.failure(error, scene)], isFinal: error.isFinal)
    }
    guard let shape else { return .empty(file, request, request.isOptional ? [] : missing(table), isFinal: false) }
    return try TableRun(shape, request, key: key, timeZone: timeZone, in: self).store(on: connection, in: folder)
  }

  /// About how many bytes of text the rows of a table have; `nil` when nothing tells.
  public func size(of table: String) -> Int? { connection.size(of: table) }

  /// What to say about a table that is not there.
  public func missing(_ table: String) -> [Diagnostic] {
    let names = (try? connection.tableNames()) ?? []
    return [.noSuchTable(table, in: name, among: names)]
  }

  func scene(_ shape: TableShape) -> TableScene { TableScene(table: shape.name, database: name, timeout: timeout) }

  static func nothing(_ request: RowRequest, _ diagnostics: [Diagnostic]) -> TableReading {
    let empty = RowTable(columns: request.columns.map(\.name), files: [], places: [], cells: [])
    return TableReading(table: empty, diagnostics: diagnostics)
  }
}

/// The reading of one table: which columns, in which order, and what they become.
private struct TableRun {
  private let shape: TableShape
  private let request: RowRequest
  private let file: InputFile
  private let scene: TableScene
  private let match: HeaderMatch
  private var query: TableQuery
  private var note: [Diagnostic] = []

  init(_ shape: TableShape, _ request: RowRequest, key: [String], timeZone: String?, in database: Database) {
    self.shape = shape
    self.request = request
    file = InputFile(path: database.path, name: shape.name)
    scene = database.scene(shape)
    match = PliegoSources.match(
      shape.columns.map(\.name), of: .table(key: shape.primaryKey), at: RowOrigin(file: file.name), request)
    let declared = match.positions.filter { $0 >= 0 }
    let columns = Set(declared + shape.primaryKey).sorted()
    query = TableQuery(shape: shape, columns: columns, order: shape.primaryKey, timeZone: timeZone)
    guard shape.primaryKey.isEmpty, shape.rowNumber == nil else { return }
    let keyed = key.compactMap { name in request.columns.firstIndex { $0.name == name } }
      .map { match.positions[$0] }.filter { $0 >= 0 }
    query.order = keyed + columns.filter { !keyed.contains($0) }
    note = [.noRowOrder(scene, key: keyed.map { shape.columns[$0].name })]
  }

  func read(on connection: any TableConnection) -> TableReading {
    guard !match.diagnostics.contains(where: { $0.severity == .error }) else {
      return nothing(match.diagnostics, reading)
    }
    var text = TableText(limits: request.limits, decimalMark: request.decimalMark)
    do throws(DatabaseFailure) {
      try connection.read(query, into: &text)
    } catch {
      return nothing([.failure(error, scene, heading: heading(error), row: text.rows + 1)], reading)
    }
    text.buffer.seal()
    var result = readRows(text.buffer, of: file, layout, request, reading)
    result.diagnostics += match.diagnostics + note
    return result
  }

  func store(on connection: any TableConnection, in folder: String) throws(StoreError) -> StoredTable {
    guard !match.diagnostics.contains(where: { $0.severity == .error }) else {
      return StoredTable(
        file: file, request: request, layout: layout, store: nil, reading: reading, diagnostics: match.diagnostics,
        isFinal: false)
    }
    let store = try TableStore(in: folder)
    var text = TableText(limits: request.limits, decimalMark: request.decimalMark, store: store)
    do throws(DatabaseFailure) {
      try connection.read(query, into: &text)
      try text.flush()
    } catch {
      if case .notStored(let number) = error { throw StoreError(number: number) }
      let said = Diagnostic.failure(error, scene, heading: heading(error), row: text.rows + 1)
      return StoredTable(
        file: file, request: request, layout: layout, store: nil, reading: reading, diagnostics: [said],
        isFinal: error.isFinal)
    }
    return StoredTable(
      file: file, request: request, layout: layout, store: store, reading: reading,
      diagnostics: match.diagnostics + note, isFinal: false)
  }

  private var reading: FileReading {
    var reading = FileReading(file: file)
    reading.headerRow = 0
    reading.undeclaredHeadings = match.undeclared
    return reading
  }

  /// What the text has of the table.
  private var layout: TableLayout {
    let places = Dictionary(uniqueKeysWithValues: query.columns.enumerated().map { ($1, $0) })
    return TableLayout(
      header: query.columns.map { shape.columns[$0].name }, key: shape.primaryKey.compactMap { places[$0] },
      positions: match.positions.map { places[$0] ?? -1 })
  }

  private func nothing(_ diagnostics: [Diagnostic], _ reading: FileReading) -> TableReading {
    var result = Database.nothing(request, diagnostics)
    result.files = [reading]
    return result
  }

  private func heading(_ failure: DatabaseFailure) -> String? {
    switch failure {
    case .binary(let column), .malformed(let column), .longCell(let column):
      shape.columns[query.columns[column]].name
    default: nil
    }
  }
}
