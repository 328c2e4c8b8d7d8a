import PliegoOCDS
import PliegoSources
import PliegoValues

/// Where the columns of a template's sheet stand, by their headings in English or Spanish.
struct TemplateHeader {
  enum Column { case path, mapping, example, table, element, publish, type }

  /// The row with the headings.
  let row: Int
  let columns: [Column: Int]

  /// Rows at the top among which the headings are looked for.
  private static let searched = 20

  /// The headings of a sheet of fields: a path, and what is mapped to it.
  init?(fieldsIn rows: SheetRows) {
    self.init(rows) { cell in
      switch cell {
      case "path", "paths", "ruta", "rutas": .path
      case "mapping", "mappings", "mapear", "mapeo", "mapeado a": .mapping
      case "example", "ejemplo": .example
      default: nil
      }
    }
    guard columns[.path] != nil, columns[.mapping] != nil, hasFields(rows) else { return nil }
  }

  /// The headings of the sheet of data elements: a table, and its elements.
  init?(elementsIn rows: SheetRows) {
    self.init(rows) { cell in
      let words = Set(cell.split { !$0.isLetter }.map(String.init))
      // The first column joins table and element, for copying.
      if words.contains("mapping") || words.contains("mapear") || words.contains("mapeo") { return nil }
      if !words.isDisjoint(with: ["type", "tipo"]) { return .type }
      if !words.isDisjoint(with: ["publish", "published", "publicar", "publica", "publicado"]) { return .publish }
      if !words.isDisjoint(with: ["example", "ejemplo"]) { return .example }
      if !words.isDisjoint(with: ["element", "elements", "elemento", "elementos", "dato", "column", "columna"]) {
        return .element
      }
      return words.isDisjoint(with: ["table", "tabla"]) ? nil : .table
    }
    guard columns[.table] != nil, columns[.element] != nil else { return nil }
  }

  private init?(_ rows: SheetRows, _ column: (String) -> Column?) {
    for row in rows.rows.prefix(Self.searched) {
      var found: [Column: Int] = [:]
      for (place, cell) in row.cells.enumerated() where cell.utf8.count <= 60 {
        guard let column = column(Text.fold(cell)), found[column] == nil else { continue }
        found[column] = place
      }
      guard found.count >= 2, found.keys.contains(.path) || found.keys.contains(.table) else { continue }
      self.row = row.number
      columns = found
      return
    }
    return nil
  }

  /// Whether paths of the standard stand there; some table of another trade may have such headings too.
  private func hasFields(_ rows: SheetRows) -> Bool {
    rows.rows.contains { row in
      guard row.number > self.row, let first = TemplateWords.path(text(.path, of: row)).first else { return false }
      return OrganizationPlaces.profile.release.field(first) != nil
    }
  }

  func text(_ column: Column, of row: SheetRows.Row) -> String {
    guard let place = columns[column], row.cells.indices.contains(place) else { return "" }
    return TemplateWords.trimmed(row.cells[place])
  }
}
