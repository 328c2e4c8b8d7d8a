/// What was seen of one column, value by value.
struct ColumnEvidence {
  private(set) var column: ColumnInspection
  private var values: [String: Int] = [:]
  private var nothing: [String: Int] = [:]
  private var tally = TypeTally()

  init(place: Int, heading: String) { column = ColumnInspection(place: place, heading: heading) }

  /// Takes in one cell, trimmed.
  mutating func add(_ cell: [UInt8]) {
    column.rows += 1
    guard !cell.isEmpty else {
      column.empty += 1
      return
    }
    noteDirt(cell)
    let text = String(decoding: cell.first == 0x27 ? trimmed(Array(cell.dropFirst())) : cell, as: UTF8.self)
    if isWordForNothing(text) {
      nothing[text, default: 0] += 1
      return
    }
    column.filled += 1
    column.longest = max(column.longest, cell.count)
    if values[text] != nil || values.count < ColumnInspection.distinctLimit {
      values[text, default: 0] += 1
    } else {
      column.isDistinctCapped = true
      tally.add(text, count: 1)
    }
  }

  private mutating func noteDirt(_ cell: [UInt8]) {
    if cell.first == 0x27 { column.leadingApostrophes += 1 }
    if cell.contains(0x5F), withoutExcelEscapes(cell) != cell { column.excelEscapes += 1 }
    if withoutHTML(cell) != cell { column.html += 1 }
    if cell.contains(0x0A) || cell.contains(0x0D) { column.lineBreaks += 1 }
  }

  /// Everything seen, judged.
  consuming func inspection() -> ColumnInspection {
    for (value, count) in values.sorted(by: { $0.key < $1.key }) { tally.add(value, count: count) }
    column.distinct = values.count
    column.commonest = counted(values, limit: 10)
    column.wordsForNothing = counted(nothing, limit: 10)
    column.looksLikeKey =
      column.rows > 1 && column.filled == column.rows && values.count == column.rows && !column.isDistinctCapped
    column.types = tally.types(of: column)
    return column
  }
}

/// The commonest values first; equals in the order of the alphabet, so that two runs say the same.
func counted(_ values: [String: Int], limit: Int) -> [Counted] {
  let sorted = values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  return sorted.prefix(limit).map { Counted(value: $0.key, count: $0.value) }
}

/// Texts that people and programs write when there is nothing to say, in lower case.
private let wordsForNothing: Set<String> = [
  "null", "nulo", "nil", "none", "nan", "undefined", "\\n", "n/d", "n.d.", "nd", "n/a", "n.a.", "na", "#n/a", "#n/d",
  "#¡ref!", "#ref!", "#value!", "#¡valor!", "s/n", "s/d", "s/i", "-", "--", "---", ".", "*", "?", "no definido",
  "no definida", "no aplica", "no adjudicado", "no disponible", "no especificado", "no especificada", "no registra",
  "no reporta", "sin dato", "sin datos", "sin información", "sin informacion", "sin firma", "sin especificar",
  "sin definir", "sin descripcion", "sin descripción", "vacío", "vacio", "(en blanco)", "(blank)", "not available",
  "not applicable", "0000-00-00", "0000-00-00 00:00:00", "00/00/0000",
]

func isWordForNothing(_ text: String) -> Bool { text.utf8.count <= 24 && wordsForNothing.contains(text.lowercased()) }
