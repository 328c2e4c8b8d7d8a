import PliegoDiagnostics
import PliegoJSON
import PliegoRows

/// What is odd about the records of one source in one file: how often, and where first.
struct RecordTallies {
  struct Tally {
    var count = 0
    var origin = RowOrigin(file: "")
    /// What a message says of the first.
    var detail = ""

    mutating func add(_ origin: @autoclosure () -> RowOrigin, _ detail: @autoclosure () -> String = "") {
      if count == 0 {
        self.origin = origin()
        self.detail = detail()
      }
      count += 1
    }
  }

  var notObjects = Tally()
  var repeated = Tally()
  var longCells = Tally()
  var wrongShapes = Tally()
  /// By column.
  var containers: [Int: Tally] = [:]
  /// By column: whether the first was a list.
  var lists: Set<Int> = []

  func report(_ request: RowRequest, _ diagnostics: inout [Diagnostic]) {
    if wrongShapes.count > 0 { diagnostics.append(.wrongShape(wrongShapes, request)) }
    if notObjects.count > 0 { diagnostics.append(.recordNotObject(notObjects)) }
    for column in containers.keys.sorted() {
      guard let tally = containers[column] else { continue }
      diagnostics.append(.memberNotScalar(tally, request.columns[column].name, isList: lists.contains(column)))
    }
    if longCells.count > 0 {
      diagnostics.append(.longMember(longCells, limit: request.limits.cellBytes))
    }
    if repeated.count > 0 { diagnostics.append(.memberRepeated(repeated)) }
  }
}

extension Diagnostic {
  fileprivate static func recordNotObject(_ tally: RecordTallies.Tally) -> Diagnostic {
    Diagnostic(
      .recordNotObject,
      Phrase(
        en: "records that are no objects: \(tally.count); the first is \(tally.detail)",
        es: "registros que no son objetos: \(tally.count); el primero es \(tally.detail)"),
      origin: tally.origin,
      help: [
        Phrase(
          en: "say with 'records' where the objects stand; a list of plain values has one column, 'value'",
          es: "diga con 'records' dónde están los objetos; una lista de valores simples tiene una columna, 'value'")
      ])
  }

  fileprivate static func memberNotScalar(_ tally: RecordTallies.Tally, _ column: String, isList: Bool) -> Diagnostic {
    Diagnostic(
      .memberNotScalar,
      isList
        ? Phrase(
          en: "column '\(column)' is a list in \(tally.count) record(s), not one value",
          es: "la columna '\(column)' es una lista en \(tally.count) registro(s), no un solo valor")
        : Phrase(
          en: "column '\(column)' is an object in \(tally.count) record(s), not one value",
          es: "la columna '\(column)' es un objeto en \(tally.count) registro(s), no un solo valor"),
      origin: tally.origin,
      help: isList
        ? [
          Phrase(
            en: "make a source of it:  inside: SOURCE, records: \"\(column)[]\"",
            es: "haga de ella una fuente:  inside: FUENTE, records: \"\(column)[]\"")
        ]
        : [
          Phrase(
            en: "declare one of its members: \(tally.detail)",
            es: "declare uno de sus miembros: \(tally.detail)")
        ])
  }

  fileprivate static func memberRepeated(_ tally: RecordTallies.Tally) -> Diagnostic {
    Diagnostic(
      .memberRepeated,
      Phrase(
        en: "members that stand twice in one object: \(tally.count); the first is \"\(tally.detail)\"",
        es: "miembros que están dos veces en un objeto: \(tally.count); el primero es \"\(tally.detail)\""),
      origin: tally.origin,
      notes: [
        Phrase(en: "the first of the two is read", es: "se lee el primero de los dos")
      ])
  }

  fileprivate static func longMember(_ tally: RecordTallies.Tally, limit: Int) -> Diagnostic {
    Diagnostic(
      .cellTooLong,
      Phrase(
        en: "values of more than \(limit) bytes: \(tally.count)", es: "valores de más de \(limit) bytes: \(tally.count)"
      ),
      origin: tally.origin)
  }

  fileprivate static func wrongShape(_ tally: RecordTallies.Tally, _ request: RowRequest) -> Diagnostic {
    let path = request.records?.description ?? ""
    return Diagnostic(
      .recordsNotFound,
      Phrase(
        en:
          "'records: \(path)' of source '\(request.source)' does not fit \(tally.count) time(s): here stands \(tally.detail)",
        es:
          "'records: \(path)' de la fuente '\(request.source)' no encaja \(tally.count) vez/veces: aquí hay \(tally.detail)"
      ),
      origin: tally.origin,
      help: [
        Phrase(
          en: "name[] goes into a list, name{} into an object whose members are the records, name to one object",
          es: "nombre[] entra en una lista, nombre{} en un objeto cuyos miembros son los registros, nombre a un objeto")
      ])
  }

  static func recordsNotFound(_ request: RowRequest, in files: [InputFile], among names: [String]) -> Diagnostic {
    let path = request.records?.description ?? ""
    let first = request.records?.firstName ?? ""
    var help: [Phrase] = []
    if let near = closestHeading(to: [first], in: names) {
      help.append(Phrase(en: "did you mean '\(near)'?", es: "¿quiso decir '\(near)'?"))
    }
    help.append(
      Phrase(
        en: "if the records may be missing from all of the data, write  optional: true",
        es: "si los registros pueden faltar en todos los datos, escriba  optional: true"))
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    return Diagnostic(
      .recordsNotFound,
      Phrase(
        en: "'records: \(path)' of source '\(request.source)' leads to nothing anywhere",
        es: "'records: \(path)' de la fuente '\(request.source)' no lleva a nada en ningún lugar"),
      origin: RowOrigin(file: files.first?.name ?? ""), help: help,
      notes: shown.isEmpty ? [] : [Phrase(en: "what is there: \(shown)", es: "lo que hay: \(shown)")])
  }

  static func missingMember(_ column: ColumnRequest, of source: String, in file: InputFile, among names: [String])
    -> Diagnostic
  {
    let first = column.headings.first ?? column.name
    var help: [Phrase] = []
    if let near = closestHeading(to: column.headings, in: names) {
      help.append(
        Phrase(
          en: "did you mean \"\(near)\"? then declare it in the column:  also: [\"\(near)\"]",
          es: "¿quiso decir \"\(near)\"? entonces declárelo en la columna:  also: [\"\(near)\"]"))
    }
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    return Diagnostic(
      .missingColumn,
      Phrase(
        en: "no record of source '\(source)' has the member \(first); nothing was read",
        es: "ningún registro de la fuente '\(source)' tiene el miembro \(first); no se leyó nada"),
      origin: RowOrigin(file: file.name), help: help,
      notes: [Phrase(en: "the members there: \(shown)", es: "los miembros que hay: \(shown)")])
  }
}
