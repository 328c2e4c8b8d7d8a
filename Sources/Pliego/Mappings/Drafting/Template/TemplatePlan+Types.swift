import PliegoDiagnostics
import PliegoOCDS
import PliegoSources
import PliegoValues

/// How a column fills a field.
enum TemplateFilling {
  case plain
  /// By the code table of that name.
  case codes(String)
  /// In pieces, each an entry of the list.
  case split
}

// Types of columns, by the fields they fill, the file's values, the examples and what the template says.
extension TemplatePlan {
  /// Declares the columns of a field with a type that can fill it.
  ///
  /// - Returns: why they cannot, when they cannot.
  mutating func declare(_ column: TemplateColumn, for field: Field) -> Phrase? {
    let shown = tables[column.table].shown(column.name)
    let isSure = tables[column.table].file != nil && shown.filled > 0
    let words = tables[column.table].dataType(column.name)
    let type: String
    if field.format == "date-time" {
      guard let found = moment(shown, words, isSure: isSure) else { return Self.misfit(field, shown) }
      type = found
    } else if field.isNumeric {
      guard let found = number(shown, isSure: isSure) else { return Self.misfit(field, shown) }
      type = found
    } else if field.types == ["boolean"] {
      if case .boolean? = shown.types.first?.type {
        type = SourceDraft(language: .english).typeText(shown.types[0].type)
      } else if isSure {
        return Self.misfit(field, shown)
      } else {
        type = "boolean"
      }
    } else if field.format == "uri" {
      if isSure, shown.types.first?.type != .url { return Self.misfit(field, shown) }
      type = "url"
    } else {
      type = "text"
    }
    if type != "text", column == processColumn {
      return Phrase(
        en: "'\(column.name)' names the process, and so is text",
        es: "'\(column.name)' nombra el proceso, y por eso es texto")
    }
    let old = tables[column.table].types[column.name]
    if old == nil || old == "text" { tables[column.table].types[column.name] = type }
    return nil
  }

  private func moment(_ shown: ColumnInspection, _ words: String, isSure: Bool) -> String? {
    switch shown.types.first?.type {
    case .date?, .datetime?, .excelSerial?: return SourceDraft(language: .english).typeText(shown.types[0].type)
    default: break
    }
    if isSure { return nil }
    let isMoment = ["datetime", "timestamp", "hora", "time"].contains { words.contains($0) }
    return isMoment ? "datetime" : "date"
  }

  private func number(_ shown: ColumnInspection, isSure: Bool) -> String? {
    switch shown.types.first?.type {
    case .integer?: "number"
    case .number?: SourceDraft(language: .english).typeText(shown.types[0].type)
    default: isSure ? nil : "number"
    }
  }

  private static func misfit(_ field: Field, _ shown: ColumnInspection) -> Phrase {
    let value = shown.commonest.first?.value ?? ""
    return Phrase(
      en: "'\(field.name)' takes what \"\(value)\" is not", es: "'\(field.name)' lleva algo que \"\(value)\" no es")
  }

  /// The values that a column is known to have: those of the file, or else the examples.
  func values(_ column: TemplateColumn) -> [String] {
    if let file = tables[column.table].file { return file.values(of: column.name) }
    let shown = tables[column.table].shown(column.name)
    return shown.commonest.map(\.value)
  }
}
