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
  private let database: DatabaseTables?
  private let options: ConvertOptions

  init(_ plan: MappingPlan, _ files: [SourceFiles], _ database: DatabaseTables?, _ options: ConvertOptions) {
    self.plan = plan
    self.files = files
    self.database = database
    self.options = options
  }

  func choice() throws(PliegoError) -> Choice {
    let size = InputSize(files, tables: database?.size(of: plan) ?? 0)
    switch options.plan {
    case .memory: return .memory
    case nil where size.inMemory <= options.memory: return .memory
    case .merge, .spool, nil: break
    }
    let routes: RowRoutes
    do throws(RouteObstacle) {
      routes = try plan.routes()
      for source in routes.order { try checkFiles(source) }
    } catch {
      throw PliegoError([.cannotDivide(error, needed: size.inMemory)])
    }
    let unsorted = plan.unsortedSource(routes)
    let lookedUp = routes.lookedUpInTree()
    if options.plan == .merge, let lookedUp {
      throw PliegoError([.cannotDivide(.looksUpTree(source: plan.sources[lookedUp].name), needed: size.inMemory)])
    }
    if options.plan == .merge {
      if let unsorted { throw PliegoError([.notSorted(plan.sources[unsorted].name)]) }
      return .merge(routes)
    }
    // What stands on standard output cannot be taken back when a row turns out to be in the wrong place.
    return options.plan == nil && unsorted == nil && lookedUp == nil && options.output != "-"
      ? .merge(routes) : .spool(routes)
  }

  /// Files are read more than once: for a sample of keys, and for refused rows.
  private func checkFiles(_ source: Int) throws(RouteObstacle) {
    for file in files[source].files {
      var status = stat()
      guard stat(file.path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { continue }
      throw .readWhole(source: plan.sources[source].name, .once)
    }
  }
}

/// How much text input files hold, as far as their sizes tell.
struct InputSize {
  /// Bytes of text, unpacked.
  private(set) var text: Int

  /// - Parameter tables: bytes of text in the database's tables.
  init(_ files: [SourceFiles], tables: Int) {
    text = tables
    for file in files.flatMap(\.files) { text += Self.ofFile(file.path) * Self.growth(file.name) }
  }

  /// Bytes of a file; 0 for one that is not there.
  static func ofFile(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What rows in memory take: their text, what is known of each cell, and the links between them.
  var inMemory: Int { Self.inMemory(text) }

  static func inMemory(_ text: Int) -> Int { text * 5 / 2 }

  /// How many times its size a file may unpack to, as a guess.
  private static func growth(_ name: String) -> Int {
    let packed = [".gz": 10, ".zst": 10, ".xlsx": 12, ".ods": 20]
    return packed.first { name.lowercased().hasSuffix($0.key) }?.value ?? 1
  }
}
