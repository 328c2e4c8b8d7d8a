import Pliego
import PliegoDiagnostics

extension Option {
  static let database = Option(
    "db", value: ValueShape("URL"),
    Phrase(
      en: "database of the mapping's tables: an SQLite file or postgresql://user@host/database (or set PLIEGO_DB)",
      es: "base de datos de las tablas del mapeo: un archivo SQLite o postgresql://usuario@servidor/base (o defina "
        + "PLIEGO_DB)"))
  static let databaseTimeout = Option(
    "db-timeout", value: ValueShape("SECONDS", .count),
    Phrase(
      en: "how long the database may take to give the next rows (default: 600; or set PLIEGO_DB_TIMEOUT)",
      es: "cuánto puede tardar la base en dar las filas siguientes (por omisión, 600; o defina PLIEGO_DB_TIMEOUT)"))
}

extension Invocation {
  /// Where rows come from, by the options and the environment; `nil` when neither says.
  ///
  /// - Parameter folder: `--data`, as this command has it.
  func dataPlaces(_ folder: Option) -> DataPlaces? {
    let environment = terminal.variables["PLIEGO_DB"].flatMap { $0.isEmpty ? nil : $0 }
    let database = arguments[.database] ?? environment
    guard arguments[folder] != nil || database != nil, timeoutObjection == nil else { return nil }
    let timeout = arguments.count(.databaseTimeout) ?? timeoutVariable.flatMap { ValueShape.count(in: $0) }
    return DataPlaces(folder: arguments[folder], database: database, databaseTimeout: timeout)
  }

  /// What is wrong with the environment's time limit, where no option overrules it.
  var timeoutObjection: Diagnostic? {
    guard arguments[.databaseTimeout] == nil, let text = timeoutVariable else { return nil }
    return ValueShape.count(in: text) == nil ? .notACount(text, "PLIEGO_DB_TIMEOUT") : nil
  }

  private var timeoutVariable: String? {
    terminal.variables["PLIEGO_DB_TIMEOUT"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Says why no rows can be read.
  func refuseWithoutData() -> Int32 {
    if let objection = timeoutObjection { return refuse([objection]) }
    let usage = Usage.line(of: arguments.path)
    return refuse([.missingArgument("--data DIR", in: arguments.commandLine, usage: usage)])
  }
}
