import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// The rows of the sources that are divided, some at a time, as often as they are wanted.
///
/// Files are read again each time. Tables of a database are asked for once and wait on disk: all are seen as they were at
/// one moment, and the database is let alone afterwards.
struct RowStreams: Sendable {
  private let plan: MappingPlan
  private let files: [SourceFiles]
  /// By source.
  private let tables: [Int: StoredTable]
  private let pieceSize: Int

  init(_ job: ConversionJob, _ routes: RowRoutes) throws(PliegoError) {
    plan = job.plan
    files = job.files
    pieceSize = job.options.sizes.piece
    var tables: [Int: StoredTable] = [:]
    for source in routes.order {
      guard let table = try job.database?.store(plan.sources[source], in: job.options.folderForWaiting) else {
        continue
      }
      tables[source] = table
      if table.isFinal { break }
    }
    self.tables = tables
  }

  /// About how many bytes of text there are.
  var size: Int { InputSize(files, tables: tables.values.reduce(0) { $0 + $1.count }).text }

  /// A source's rows; `nil` when it has nothing to read them from, and ``nothing(_:)`` says why.
  func stream(_ source: Int) -> TableStream? {
    if let table = tables[source] { return TableStream(table, pieceSize: pieceSize) }
    guard !files[source].files.isEmpty else { return nil }
    return TableStream(files[source].files, SourceLoader.request(plan.sources[source]), pieceSize: pieceSize)
  }

  /// The rows of one of a source's files.
  func stream(_ source: Int, file: Int) -> TableStream? {
    if tables[source] != nil { return stream(source) }
    return TableStream([files[source].files[file]], SourceLoader.request(plan.sources[source]), pieceSize: pieceSize)
  }

  /// Where a file is.
  func path(_ source: Int, file: Int) -> String {
    tables[source] == nil ? files[source].files[file].path : plan.sources[source].name
  }

  /// A reading of nothing.
  func nothing(_ source: Int) -> TableReading {
    TableReading(table: SourceLoader.emptyTable(of: plan.sources[source]), diagnostics: files[source].refusal)
  }
}
