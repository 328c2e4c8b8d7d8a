import CPostgres

/// libpq, which is opened when the first connection is asked for.
///
/// SAFETY: the functions are found once and do not change; the library stays open to the end of the program.
struct PostgresLibrary: @unchecked Sendable {
  static let name = "libpq.so.5"
  /// Debian's package of it.
  static let package = "libpq5"
  static let installed = Result { () throws(LibraryFailure) in try PostgresLibrary() }

  let functions: pliego_postgres_t

  init(named name: String = name) throws(LibraryFailure) {
    var found: pliego_postgres_t?
    var words = ""
    withUnsafeTemporaryAllocation(of: pliego_postgres_t.self, capacity: 1) { room in
      guard let start = room.baseAddress else { return }
      // SAFETY: all fields are set when there is nothing to say.
      if let said = pliego_open_postgres(name, start) { words = String(cString: said) } else { found = start.pointee }
    }
    guard let found else { throw LibraryFailure(library: name, package: Self.package, words: words) }
    functions = found
  }
}
