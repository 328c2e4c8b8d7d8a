import PliegoDiagnostics
import PliegoOCDS
import PliegoSources
import PliegoValues

/// A template's cells in their places: tables with their columns, and the tree of mapped fields.
struct TemplatePlan {
  /// A cell that has no place in the draft.
  struct Unplaced {
    var row: MappingTemplate.Row
    var reason: Phrase
    var help: Phrase?
  }

  let template: MappingTemplate
  var tables: [TemplateTable] = []
  var profile = OrganizationPlaces.profile
  var extensions: [String] = []
  let root = TemplateNode(path: [], field: nil)
  /// The column that names the process; its cells are text, whatever else it fills.
  var processColumn: TemplateColumn?
  /// Fields of organizations, by the path of the reference; those of no block under no path.
  var organizations: [(path: [String], fields: TemplateNode)] = []
  var unplaced: [Unplaced] = []
  /// Cells that pliego fills in by itself.
  var given: [(row: MappingTemplate.Row, note: Phrase)] = []

  init(_ template: MappingTemplate, files: TemplateFiles) {
    self.template = template
    for element in template.elements { tables[table(element.table)].elements.append(element) }
    for row in template.rows {
      for piece in TemplateWords.pieces(of: row.mapping) {
        if let parts = TemplateWords.parts(of: piece), element(parts) != nil || template.elements.isEmpty {
          _ = table(parts.table)
        }
      }
    }
    for index in tables.indices {
      tables[index].file = files.file(of: tables[index].name, isOnly: tables.count == 1)
    }
    for row in template.rows { place(row) }
  }

  // MARK: Tables

  private mutating func table(_ name: String) -> Int {
    if let index = tables.firstIndex(where: { isSame($0.name, name) }) { return index }
    var source = Text.slug(name).replacing("-", with: "_")
    if source.isEmpty || source.first?.isNumber == true { source = "t_" + source }
    if tables.contains(where: { $0.source == source }) || source == "run" || source == "release" {
      source += "_\(tables.count + 1)"
    }
    tables.append(TemplateTable(name: name, source: source))
    return tables.count - 1
  }

  private func element(_ parts: (table: String, element: String)) -> MappingTemplate.Element? {
    template.elements.first { isSame($0.table, parts.table) && isSame($0.name, parts.element) }
  }

  /// Case, accents and the number of blanks make no difference.
  private func isSame(_ name: String, _ other: String) -> Bool {
    TemplateWords.squeezed(Text.fold(name)) == TemplateWords.squeezed(Text.fold(other))
  }

  // MARK: Cells

  private enum Naming {
    case columns([TemplateColumn])
    case nothing(Phrase, help: Phrase?)
  }

  private mutating func naming(_ row: MappingTemplate.Row) -> Naming {
    var columns: [TemplateColumn] = []
    for piece in TemplateWords.pieces(of: row.mapping) {
      guard let found = find(piece) else { continue }
      if found.isPublished == false {
        return .nothing(
          Phrase(
            en: "the template says that '\(found.name)' is not to be published",
            es: "la plantilla dice que '\(found.name)' no se publica"), help: nil)
      }
      let index = table(found.table)
      let heading = tables[index].heading(of: found.name)
      if tables[index].missing.contains(heading), let file = tables[index].file {
        return .nothing(
          Phrase(en: "\(file.name) has no column '\(heading)'", es: "\(file.name) no tiene la columna '\(heading)'"),
          help: Text.closestName(to: heading, in: tables[index].columns).map {
            Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")
          })
      }
      tables[index].examples[heading, default: []].append(row.example)
      columns.append(TemplateColumn(table: index, name: heading))
    }
    if columns.isEmpty, row.path == ["ocid"], let found = mentioned(in: row.mapping) { columns = [found] }
    if !columns.isEmpty { return .columns(columns) }
    if let parts = TemplateWords.parts(of: row.mapping),
      template.elements.contains(where: { isSame($0.table, parts.table) })
    {
      return .nothing(
        Phrase(
          en: "the data elements have no '\(parts.element)' in table '\(parts.table)'",
          es: "los elementos de datos no tienen '\(parts.element)' en la tabla '\(parts.table)'"),
        help: nearest(row.mapping))
    }
    return .nothing(
      Phrase(
        en: "the cell names no table with an element in brackets",
        es: "la celda no nombra una tabla con un elemento entre paréntesis"), help: nearest(row.mapping))
  }

  /// The element that a text names: `TABLE (element)`, or an element that only one table has.
  private func find(_ piece: String) -> MappingTemplate.Element? {
    if let parts = TemplateWords.parts(of: piece) {
      if let element = element(parts) { return element }
      guard template.elements.isEmpty, parts.table.utf8.count <= 80, parts.element.utf8.count <= 120 else { return nil }
      return MappingTemplate.Element(
        table: parts.table, name: parts.element, isPublished: nil, example: "", dataType: "",
        place: MappingTemplate.Place(sheet: nil, row: 0, column: 0))
    }
    let found = template.elements.filter { isSame($0.name, piece) }
    return found.count == 1 ? found[0] : nil
  }

  /// The element that a sentence such as "the prefix and TABLE (element)" mentions.
  private mutating func mentioned(in text: String) -> TemplateColumn? {
    let words = TemplateWords.squeezed(Text.fold(text))
    for element in template.elements {
      guard words.contains(TemplateWords.squeezed(Text.fold("\(element.table) (\(element.name))"))) else { continue }
      let index = table(element.table)
      return TemplateColumn(table: index, name: tables[index].heading(of: element.name))
    }
    return nil
  }

  private func nearest(_ mapping: String) -> Phrase? {
    let names = template.elements.map { "\($0.table) (\($0.name))" }
    return Text.closestName(to: TemplateWords.squeezed(mapping), in: names).map {
      Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")
    }
  }

  private mutating func place(_ row: MappingTemplate.Row) {
    if let note = Self.given(row.path) { return given.append((row, note)) }
    var columns: [TemplateColumn] = []
    switch naming(row) {
    case .columns(let found): columns = found
    case .nothing(let reason, let help):
      if case .fields(let fields) = self.fields(of: row.path), let field = fields.last, isCode(row.mapping, of: field) {
        return add(row, [], constant: row.mapping, fields)
      }
      return unplaced.append(Unplaced(row: row, reason: reason, help: help))
    }
    switch fields(of: row.path) {
    case .fields(let fields):
      guard let last = fields.last else { return }
      switch last.shape {
      case .object, .objects:
        let reason = Phrase(
          en: "'\(row.path.joined(separator: "/"))' holds fields, and no value",
          es: "'\(row.path.joined(separator: "/"))' lleva campos, y no un valor")
        unplaced.append(
          Unplaced(
            row: row, reason: reason, help: Phrase(en: "map the fields inside it", es: "mapee los campos que contiene"))
        )
      case .scalar, .scalars, .anything: add(row, columns, constant: nil, fields)
      }
    case .unknown(let reason, let help): unplaced.append(Unplaced(row: row, reason: reason, help: help))
    }
  }

  private mutating func add(
    _ row: MappingTemplate.Row, _ columns: [TemplateColumn], constant: String?, _ fields: [Field]
  ) {
    var node = root
    var rest = fields[...]
    if row.path.first == "parties" {
      let path = row.organization ?? []
      if !organizations.contains(where: { $0.path == path }) {
        organizations.append((path, TemplateNode(path: ["parties"], field: fields.first)))
      }
      node = organizations.first { $0.path == path }?.fields ?? root
      rest = fields.dropFirst()
    }
    for field in rest { node = node.child(field) }
    node.cells.append(TemplateNode.Cell(columns: columns, constant: constant, row: row))
  }

  /// Whether somebody wrote a code of the field's list, and no column.
  private func isCode(_ text: String, of field: Field) -> Bool {
    // Registers of organizations are no list of the standard: MX-RFC, CO-NIT.
    if field.name == "scheme" { return text.wholeMatch(of: /[A-Z]{2,}(-[A-Z0-9]+)*/) != nil }
    if field.name == "language" { return text.wholeMatch(of: /[a-z]{2}/) != nil }
    return field.codelist.flatMap { profile.codelists[$0] }?.codes.contains(text) ?? false
  }

  /// What a field needs no mapping for, and why.
  private static func given(_ path: [String]) -> Phrase? {
    switch path {
    case ["tag"], ["initiationType"], ["parties", "roles"], ["id"]:
      Phrase(en: "pliego fills this in", es: "pliego lo llena")
    default: nil
    }
  }
}
