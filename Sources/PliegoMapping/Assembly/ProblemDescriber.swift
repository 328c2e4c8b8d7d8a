public import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues

/// Problems of one kind at one place of the mapping, counted.
public struct ProblemSummary: Sendable {
  public var code: DiagnosticCode
  public var count: Int
  /// What is wrong, without a place.
  public var title: Phrase
  /// What happened because of it, or what to do.
  public var help: [Phrase]
  public var source: String
  public var column: String
  public var path: String
  /// `mapping.pliego.yaml:118`, the line that wanted the value.
  public var mappingLine: String
  /// The first few, each with its place.
  public var first: [ProblemExample]

  func comesBefore(_ other: ProblemSummary) -> Bool {
    (code.id, source, column, path) < (other.code.id, other.source, other.column, other.path)
  }
}

/// One problem with its place.
public struct ProblemExample: Sendable {
  public var origin: RowOrigin?
  /// The row that contradicts, or came first.
  public var otherOrigin: RowOrigin?
  public var message: Phrase
  public var text: String
  /// The ocid, or the key when there is none yet.
  public var process: String
}

/// Puts problems into sentences, once they are few enough to be read.
struct ProblemDescriber {
  private let plan: MappingPlan
  private let linked: LinkedSources

  init(_ conversion: Conversion) {
    plan = conversion.plan
    linked = conversion.linked
  }

  init(plan: MappingPlan, linked: LinkedSources) {
    self.plan = plan
    self.linked = linked
  }

  /// What is wrong, without its place.
  func sentence(of problem: Problem) -> Phrase { example(problem).message }

  mutating func summary(_ group: ProblemGroup, _ entry: ProblemTally.Entry) -> ProblemSummary {
    let first = entry.first.first
    var line = ""
    if let index = first?.line, index >= 0 {
      let place = plan.lines[Int(index)]
      line = "\(plan.files[Int(place.file)]):\(place.line)"
    }
    return ProblemSummary(
      code: group.kind.code, count: entry.count, title: group.kind.code.title, help: help(group),
      source: source(group.source),
      column: column(group.source, group.column), path: group.path >= 0 ? plan.paths[Int(group.path)] : "",
      mappingLine: line, first: entry.first.sorted { ($0.source, $0.row) < ($1.source, $1.row) }.map { example($0) })
  }

  private func source(_ index: Int32) -> String { index >= 0 ? plan.sources[Int(index)].name : "" }

  private func column(_ source: Int32, _ column: Int32) -> String {
    source >= 0 && column >= 0 ? plan.sources[Int(source)].columns[Int(column)].name : ""
  }

  private func example(_ original: Problem) -> ProblemExample {
    var problem = original
    // Reports travel further than the data: what a personal cell holds stays out of them.
    if isPersonal(problem) { problem.text = "…" }
    return ProblemExample(
      origin: origin(problem, problem.row), otherOrigin: origin(problem, problem.otherRow), message: message(problem),
      text: problem.text, process: problem.process)
  }

  private func isPersonal(_ problem: Problem) -> Bool {
    problem.source >= 0 && problem.column >= 0
      && plan.sources[Int(problem.source)].columns[Int(problem.column)].type.isPersonal
  }

  private func origin(_ problem: Problem, _ row: Int32) -> RowOrigin? {
    guard problem.source >= 0, row >= 0 else { return nil }
    let table = linked.sources[Int(problem.source)].table
    let place = table.place(of: Int(row))
    let file = table.files[Int(place.file)]
    var origin = RowOrigin(file: file.name, row: Int(place.row), line: Int(place.line), sheet: file.sheet)
    guard problem.column >= 0 else { return origin }
    let declared = plan.sources[Int(problem.source)].columns[Int(problem.column)]
    origin.heading = declared.name
    if declared.cell >= 0, file.positions.indices.contains(declared.cell), file.positions[declared.cell] >= 0 {
      origin.column = file.positions[declared.cell]
      origin.heading =
        file.header.indices.contains(file.positions[declared.cell])
        ? file.header[file.positions[declared.cell]] : declared.name
    }
    return origin
  }

  // MARK: Sentences

  private func message(_ problem: Problem) -> Phrase {
    let text = Self.shortened(problem.text)
    let name = column(problem.source, problem.column)
    switch problem.kind {
    case .unreadable: return unreadable(problem, text)
    case .unmapped:
      let table = plan.codeTables[Int(problem.table)].name
      return Phrase(
        en: "\"\(text)\" has no code in table '\(table)'", es: "\"\(text)\" no tiene código en la tabla '\(table)'")
    case .disagree: return disagreement(problem, name)
    case .orphan:
      return Phrase(
        en: "no row of the parent source has the key \"\(text)\"",
        es: "ninguna fila de la fuente padre tiene la clave \"\(text)\"")
    case .repeatedKey:
      return Phrase(
        en: "the key \"\(text)\" stands here again; look-ups use the first row",
        es: "la clave \"\(text)\" aparece otra vez; las consultas usan la primera fila")
    case .requiredEmpty:
      let field = name.isEmpty ? text : name
      return Phrase(
        en: "\(field) is empty, and it is required", es: "\(field) está vacío, y es obligatorio")
    case .lookUpFailed:
      return Phrase(en: "nothing has the key \"\(text)\"", es: "nada tiene la clave \"\(text)\"")
    case .repeatedID:
      return Phrase(
        en: "the id \(text) stands twice in one list; the second entry is rejected",
        es: "el id \(text) aparece dos veces en una lista; se rechaza la segunda entrada")
    case .division: return Phrase(en: "\(text) is divided by zero", es: "\(text) se divide entre cero")
    case .notACode: return notACode(problem, text)
    case .openCode:
      return Phrase(
        en: "\"\(text)\" is not in the codelist; the list is open, so it is published as it is",
        es: "\"\(text)\" no está en la lista de códigos; la lista es abierta, así que se publica tal cual")
    case .oddTime:
      return Phrase(
        en: "\(text) never was, or was twice, on the clock of that zone; it is moved forward, or taken as the first",
        es: "\(text) no existió, o existió dos veces, en el reloj de esa zona; se adelanta, o se toma la primera")
    case .hashInID:
      return Phrase(en: "the release id \"\(text)\" holds '#'", es: "el id de entrega \"\(text)\" lleva '#'")
    case .notAURI:
      return Phrase(en: "\"\(text)\" is not a web address", es: "\"\(text)\" no es una dirección web")
    case .notWhole:
      return Phrase(en: "\(text) is not a whole number", es: "\(text) no es un número entero")
    case .nothing:
      return Phrase(
        en: "the process has no planning, tender, award or contract to publish",
        es: "el proceso no tiene planeación, licitación, adjudicación ni contrato que publicar")
    case .partyWithoutID:
      return Phrase(
        en: "party '\(text)' has no id here; the reference is left out",
        es: "la parte '\(text)' no tiene id aquí; se omite la referencia")
    case .partiesDiffer:
      return Phrase(
        en: "organization \(text); the first is used",
        es: "organización \(text); se usa la primera")
    case .tooManyRows:
      return Phrase(
        en: "\(text) rows for one process; see --max-rows", es: "\(text) filas para un solo proceso; vea --max-rows")
    }
  }

  private func unreadable(_ problem: Problem, _ text: String) -> Phrase {
    guard problem.source >= 0, problem.column >= 0 else {
      return Phrase(en: "\"\(text)\" cannot be read", es: "\"\(text)\" no se puede leer")
    }
    let reader = plan.sources[Int(problem.source)].columns[Int(problem.column)].reader
    switch reader.kind {
    case .number, .integer:
      let format = plan.numberFormats[Int(reader.numberFormat)]
      let kind =
        reader.kind == .number
        ? Phrase(en: "a number", es: "un número") : Phrase(en: "a whole number", es: "un número entero")
      return Phrase(
        en: "\"\(text)\" is not \(kind.english) as written in \(format.name) (\(format.example))",
        es: "\"\(text)\" no es \(kind.spanish) según \(format.name) (\(format.example))")
    case .date, .datetime:
      let pattern = plan.datePatterns[Int(reader.datePattern)].text
      return Phrase(
        en: "\"\(text)\" is not a date written \(pattern)", es: "\"\(text)\" no es una fecha escrita \(pattern)")
    case .boolean: return Phrase(en: "\"\(text)\" is neither yes nor no", es: "\"\(text)\" no es ni sí ni no")
    default: return Phrase(en: "\"\(text)\" cannot be read", es: "\"\(text)\" no se puede leer")
    }
  }

  private func notACode(_ problem: Problem, _ text: String) -> Phrase {
    var list = ""
    if problem.source >= 0, problem.column >= 0 {
      let index = plan.sources[Int(problem.source)].columns[Int(problem.column)].reader.codelist
      if index >= 0 { list = plan.codelists[Int(index)].name + ".csv" }
    }
    return Phrase(en: "\"\(text)\" is not a code of \(list)", es: "\"\(text)\" no es un código de \(list)")
  }

  private func disagreement(_ problem: Problem, _ name: String) -> Phrase {
    func cell(_ row: Int32) -> String {
      let declared = plan.sources[Int(problem.source)].columns[Int(problem.column)]
      guard row >= 0, declared.cell >= 0, !declared.type.isPersonal else { return "…" }
      return Self.shortened(linked.sources[Int(problem.source)].table.cell(Int(row), declared.cell).text)
    }
    func place(_ row: Int32, _ word: String, _ columnWord: String) -> String {
      guard let origin = origin(problem, row) else { return "" }
      let letters = origin.column.map { ", \(columnWord) \(RowOrigin.letters(ofColumn: $0))" } ?? ""
      return "(\(word) \(origin.row)\(letters))"
    }
    let first = cell(problem.row)
    let second = cell(problem.otherRow)
    return Phrase(
      en:
        "rows disagree on \(name): \"\(first)\" \(place(problem.row, "row", "column")) and \"\(second)\" \(place(problem.otherRow, "row", "column")); the first is used",
      es:
        "las filas no coinciden en \(name): \"\(first)\" \(place(problem.row, "fila", "columna")) y \"\(second)\" \(place(problem.otherRow, "fila", "columna")); se usa la primera"
    )
  }

  private func help(_ group: ProblemGroup) -> [Phrase] {
    let path = group.path >= 0 ? plan.paths[Int(group.path)] : ""
    switch group.kind {
    case .unreadable, .notACode, .notAURI, .notWhole, .division:
      return path.isEmpty
        ? []
        : [
          Phrase(
            en: "\(path) is left out, or its entry rejected where the field is required",
            es: "se omite \(path), o se rechaza su entrada si el campo es obligatorio")
        ]
    case .unmapped:
      let table = plan.codeTables[Int(group.table)].name
      return [
        Phrase(
          en: "complete unmapped/\(table).yaml and paste it into the mapping",
          es: "complete unmapped/\(table).yaml y péguelo en el mapeo")
      ]
    case .orphan:
      return [
        Phrase(
          en: "--rejects DIR writes the rows to DIR/orphans",
          es: "--rejects DIR escribe las filas en DIR/orphans")
      ]
    case .requiredEmpty, .repeatedID:
      return [
        Phrase(
          en: "repair the rows in the reject file and feed them again",
          es: "corrija las filas en el archivo de rechazos y vuelva a darlas")
      ]
    default: return []
    }
  }

  /// Long cells are cut for messages.
  private static func shortened(_ text: String) -> String {
    // Control characters of the data must not reach the terminal.
    let line = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return line.count > 80 ? String(line.prefix(77)) + "…" : line
  }
}
