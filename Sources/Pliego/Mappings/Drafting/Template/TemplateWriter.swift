import PliegoDiagnostics
import PliegoOCDS
import PliegoSources

/// Writes a whole mapping from a template's plan.
struct TemplateWriter {
  var plan: TemplatePlan
  let language: Language
  /// The table and the column that name the process.
  let process: TemplateColumn
  let names: SourceDraft
  var codeTables = ""
  /// Code tables by the column they translate and its list.
  var codeTableNames: [String: String] = [:]
  var parties = ""
  /// Party names by the place of what they are made of.
  var partyNames: [String: String] = [:]

  init?(_ plan: TemplatePlan, language: Language) {
    self.plan = plan
    self.language = language
    names = SourceDraft(language: language)
    guard
      let process = plan.process() ?? plan.root.allColumns.first ?? plan.organizations.first?.fields.allColumns.first
    else { return nil }
    self.process = process
    self.plan.findKeys(process: process)
    self.plan.addReferences()
    self.plan.link(process: process.table, wanted: self.plan.enclosures(process: process.table))
  }

  // MARK: Words

  func say(_ english: String, _ spanish: String) -> String { Phrase(en: english, es: spanish)[language] }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  func quoted(_ text: String) -> String { names.quoted(text) }

  func single(_ formula: String) -> String { "'" + formula.replacing("'", with: "''") + "'" }

  func bracketed(_ heading: String) -> String { "[" + heading.replacing("]", with: "]]") + "]" }

  func source(_ table: Int) -> String { plan.tables[table].source }

  /// Behind a field: the cell of the template that it comes from.
  func note(_ row: MappingTemplate.Row) -> String { "   # \(row.place.text)" }

  // MARK: The whole

  mutating func text() -> String {
    let release = releaseLines()
    var text =
      "pliego: 1\ntitle: " + quoted(say("Draft from \(plan.template.file)", "Borrador de \(plan.template.file)"))
    text += "\n"
    if !plan.extensions.isEmpty {
      let list = plan.extensions.map(quoted).joined(separator: ", ")
      text += "ocds: { version: \"1.1\", extensions: [\(list)] }   # "
      text += say("for fields that the standard itself lacks", "para campos que el estándar mismo no tiene") + "\n"
    }
    text += zone() + DraftWriter.parameters(language) + "sources:\n" + sources()
    if !codeTables.isEmpty { text += "codes:\n" + codeTables }
    if !parties.isEmpty { text += "parties:\n" + parties }
    text += "process: { from: \(source(process.table)), key: \(quoted(process.name)) }\n"
    return text + release + remarks()
  }

  private func zone() -> String {
    let headings = plan.tables.flatMap { [$0.name] + $0.columns }
    return DraftWriter.zone(of: headings, language)
  }

  // MARK: Sources

  private mutating func sources() -> String {
    plan.tables[process.table].types[process.name] = "text, required"
    for index in plan.tables.indices {
      for lookUp in plan.tables[index].lookUps { useAsKey(plan.tables[lookUp.table].key, of: lookUp.table) }
      for lookUp in plan.tables[index].lookUps { useAsKey(lookUp.column, of: index) }
    }
    // From the leaves up: a parent that is used only for its place in the chain needs its key and link too.
    for index in plan.tables.indices where isUsed(index) { useChain(of: index) }
    var text = ""
    for index in plan.tables.indices where isUsed(index) { text += source(of: index) }
    let idle = plan.tables.indices.filter { !isUsed($0) }.map { plan.tables[$0].name }
    if !idle.isEmpty {
      let list = idle.joined(separator: ", ")
      text +=
        "  # "
        + say("tables of the template without a field here: \(list)", "tablas de la plantilla sin campo aquí: \(list)")
        + "\n"
    }
    return text
  }

  private mutating func useChain(of table: Int) {
    guard let parent = plan.tables[table].parent else { return }
    useAsKey(parent.column, of: table)
    useAsKey(plan.tables[parent.table].key, of: parent.table)
    useChain(of: parent.table)
  }

  private mutating func useAsKey(_ column: String?, of table: Int) {
    guard let column, plan.tables[table].types[column] == nil else { return }
    plan.tables[table].types[column] = "text"
  }

  private func isUsed(_ table: Int) -> Bool { !plan.tables[table].types.isEmpty }

  private func source(of index: Int) -> String {
    let table = plan.tables[index]
    var choices = SourceChoices(name: table.source)
    choices.types = table.types
    choices.links = links(index)
    for element in table.elements where element.isPublished == false {
      choices.reasons[element.name] = Phrase(
        en: "the template says not to publish it", es: "la plantilla dice que no se publica")
    }
    choices.otherwise = Phrase(en: "TODO: not mapped in the template", es: "TODO: sin mapear en la plantilla")
    guard let file = table.file else { return source(table, choices) }
    var draft = SourceDraft(language: language)
    draft.add(file.inspection, choices)
    return draft.sources
  }

  private func links(_ index: Int) -> String {
    let table = plan.tables[index]
    let isNamed = plan.tables.contains { other in
      isUsed(other) && (other.parent?.table == index || other.lookUps.contains { $0.table == index })
    }
    var text = ""
    if let key = table.key, index == process.table ? isNamed : table.types[key] != nil {
      text += "    key: \(quoted(key))\n"
    }
    if let parent = table.parent, index != process.table {
      let why = say("by the names of both columns", "por los nombres de ambas columnas")
      text += "    belongs_to: { \(source(parent.table)): \(quoted(parent.column)) }   # \(why)\n"
    }
    for (place, lookUp) in table.lookUps.enumerated() {
      if place == 0 { text += "    looks_up:\n" }
      text += "      \(lookUp.alias): { \(source(lookUp.table)): \(quoted(lookUp.column)) }\n"
    }
    return text
  }

  private func isUsed(_ table: TemplateTable) -> Bool { !table.types.isEmpty }

  /// A source whose file nobody has shown.
  private func source(_ table: TemplateTable, _ choices: SourceChoices) -> String {
    var text = "  \(table.source):\n    file: \(quoted(table.name + ".csv"))   # "
    text += say(
      "TODO: the template names a table and no file: write the file, or  table: NAME  for a database",
      "TODO: la plantilla nombra una tabla y ningún archivo: escriba el archivo, o  table: NOMBRE  si es una base de datos"
    )
    text += "\n"
    if let locale = SourceDraft.locale(of: table.columns.map { table.shown($0) }) {
      text +=
        "    locale: \(locale.shape.rawValue)   # " + say("as the examples are written", "como están los ejemplos")
        + "\n"
    }
    text += choices.links
    let unused = table.columns.filter { choices.types[$0] == nil }
    if !unused.isEmpty { text += "    not published:\n" }
    for column in unused {
      let reason = choices.reasons[column] ?? choices.otherwise
      text += "      - \(quoted(column))   # \(reason[language])\n"
    }
    text += "    columns:\n"
    for column in table.columns {
      guard let type = choices.types[column] else { continue }
      let example = table.shown(column).commonest.first.map { say("as \"\($0.value)\"", "como \"\($0.value)\"") }
      let words = table.dataType(column)
      let note = [words.isEmpty ? nil : words, example].compactMap { $0.map(SourceDraft.oneLine) }
      text += "      \(quoted(column)): \(type)" + (note.isEmpty ? "" : "   # " + note.joined(separator: "; ")) + "\n"
    }
    return text
  }
}
