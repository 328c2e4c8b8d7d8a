public import PliegoDiagnostics

extension DiagnosticCode {
  public static let noDatabase = DiagnosticCode(
    "D050", "no-database", .error,
    Phrase(en: "a database cannot be opened", es: "una base de datos no se puede abrir"))
  public static let noSuchTable = DiagnosticCode(
    "D051", "no-such-table", .error,
    Phrase(en: "the database has no table of the given name", es: "la base de datos no tiene la tabla nombrada"))
  public static let unreadableTable = DiagnosticCode(
    "D052", "unreadable-table", .error,
    Phrase(en: "the database refuses to give a table's rows", es: "la base de datos no entrega las filas de una tabla"))
  public static let databaseTimeout = DiagnosticCode(
    "D053", "database-timeout", .error,
    Phrase(en: "the database takes too long", es: "la base de datos tarda demasiado"))
  public static let connectionLost = DiagnosticCode(
    "D054", "connection-lost", .error,
    Phrase(en: "the connection broke while rows were read", es: "la conexión se cortó mientras se leían filas"))
  public static let binaryCell = DiagnosticCode(
    "D055", "binary-cell", .error,
    Phrase(en: "a column of a table holds bytes, not text", es: "una columna de una tabla contiene bytes, no texto"))
  public static let malformedCell = DiagnosticCode(
    "D056", "malformed-cell", .error,
    Phrase(en: "a cell of a table is not UTF-8", es: "una celda de una tabla no es UTF-8"))
  public static let noRowOrder = DiagnosticCode(
    "D057", "no-row-order", .note,
    Phrase(en: "a table has no primary key to order its rows", es: "una tabla no tiene llave primaria que la ordene"))
  public static let unknownDatabase = DiagnosticCode(
    "D058", "unknown-database", .error,
    Phrase(en: "a kind of database that is not read", es: "un tipo de base de datos que no se lee"))

  /// All codes about reading databases, by their numbers.
  public static let databaseCodes: [DiagnosticCode] = [
    noDatabase, noSuchTable, unreadableTable, databaseTimeout, connectionLost, binaryCell, malformedCell, noRowOrder,
    unknownDatabase,
  ]
}
