import PliegoDiagnostics
import PliegoMapping
import PliegoSources

/// The tables of the one database that a run reads.
struct DatabaseTables {
  private let database: Database

  /// Opens the database, if one is given and a source that is read wants it.
  init?(_ plan: MappingPlan, _ data: DataPlaces, where isRead: (Int) -> Bool) throws(PliegoError) {
    let wantsTables = plan.sources.indices.contains { isRead($0) && plan.sources[$0].isTable(in: data) }
    guard let text = data.database, wantsTables else { return nil }
    do throws(SourceError) {
      let address = try DatabaseAddress(text)
      database = try Database(address, timeout: data.databaseTimeout ?? Database.usualTimeout)
    } catch {
      throw PliegoError(error.diagnostics)
    }
  }

  /// The file of the database that a run reads; `nil` when it reads none, or one on a server.
  static func file(_ plan: MappingPlan, _ data: DataPlaces) throws(PliegoError) -> String? {
    guard let text = data.database, plan.sources.contains(where: { $0.isTable(in: data) }) else { return nil }
    do throws(SourceError) {
      return try DatabaseAddress(text).file
    } catch {
      throw PliegoError(error.diagnostics)
    }
  }

  /// The rows of a source that is a table; `nil` when it is something else.
  func read(_ source: SourcePlan) -> TableReading? {
    guard case .table(let name) = source.origin else { return nil }
    let request = SourceLoader.request(source)
    let reading = database.readTable(name.value, request, key: source.keyColumns, timeZone: source.timeZone)
    if let reading { return reading }
    let empty = SourceLoader.emptyTable(of: source)
    return TableReading(table: empty, diagnostics: source.isOptional ? [] : database.missing(name.value))
  }

  /// The database gives nothing more: asking it for the next table would only repeat why.
  static func isFinal(_ reading: TableReading) -> Bool {
    let codes: Set<String> = Set([.unreadableTable, .databaseTimeout, .connectionLost].map(\DiagnosticCode.id))
    return reading.diagnostics.contains { codes.contains($0.code.id) }
  }
}
