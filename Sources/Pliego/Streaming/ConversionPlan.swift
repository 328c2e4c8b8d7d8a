import Glibc
import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// How a conversion holds its rows.
public enum ConversionPlan: String, Sendable, CaseIterable {
  /// All of them in memory.
  case memory
  /// Only those of a few processes, since all sources of the tree come in the order of their processes' keys.
  case merge
  /// On disk, gathered in parts by the keys of their processes; one part after the other in memory.
  case spool
}

/// How much a conversion in parts does at a time.
struct PartSizes: Sendable {
  /// Text that is read at once.
  var piece = 1 << 20
  /// Rows that make one part, in bytes on disk; `nil`: what the memory allows.
  var part: Int?
}

extension ConvertOptions {
  /// Where there is room for what waits: where the user says, or beside the output.
  var folderForWaiting: String {
    if let folder = temporaryFolder { return folder }
    let given = ByteStream.temporaryFolder
    if given != "/tmp" || output == "-" { return given }
    let beside = FileAccess.folder(of: output)
    return FileAccess.isFolder(beside) ? beside : given
  }
}

/// Chooses how a conversion holds its rows.
struct PlanChoice {
  enum Choice {
    case memory
    case merge(RowRoutes)
    case spool(RowRoutes)
  }

  private let plan: MappingPlan
  private let files: [SourceFiles]
  private let options: ConvertOptions

  init(_ plan: MappingPlan, _ files: [SourceFiles], _ options: ConvertOptions) {
    self.plan = plan
    self.files = files
    self.options = options
  }

  func choice() throws(PliegoError) -> Choice {
    let size = InputSize(files)
    switch options.plan {
    case .memory: return .memory
    case nil where size.inMemory <= options.memory: return .memory
    case .merge, .spool, nil: break
    }
    let routes: RowRoutes
    do throws(RouteObstacle) {
      routes = try plan.routes()
      for source in routes.order { try checkReading(source) }
    } catch {
      throw PliegoError([.cannotDivide(error, needed: size.inMemory)])
    }
    let unsorted = plan.unsortedSource(routes)
    if options.plan == .merge {
      if let unsorted { throw PliegoError([.notSorted(plan.sources[unsorted].name)]) }
      return .merge(routes)
    }
    // What stands on standard output cannot be taken back when a row turns out to be in the wrong place.
    return options.plan == nil && unsorted == nil && options.output != "-" ? .merge(routes) : .spool(routes)
  }

  /// Rows that are divided are read some at a time, which only delimited text allows.
  private func checkReading(_ source: Int) throws(RouteObstacle) {
    let own = plan.sources[source]
    if own.isTable(in: options.data) { throw .readWhole(source: own.name, .table) }
    for file in files[source].files {
      if file.isNamedJSON { throw .readWhole(source: own.name, .records) }
      if InputSize.isWorkbook(file.name) { throw .readWhole(source: own.name, .sheet) }
    }
  }
}

/// How much text input files hold, as far as their sizes tell.
struct InputSize {
  /// Bytes of text, unpacked.
  private(set) var text = 0

  init(_ files: [SourceFiles]) {
    for file in files.flatMap(\.files) {
      var status = stat()
      guard stat(file.path, &status) == 0 else { continue }
      text += Int(status.st_size) * Self.growth(file.name)
    }
  }

  /// What rows in memory take: their text, what is known of each cell, and the links between them.
  var inMemory: Int { text * 5 / 2 }

  /// Whether a file is a workbook, as its name says.
  static func isWorkbook(_ name: String) -> Bool {
    [".xlsx", ".xlsm", ".ods"].contains { name.lowercased().hasSuffix($0) }
  }

  /// How many times its size a file may unpack to, as a guess.
  private static func growth(_ name: String) -> Int {
    let packed = [".gz": 10, ".zst": 10, ".xlsx": 12, ".ods": 20]
    return packed.first { name.lowercased().hasSuffix($0.key) }?.value ?? 1
  }
}
