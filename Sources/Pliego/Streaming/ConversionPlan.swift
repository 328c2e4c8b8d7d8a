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

  /// How many times its size a file may unpack to, as a guess.
  private static func growth(_ name: String) -> Int {
    let packed = [".gz": 10, ".zst": 10, ".xlsx": 12, ".ods": 20]
    return packed.first { name.lowercased().hasSuffix($0.key) }?.value ?? 1
  }
}

extension Diagnostic {
  static func cannotDivide(_ obstacle: RouteObstacle, needed: Int) -> Diagnostic {
    let why: Phrase
    switch obstacle {
    case .looksUpTree(let source):
      why = Phrase(
        en: "'\(source)' is looked up, and belongs to the processes too",
        es: "'\(source)' se consulta, y también pertenece a los procesos")
    case .belongsToPieces(let source, let parent):
      why = Phrase(
        en: "'\(source)' belongs to '\(parent)', which is made of pieces of cells",
        es: "'\(source)' pertenece a '\(parent)', que se hace de partes de celdas")
    case .startsWithParent(let source):
      why = Phrase(
        en: "'\(source)' starts processes by one key and belongs to its parent by another",
        es: "'\(source)' inicia procesos con una clave y pertenece a su padre con otra")
    }
    return Diagnostic(
      .rowsDoNotDivide,
      Phrase(
        en: "the rows cannot be divided into parts, to be held one after the other: \(why.english)",
        es: "las filas no se pueden dividir en partes para tenerlas una tras otra: \(why.spanish)"),
      help: [moreMemory(needed)])
  }

  static func scattered(_ key: ScatteredKey, needed: Int) -> Diagnostic {
    Diagnostic(
      .rowsDoNotDivide,
      Phrase(
        en:
          "the rows cannot be divided into parts, to be held one after the other: several processes have the key \"\(key.key)\" of '\(key.source)'",
        es:
          "las filas no se pueden dividir en partes para tenerlas una tras otra: varios procesos tienen la clave \"\(key.key)\" de '\(key.source)'"
      ),
      help: [
        Phrase(
          en: "make it a key of one process: add the column of the process to the 'key:' of '\(key.source)'",
          es: "haga que sea clave de un solo proceso: añada la columna del proceso a la 'key:' de '\(key.source)'"),
        moreMemory(needed),
      ])
  }

  static func notSorted(_ source: String) -> Diagnostic {
    Diagnostic(
      .rowsDoNotDivide,
      Phrase(
        en:
          "the plan 'merge' needs every source in the order of its processes' keys; '\(source)' does not say that it is",
        es:
          "el plan 'merge' necesita cada fuente en el orden de las claves de sus procesos; '\(source)' no dice que lo esté"
      ),
      help: [
        Phrase(
          en: "sort the files by the key of the process, byte by byte, and write  sorted by key: true",
          es: "ordene los archivos según la clave del proceso, byte por byte, y escriba  sorted by key: true")
      ])
  }

  /// A row that stands before one it should stand behind.
  static func outOfOrder(_ source: String, _ breach: KeyOrder.Breach, files: [FileText]) -> Diagnostic {
    let file = files[Int(breach.place.file)]
    return Diagnostic(
      .rowsOutOfOrder,
      Phrase(
        en:
          "'\(source)' is not in the order of its processes' keys: \"\(breach.key)\" stands behind \"\(breach.earlier)\"",
        es:
          "'\(source)' no está en el orden de las claves de sus procesos: \"\(breach.key)\" está después de \"\(breach.earlier)\""
      ),
      origin: RowOrigin(file: file.name, row: Int(breach.place.row), line: Int(breach.place.line), sheet: file.sheet),
      help: [
        Phrase(
          en: "sort the files byte by byte (LC_ALL=C sort), or remove 'sorted by key'",
          es: "ordene los archivos byte por byte (LC_ALL=C sort), o quite 'sorted by key'")
      ])
  }

  private static func moreMemory(_ needed: Int) -> Phrase {
    let size = max(1, (needed + (1 << 20) - 1) >> 20)
    return Phrase(
      en: "give memory for all rows:  --memory \(size)MiB", es: "dé memoria para todas las filas:  --memory \(size)MiB")
  }
}
