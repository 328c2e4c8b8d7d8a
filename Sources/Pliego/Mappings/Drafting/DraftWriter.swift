import PliegoDiagnostics
import PliegoSources

/// Writes a whole mapping from tables whose headings have found their fields.
struct DraftWriter {
  let language: Language
  /// The table of processes.
  var main: DraftTable
  /// Tables that the main one looks up, by their key.
  var lookUps: [(table: DraftTable, key: String, column: String)] = []
  /// Lists in the records of the main table, and lists in these.
  var nested: [DraftTable] = []
  /// Tables that nothing leads to.
  var strays: [DraftTable] = []
  var codeTables = ""
  /// Columns that are used, by source, with their types.
  var types: [String: [String: String]] = [:]
  var helpers = ""
  let names: SourceDraft

  init(_ tables: [DraftTable], nested: [DraftTable], language: Language) {
    self.language = language
    names = SourceDraft(language: language)
    let ranked = tables.indices.max { Self.weight(tables[$0]) < Self.weight(tables[$1]) } ?? 0
    main = tables[ranked]
    for (index, table) in tables.enumerated() where index != ranked { link(table) }
    self.nested = nested.filter { $0.parent == main.name }
    let inner = self.nested.map(\.name)
    self.nested += nested.filter { inner.contains($0.parent ?? "") }
  }

  /// How much a table speaks of contracting processes, and not of organizations alone.
  private static func weight(_ table: DraftTable) -> Int {
    table.fields.count { !$0.hasPrefix("parties/") } * 100 + table.fields.count
  }

  private mutating func link(_ table: DraftTable) {
    let keys = table.inspection.columns.filter { $0.looksLikeKey && !$0.heading.isEmpty }
    for key in keys {
      let words = HeadingWords.words(of: key.heading)
      guard !words.isEmpty else { continue }
      if let column = main.inspection.columns.first(where: { HeadingWords.words(of: $0.heading) == words }) {
        lookUps.append((table, key.heading, column.heading))
        return
      }
    }
    strays.append(table)
  }

  /// How many headings fill a field.
  var usedHeadings: Int {
    let tables = [main] + lookUps.map(\.table) + nested
    return tables.reduce(0) { sum, table in
      let headings = Set(table.columns.values.map(\.heading))
      return sum + headings.count { types[table.name]?[$0] != nil }
    }
  }

  // MARK: Words

  func say(_ english: String, _ spanish: String) -> String { Phrase(en: english, es: spanish)[language] }

  func quoted(_ text: String) -> String { names.quoted(text) }

  /// A column of the main table in a formula.
  func bracketed(_ heading: String) -> String { "[" + heading.replacing("]", with: "]]") + "]" }

  /// Why a column stands where it does.
  func reason(_ heading: String) -> String {
    say(
      "   # by its heading: \(HeadingWords.known(heading, in: main.list))",
      "   # por su encabezado: \(HeadingWords.known(heading, in: main.list))")
  }

  /// Declares that a column is used.
  mutating func use(_ heading: String, of table: DraftTable, as type: String) {
    let old = types[table.name, default: [:]][heading]
    // What tells rows apart stays required.
    if old == nil || old == "text" || type.hasSuffix(", required") { types[table.name, default: [:]][heading] = type }
  }

  /// `FIELD: COLUMN   # why`, or nothing.
  mutating func line(_ field: String, as key: String, indent: Int) -> String {
    guard let column = main.columns[field] else { return "" }
    use(column.heading, of: main, as: FieldNeeds(field).type(of: column, in: names))
    return spaces(indent) + key + ": " + quoted(column.heading) + reason(column.heading) + "\n"
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: The whole

  mutating func text() throws(PliegoError) -> String {
    let key = processKey()
    let codes = try codeLines()
    let parties = partyLines()
    let release = releaseLines(key, codes: codes, parties: parties)
    var text =
      "pliego: 1\ntitle: "
      + quoted(say("Draft from \(main.inspection.file.name)", "Borrador de \(main.inspection.file.name)"))
    text += "\n" + Self.zone(of: main.inspection.columns.map(\.heading), language) + Self.parameters(language)
    text += "sources:\n" + sources()
    if !codeTables.isEmpty { text += "codes:\n" + codeTables }
    if !parties.text.isEmpty { text += "parties:\n" + parties.text }
    text += "process: { from: \(main.name), key: \(quoted(key.heading)) }   # \(key.reason)\n"
    text += release + gaps()
    return text
  }

  /// Whose clock the dates follow, guessed from headings.
  static func zone(of headings: [String], _ language: Language) -> String {
    let words = Set(headings.flatMap { HeadingWords.words(of: $0).split(separator: " ") })
    let colombia = words.intersection(["nit", "departamento", "unspsc", "modalidad", "vigencia", "secop"]).count
    let mexico = words.intersection(["rfc", "uc", "claveuc", "dependencia", "federativa", "rupc", "drc"]).count
    let zone = colombia > mexico ? "America/Bogota" : mexico > 0 ? "America/Mexico_City" : "Etc/UTC"
    let why = Phrase(
      en: "TODO: whose clock the dates follow; guessed from the words of the headings",
      es: "TODO: de qué reloj son las fechas; supuesto por las palabras de los encabezados")
    return "reading: { time zone: \(zone) }   # \(why[language])\n"
  }

  static func parameters(_ language: Language) -> String {
    let why = Phrase(
      en: "the day of the files, which is the date of each release: --set as_of=2026-03-31",
      es: "el día de los archivos, que es la fecha de cada entrega: --set as_of=2026-03-31")
    return "parameters:\n  # \(why[language])\n  as_of: date\n"
  }

  private mutating func sources() -> String {
    var draft = SourceDraft(language: language)
    var choices = SourceChoices(name: main.name)
    choices.types = types[main.name] ?? [:]
    choices.reasons = main.reasons
    choices.helpers = helpers
    for lookUp in lookUps {
      if choices.types[lookUp.column] == nil { choices.types[lookUp.column] = "text" }
      let why = say("by the heading that both have", "por el encabezado que ambos tienen")
      if choices.links.isEmpty { choices.links = "    looks_up:\n" }
      choices.links +=
        "      \(alias(lookUp.table)): { \(lookUp.table.name): \(quoted(lookUp.column)) }   # \(why)\n"
    }
    types[main.name] = choices.types
    choices.unusedLists = unusedLists(of: main)
    draft.add(main.inspection, choices)
    for table in nested where types[table.name] != nil {
      var choices = SourceChoices(name: table.name)
      choices.types = types[table.name] ?? [:]
      choices.reasons = table.reasons
      if choices.types["[]"] != nil {
        choices.helpers =
          "      \"[]\": text, required   # " + say("the place in the list, from 1", "el lugar en la lista, desde 1")
          + "\n"
      }
      choices.inside = (table.parent ?? main.name, table.list ?? "")
      choices.unusedLists = unusedLists(of: table)
      draft.add(table.inspection, choices)
    }
    for lookUp in lookUps {
      var choices = SourceChoices(name: lookUp.table.name)
      choices.types = types[lookUp.table.name] ?? [:]
      choices.types[lookUp.key] = choices.types[lookUp.key] ?? "text"
      types[lookUp.table.name] = choices.types
      choices.reasons = lookUp.table.reasons
      choices.unusedLists = lookUp.table.inspection.records?.lists ?? []
      choices.links =
        "    key: \(quoted(lookUp.key))   # " + say("no value comes twice", "ningún valor se repite") + "\n"
      draft.add(lookUp.table.inspection, choices)
    }
    var text = draft.sources
    for stray in strays {
      let why = say(
        "TODO: \(stray.inspection.file.name) has no column in common with \(main.inspection.file.name) that tells its rows apart; it is left out",
        "TODO: \(stray.inspection.file.name) no comparte con \(main.inspection.file.name) una columna que distinga sus filas; queda fuera"
      )
      text += "  # \(why)\n"
    }
    return text
  }

  func alias(_ table: DraftTable) -> String { "el_" + table.name }

  /// What a release usually has and no heading speaks of.
  private func gaps() -> String {
    let wanted = [
      "process", "tender/title", "tender/procurementMethod", "tender/value/amount", "parties/buyer/name",
      "parties/supplier/name", "contracts/value/amount", "contracts/dateSigned",
    ]
    let tables = [main] + lookUps.map(\.table) + nested
    let missing = wanted.filter { field in !tables.contains { $0.fields.contains(field) } }
    guard !missing.isEmpty else { return "" }
    let words = say("TODO: no heading was found for", "TODO: no hay encabezado para")
    return "\n# \(words): \(missing.joined(separator: ", "))\n"
  }

  // MARK: The process

  /// Columns with values that are read as text.
  var textColumns: [ColumnInspection] {
    let typed = main.columns.filter { ![.text, .code].contains(FieldNeeds($0.key).kind) }.map(\.value.heading)
    return main.inspection.columns.filter { !$0.heading.isEmpty && $0.filled > 0 && !typed.contains($0.heading) }
  }

  /// Columns of numbers that somebody gives to things, and no field has taken: enough of them to be those of processes.
  private var numberColumns: [ColumnInspection] {
    let taken = Set(main.columns.values.map(\.heading))
    return textColumns.filter { column in
      HeadingWords.speaksOfNumber(column.heading) && !taken.contains(column.heading) && column.distinct > 1
        && column.filled * 10 >= column.rows * 9 && column.distinct * 5 >= column.rows
    }
  }

  mutating func processKey() -> (heading: String, reason: String) {
    for field in ["process", "tender/id", "contracts/id", "awards/id"] {
      guard let heading = main.heading(field) else { continue }
      use(heading, of: main, as: "text, required")
      return (
        heading,
        say(
          "by its heading: \(HeadingWords.known(heading, in: nil))",
          "por su encabezado: \(HeadingWords.known(heading, in: nil))")
      )
    }
    let numbers = numberColumns
    if let column = numbers.first(where: \.looksLikeKey) ?? (numbers.isEmpty ? main.keyColumn : nil) {
      use(column.heading, of: main, as: "text, required")
      return (
        column.heading,
        say(
          "TODO: no heading speaks of a process; this column is filled and different in every row",
          "TODO: ningún encabezado habla de un proceso; esta columna está llena y es distinta en cada fila")
      )
    }
    if let column = numbers.first {
      use(column.heading, of: main, as: "text, required")
      return (
        column.heading,
        say(
          "TODO: no heading speaks of a process; this one speaks of a number, and several rows share one",
          "TODO: ningún encabezado habla de un proceso; éste habla de un número, y varias filas comparten uno")
      )
    }
    let named = main.inspection.columns.filter { !$0.heading.isEmpty }
    let columns = textColumns.isEmpty ? named.prefix(12) : textColumns.prefix(12)
    for column in columns { use(column.heading, of: main, as: "text") }
    let list = columns.map { bracketed($0.heading) }.joined(separator: ", ")
    let why = say(
      "TODO: nothing tells rows apart; this is made of their content, and changes with it",
      "TODO: nada distingue las filas; esto se hace de su contenido, y cambia con él")
    helpers += "      proceso_id: '= hash(\(list.replacing("'", with: "''")))'   # \(why)\n"
    return ("proceso_id", why)
  }
}
