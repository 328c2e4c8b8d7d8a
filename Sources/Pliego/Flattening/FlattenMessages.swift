import PliegoDiagnostics
import PliegoFlatten
import PliegoJSON
import PliegoTables

// What is said of single texts.
extension Diagnostic {
  static func passedOver(
    _ reason: PassedOver, _ node: JSONNode, in file: String, at place: StreamPosition
  ) -> Diagnostic {
    let ocid = node["ocid"]?.stringValue
    let span = SourceSpan(file: file, place)
    switch reason {
    case .unknown:
      return Diagnostic(
        .notOCDS,
        Phrase(
          en: "this is neither a release, a record nor a package of them; it is in no table",
          es: "esto no es una entrega, ni un registro, ni un paquete de ellos; no está en ninguna tabla"),
        at: span,
        help: [
          Phrase(
            en: "look for an object with \"releases\" or \"records\" in it, and give that",
            es: "busque dentro un objeto con \"releases\" o \"records\" y dé ése")
        ])
    case .linkedReleases:
      return Diagnostic(
        .nothingToFlatten,
        Phrase(
          en: "the record has no compiled release and only links to its releases",
          es: "el registro no tiene entrega compilada y sólo enlaza a sus entregas"),
        at: span,
        help: [
          Phrase(
            en: "get the releases that it links to, and flatten those",
            es: "consiga las entregas que enlaza y conviértalas a ellas")
        ], ocid: ocid)
    case .recordWithoutCompiled:
      return Diagnostic(
        .nothingToFlatten,
        Phrase(en: "the record has no compiled release", es: "el registro no tiene entrega compilada"), at: span,
        help: [
          Phrase(
            en: "merge its releases first, or leave --from compiled out",
            es: "combine antes sus entregas, o quite --from compiled")
        ], ocid: ocid)
    case .notCompiled:
      return Diagnostic(
        .nothingToFlatten, Phrase(en: "the release is not a compiled one", es: "la entrega no es compilada"), at: span,
        help: [
          Phrase(
            en: "merge the releases first, or leave --from compiled out",
            es: "combine antes las entregas, o quite --from compiled")
        ], ocid: ocid)
    }
  }
}

// What is said of the whole.
extension Diagnostic {
  /// What happened to values, told once for all.
  static func about(
    _ counts: FlattenCounts, numbersAsText: Int, _ plan: TablePlan, _ options: FlattenOptions
  ) -> [Diagnostic] {
    var found = counts.rest.sorted { $0.key < $1.key }.map { fieldsWithoutColumn(plan.tables[$0.key].name, $0.value) }
    if counts.repeatedMembers > 0 { found.append(repeatedMembers(counts.repeatedMembers)) }
    if numbersAsText > 0 { found.append(.numbersAsText(numbersAsText, options.resolvedFormat)) }
    if counts.emptyValues > 0 { found.append(emptyValues(counts.emptyValues)) }
    return found
  }

  private static let mostNamed = 8

  private static func fieldsWithoutColumn(_ table: String, _ paths: [String: Int]) -> Diagnostic {
    let count = paths.values.reduce(0, +)
    let ordered = paths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let more = ordered.count > mostNamed ? ", …" : ""
    let list = ordered.prefix(mostNamed).map { "\($0.key) (\($0.value))" }.joined(separator: ", ") + more
    return Diagnostic(
      .fieldWithoutColumn,
      Phrase(
        en: "\(table): values without a column of their own, kept in _rest: \(count)",
        es: "\(table): valores sin columna propia, guardados en _rest: \(count)"),
      help: [
        Phrase(
          en: "use --columns data, or name the extensions they belong to with --extension",
          es: "use --columns data, o nombre con --extension las extensiones a las que pertenecen")
      ],
      notes: [Phrase(en: "fields: \(list)", es: "campos: \(list)")])
  }

  private static func repeatedMembers(_ count: Int) -> Diagnostic {
    Diagnostic(
      .repeatedMember,
      Phrase(
        en: "members in no table, for their object has another of the same name before them: \(count)",
        es: "miembros que no están en ninguna tabla, pues su objeto tiene antes otro con el mismo nombre: \(count)"),
      help: [
        Phrase(
          en: "pliego validate --only json  says where they are", es: "pliego validate --only json  dice dónde están")
      ])
  }

  private static func numbersAsText(_ count: Int, _ format: FlattenOptions.Format) -> Diagnostic {
    let what =
      format == .xlsx
      ? Phrase(en: "a sheet keeps 15 digits", es: "una hoja conserva 15 cifras")
      : Phrase(en: "the file would keep other numbers", es: "el archivo guardaría otros números")
    return Diagnostic(
      .numberAsText,
      Phrase(
        en: "numbers written as text, for \(what.english): \(count)",
        es: "números escritos como texto, pues \(what.spanish): \(count)"),
      help: [
        Phrase(
          en: "see whether they are identifiers, which should be strings in the data",
          es: "vea si son identificadores, que en los datos deberían ser textos")
      ])
  }

  private static func emptyValues(_ count: Int) -> Diagnostic {
    Diagnostic(
      .emptyValues,
      Phrase(
        en: "values that are null, {} or [], and have no cell: \(count)",
        es: "valores que son null, {} o [], y no tienen celda: \(count)"))
  }
}

// Why a job cannot be done.
extension Diagnostic {
  private static let otherFormats = Phrase(
    en: "write a folder of CSV files or an .sqlite file instead", es: "escriba una carpeta de CSV o un archivo .sqlite")

  /// - Parameter rows: `nil` when nobody has counted.
  static func tooManyRows(_ table: String, rows: Int?) -> Diagnostic {
    let most = WorkbookFile.mostRows - 1
    let count =
      rows.map { Phrase(en: "has \($0) rows", es: "tiene \($0) filas") }
      ?? Phrase(en: "has more rows than that", es: "tiene más filas que eso")
    return Diagnostic(
      .tooManyRows,
      Phrase(
        en: "a sheet takes \(most) rows below its headings, and \(table) \(count.english)",
        es: "una hoja admite \(most) filas bajo sus encabezados, y \(table) \(count.spanish)"),
      help: [otherFormats])
  }

  static func tooManyColumns(
    _ table: String, _ columns: Int, most: Int, _ format: FlattenOptions.Format
  ) -> Diagnostic {
    let what =
      format == .xlsx
      ? Phrase(en: "a sheet", es: "una hoja") : Phrase(en: "a table of SQLite", es: "una tabla de SQLite")
    return Diagnostic(
      .tooManyColumns,
      Phrase(
        en: "\(what.english) takes \(most) columns, and \(table) has \(columns)",
        es: "\(what.spanish) admite \(most) columnas, y \(table) tiene \(columns)"),
      help: [
        Phrase(
          en: "use --columns schema, which puts all other fields into one column, or write a folder of CSV files",
          es: "use --columns schema, que reúne los demás campos en una columna, o escriba una carpeta de CSV")
      ])
  }

  static func textTooLong(_ table: String, _ column: TablePlan.Column) -> Diagnostic {
    let most = FieldOutline.longestCell
    let heading = column.heading
    return Diagnostic(
      .textTooLong,
      Phrase(
        en: "a cell of a sheet takes \(most) characters, and a text in \(table), column \(heading), has more",
        es: "una celda admite \(most) caracteres, y un texto de \(table), columna \(heading), tiene más"),
      help: [otherFormats])
  }

  static func tooManyTables(_ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      .tooManyTables,
      Phrase(
        en: "there would be \(count) tables, one for each array; the most is \(most)",
        es: "habría \(count) tablas, una por cada lista; lo máximo son \(most)"),
      help: [
        Phrase(
          en: "see whether identifiers stand where names of fields should; or use --columns schema",
          es: "vea si hay identificadores donde debería haber nombres de campos; o use --columns schema")
      ])
  }
}

extension PliegoError {
  init(inUse folder: String) {
    self.init([
      Diagnostic(
        .folderInUse,
        Phrase(
          en: "'\(folder)' holds something that pliego flatten did not write; nothing was written",
          es: "'\(folder)' contiene algo que no escribió pliego flatten; no se escribió nada"),
        help: [
          Phrase(
            en: "name a folder that is new or empty, or one of an earlier run, whose tables are replaced",
            es: "nombre una carpeta nueva o vacía, o la de una corrida anterior, cuyas tablas se reemplazan")
        ])
    ])
  }

  init(changed file: String) {
    self.init([
      Diagnostic(
        .inputChanged,
        Phrase(
          en: "'\(file)' changed between its first and its second reading; nothing was written",
          es: "'\(file)' cambió entre la primera lectura y la segunda; no se escribió nada"),
        help: [
          Phrase(
            en: "flatten a copy of it, or give it on standard input",
            es: "convierta una copia, o délo por la entrada estándar")
        ])
    ])
  }

  init(writing path: String, _ error: TableError) {
    self.init([
      Diagnostic(
        .unwritableOutput,
        Phrase(
          en: "'\(path)' cannot be written: \(error.reason)", es: "no se puede escribir '\(path)': \(error.reason)"),
        help: [
          Phrase(
            en: "check the folder, its rights and the room on the disk; the old file, if any, is untouched",
            es: "revise la carpeta, sus permisos y el espacio en disco; el archivo anterior, si lo hay, sigue intacto")
        ])
    ])
  }
}
