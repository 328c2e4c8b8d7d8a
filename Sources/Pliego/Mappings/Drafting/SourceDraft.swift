import PliegoDiagnostics
import PliegoRows
import PliegoSources
import PliegoValues
import PliegoYAML

/// The text of a draft, source by source.
struct SourceDraft {
  let language: Language
  private(set) var sources = ""

  init(language: Language) { self.language = language }

  var text: String {
    let head = Phrase(
      en: "pliego: 1\n# A draft: every guess stands with its evidence; look at each.\n",
      es: "pliego: 1\n# Un borrador: cada suposición va con su evidencia; revise cada una.\n")
    return head[language] + "sources:\n" + sources
  }

  mutating func add(_ inspection: FileInspection, _ choices: SourceChoices? = nil) {
    sources += "  \(choices?.name ?? sourceName(inspection.file.name)):\n"
    if let around = choices?.inside {
      sources += "    inside: \(around.source)\n    records: \(quoted(around.list + "[]"))\n"
    } else {
      sources += "    file: \(quoted(inspection.file.name))\n"
      addSheet(inspection)
      addRecords(inspection)
    }
    if inspection.encoding != .utf8 {
      sources += "    encoding: \(inspection.encoding.name)   # \(inspection.encodingEvidence[language])\n"
    }
    if inspection.delimiter != UInt8(ascii: ",") {
      sources += "    delimiter: \(delimiterName(inspection.delimiter))   # \(inspection.delimiterEvidence[language])\n"
    }
    if inspection.headerRow != 1 {
      sources += "    header row: \(inspection.headerRow)   # \(inspection.headerEvidence[language])\n"
    }
    addTotals(inspection)
    addCleaning(inspection)
    addLocale(inspection)
    guard var choices else {
      addKey(inspection)
      sources += "    columns:\n"
      for column in inspection.columns where !column.heading.isEmpty { sources += line(column) }
      addLists(inspection)
      return
    }
    // Rows are told by it, so it has to be there.
    if let heading = inspection.totals?.heading, choices.types[heading] == nil { choices.types[heading] = "text" }
    sources += choices.links
    let columns = inspection.columns.filter { !$0.heading.isEmpty }
    let unused = columns.filter { choices.types[$0.heading] == nil }
    if !unused.isEmpty || !choices.unusedLists.isEmpty { sources += "    not published:\n" }
    for list in choices.unusedLists {
      let note = listNote(list, inspection)[language]
      sources += "      - \(quoted(list))   # TODO: \(note)\n"
    }
    for column in unused {
      let reason = choices.reasons[column.heading] ?? choices.otherwise
      sources += "      - \(quoted(column.heading))   # \(reason[language]); \(counts(column))\n"
    }
    sources += "    columns:\n"
    for column in columns {
      guard let type = choices.types[column.heading] else { continue }
      sources += "      \(quoted(column.heading)): \(type)   # \(evidence(column, type: column.types.first))\n"
    }
    sources += choices.helpers
  }

  func sourceName(_ file: String) -> String {
    let base = file.prefix { $0 != "." && !$0.isNumber }
    let name = Text.slug(String(base)).replacing("-", with: "_")
    return name.isEmpty ? "rows" : name
  }

  private func delimiterName(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: ";"): "\";\""
    case UInt8(ascii: "|"): "\"|\""
    default: "\",\""
    }
  }

  /// Which sheet this is, once there is a choice, and what else there is.
  private mutating func addSheet(_ inspection: FileInspection) {
    guard let reading = inspection.sheet, reading.sheets.count > 1 else { return }
    let others = reading.sheets.filter { $0 != reading.sheet }
    let hidden = Phrase(en: "hidden", es: "oculta")[language]
    let list = others.prefix(8).map { $0.isHidden ? "\($0.name) (\(hidden))" : $0.name }.joined(separator: ", ")
    let note = Phrase(en: "also there: \(list)", es: "también hay: \(list)")[language]
    sources += "    sheet: \(quoted(reading.sheet.name))   # \(note)\(others.count > 8 ? ", …" : "")\n"
  }

  /// Where the records stand in a JSON document, and where others might.
  private mutating func addRecords(_ inspection: FileInspection) {
    guard let records = inspection.records, let path = records.path else { return }
    let list = records.others.prefix(8).map { "\($0.path) (\($0.count))" }.joined(separator: ", ")
    var note = Phrase(en: "\(inspection.rows) there", es: "\(inspection.rows) ahí")[language]
    if !list.isEmpty { note += Phrase(en: "; also there: \(list)", es: "; también hay: \(list)")[language] }
    sources += "    records: \(quoted(path.description))   # \(note)\(records.others.count > 8 ? ", …" : "")\n"
  }

  /// Lists in the records, each the stuff of a source of its own.
  private mutating func addLists(_ inspection: FileInspection) {
    for list in inspection.records?.lists ?? [] {
      sources += "      # \(list): \(listNote(list, inspection)[language])\n"
    }
  }

  private func listNote(_ list: String, _ inspection: FileInspection) -> Phrase {
    let name = quoted(list + "[]")
    return Phrase(
      en:
        "a list in the records; a source of its own has  inside: \(sourceName(inspection.file.name)), records: \(name)",
      es:
        "una lista en los registros; una fuente propia lleva  inside: \(sourceName(inspection.file.name)), records: \(name)"
    )
  }

  private mutating func addTotals(_ inspection: FileInspection) {
    guard let totals = inspection.totals else { return }
    let words = totals.words.map { quoted(Self.oneLine($0.value)) }.joined(separator: ", ")
    let count = totals.words.reduce(0) { $0 + $1.count }
    let note = Phrase(en: "\(count) row(s) of sums", es: "\(count) fila(s) de sumas")[language]
    sources += "    skip rows: [{ \(quoted(totals.heading)): [\(words)] }]   # \(note)\n"
  }

  private mutating func addCleaning(_ inspection: FileInspection) {
    var words: [String] = []
    if inspection.columns.contains(where: { $0.leadingApostrophes > 0 }) { words.append("leading apostrophes") }
    if inspection.columns.contains(where: { $0.excelEscapes > 0 }) { words.append("excel escapes") }
    if inspection.columns.contains(where: { $0.html > 0 }) { words.append("html") }
    if !words.isEmpty { sources += "    clean: [\(words.joined(separator: ", "))]\n" }
    let nothing = Set(inspection.columns.flatMap { $0.wordsForNothing.map(\.value) }).sorted()
    if !nothing.isEmpty { sources += "    empty: [\(nothing.map(quoted).joined(separator: ", "))]\n" }
  }

  private mutating func addLocale(_ inspection: FileInspection) {
    // The numbers of JSON have one form.
    guard inspection.records == nil, let best = Self.locale(of: inspection.columns) else { return }
    let note = Phrase(en: "\(best.votes) number(s) are written so", es: "\(best.votes) número(s) se escriben así")
    sources += "    locale: \(best.shape.rawValue)   # \(note[language])\n"
  }

  /// How most numbers of some columns are written.
  static func locale(of columns: [ColumnInspection]) -> (shape: NumberShape, votes: Int)? {
    var votes: [NumberShape: Int] = [:]
    for column in columns {
      if case .number(let shape, let decisive, _)? = column.types.first?.type {
        votes[shape, default: 0] += max(decisive, 1)
      }
    }
    return votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }.map { ($0.key, $0.value) }
  }

  private mutating func addKey(_ inspection: FileInspection) {
    // A date or an amount may differ in every row and still identify nothing.
    let keys = inspection.columns.filter { column in
      guard column.looksLikeKey else { return false }
      return switch column.types.first?.type {
      case .text, .integer, .code, nil: true
      default: false
      }
    }
    guard let key = keys.first(where: { HeadingWords.speaksOfNumber($0.heading) }) ?? keys.first else { return }
    let isNumber = HeadingWords.speaksOfNumber(key.heading)
    let note = Phrase(
      en:
        "filled and different in all \(key.rows) rows\(isNumber ? "" : "; by chance? a key tells rows apart for good")",
      es:
        "llena y distinta en las \(key.rows) filas\(isNumber ? "" : "; ¿por casualidad? una clave distingue las filas para siempre")"
    )
    sources += "    key: \(quoted(key.heading))   # \(note[language])\n"
  }

  private func line(_ column: ColumnInspection) -> String {
    let best = column.types.first
    let type = best.map { typeText($0.type) } ?? "text"
    return "      \(quoted(column.heading)): \(type)   # \(evidence(column, type: best))\n"
  }

  /// What the cells of a column hold.
  ///
  /// - Parameter best: the type that fits best, where that is of interest.
  private func evidence(_ column: ColumnInspection, type best: TypeEvidence?) -> String {
    var note = counts(column)
    if let best, best.type != .text {
      note += Phrase(en: "; \(best.fitting) of \(best.of) fit", es: "; \(best.fitting) de \(best.of) caben")[language]
      if let misfit = best.misfit {
        note += Phrase(en: ", not \"\(short(misfit))\"", es: ", no \"\(short(misfit))\"")[language]
      }
    }
    if column.filled > 0, column.distinct <= 8 {
      let values = column.commonest.prefix(4).map { "\(short($0.value)) \($0.count)" }.joined(separator: ", ")
      note += ": " + values
    } else if let example = best?.example, !example.isEmpty {
      note += Phrase(en: "; as \"\(short(example))\"", es: "; como \"\(short(example))\"")[language]
    }
    return note
  }

  private func counts(_ column: ColumnInspection) -> String {
    Phrase(
      en: "\(column.filled) filled, \(column.distinct) different",
      es: "\(column.filled) llenas, \(column.distinct) distintas")[language]
  }

  func typeText(_ type: CandidateType) -> String {
    switch type {
    case .text, .code: return "text"
    case .integer: return "integer"
    case .number(_, _, let marks):
      guard !marks.isEmpty else { return "number" }
      return "{ type: number, ignore: [\(marks.map(quoted).joined(separator: ", "))] }"
    case .date(let patterns): return "date(\(patterns.map { pattern($0.value) }.joined(separator: " | ")))"
    case .datetime(let patterns):
      return "datetime(\(patterns.map { pattern($0.value) }.joined(separator: " | ")))"
    case .excelSerial: return "date(serial)"
    case .boolean(let yes, let no):
      let usual = ["1", "true", "yes", "y", "si", "s", "verdadero", "0", "false", "no", "n", "falso"]
      if (yes + no).allSatisfy({ usual.contains(Text.fold($0)) }) { return "boolean" }
      return
        "{ type: boolean, yes: [\(yes.map(quoted).joined(separator: ", "))], no: [\(no.map(quoted).joined(separator: ", "))] }"
    case .url: return "url"
    }
  }

  /// A shape that was seen, in the letters that a pattern of the language has.
  private func pattern(_ shape: String) -> String {
    var pattern = shape.replacing(".000", with: ".SSS").replacing("+00:00", with: "XXX")
    for word in ["GMT", "UTC"] { pattern = pattern.replacing(" " + word, with: " '\(word)'") }
    return pattern.hasSuffix("Z") ? pattern.dropLast() + "XXX" : pattern
  }

  func quoted(_ text: String) -> String { YAMLWriter.quoted(text) }

  /// A text for a comment: comments end with their line.
  static func oneLine(_ text: String) -> String {
    text.split { $0.isNewline || $0 == "\r" }.joined(separator: " ")
  }

  private func short(_ text: String) -> String {
    let line = Self.oneLine(text)
    return line.count > 40 ? String(line.prefix(37)) + "…" : line
  }
}

/// What a draft of a whole mapping says of one source beyond what its file shows.
struct SourceChoices {
  var name: String
  /// Lines for its key and links.
  var links = ""
  /// Lines for helper columns.
  var helpers = ""
  /// The columns that are used, with their types.
  var types: [String: String] = [:]
  /// Why other columns are not.
  var reasons: [String: Phrase] = [:]
  /// The source around it and the list in its records, for rows of a nested list.
  var inside: (source: String, list: String)?
  /// Lists in the records that no source is made of.
  var unusedLists: [String] = []
  /// Why those are not that have no reason of their own.
  var otherwise = Phrase(en: "TODO: no field found", es: "TODO: sin campo")
}
