/// A table or view as the database's catalogue describes it.
struct TableShape {
  /// As people know it: the schema in front where it has to be said.
  var name: String
  /// Quoted, for statements.
  var quotedName: String
  var columns: [TableColumn]
  /// The places of the columns of the primary key, in the key's order; empty when there is none.
  var primaryKey: [Int] = []
  /// What counts the rows of a table of SQLite, unless it is a view.
  var rowNumber: String?
}

struct TableColumn {
  var name: String
  /// As the catalogue writes it: `numeric(12,2)`.
  var type: String
  /// How rows are ordered by the column.
  var order = ColumnOrder.native
}

/// How the values of a column are put in order, so that every run sees the rows in the same one.
enum ColumnOrder {
  /// By the order of the type: numbers, days, moments.
  case native
  /// Text, by its bytes: the order of a language differs from server to server.
  case bytes
  /// Types with no order of their own, by the bytes of their text.
  case bytesOfText
}

/// The rows that are asked of a database.
struct TableQuery {
  var shape: TableShape
  /// The places of the columns to give, in the order to give them.
  var columns: [Int]
  /// The places of the columns to order by.
  var order: [Int]
  /// Moments with a zone are given in this one; `nil`: in UTC.
  var timeZone: String?
}

/// A connection inside one transaction that only reads.
///
/// All its tables are seen as they were at one moment.
protocol TableConnection: AnyObject {
  /// The table of that name; `nil` when there is none.
  func shape(of name: String) throws(DatabaseFailure) -> TableShape?
  /// The tables and views that could be asked for.
  func tableNames() throws(DatabaseFailure) -> [String]
  func read(_ query: TableQuery, into text: inout TableText) throws(DatabaseFailure)
  /// About how many bytes of text the rows of a table have; `nil` when nothing tells.
  func size(of table: String) -> Int?
}

/// Why a connection gives no rows, or no more.
enum DatabaseFailure: Error {
  case noLibrary(LibraryFailure)
  case noConnection(String)
  /// The database's own words.
  case refused(String)
  case timeout(String)
  case lost(String)
  /// A cell or column of bytes.
  case binary(column: Int)
  case malformed(column: Int)
  case longCell(column: Int)
  case tooMuchText
  /// The folder for what waits takes no more; the system's number for why.
  case notStored(Int32)

  /// Nothing more can be asked on this connection.
  var isFinal: Bool {
    switch self {
    case .noLibrary, .noConnection, .refused, .timeout, .lost: true
    case .binary, .malformed, .longCell, .tooMuchText, .notStored: false
    }
  }
}

/// A name in a statement, whatever it holds.
func quotedName(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
