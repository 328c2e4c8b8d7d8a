import PliegoDiagnostics

/// What a message about reading a table can speak of.
struct TableScene {
  var table: String
  var database: String
  /// Seconds.
  var timeout: Int
}

extension Diagnostic {
  static func noDatabase(_ name: String, _ failure: DatabaseFailure) -> Diagnostic {
    let message = Phrase(en: "cannot open the database \(name)", es: "no se puede abrir la base de datos \(name)")
    if case .noLibrary(let failure) = failure {
      return Diagnostic(.noDatabase, message, help: [failure.help], notes: [failure.note])
    }
    var words = ""
    if case .noConnection(let said) = failure { words = said }
    return Diagnostic(
      .noDatabase, message,
      help: [
        Phrase(
          en: "check --db (or PLIEGO_DB), the server, and the rights of the user",
          es: "revise --db (o PLIEGO_DB), el servidor y los permisos del usuario")
      ],
      notes: words.isEmpty
        ? [Phrase(en: "the address is malformed", es: "la dirección está mal formada")] : [Self.said(words)])
  }

  static func noSuchTable(_ table: String, in database: String, among names: [String]) -> Diagnostic {
    let alike = names.first { $0.hasSuffix("." + table) } ?? closestHeading(to: [table], in: names)
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    return Diagnostic(
      .noSuchTable,
      Phrase(en: "\(database) has no table '\(table)'", es: "\(database) no tiene la tabla '\(table)'"),
      help: alike.map { [Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")] } ?? [],
      notes: [
        names.isEmpty
          ? Phrase(en: "no table is there", es: "no hay ninguna tabla")
          : Phrase(en: "the tables there: \(shown)", es: "las tablas que hay: \(shown)")
      ])
  }

  static func noRowOrder(_ scene: TableScene, key: [String]) -> Diagnostic {
    let first = key.joined(separator: ", ")
    let (and, y) = key.isEmpty ? ("", "") : ("\(first), then of ", "\(first), luego de ")
    return Diagnostic(
      .noRowOrder,
      Phrase(
        en: "'\(scene.table)' has no primary key; its rows are read in the order of \(and)all columns that are read",
        es:
          "'\(scene.table)' no tiene llave primaria; sus filas se leen en el orden de \(y)todas las columnas leídas"
      ), origin: RowOrigin(file: scene.table))
  }

  static func failure(
    _ failure: DatabaseFailure, _ scene: TableScene, heading: String? = nil, row: Int = 0
  ) -> Diagnostic {
    var origin = RowOrigin(file: scene.table, heading: heading)
    switch failure {
    case .noLibrary: return .noDatabase(scene.database, failure)
    case .noConnection(let words), .refused(let words): return .refused(scene, words)
    case .timeout(let words): return .timeout(scene, words)
    case .lost(let words): return .lost(scene, words, rows: max(0, row - 1))
    case .binary: return .binary(origin)
    case .malformed:
      origin.row = row
      return .malformed(origin)
    case .longCell:
      origin.row = row
      return Diagnostic(
        .cellTooLong,
        Phrase(en: "the cell is longer than the limit", es: "la celda es más larga que el límite"), origin: origin)
    case .notStored(let number):
      return .unreadable(InputFile(path: "", name: scene.table), reason: number)
    case .tooMuchText: return .tooMuchText(origin, rows: row - 1)
    }
  }

  private static func refused(_ scene: TableScene, _ words: String) -> Diagnostic {
    Diagnostic(
      .unreadableTable,
      Phrase(en: "cannot read the table '\(scene.table)'", es: "no se puede leer la tabla '\(scene.table)'"),
      help: [
        Phrase(
          en: "try it by hand as the same user; PostgreSQL gives the right to read with  GRANT SELECT",
          es: "pruébela a mano con el mismo usuario; PostgreSQL da el permiso de lectura con  GRANT SELECT")
      ], notes: [said(words)])
  }

  private static func timeout(_ scene: TableScene, _ words: String) -> Diagnostic {
    Diagnostic(
      .databaseTimeout,
      Phrase(
        en: "the table '\(scene.table)' gave no rows within \(scene.timeout) s",
        es: "la tabla '\(scene.table)' no dio filas en \(scene.timeout) s"),
      help: [
        Phrase(
          en: "allow more with  --db-timeout SECONDS, or make the view behind it cheaper",
          es: "permita más con  --db-timeout SEGUNDOS, o haga menos costosa la vista que hay detrás")
      ], notes: [said(words)])
  }

  private static func lost(_ scene: TableScene, _ words: String, rows: Int) -> Diagnostic {
    Diagnostic(
      .connectionLost,
      Phrase(
        en: "the connection broke after \(rows) rows of the table '\(scene.table)'",
        es: "la conexión se cortó después de \(rows) filas de la tabla '\(scene.table)'"),
      help: [
        Phrase(
          en: "nothing was written; run it again when the server is well",
          es: "no se escribió nada; ejecútelo de nuevo cuando el servidor esté bien")
      ], notes: [said(words)])
  }

  private static func binary(_ origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .binaryCell,
      Phrase(en: "the column holds bytes, not text", es: "la columna contiene bytes, no texto"), origin: origin,
      help: [
        Phrase(
          en: "take it out of the mapping, or make a view that turns it into text",
          es: "quítela del mapeo, o haga una vista que la convierta en texto")
      ])
  }

  private static func malformed(_ origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .malformedCell,
      Phrase(en: "the cell is not UTF-8", es: "la celda no es UTF-8"), origin: origin,
      help: [
        Phrase(
          en: "repair it in the database; it was probably filled without saying the encoding",
          es: "repárela en la base de datos; probablemente se llenó sin decir la codificación")
      ])
  }

  private static func tooMuchText(_ origin: RowOrigin, rows: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge,
      Phrase(
        en: "the table's first \(rows) rows fill all the text that is read from one source",
        es: "las primeras \(rows) filas de la tabla llenan todo el texto que se lee de una fuente"),
      origin: origin,
      help: [Phrase(en: "make views with fewer rows", es: "haga vistas con menos filas")])
  }

  private static func said(_ words: String) -> Phrase {
    Phrase(en: "the database says: \(words)", es: "la base de datos dice: \(words)")
  }
}
