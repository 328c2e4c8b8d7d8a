public import PliegoDiagnostics
import PliegoOCDS
import PliegoYAML

/// The field-level mapping sheet: what every published field is made of, for people.
public struct MappingSheet: Sendable {
  private let check: MappingCheck
  private let language: Language

  public init(_ check: MappingCheck, language: Language) {
    self.check = check
    self.language = language
  }

  /// One row for each field, in the order of the schema.
  struct Row {
    var path: String
    var title: String
    var written: String
    var source: String
    var codelist: String
    var requirement: String
    var comment: String
    var line: Int
  }

  var rows: [Row] {
    check.fields.sorted { ($0.span.file, $0.span.line, $0.span.column) < ($1.span.file, $1.span.line, $1.span.column) }
      .map { mapped in
        let field = mapped.field
        return Row(
          path: mapped.path, title: language == .spanish ? field.titleSpanish : field.title, written: mapped.written,
          source: mapped.source, codelist: field.codelist ?? "",
          requirement: field.isRequired ? Phrase(en: "required", es: "obligatorio")[language] : "",
          comment: mapped.comment ?? "", line: mapped.span.line)
      }
  }

  private var headings: [String] {
    [
      Phrase(en: "Field", es: "Campo"), Phrase(en: "Title", es: "Título"), Phrase(en: "Value", es: "Valor"),
      Phrase(en: "Source", es: "Fuente"), Phrase(en: "Codelist", es: "Lista de códigos"),
      Phrase(en: "OCDS", es: "OCDS"),
      Phrase(en: "Note", es: "Nota"), Phrase(en: "Line", es: "Línea"),
    ].map { $0[language] }
  }

  private func cells(_ row: Row) -> [String] {
    [row.path, row.title, row.written, row.source, row.codelist, row.requirement, row.comment, String(row.line)]
  }

  /// The table as rows of cells, headings first.
  public var table: [[String]] { [headings] + rows.map(cells) }

  /// A page in Markdown: the fields, then sources, code tables and what is left out on purpose.
  public var markdown: String {
    var text = "# \(check.mapping.title ?? Phrase(en: "Mapping", es: "Mapeo")[language])\n\n"
    if let description = check.mapping.description { text += description + "\n\n" }
    text += section(Phrase(en: "Fields", es: "Campos"))
    text += lines(table)
    text += section(Phrase(en: "Sources", es: "Fuentes"))
    for source in check.mapping.sources { text += describe(source) }
    if !check.mapping.codeTables.isEmpty {
      text += section(Phrase(en: "Code tables", es: "Tablas de códigos"))
      for table in check.mapping.codeTables { text += describe(table) }
    }
    if !check.mapping.expectations.isEmpty {
      text += section(Phrase(en: "Expectations", es: "Expectativas"))
      text += lines(expectations)
    }
    return text
  }

  private var expectations: [[String]] {
    let headings = [
      Phrase(en: "Name", es: "Nombre"), Phrase(en: "Expected", es: "Se espera"), Phrase(en: "Severity", es: "Gravedad"),
      Phrase(en: "Source", es: "Fuente"), Phrase(en: "Note", es: "Nota"), Phrase(en: "Line", es: "Línea"),
    ]
    return [headings.map { $0[language] }]
      + check.mapping.expectations.map { expectation in
        [
          expectation.name.value, WrittenValue.text(of: expectation.condition), expectation.severity.label[language],
          (expectation.tree["for each"] ?? expectation.tree["from"])?.text ?? "", expectation.comment ?? "",
          String(expectation.name.span.line),
        ]
      }
  }

  private func section(_ title: Phrase) -> String { "## \(title[language])\n\n" }

  private func lines(_ rows: [[String]]) -> String {
    var text = ""
    for (index, row) in rows.enumerated() {
      text += "| " + row.map(escaped).joined(separator: " | ") + " |\n"
      if index == 0 { text += "|" + row.map { _ in "---|" }.joined() + "\n" }
    }
    return text + "\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }

  private func describe(_ source: SourceDeclaration) -> String {
    var text = "### \(source.name.value)\n\n"
    if let comment = source.comment { text += comment + "\n\n" }
    let key = source.key.map(\.value).joined(separator: " + ")
    if !key.isEmpty { text += Phrase(en: "Key: \(key).", es: "Clave: \(key).")[language] + " " }
    if let parent = source.parent {
      let columns = parent.columns.map(\.value).joined(separator: " + ")
      text +=
        Phrase(
          en: "Belongs to \(parent.source.value) by \(columns).",
          es: "Pertenece a \(parent.source.value) por \(columns).")[language] + " "
    }
    if !source.notPublished.isEmpty {
      let list = source.notPublished.map(\.value).joined(separator: ", ")
      text += Phrase(en: "Left out on purpose: \(list).", es: "Omitidas a propósito: \(list).")[language]
    }
    text += "\n\n"
    var rows = [
      [
        Phrase(en: "Column", es: "Columna")[language], Phrase(en: "Type", es: "Tipo")[language],
        Phrase(en: "Note", es: "Nota")[language],
      ]
    ]
    for column in source.columns { rows.append([column.name.value, type(of: column), column.comment ?? ""]) }
    return text + lines(rows)
  }

  private func type(of column: ColumnDeclaration) -> String {
    switch column.content {
    case .formula(let node): node.text ?? ""
    case .cell(let cell):
      name(of: cell.type) + (cell.isRequired ? ", required" : "") + (cell.isPersonal ? ", personal" : "")
    }
  }

  private func name(of type: ColumnType) -> String {
    switch type {
    case .text: "text"
    case .url: "url"
    case .number: "number"
    case .integer: "integer"
    case .boolean: "boolean"
    case .date(let pattern): pattern.isEmpty ? "date" : "date(\(pattern))"
    case .datetime(let pattern): pattern.isEmpty ? "datetime" : "datetime(\(pattern))"
    case .code(let list): "code(\(list))"
    case .unknown: "?"
    }
  }

  private func describe(_ table: CodeTableDeclaration) -> String {
    let list = table.codelist.map { " → \($0.value)" } ?? ""
    var rows = [[Phrase(en: "Value", es: "Valor")[language], Phrase(en: "Code", es: "Código")[language]]]
    for entry in table.entries { rows.append([entry.from.value, entry.to?.value ?? "—"]) }
    return "### \(table.name.value)\(list)\n\n" + lines(rows)
  }
}
