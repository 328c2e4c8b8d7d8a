import PliegoDiagnostics
import PliegoOCDS

// Organizations, and the references to them.
extension TemplateWriter {
  mutating func reference(_ node: TemplateNode, _ scopes: [Int], _ indent: Int) -> String {
    guard let fields = fields(for: node), let table = plan.table(of: fields, within: scopes) else {
      let reason = Phrase(
        en: "no block of 'parties' says what the organization is called",
        es: "ningún bloque de 'parties' dice cómo se llama la organización")
      plan.refuse(node, because: reason)
      return ""
    }
    guard let way = way(to: table, from: node, scopes) else {
      let reason = plan.noWay(from: scopes.last ?? process.table, to: table)
      plan.refuse(node, because: reason)
      refuseOnce(fields, because: reason)
      return ""
    }
    let name = party(fields, table, called: node.name)
    for other in node.children where fields !== node && other.name != "id" && other.name != "name" {
      let reason = Phrase(en: "it belongs under parties/…", es: "va bajo parties/…")
      plan.refuse(other, because: reason)
    }
    let text = spaces(indent) + "\(node.name):"
    guard node.field.map({ if case .objects = $0.shape { true } else { false } }) ?? false else {
      return text + " { party: \(name)\(way.alias.map { ", of: \($0)" } ?? "") }\n"
    }
    var lines = text + "\n"
    let keys = way.each + ["party: \(name)"] + (way.alias.map { ["of: \($0)"] } ?? [])
    for (place, key) in keys.enumerated() { lines += spaces(indent + 2) + (place == 0 ? "- " : "  ") + key + "\n" }
    return lines
  }

  /// What the template says about the organization at a reference: its block, the block of none, or its own fields.
  private func fields(for node: TemplateNode) -> TemplateNode? {
    if let own = plan.organizations.first(where: { $0.path == node.path }) { return own.fields }
    if let common = plan.organizations.first(where: { $0.path.isEmpty }) { return common.fields }
    return node.allColumns.isEmpty ? nil : node
  }

  /// How the rows around a reference lead to its organization.
  private mutating func way(
    to table: Int, from node: TemplateNode, _ scopes: [Int]
  ) -> (each: [String], alias: String?)? {
    let scope = scopes.last ?? process.table
    if table == scope {
      return (node.isList ? eachOrganization(table, fields(for: node)) : [], nil)
    }
    if scopes.contains(table) { return ([], nil) }
    let id = node.child("id")?.columns.first
    if let id, id.table == scope,
      let alias = plan.lookUp(table, from: scope, by: id.name, called: node.name)
    {
      use(id)
      return ([], alias)
    }
    if node.isList, let id, id.table != table, plan.isBelow(id.table, scopes),
      let alias = plan.lookUp(table, from: id.table, by: id.name, called: node.name)
    {
      use(id)
      return (["for each: \(source(id.table))", "one per: \(quoted(id.name))"], alias)
    }
    if let alias = plan.lookUp(table, from: scope, by: nil, called: node.name) { return ([], alias) }
    if node.isList, plan.isBelow(table, scopes) { return (eachOrganization(table, fields(for: node)), nil) }
    return nil
  }

  private mutating func eachOrganization(_ table: Int, _ fields: TemplateNode?) -> [String] {
    let column = fields?.child("id")?.columns.first ?? fields?.child("name")?.columns.first
    let one = column.flatMap { $0.table == table ? $0 : nil }
    if let one { use(one) }
    return ["for each: \(source(table))", "one per: \(one.map { quoted($0.name) } ?? "row")"]
  }

  /// The party that some fields of organizations make, written when it is first asked for.
  private mutating func party(_ fields: TemplateNode, _ table: Int, called role: String) -> String {
    let place = "\(fields.path.joined(separator: "/")) \(ObjectIdentifier(fields).hashValue)"
    if let name = partyNames[place] { return name }
    let isCommon = plan.organizations.contains { $0.path.isEmpty && $0.fields === fields }
    var name = isCommon ? "organization" : role
    while partyNames.values.contains(name) { name += "_2" }
    partyNames[place] = name
    var text = "  \(name):\n    from: \(source(table))\n" + partyID(fields, table)
    for child in fields.children where child.name != "id" {
      let written = lines(child, [table], 4)
      text += written
      if child.name == "identifier", !written.isEmpty { text += scheme(of: child) }
    }
    parties += text
    return name
  }

  private mutating func partyID(_ fields: TemplateNode, _ table: Int) -> String {
    let cells = fields.child("id")?.cells ?? []
    let identifier = fields.child("identifier")?.child("id")?.columns.first { $0.table == table }
    let name = fields.child("name")?.columns.first { $0.table == table }
    // An id that is nothing but the name is made of it below, so that accents and capitals do not tell one from another.
    if let cell = cells.first, let column = cell.columns.first(where: { $0.table == table }), column != name {
      use(column)
      return "    id: \(quoted(column.name))" + note(cell.row) + "\n"
    }
    if let identifier {
      use(identifier)
      let why = say(
        "TODO: no id is mapped; by its identifier, else by the name",
        "TODO: no hay id mapeado; por su identificador, si no por el nombre")
      guard let name else { return "    id: \(quoted(identifier.name))   # \(why)\n" }
      use(name)
      let formula = "= first_filled(\(bracketed(identifier.name)), slug(\(bracketed(name.name))))"
      return "    id: \(single(formula))   # \(why)\n"
    }
    if let name {
      use(name)
      let why = say("TODO: only the name tells it apart", "TODO: sólo el nombre la distingue")
      return "    id: \(single("= slug(\(bracketed(name.name)))"))   # \(why)\n"
    }
    let key = plan.tables[table].key ?? process.name
    use(TemplateColumn(table: table, name: key))
    let why = say("TODO: neither id nor name is mapped", "TODO: no hay id ni nombre mapeados")
    return "    id: \(quoted(key))   # \(why)\n"
  }

  /// The scheme of identifiers that nobody mapped, by what the column is called.
  private func scheme(of identifier: TemplateNode) -> String {
    guard identifier.child("scheme") == nil, let column = identifier.child("id")?.columns.first else { return "" }
    guard let scheme = DraftWriter.scheme(of: column.name) else { return "" }
    let why = say("by the name of the column", "por el nombre de la columna")
    return "      scheme: { constant: \(scheme) }   # \(why)\n"
  }

  private mutating func refuseOnce(_ fields: TemplateNode, because reason: Phrase) {
    let rows = Set(plan.unplaced.map(\.row.place))
    if fields.children.contains(where: { $0.cells.contains { rows.contains($0.row.place) } }) { return }
    plan.refuse(fields, because: reason)
  }

  /// Blocks of organizations that no reference has used.
  mutating func refuseUnusedOrganizations() {
    let used = plan.references(below: plan.root).compactMap { fields(for: $0).map(ObjectIdentifier.init) }
    for organization in plan.organizations where !used.contains(ObjectIdentifier(organization.fields)) {
      plan.refuse(
        organization.fields,
        because: Phrase(
          en: "nothing says whose organization this is", es: "nada dice de quién es esta organización"))
    }
  }
}
