import PliegoDiagnostics

/// Where a database is: a file of SQLite, or a server of PostgreSQL.
///
/// The address of a server may hold a password, so it is never shown; `name` is.
public struct DatabaseAddress: Sendable {
  enum Kind: Sendable {
    case sqlite(path: String)
    /// As libpq takes it: a URL, or `host=… dbname=…`.
    case postgres(String)
  }

  let kind: Kind

  /// The path of the file; `nil` for a server.
  public var file: String? {
    if case .sqlite(let path) = kind { path } else { nil }
  }

  /// Reads what `--db` or `PLIEGO_DB` says.
  ///
  /// `postgresql://…` and `postgres://…` are servers, and so is what begins with a name and an equals sign, libpq's other
  /// form. `sqlite:PATH` is a file, and so is every other text without `://`.
  ///
  /// - Throws: `SourceError` when it names a kind of database that pliego does not read.
  public init(_ text: String) throws(SourceError) {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") || Self.isKeywordForm(text) {
      kind = .postgres(text)
    } else if text.hasPrefix("sqlite:") {
      let path = text.dropFirst("sqlite:".count)
      kind = .sqlite(path: String(path.hasPrefix("///") ? path.dropFirst(2) : path))
    } else if let end = text.firstRange(of: "://")?.lowerBound {
      throw SourceError([.unknownDatabase(String(text[..<end]))])
    } else {
      kind = .sqlite(path: text)
    }
  }

  /// `host=localhost dbname=compras`.
  private static func isKeywordForm(_ text: String) -> Bool {
    let keyword = text.prefix { $0.isASCII && ($0.isLowercase || $0 == "_") }
    return !keyword.isEmpty && text.dropFirst(keyword.count).drop { $0 == " " }.first == "="
  }
}

extension Diagnostic {
  /// - Parameter scheme: what stands before `://`; the rest may hold a password.
  fileprivate static func unknownDatabase(_ scheme: String) -> Diagnostic {
    Diagnostic(
      .unknownDatabase,
      Phrase(en: "pliego reads no '\(scheme)' databases", es: "pliego no lee bases de datos '\(scheme)'"),
      help: [
        Phrase(
          en: "give the path of an SQLite file, or postgresql://user@host/database",
          es: "dé la ruta de un archivo SQLite, o postgresql://usuario@servidor/base")
      ])
  }
}
