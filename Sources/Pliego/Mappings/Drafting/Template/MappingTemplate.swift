import PliegoDiagnostics
import PliegoSources
import PliegoValues

/// OCP's field-level mapping template, filled in: which element of a publisher's tables goes to which field.
struct MappingTemplate {
  /// A cell of the template, where somebody can look it up.
  struct Place: Hashable {
    var sheet: String?
    var row: Int
    var column: Int

    /// `F12`, as spreadsheets call it.
    var cell: String { RowOrigin.letters(ofColumn: column) + String(row) }

    /// The sheet and the cell.
    var text: String { sheet.map { "'\($0)' \(cell)" } ?? cell }
  }

  /// One element of a table, from the sheet of data elements.
  struct Element {
    var table: String
    var name: String
    /// `nil` when the cell is empty.
    var isPublished: Bool?
    var example: String
    var dataType: String
    var place: Place
  }

  /// A row of the standard's sheets with something in its mapping cell.
  struct Row {
    var path: [String]
    var mapping: String
    var example: String
    /// The organization that a field of `parties` belongs to: `["tender", "procuringEntity"]`.
    var organization: [String]?
    var place: Place
  }

  var file: String
  var elements: [Element] = []
  var rows: [Row] = []
  /// The sheets that were read.
  var sheets: [String] = []
  var diagnostics: [Diagnostic] = []

  /// More rows than this no sheet of a template has.
  private static let mostRows = 20_000

  /// Reads the file as a template.
  ///
  /// - Returns: `nil` when no table in it has columns of paths and of mappings.
  init?(of path: String, sheet: String?) {
    file = String(path.split(separator: "/").last ?? "")
    let input = InputFile(path: path, name: file)
    guard !input.isNamedJSON else { return nil }
    let first = sheetRows(of: input, sheet: sheet, mostRows: Self.mostRows)
    var readings = [first]
    if sheet == nil, let reading = first.sheet {
      for other in reading.sheets where other != reading.sheet {
        readings.append(sheetRows(of: input, sheet: other.name, mostRows: Self.mostRows))
      }
      let order = reading.sheets.map(\.name)
      readings.sort { rank($0, in: order) < rank($1, in: order) }
    }
    var isTemplate = false
    for rows in readings {
      if let header = TemplateHeader(fieldsIn: rows) {
        isTemplate = true
        read(rows, header)
      } else if let header = TemplateHeader(elementsIn: rows) {
        readElements(rows, header)
      } else {
        continue
      }
      sheets += rows.sheet.map { [$0.sheet.name] } ?? []
      diagnostics += rows.diagnostics.filter { $0.code != .unknownEncoding }
    }
    guard isTemplate else { return nil }
  }

  private mutating func readElements(_ rows: SheetRows, _ header: TemplateHeader) {
    var table = ""
    for row in rows.rows where row.number > header.row {
      let cell = { header.text($0, of: row) }
      // A table's name may stand on the first of its rows alone.
      if !cell(.table).isEmpty { table = cell(.table) }
      guard !cell(.element).isEmpty, !table.isEmpty else { continue }
      elements.append(
        Element(
          table: table, name: cell(.element), isPublished: TemplateWords.isYes(cell(.publish)),
          example: cell(.example), dataType: cell(.type),
          place: place(rows, row, header.columns[.element] ?? 0)))
    }
  }

  private mutating func read(_ rows: SheetRows, _ header: TemplateHeader) {
    var organization: [String]?
    for row in rows.rows where row.number > header.row {
      let written = header.text(.path, of: row)
      let mapping = header.text(.mapping, of: row)
      let path = TemplateWords.path(written)
      if mapping.isEmpty {
        // A block of an organization begins with the path of a reference to it.
        if let found = OrganizationPlaces.path(in: written) { organization = found }
        continue
      }
      guard !path.isEmpty else { continue }
      self.rows.append(
        Row(
          path: path, mapping: mapping, example: header.text(.example, of: row),
          organization: path.first == "parties" ? organization : nil,
          place: place(rows, row, header.columns[.mapping] ?? 0)))
      if path.first != "parties" { organization = nil }
    }
  }

  private func place(_ rows: SheetRows, _ row: SheetRows.Row, _ column: Int) -> Place {
    Place(sheet: rows.sheet?.sheet.name, row: row.number, column: column)
  }
}

/// The place of a sheet among those of its workbook.
private func rank(_ rows: SheetRows, in order: [String]) -> Int {
  rows.sheet.flatMap { order.firstIndex(of: $0.sheet.name) } ?? order.count
}

extension MappingTemplate.Place {
  /// The cell as messages name it.
  func origin(in file: String) -> RowOrigin { RowOrigin(file: file, row: row, column: column, sheet: sheet) }
}
