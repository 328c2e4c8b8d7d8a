import PliegoDiagnostics
import PliegoRows
import PliegoTestSupport
import Testing

@testable import PliegoSources

/// A database that gives what a test says, and fails when it says so.
private final class InventedConnection: TableConnection {
  let shape: TableShape
  var cells: [[String?]]
  var failure: DatabaseFailure?
  private(set) var query: TableQuery?

  init(_ columns: [String], key: [Int] = [0], _ cells: [[String?]], failure: DatabaseFailure? = nil) {
    shape = TableShape(
      name: "obras", quotedName: "\"obras\"", columns: columns.map { TableColumn(name: $0, type: "text") },
      primaryKey: key)
    self.cells = cells
    self.failure = failure
  }

  func shape(of name: String) throws(DatabaseFailure) -> TableShape? { name == shape.name ? shape : nil }
  func tableNames() throws(DatabaseFailure) -> [String] { ["compras.obras", "obras", "otras"] }
  func size(of table: String) -> Int? { nil }

  func read(_ query: TableQuery, into text: inout TableText) throws(DatabaseFailure) {
    self.query = query
    for row in cells {
      for column in query.columns {
        if let cell = row[column] { try text.add(Array(cell.utf8)) } else { text.addEmpty() }
      }
      try text.endRow()
    }
    if let failure { throw failure }
  }
}

@Suite("reading tables")
struct DatabaseTests {
  private func read(_ connection: InventedConnection, _ columns: [String], key: [String] = []) -> TableReading {
    let database = Database(name: "inventada", path: "", timeout: 7, connection: connection)
    let request = RowRequest(source: "obras", columns: columns.map { ColumnRequest(name: $0) })
    return database.readTable("obras", request, key: key, timeZone: nil)
      ?? TableReading(table: RowTable(columns: [], files: [], places: [], cells: []))
  }

  @Test func `cells of any content come as they are, trimmed, and NULL is empty`() {
    let rows: [[String?]] = [
      ["1", "a, \"b\"\nc"], ["2", nil], ["3", " ñ "], ["4", ""], [nil, nil], ["5", "\"\""],
    ]
    let table = read(InventedConnection(["id", "nombre"], rows), ["nombre"]).table
    #expect((0..<table.count).map { table.cell($0, 0).text } == ["a, \"b\"\nc", "", "ñ", "", "", "\"\""])
    #expect(table.originalCells(of: 0) == ["1", "a, \"b\"\nc"])
    #expect(table.keyText(at: table.place(of: 1)) == "id 2")
  }

  @Test func `only declared columns and the key are asked for`() {
    let connection = InventedConnection(["foto", "nombre", "id"], key: [2], [])
    let reading = read(connection, ["nombre"])
    #expect(connection.query?.columns == [1, 2])
    #expect(connection.query?.order == [2])
    #expect(reading.files.first?.undeclaredHeadings == ["foto", "id"])
  }

  @Test(.fires("D057")) func `without a primary key, rows are ordered by the mapping's and all that is read`() {
    let connection = InventedConnection(["a", "b", "c", "d"], key: [], [])
    let reading = read(connection, ["d", "a", "c"], key: ["c"])
    #expect(connection.query?.order == [2, 0, 3])
    #expect(reading.diagnostics.map(\.code.id) == ["D057"])
    #expect(reading.isUsable)
  }

  @Test(.fires("D054"))
  func `a connection that breaks in mid-read leaves no row and says how far it came`() {
    let rows: [[String?]] = (1...300).map { [String($0)] }
    let reading = read(InventedConnection(["id"], rows, failure: .lost("server closed the connection")), ["id"])
    #expect(reading.table.count == 0)
    #expect(reading.diagnostics.map(\.code.id) == ["D054"])
    #expect(reading.diagnostics.first?.message.english == "the connection broke after 300 rows of the table 'obras'")
  }

  @Test func `a cell beyond the limit and a column that is missing are refused`() {
    let long = String(repeating: "x", count: (1 << 20) + 1)
    #expect(read(InventedConnection(["id"], [[long]]), ["id"]).diagnostics.map(\.code.id) == ["D017"])
    let reading = read(InventedConnection(["codigo"], []), ["CODIGO"])
    #expect(reading.diagnostics.map(\.code.id) == ["D001"])
    #expect(reading.diagnostics.first?.help.first?.english.contains("codigo") == true)
  }

  @Test(arguments: [
    ("12.50", "12,50"), ("1e+16", "10000000000000000"), ("2.5e-05", "0,000025"), ("-1.25e+1", "-12,5"), ("NaN", "NaN"),
    ("1.5e3", "1500"), ("-0.1", "-0,1"), ("7", "7"),
  ]) func `numbers lose their exponent and get the mark of the mapping`(_ number: String, _ text: String) throws {
    var cells = TableText(limits: SourceLimits(), decimalMark: UInt8(ascii: ","))
    try cells.add(number: number.utf8)
    let found = String(decoding: cells.buffer.bytes, as: UTF8.self)
    #expect(found == (text.contains(",") ? "\"\(text)\"" : text))
  }

  @Test(arguments: [
    ("2024-03-01 08:00:00-05", "2024-03-01T08:00:00-05:00"),
    ("2024-03-01 08:00:00.5+05:30", "2024-03-01T08:00:00.5+05:30"),
    ("2024-03-01 08:00:00", "2024-03-01T08:00:00"), ("infinity", "infinity"),
    ("0044-03-15 00:00:00 BC", "0044-03-15 00:00:00 BC"),
  ]) func `moments are written as ISO 8601 has them`(_ cell: String, _ text: String) {
    let moment = Array(cell.utf8).withUnsafeBufferPointer { PostgresForm.moment($0) }
    #expect(String(decoding: moment, as: UTF8.self) == text)
  }

  @Test func `an address is a file, a server, or refused without its password`() throws {
    func path(_ text: String) throws -> String? {
      if case .sqlite(let path) = try DatabaseAddress(text).kind { path } else { nil }
    }
    #expect(try path("compras.db") == "compras.db")
    #expect(try path("sqlite:compras.db") == "compras.db")
    #expect(try path("sqlite:///var/compras.db") == "/var/compras.db")
    #expect(try path("postgres://a@b/c") == nil)
    #expect(try path("host=b dbname=c") == nil)
    let error = #expect(throws: SourceError.self) { try DatabaseAddress("mysql://ana:secreta@b/c") }
    #expect(error?.diagnostics.map(\.message.english) == ["pliego reads no 'mysql' databases"])
  }
}
