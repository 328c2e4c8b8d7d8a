import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

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
  static func load(_ plan: MappingPlan, data: String) throws(PliegoError) -> LoadedSources {
    try load(plan, files(plan, data: data))
  }

  /// - Parameter files: of each source, as ``files(_:data:)`` finds them.
  static func load(_ plan: MappingPlan, _ files: [SourceFiles]) throws(PliegoError) -> LoadedSources {
    var loaded = LoadedSources()
    var pending: [Int] = []
    for (index, source) in plan.sources.enumerated() {
      if case .pieces = source.origin {
        pending.append(index)
        loaded.tables.append(emptyTable)
        continue
      }
      let reading = read(source, files[index])
      loaded.tables.append(reading.table)
      loaded.diagnostics += reading.diagnostics
      loaded.readings.append((source.name, reading.files))
    }
    guard !loaded.diagnostics.contains(where: { $0.severity == .error }) else { throw PliegoError(loaded.diagnostics) }
    for index in pending { loaded.tables[index] = PieceCutter.cut(index, plan: plan, tables: loaded.tables) }
    return loaded
  }

  static var emptyTable: RowTable { RowTable(columns: [], files: [], places: [], cells: []) }

  /// The files of each source; none for pieces of cells.
  static func files(_ plan: MappingPlan, data: String) -> [SourceFiles] {
    plan.sources.map { source in
      if case .pieces = source.origin { return SourceFiles() }
      return files(of: source, data: data)
    }
  }

  private static func files(of source: SourcePlan, data: String) -> SourceFiles {
    var refusal: [Diagnostic] = []
    for pattern in patterns(source) {
      do throws(SourceError) {
        let files = try inputFiles(matching: pattern, under: data)
        if !files.isEmpty { return SourceFiles(files: files) }
      } catch {
        // A name that fits nothing may have another ending; everything else is final.
        refusal = error.diagnostics
        if refusal.contains(where: { $0.code != .noSuchFile }) { break }
      }
    }
    let isMissing = refusal.allSatisfy { $0.code == .noSuchFile }
    if isMissing, source.isOptional { return SourceFiles() }
    return SourceFiles(refusal: isMissing ? [missing(source, data)] : refusal)
  }

  static func read(_ source: SourcePlan, _ found: SourceFiles) -> TableReading {
    guard !found.files.isEmpty else {
      return TableReading(table: emptyTable(of: source), diagnostics: found.refusal)
    }
    return readTable(found.files, request(source))
  }

  /// A table without a database is a file of its name.
  private static func patterns(_ source: SourcePlan) -> [String] {
    switch source.origin {
    case .file(let glob): [glob.value]
    case .table(let name): [name.value + ".csv", name.value + ".tsv", name.value + ".csv.gz"]
    case .pieces: []
    }
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
      ColumnRequest(name: $0.name, headings: $0.headings, mayBeAbsent: $0.mayBeAbsent, raw: $0.isRaw)
    }
    var request = RowRequest(
      source: source.name, columns: columns, encoding: source.encoding.flatMap { TextEncoding(name: $0) },
      delimiter: source.delimiter.flatMap(delimiter), headerRow: source.headerRow == 1 ? nil : source.headerRow,
      emptyWords: source.empty, cleaning: Set(source.clean.compactMap { cleanings[$0] }),
      notPublished: source.notPublished)
    request.sheet = source.sheet
    request.fillsMergedCells = source.mergedCells == .fill
    request.decimalMark = source.decimalMark
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
