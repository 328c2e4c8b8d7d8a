import PliegoDiagnostics
import PliegoSources

/// One file of rows, and the fields that its headings stand for.
struct DraftTable {
  let path: String
  let inspection: FileInspection
  let name: String
  /// The list in the records of another source that these rows are.
  let list: String?
  /// That source.
  let parent: String?
  /// Field to column.
  private(set) var columns: [String: ColumnInspection] = [:]
  /// Why a heading stays without a field.
  private(set) var reasons: [String: Phrase] = [:]

  init(path: String, _ inspection: FileInspection, name: String, inside parent: String? = nil, list: String? = nil) {
    self.path = path
    self.parent = parent
    self.list = list
    self.inspection = inspection
    self.name = name
    for column in inspection.columns where !column.heading.isEmpty { claim(column) }
    settle()
  }

  var fields: Set<String> { Set(columns.keys) }

  func heading(_ field: String) -> String? { columns[field]?.heading }

  /// Whether no value of the column comes twice.
  func isUnique(_ field: String) -> Bool { columns[field]?.looksLikeKey ?? false }

  /// A column that could tell rows apart.
  var keyColumn: ColumnInspection? {
    let typed = columns.filter { ![.text, .code].contains(FieldNeeds($0.key).kind) }.map(\.value.heading)
    return inspection.columns.first { column in
      guard column.looksLikeKey, !column.heading.isEmpty, !typed.contains(column.heading) else { return false }
      return switch column.types.first?.type {
      case .text, .integer, .code, nil: true
      default: false
      }
    }
  }

  private mutating func claim(_ column: ColumnInspection) {
    let wanted = HeadingWords.fields(of: column.heading, in: list)
    guard !wanted.isEmpty else { return }
    for field in wanted {
      if let refusal = FieldNeeds(field).refusal(of: column) {
        reasons[column.heading] = refusal
      } else if let holder = columns[field] {
        let isSurer =
          HeadingWords.rank(of: column.heading, for: field) < HeadingWords.rank(of: holder.heading, for: field)
        if isSurer { columns[field] = column }
        let loser = isSurer ? holder.heading : column.heading
        let winner = isSurer ? column.heading : holder.heading
        reasons[loser] = Phrase(
          en: "TODO: may be \(field) too, which '\(SourceDraft.oneLine(winner))' fills",
          es: "TODO: puede ser también \(field), que llena '\(SourceDraft.oneLine(winner))'")
      } else {
        columns[field] = column
      }
    }
  }

  /// Headings that fit several places go where the others speak of.
  private mutating func settle() {
    let stage = ["contracts", "awards", "tender"].first { stage in fields.contains { $0.hasPrefix(stage + "/") } }
    let place =
      list.flatMap(HeadingWords.stage) ?? stage
      ?? (columns["parties/supplier/name"] == nil ? "tender" : "contracts")
    for (field, target) in [("value/amount", place + "/value/amount"), ("status", place + "/status")] {
      guard let column = columns.removeValue(forKey: field),
        !columns.values.contains(where: { $0.heading == column.heading })
      else { continue }
      if let holder = columns[target] {
        reasons[column.heading] = Phrase(
          en: "TODO: may be \(target) too, which '\(SourceDraft.oneLine(holder.heading))' fills",
          es: "TODO: puede ser también \(target), que llena '\(SourceDraft.oneLine(holder.heading))'")
      } else {
        columns[target] = column
      }
    }
  }

  mutating func drop(_ field: String, because reason: Phrase) {
    guard let column = columns.removeValue(forKey: field) else { return }
    if !columns.values.contains(where: { $0.heading == column.heading }) { reasons[column.heading] = reason }
  }
}

/// What a column must hold to fill a field.
struct FieldNeeds {
  enum Kind { case text, number, integer, moment, url, code }

  let kind: Kind
  private let field: String

  init(_ field: String) {
    self.field = field
    kind =
      switch field.split(separator: "/").last {
      case "amount": .number
      case "numberOfTenderers", "durationInDays": .integer
      case "startDate", "endDate", "date", "dateSigned": .moment
      case "url": .url
      case "procurementMethod", "mainProcurementCategory", "status": .code
      default: .text
      }
  }

  /// The codelist of a field of codes.
  var codelist: String? {
    switch field {
    case "tender/procurementMethod": "method"
    case "tender/mainProcurementCategory": "procurementCategory"
    case "tender/status": "tenderStatus"
    case "awards/status": "awardStatus"
    case "contracts/status": "contractStatus"
    default: nil
    }
  }

  /// Why a column cannot fill the field.
  func refusal(of column: ColumnInspection) -> Phrase? {
    guard column.filled > 0 else {
      return Phrase(
        en: "TODO: reads like \(field), but has no values", es: "TODO: parece \(field), pero no tiene valores")
    }
    if kind == .number, column.distinct == 1, column.commonest.first?.value == "0" {
      return Phrase(
        en: "TODO: reads like \(field), but is 0 everywhere", es: "TODO: parece \(field), pero siempre es 0")
    }
    let fits: Bool
    switch (kind, column.types.first?.type) {
    case (.number, .integer?), (.number, .number?), (.integer, .integer?), (.moment, .date?), (.moment, .datetime?),
      (.url, .url?):
      fits = true
    case (.text, _), (.code, _): fits = true
    default: fits = false
    }
    if fits { return nil }
    let what =
      switch kind {
      case .number: Phrase(en: "numbers", es: "números")
      case .integer: Phrase(en: "whole numbers", es: "números enteros")
      case .moment: Phrase(en: "dates", es: "fechas")
      default: Phrase(en: "web addresses", es: "direcciones web")
      }
    return Phrase(
      en: "TODO: reads like \(field), but its cells are no \(what.english)",
      es: "TODO: parece \(field), pero sus celdas no son \(what.spanish)")
  }

  /// The type that the column is declared with.
  func type(of column: ColumnInspection, in draft: SourceDraft) -> String {
    switch (kind, column.types.first?.type) {
    case (.text, _), (.code, _): return field == "value/currency" ? "code(currency)" : "text"
    case (.number, .integer?): return "number"
    case (_, let type?): return draft.typeText(type)
    default: return "text"
    }
  }
}
