import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// Where the rows of a mapping's sources are.
public struct DataPlaces: Sendable {
  /// The folder of the files; `nil`: there are none.
  public var folder: String?
  /// The database of the tables, as `--db` names it; `nil`: a table is a file of its name.
  public var database: String?
  /// Seconds that the database may take to give the next rows; `nil`: the usual.
  public var databaseTimeout: Int?

  public init(folder: String? = nil, database: String? = nil, databaseTimeout: Int? = nil) {
    self.folder = folder
    self.database = database
    self.databaseTimeout = databaseTimeout
  }
}

/// The rows of all sources of a mapping, and what was said while they were read.
struct LoadedSources {
  /// One a source; without rows where these were not kept.
  var tables: [RowTable] = []
  var diagnostics: [Diagnostic] = []
  /// How each file was read, by source.
  var readings: [(source: String, files: [FileReading])] = []

  /// The encoding a file was read in.
  func encoding(of file: String, in source: String) -> TextEncoding {
    readings.first { $0.source == source }?.files.first { $0.file.name == file }?.encoding ?? .utf8
  }
}

/// The files that a source names.
struct SourceFiles {
  var files: [InputFile] = []
  /// Why there are none.
  var refusal: [Diagnostic] = []
}

/// Opens the files that a mapping's sources name and reads their rows.
enum SourceLoader {
  /// - Throws: when a file is missing or its header does not fit. All such findings of all sources are told together.
  static func load(_ plan: MappingPlan, data: DataPlaces) throws(PliegoError) -> LoadedSources {
    try load(plan, files(plan, data: data), DatabaseTables(plan, data))
  }

  /// - Parameter files: of each source, as ``files(_:data:)`` finds them.
  static func load(
    _ plan: MappingPlan, _ files: [SourceFiles], _ database: DatabaseTables?
  ) throws(PliegoError) -> LoadedSources {
    let readings = try readings(plan, files, database) { _ in true }
    var loaded = try loaded(plan, readings)
    for index in plan.sources.indices {
      guard case .pieces = plan.sources[index].origin else { continue }
      loaded.tables[index] = PieceCutter.cut(index, plan: plan, tables: loaded.tables)
    }
    return loaded
  }

  /// Reads the rows of some sources as a whole.
  ///
  /// - Parameter isWanted: tells for a source, by its place, whether it is read; those inside it are read with it.
  /// - Returns: `nil` for sources that are not read, for pieces of cells, and for tables of a database that failed
  ///   before.
  static func readings(
    _ plan: MappingPlan, _ files: [SourceFiles], _ database: DatabaseTables?, where isWanted: (Int) -> Bool
  ) throws(PliegoError) -> [TableReading?] {
    var found: [TableReading?] = plan.sources.map { _ in nil }
    for (index, source) in plan.sources.enumerated() where !source.origin.standsInRows && isWanted(index) {
      let inside = plan.sourcesInside(index)
      let readings =
        database?.read(source).map { [$0] }
        ?? read(source, files[index], inside: nested(inside, in: plan, around: index))
      for (place, reading) in zip([index] + inside, readings) {
        found[place] = arranged(reading, by: plan.sources[place].operators)
      }
      if readings.contains(where: DatabaseTables.isFinal) { break }
    }
    return found
  }

  /// What was read, with what was said about the files in the order of sources.
  ///
  /// - Parameter readings: one a source; `nil` for those that are made of others, or were not read.
  /// - Throws: when any of what was said is an error.
  static func loaded(_ plan: MappingPlan, _ readings: [TableReading?]) throws(PliegoError) -> LoadedSources {
    var loaded = LoadedSources()
    loaded.tables = plan.sources.map { _ in emptyTable }
    for (index, source) in plan.sources.enumerated() where !source.origin.standsInRows {
      for place in [index] + plan.sourcesInside(index) {
        guard let reading = readings[place] else { continue }
        loaded.tables[place] = reading.table
        loaded.diagnostics += reading.diagnostics
        loaded.readings.append((plan.sources[place].name, reading.files))
      }
    }
    guard !loaded.diagnostics.contains(where: { $0.severity == .error }) else { throw PliegoError(loaded.diagnostics) }
    return loaded
  }

  static var emptyTable: RowTable { RowTable(columns: [], files: [], places: [], cells: []) }

  /// The files of each source; none for tables of a database, and for rows that stand in other rows.
  static func files(_ plan: MappingPlan, data: DataPlaces) -> [SourceFiles] {
    plan.sources.map { source in
      if source.origin.standsInRows || source.isTable(in: data) { return SourceFiles() }
      return files(of: source, folder: data.folder)
    }
  }

  private static func files(of source: SourcePlan, folder: String?) -> SourceFiles {
    guard let folder else { return SourceFiles(refusal: source.isOptional ? [] : [unplaced(source)]) }
    var refusal: [Diagnostic] = []
    for pattern in patterns(source) {
      do throws(SourceError) {
        let files = try inputFiles(matching: pattern, under: folder)
        if !files.isEmpty { return SourceFiles(files: files) }
      } catch {
        // A name that fits nothing may have another ending; everything else is final.
        refusal = error.diagnostics
        if refusal.contains(where: { $0.code != .noSuchFile }) { break }
      }
    }
    let isMissing = refusal.allSatisfy { $0.code == .noSuchFile }
    if isMissing, source.isOptional { return SourceFiles() }
    return SourceFiles(refusal: isMissing ? [missing(source, folder)] : refusal)
  }

  /// - Returns: the source's rows, then those of the sources inside it.
  private static func read(_ source: SourcePlan, _ found: SourceFiles, inside: [NestedRequest]) -> [TableReading] {
    guard !found.files.isEmpty else {
      let nested = inside.map { TableReading(table: emptyTable(of: $0.request)) }
      return [TableReading(table: emptyTable(of: source), diagnostics: found.refusal)] + nested
    }
    return readTables(found.files, request(source), inside: inside)
  }

  static func emptyTable(of request: RowRequest) -> RowTable {
    RowTable(columns: request.columns.map(\.name), files: [], places: [], cells: [])
  }

  /// The sources inside a source, asked for with it.
  static func nested(_ inside: [Int], in plan: MappingPlan, around index: Int) -> [NestedRequest] {
    inside.map { source in
      let parent = plan.outerSource(of: source).flatMap { inside.firstIndex(of: $0) }
      return NestedRequest(request: request(plan.sources[source]), parent: parent.map { $0 + 1 } ?? 0)
    }
  }

  /// A table without a database is a file of its name.
  private static func patterns(_ source: SourcePlan) -> [String] {
    switch source.origin {
    case .file(let glob): [glob.value]
    case .table(let name): [name.value + ".csv", name.value + ".tsv", name.value + ".csv.gz", name.value + ".csv.zst"]
    case .pieces, .inside: []
    }
  }

  /// A source that has nowhere to come from.
  private static func unplaced(_ source: SourcePlan) -> Diagnostic {
    Diagnostic(
      .noSuchFile,
      Phrase(
        en: "source '\(source.name)' is a file, and no folder of files was given",
        es: "la fuente '\(source.name)' es un archivo, y no se dio una carpeta de archivos"),
      help: [Phrase(en: "give it with  --data DIR", es: "indíquela con  --data DIR")])
  }

  private static func missing(_ source: SourcePlan, _ data: String) -> Diagnostic {
    let names = patterns(source).joined(separator: ", ")
    return Diagnostic(
      .noSuchFile,
      Phrase(
        en: "source '\(source.name)': no file '\(names)' in '\(data)'",
        es: "fuente '\(source.name)': no hay archivo '\(names)' en '\(data)'"),
      help: [
        Phrase(
          en: "check --data and the source's 'file:'; a source that may lack its file says  optional: true",
          es: "revise --data y el 'file:' de la fuente; si el archivo puede faltar, escriba  optional: true")
      ])
  }

  static func emptyTable(of source: SourcePlan) -> RowTable {
    RowTable(columns: source.columns.filter { $0.cell >= 0 }.map(\.name), files: [], places: [], cells: [])
  }

  static func request(_ source: SourcePlan) -> RowRequest {
    let columns = source.columns.filter { $0.cell >= 0 }.map {
      ColumnRequest(
        name: $0.name, headings: $0.headings, mayBeAbsent: $0.mayBeAbsent, raw: $0.isRaw, decimalMark: $0.decimalMark)
    }
    var request = RowRequest(
      source: source.name, columns: columns, encoding: source.encoding.flatMap { TextEncoding(name: $0) },
      delimiter: source.delimiter.flatMap(delimiter), headerRow: source.headerRow == 1 ? nil : source.headerRow,
      emptyWords: source.empty, cleaning: Set(source.clean.compactMap { cleanings[$0] }),
      notPublished: source.notPublished)
    request.sheet = source.sheet
    request.fillsMergedCells = source.mergedCells == .fill
    request.decimalMark = source.decimalMark
    request.records = source.records
    request.isOptional = source.isOptional
    return request
  }

  private static let cleanings: [String: Cleaning] = [
    "leading apostrophes": .leadingApostrophes, "excel escapes": .excelEscapes, "html": .html,
  ]

  private static func delimiter(_ text: String) -> UInt8? {
    switch text {
    case "tab", "\\t", "\t": UInt8(ascii: "\t")
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "pipe": UInt8(ascii: "|")
    default: text.utf8.count == 1 ? text.utf8.first : nil
    }
  }
}

extension SourcePlan {
  /// Whether its rows come from the database.
  func isTable(in data: DataPlaces) -> Bool {
    if case .table = origin { data.database != nil } else { false }
  }
}
