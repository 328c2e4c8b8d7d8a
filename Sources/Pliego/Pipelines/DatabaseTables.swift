import PliegoDiagnostics
import PliegoMapping
import PliegoSources

/// The tables of the one database that a run reads.
///
/// All are seen as they were at one moment, until ``close()``.
final class DatabaseTables {
  private var database: Database?
  private let place: String

  /// Opens the database, if one is given and a source wants it.
  init?(_ plan: MappingPlan, _ data: DataPlaces) throws(PliegoError) {
    guard let text = data.database, plan.sources.contains(where: { $0.isTable(in: data) }) else { return nil }
    do throws(SourceError) {
      let address = try DatabaseAddress(text)
      place = address.file ?? ""
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
    guard case .table(let name) = source.origin, let database else { return nil }
    let request = SourceLoader.request(source)
    let reading = database.readTable(name.value, request, key: source.keyColumns, timeZone: source.timeZone)
    if let reading { return reading }
    let empty = SourceLoader.emptyTable(of: source)
    return TableReading(table: empty, diagnostics: source.isOptional ? [] : database.missing(name.value))
  }

  /// Lays the rows of a source that is a table on disk; `nil` when it is something else.
  ///
  /// - Throws: when `folder` takes no more.
  func store(_ source: SourcePlan, in folder: String) throws(PliegoError) -> StoredTable? {
    guard case .table(let name) = source.origin, let database else { return nil }
    let request = SourceLoader.request(source)
    do throws(StoreError) {
      return try database.storeTable(
        name.value, request, key: source.keyColumns, timeZone: source.timeZone, in: folder)
    } catch {
      throw PliegoError(writing: FileError(path: folder, number: error.number))
    }
  }

  /// Ends the transaction, so that nobody who writes to the database has to wait for releases.
  func close() { database = nil }

  /// About how many bytes of text the tables have that sources read, as far as the database tells.
  func size(of plan: MappingPlan) -> Int {
    guard place.isEmpty else { return InputSize.ofFile(place) }
    return plan.sources.reduce(0) { sum, source in
      guard case .table(let name) = source.origin else { return sum }
      return sum + (database?.size(of: name.value) ?? 0)
    }
  }

  /// The database gives nothing more: asking it for the next table would only repeat why.
  static func isFinal(_ reading: TableReading) -> Bool {
    let codes: Set<String> = Set([.unreadableTable, .databaseTimeout, .connectionLost].map(\DiagnosticCode.id))
    return reading.diagnostics.contains { codes.contains($0.code.id) }
  }
}
