public import PliegoDiagnostics
import PliegoJSON
import PliegoMapping

/// The answers to why a field is as it is, for people.
public struct FieldReasonText: Sendable {
  private let language: Language

  public init(language: Language) { self.language = language }

  public func text(of reasons: [FieldReason]) -> String { reasons.map(text).joined(separator: "\n") }

  private func text(_ reason: FieldReason) -> String {
    let head = [reason.ocid, reason.pointer.isEmpty ? "/" : reason.pointer].joined(separator: "  ")
    var lines = [head + " " + FieldReasonWords.answer(reason)[language]]
    if let release = FieldReasonWords.release(reason) { lines.append(release[language]) }
    if reason.isOfFirstRun {
      lines.append(
        say(
          "as a first run gives it; with --state, what was published before decides",
          "como lo da una primera corrida; con --state decide lo ya publicado"))
    }
    if let place = reason.mapping {
      lines.append("\(place.file):\(place.line)" + (reason.written.isEmpty ? "" : "  \(reason.written)"))
    }
    if let comment = reason.comment { lines.append("# " + comment) }
    for cell in reason.cells { lines.append(FieldReasonWords.cell(cell)[language]) }
    for code in reason.codes {
      let table = say("code table", "tabla de códigos")
      lines.append(
        "\(table) \(code.table): \(code.word) → \(code.code ?? "—")  (\(code.mapping.file):\(code.mapping.line))")
    }
    for rule in reason.rules { lines.append("\(rule.key): \(rule.text)  (\(rule.mapping.file):\(rule.mapping.line))") }
    return lines[0] + "\n" + lines.dropFirst().map { "  \($0)\n" }.joined()
  }

  private func say(_ english: String, _ spanish: String) -> String { Phrase(en: english, es: spanish)[language] }
}

/// Sentences about answers.
enum FieldReasonWords {
  static func answer(_ reason: FieldReason) -> Phrase {
    switch reason.answer {
    case .value(let value):
      let text = JSONWriter.text(of: value)
      return reason.mapping == nil
        ? Phrase(en: "= \(text): pliego fills it in", es: "= \(text): lo llena pliego") : Phrase("= \(text)")
    case .absent(let why):
      let words = absence(why, hasCells: !reason.cells.isEmpty)
      return Phrase(en: "is not there: \(words.english)", es: "no está: \(words.spanish)")
    case .noEntry(let list, let count):
      return Phrase(
        en: "is not there: \(list) ends with entry \(count - 1)",
        es: "no está: \(list) termina en la entrada \(count - 1)")
    case .notMapped(let nearest):
      guard !nearest.isEmpty else {
        return Phrase(en: "is not there: the mapping does not write it", es: "no está: el mapeo no lo escribe")
      }
      let list = nearest.joined(separator: ", ")
      return Phrase(
        en: "is not there: the mapping does not write it; the nearest that it writes: \(list)",
        es: "no está: el mapeo no lo escribe; lo más parecido que sí escribe: \(list)")
    case .listWithoutEntry(let list, let count):
      return Phrase(
        en: "names no entry: \(list) is a list of \(count), as in \(list)/0",
        es: "no nombra ninguna entrada: \(list) es una lista de \(count), como en \(list)/0")
    case .noRelease(let why):
      let words = absence(why, hasCells: false)
      return Phrase(
        en: "is not there: this release is not written: \(words.english)",
        es: "no está: no se escribe esta entrega: \(words.spanish)")
    case .refused(let code, let why):
      return Phrase(
        en: "is not there: the whole process was refused: \(code): \(why.english)",
        es: "no está: se rechazó todo el proceso: \(code): \(why.spanish)")
    }
  }

  /// `release ocds-abc123-1-5f0c, 'gasto' of hacienda`; `nil` where there is only one.
  static func release(_ reason: FieldReason) -> Phrase? {
    guard reason.isOneOfSeveral || reason.called != nil || reason.publisher != nil else { return nil }
    func words(_ release: String, _ of: String) -> String {
      let id = reason.releaseID.isEmpty ? nil : reason.releaseID
      let owner = reason.publisher.map { "\(of) \($0)" }
      return ([release] + [id, reason.called.map { "'\($0)'" }, owner].compactMap { $0 }).joined(separator: " ")
    }
    return Phrase(en: words("release", "of"), es: words("entrega", "de"))
  }

  private static func absence(_ reason: TracedAbsence.Reason, hasCells: Bool) -> Phrase {
    switch reason {
    case .empty:
      hasCells
        ? Phrase(en: "what it is made of is empty", es: "está vacío aquello de lo que se hace")
        : Phrase(en: "there is nothing to make it of", es: "no hay de qué hacerlo")
    case .condition: Phrase(en: "its 'only if' does not hold", es: "no se cumple su 'only if'")
    case .problem(let code, let message):
      Phrase(en: "\(code.id): \(message.english)", es: "\(code.id): \(message.spanish)")
    case .noRows(let source):
      Phrase(en: "no row of '\(source)' belongs here", es: "ninguna fila de '\(source)' corresponde aquí")
    case .nothingInside:
      Phrase(
        en: "nothing inside it has a value that depends on rows",
        es: "nada dentro tiene un valor que dependa de las filas")
    case .without(let key): Phrase(en: "it says nothing without '\(key)'", es: "no dice nada sin '\(key)'")
    case .noEntries: Phrase(en: "the list has no entries", es: "la lista no tiene entradas")
    }
  }

  static func cell(_ cell: TracedCell) -> Phrase {
    let sheet = cell.sheet.map { Phrase(en: ", sheet \($0)", es: ", hoja \($0)") } ?? Phrase("")
    let text = cell.original.map { "\"\(visible($0))\"" } ?? "… (personal)"
    let place = place(of: cell)
    return Phrase(
      en: "\(cell.file)\(sheet.english), \(place.english) (\(cell.heading)): \(text)",
      es: "\(cell.file)\(sheet.spanish), \(place.spanish) (\(cell.heading)): \(text)")
  }

  private static func place(of cell: TracedCell) -> Phrase {
    if let pointer = cell.pointer { return Phrase(visible(pointer)) }
    let row =
      cell.key.map { Phrase(en: "key \(visible($0))", es: "clave \(visible($0))") }
      ?? Phrase(en: "row \(cell.row)", es: "fila \(cell.row)")
    guard cell.key == nil else { return row }
    let letters = cell.column > 0 ? RowOrigin.letters(ofColumn: cell.column - 1) : "—"
    return Phrase(en: "\(row.english), column \(letters)", es: "\(row.spanish), columna \(letters)")
  }

  /// Control characters of the data must not reach the terminal.
  private static func visible(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return line.count > 200 ? String(line.prefix(197)) + "…" : line
  }
}
