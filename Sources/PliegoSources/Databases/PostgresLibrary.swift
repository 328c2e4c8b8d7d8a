import CPostgres

/// libpq, which is opened when the first connection is asked for.
///
/// SAFETY: the functions are found once and do not change; the library stays open to the end of the program.
struct PostgresLibrary: @unchecked Sendable {
  static let name = "libpq.so.5"
  /// Debian's package of it.
  static let package = "libpq5"
  /// `nil` where it is not installed.
  static let installed = PostgresLibrary()

  let functions: pliego_postgres_t

  init?(named name: String = name) {
    var found: pliego_postgres_t?
    withUnsafeTemporaryAllocation(of: pliego_postgres_t.self, capacity: 1) { room in
      // SAFETY: all fields are set when the answer is yes.
      if let start = room.baseAddress, pliego_open_postgres(name, start) { found = start.pointee }
    }
    guard let found else { return nil }
    functions = found
  }
}
