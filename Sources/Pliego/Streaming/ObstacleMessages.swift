import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

// Why a conversion cannot go on without holding all rows.
extension Diagnostic {
  static func cannotDivide(_ obstacle: RouteObstacle, needed: Int) -> Diagnostic {
    let why = obstacle.reason
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
          "the rows cannot be divided into parts, to be held one after the other: several processes have, or look up, the key \"\(key.key)\" of '\(key.source)'",
        es:
          "las filas no se pueden dividir en partes para tenerlas una tras otra: varios procesos tienen, o consultan, la clave \"\(key.key)\" de '\(key.source)'"
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
      origin: RowOrigin(
        file: file.name, row: Int(breach.place.row), line: Int(breach.place.line), sheet: file.form.sheet,
        pointer: breach.pointer),
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

extension RouteObstacle {
  /// Why rows cannot be divided, as the second half of a sentence.
  fileprivate var reason: Phrase {
    switch self {
    case .looksUpTree(let source):
      Phrase(
        en: "'\(source)' is looked up, and belongs to the processes too",
        es: "'\(source)' se consulta, y también pertenece a los procesos")
    case .belongsToPieces(let source, let parent):
      Phrase(
        en: "'\(source)' belongs to '\(parent)', which is made of pieces of cells",
        es: "'\(source)' pertenece a '\(parent)', que se hace de partes de celdas")
    case .startsWithParent(let source):
      Phrase(
        en: "'\(source)' starts processes by one key and belongs to its parent by another",
        es: "'\(source)' inicia procesos con una clave y pertenece a su padre con otra")
    case .comparesKeysLoosely:
      Phrase(
        en: "'compare keys' lets keys match that are written in several ways",
        es: "'compare keys' deja coincidir claves que se escriben de varias maneras")
    case .readWhole(let source, let why):
      Phrase(
        en: "'\(source)' \(why.reason.english), and belongs to the processes",
        es: "'\(source)' \(why.reason.spanish), y pertenece a los procesos")
    }
  }
}

extension RouteObstacle.ReadWhole {
  fileprivate var reason: Phrase {
    switch self {
    case .records:
      Phrase(
        en: "is JSON with records inside records, which is read as a whole",
        es: "es JSON con registros dentro de registros, que se lee entero")
    case .once:
      Phrase(
        en: "comes through a pipe, which can be read only once",
        es: "llega por una tubería, que sólo se puede leer una vez")
    case .operators:
      Phrase(
        en: "has rows that are skipped, joined or filled from those above them",
        es: "tiene filas que se saltan, se unen o se llenan con las de arriba")
    }
  }
}
