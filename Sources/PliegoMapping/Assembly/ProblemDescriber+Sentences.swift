import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues

// What is wrong, in a sentence for each kind of problem.
extension ProblemDescriber {
  func message(_ problem: Problem) -> Phrase {
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
    case .repeatedID where problem.path < 0:
      return Phrase(
        en: "two releases of the process have the id \(text); the second is rejected",
        es: "dos entregas del proceso tienen el id \(text); se rechaza la segunda")
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
    case .twoSpellings:
      let other = Self.shortened(problem.otherText)
      return Phrase(
        en: "the key \"\(text)\" is one with \"\(other)\" \(otherPlace(problem).english), as 'compare keys' says",
        es:
          "la clave \"\(text)\" es la misma que \"\(other)\" \(otherPlace(problem).spanish), según 'compare keys'")
    case .joinedLoosely:
      let other = Self.shortened(problem.otherText)
      return Phrase(
        en: "\"\(text)\" is joined with \"\(other)\", as 'compare keys' says",
        es: "\"\(text)\" se une con \"\(other)\", según 'compare keys'")
    case .sourcesDisagree: return contradiction(problem, text)
    case .severalProcesses:
      return Phrase(
        en: "the key \"\(text)\" stands in several processes; the row is published in each",
        es: "la clave \"\(text)\" aparece en varios procesos; la fila se publica en cada uno")
    case .expectationFailed, .expectationUnmet, .expectationNoted: return unmet(problem)
    case .tooManyRows:
      return Phrase(
        en: "\(text) rows for one process; see --max-rows", es: "\(text) filas para un solo proceso; vea --max-rows")
    case .dateNotLater, .cannotTakeBack, .processGone, .repeatedOCID: return history(problem, text)
    }
  }

  /// What came of comparing with what was published.
  private func history(_ problem: Problem, _ text: String) -> Phrase {
    switch problem.kind {
    case .dateNotLater:
      let dates = problemDates(text)
      return Phrase(
        en: "changed, but its date \(dates.new) is not later than \(dates.last), its last release's; held back",
        es: "cambió, pero su fecha \(dates.new) no es posterior a \(dates.last), la de su última entrega; se retiene")
    case .cannotTakeBack where !problem.otherText.isEmpty:
      let other = Self.shortened(problem.otherText)
      return Phrase(
        en: "'\(text)' was published and is gone; '\(other)' is new, and the same key as 'compare keys' says",
        es: "'\(text)' se publicó y ya no está; '\(other)' es nuevo, y la misma clave según 'compare keys'")
    case .cannotTakeBack:
      return Phrase(
        en: "'\(text)' was published and is gone; OCDS has no way to take it back",
        es: "'\(text)' se publicó y ya no está; OCDS no permite retirarlo")
    case .processGone:
      return Phrase(
        en: "it was published, and the data no longer has it", es: "se publicó, y los datos ya no lo tienen")
    default:
      return Phrase(
        en: "another process has this ocid already; this one is held back",
        es: "otro proceso ya tiene este ocid; éste se retiene")
    }
  }

  /// Both dates of a change without a later date, as ``HistoryProblem`` puts them into one text.
  private func problemDates(_ text: String) -> (new: Substring, last: Substring) {
    let parts = text.split(separator: " ", maxSplits: 1)
    return (parts.first ?? "", parts.last ?? "")
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

  /// Two sources, each with its cell.
  private func contradiction(_ problem: Problem, _ text: String) -> Phrase {
    let other = Self.shortened(problem.otherText)
    let names = [(problem.source, problem.column), (problem.otherSource, problem.otherColumn)].map {
      "\(source($0.0))[\(column($0.0, $0.1))]"
    }
    let place = otherPlace(problem)
    return Phrase(
      en: "\(names[0]) says \"\(text)\", \(names[1]) says \"\(other)\" \(place.english); the first is used",
      es: "\(names[0]) dice \"\(text)\", \(names[1]) dice \"\(other)\" \(place.spanish); se usa la primera")
  }

  /// `(contratos.csv, row 3, column B)`, or `(contratos.json, record 3, /contratos/2)`; nothing when the other row is not known.
  private func otherPlace(_ problem: Problem) -> Phrase {
    guard let origin = otherOrigin(problem) else { return Phrase("") }
    func text(_ row: String, _ column: String, _ record: String) -> String {
      if let pointer = origin.pointer { return "(\(origin.file), \(Self.record(record, origin, pointer)))" }
      let letters = origin.column.map { ", \(column) \(RowOrigin.letters(ofColumn: $0))" } ?? ""
      return "(\(origin.file), \(row) \(origin.row)\(letters))"
    }
    return Phrase(en: text("row", "column", "record"), es: text("fila", "columna", "registro"))
  }

  /// `record 3, /contratos/2`; a record that is a whole text has no pointer.
  private static func record(_ word: String, _ origin: RowOrigin, _ pointer: String) -> String {
    ["\(word) \(origin.row)", pointer].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func otherOrigin(_ problem: Problem) -> RowOrigin? {
    var other = problem
    if problem.otherSource >= 0 {
      other.source = problem.otherSource
      other.column = problem.otherColumn
    }
    return origin(other, problem.otherRow)
  }

  private func disagreement(_ problem: Problem, _ name: String) -> Phrase {
    func cell(_ row: Int32) -> String {
      let declared = plan.sources[Int(problem.source)].columns[Int(problem.column)]
      guard row >= 0, declared.cell >= 0, !declared.type.isPersonal else { return "…" }
      return Self.shortened(linked.sources[Int(problem.source)].table.cell(Int(row), declared.cell).text)
    }
    func place(_ row: Int32, _ word: String, _ columnWord: String, _ recordWord: String) -> String {
      guard let origin = origin(problem, row) else { return "" }
      if let pointer = origin.pointer { return "(\(Self.record(recordWord, origin, pointer)))" }
      let letters = origin.column.map { ", \(columnWord) \(RowOrigin.letters(ofColumn: $0))" } ?? ""
      return "(\(word) \(origin.row)\(letters))"
    }
    let first = cell(problem.row)
    let second = cell(problem.otherRow)
    return Phrase(
      en:
        "rows disagree on \(name): \"\(first)\" \(place(problem.row, "row", "column", "record")) and \"\(second)\" \(place(problem.otherRow, "row", "column", "record")); the first is used",
      es:
        "las filas no coinciden en \(name): \"\(first)\" \(place(problem.row, "fila", "columna", "registro")) y \"\(second)\" \(place(problem.otherRow, "fila", "columna", "registro")); se usa la primera"
    )
  }

  func help(_ group: ProblemGroup, _ hint: Phrase?, _ hasHistory: Bool) -> [Phrase] {
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
      ] + (hint.map { [$0] } ?? [])
    // Rejected rows alone would look as if all others of their processes were gone.
    case .requiredEmpty where hasHistory, .repeatedID where hasHistory:
      return [
        Phrase(
          en: "repair the rows where they come from, and convert all rows again: with --state all count",
          es: "corrija las filas en su origen y convierta otra vez todas: con --state cuentan todas")
      ]
    case .requiredEmpty, .repeatedID:
      return [
        Phrase(
          en: "repair the rows in the reject file and feed them again",
          es: "corrija las filas en el archivo de rechazos y vuelva a darlas")
      ]
    case .dateNotLater:
      return [
        Phrase(
          en: "let a parameter stand in:  publish: { date not later: PARAMETER }",
          es: "deje que un parámetro la supla:  publish: { date not later: PARÁMETRO }")
      ]
    case .cannotTakeBack:
      return [
        Phrase(
          en: "publish it once more with a status that says so, as in cancelled",
          es: "publíquelo otra vez con un estado que lo diga, como cancelled")
      ]
    default: return []
    }
  }

  /// Long cells are cut for messages.
  static func onOneLine(_ text: String) -> String {
    // Control characters of the data must not reach the terminal.
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  private static func shortened(_ text: String) -> String {
    let line = onOneLine(text)
    return line.count > 80 ? String(line.prefix(77)) + "…" : line
  }
}
