import PliegoDiagnostics
import PliegoOCDS

// The release tree.
extension TemplateWriter {
  mutating func releaseLines() -> String {
    let root = plan.root
    var text = "release:\n"
    let prefix = ocidPrefix()
    if prefix == nil {
      let why = say(
        "TODO: the prefix of the documentation's examples: write your own",
        "TODO: el prefijo de los ejemplos de la documentación: escriba el suyo")
      text += "  # \(why)\n"
    }
    text += "  ocid: { prefix: \(prefix ?? "ocds-213czf"), key: \(quoted(process.name)) }\n" + date()
    let scopes = [process.table]
    for child in root.children where child.name != "ocid" && child.name != "date" { text += lines(child, scopes, 2) }
    return text
  }

  /// The prefix that a cell of `ocid` spells out.
  private func ocidPrefix() -> String? {
    for row in plan.template.rows where row.path == ["ocid"] {
      if let found = (row.mapping + " " + row.example).firstMatch(of: /ocds-[a-z0-9]{6}/) {
        return String(found.output)
      }
    }
    return nil
  }

  private mutating func date() -> String {
    guard let node = plan.root.child("date"), let cell = node.cells.first, let field = node.field,
      let column = cell.columns.first
    else { return "  date: run[as_of]\n" }
    let refusal =
      column.table == process.table
      ? plan.declare(column, for: field) : plan.noWay(from: process.table, to: column.table)
    if let refusal {
      plan.refuse(node, because: refusal)
      return "  date: run[as_of]\n"
    }
    let formula = single("= latest(\(bracketed(column.name)))")
    return "  date: { formula: \(formula), otherwise: \"run[as_of]\" }" + note(cell.row) + "\n"
  }

  // MARK: Nodes

  mutating func lines(_ node: TemplateNode, _ scopes: [Int], _ indent: Int) -> String {
    if node.isReference { return reference(node, scopes, indent) }
    if node.typeName == nil { return leaf(node, scopes, indent) }
    return node.isList ? list(node, scopes, indent) : object(node, scopes, indent)
  }

  private mutating func object(_ node: TemplateNode, _ scopes: [Int], _ indent: Int) -> String {
    var inner = scopes
    var head = ""
    if let table = plan.table(of: node, within: scopes), !scopes.contains(table), let scope = scopes.last,
      plan.column(of: scope, leadingTo: table) == nil, plan.isBelow(table, scopes)
    {
      head = spaces(indent + 2) + "from: \(source(table))\n"
      inner.append(table)
    }
    var text = ""
    if type(of: node)?.field("id")?.field.isRequired ?? false, node.child("id") == nil {
      text +=
        spaces(indent + 2) + "id: "
        + (inner.last == process.table ? quoted(process.name) : quoted("\(source(process.table))[\(process.name)]"))
        + "\n"
    }
    let fields = node.children.map { lines($0, inner, indent + 2) }.joined()
    guard !fields.isEmpty else { return "" }
    return spaces(indent) + "\(node.name):\n" + head + text + fields + completing(node, indent + 2)
  }

  func type(of node: TemplateNode) -> ObjectType? { node.typeName.flatMap { plan.profile.type($0) } }

  /// A value needs a currency, which templates often leave to a sentence.
  private func completing(_ node: TemplateNode, _ indent: Int) -> String {
    guard node.typeName == "Value", node.child("currency") == nil else { return "" }
    return spaces(indent) + "currency: { constant: XXX }   # "
      + say("TODO: no currency is mapped; XXX means none", "TODO: no hay moneda mapeada; XXX es ninguna") + "\n"
  }

  private mutating func list(_ node: TemplateNode, _ scopes: [Int], _ indent: Int) -> String {
    let scope = scopes.last ?? process.table
    // Awards of which only the suppliers are known are those of the contracts.
    let contract = node.path == ["awards"] ? plan.root.child("contracts")?.child("id")?.columns.first : nil
    let table = plan.table(of: node, within: scopes) ?? contract?.table ?? scope
    guard scopes.contains(table) || plan.isBelow(table, scopes) else {
      plan.refuse(node, because: plan.noWay(from: scope, to: table))
      return ""
    }
    let entry = entry(node, table, scopes)
    let inner = scopes.last == table ? scopes : scopes + [table]
    var fields = ""
    for child in node.children where child.name != "id" || !entry.writesID { fields += lines(child, inner, indent + 4) }
    if node.path == ["contracts"], node.child("awardID") == nil { fields += awardID(table, entry.id, indent + 4) }
    guard !fields.isEmpty || node.child("id") != nil else { return "" }
    var text = spaces(indent) + "\(node.name):\n"
    for (place, line) in entry.lines.enumerated() {
      text += spaces(indent + 2) + (place == 0 ? "- " : "  ") + line + "\n"
    }
    return text + fields
  }

  /// How the entries of a list come about, and what their id is.
  private mutating func entry(
    _ node: TemplateNode, _ table: Int, _ scopes: [Int]
  ) -> (lines: [String], id: String, writesID: Bool) {
    let hasID = type(of: node)?.field("id") != nil
    let each = "for each: \(source(table))"
    let isOwn = scopes.contains(table)
    let key = table == process.table ? process.name : plan.tables[table].key
    // Awards that nobody numbered are those of the contracts in the same rows.
    let numbering =
      node.child("id") ?? (node.path == ["awards"] ? plan.root.child("contracts")?.child("id") : nil)
    if let cell = numbering?.cells.first, let column = cell.columns.first, column.table == table {
      use(column)
      if !isOwn, column.name == plan.tables[table].key {
        return ([each, "id: \(quoted(column.name))" + note(cell.row)], quoted(column.name), true)
      }
      var lines = [
        each, "one per: \(quoted(column.name))", "only if: \(single("= filled(\(bracketed(column.name)))"))",
      ]
      if let key { use(TemplateColumn(table: table, name: key)) }
      let other = key.map(bracketed) ?? "\"-\""
      let id =
        key == column.name
        ? quoted(column.name) : single("= first_filled(\(bracketed(column.name)), \(other))")
      lines.append("id: \(id)" + note(cell.row))
      return (lines, id, true)
    }
    if !isOwn, let key {
      use(TemplateColumn(table: table, name: key))
      let why = say("TODO: no id is mapped; the key of the table", "TODO: no hay id mapeado; la clave de la tabla")
      return ([each] + (hasID ? ["id: \(quoted(key))   # \(why)"] : []), quoted(key), hasID)
    }
    if !isOwn {
      let why = say(
        "TODO: the table has no key; entries are counted, and change their numbers with the rows",
        "TODO: la tabla no tiene clave; las entradas se cuentan, y cambian de número con las filas")
      let id = single("= \"\(node.name)-\" & ordinal()")
      return ([each, "one per: row   # \(why)"] + (hasID ? ["id: \(id)"] : []), id, hasID)
    }
    let name = key ?? process.name
    let id = single("= \"\(node.name)-\" & \(bracketed(name))")
    let first = node.children.first { $0.name != "id" && !$0.columns.isEmpty }
    let with = first.map { ["only with: \($0.name)"] } ?? []
    return (with + (hasID ? ["id: \(id)"] : []), id, hasID)
  }

  private mutating func awardID(_ table: Int, _ contract: String, _ indent: Int) -> String {
    let award = plan.root.child("awards").flatMap { plan.table(of: $0, within: [process.table]) }
    if let award, let found = plan.tables[table].parent, found.table == award {
      use(TemplateColumn(table: table, name: found.column))
      return spaces(indent) + "awardID: \(quoted(found.column))\n"
    }
    let awards = plan.root.child("awards")
    let id = (awards?.child("id") ?? awards.flatMap { _ in plan.root.child("contracts")?.child("id") })?.columns.first
    if let id, id.table == table {
      use(id)
      let key = plan.tables[table].key
      if key == id.name, table != process.table { return spaces(indent) + "awardID: \(quoted(id.name))\n" }
      let other = key.map { ", " + bracketed($0) } ?? ""
      return spaces(indent) + "awardID: \(single("= first_filled(\(bracketed(id.name))\(other))"))\n"
    }
    return spaces(indent) + "awardID: \(contract)   # "
      + say("TODO: no award of the contract is mapped", "TODO: no hay adjudicación del contrato mapeada") + "\n"
  }

  mutating func use(_ column: TemplateColumn) {
    if plan.tables[column.table].types[column.name] == nil { plan.tables[column.table].types[column.name] = "text" }
  }
}
