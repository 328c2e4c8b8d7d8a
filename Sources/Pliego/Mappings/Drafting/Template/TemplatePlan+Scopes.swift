import PliegoDiagnostics

// What can be seen from where in the tree.
extension TemplatePlan {
  /// Whether a chain of links leads from a table up to one of those around it.
  func isBelow(_ table: Int, _ scopes: [Int]) -> Bool {
    var at = table
    for _ in tables.indices {
      guard let parent = tables[at].parent else { return false }
      if scopes.contains(parent.table) { return true }
      at = parent.table
    }
    return false
  }

  /// A column as a value of the scope, and as a part of a formula; `nil` when no link leads there.
  mutating func expression(_ column: TemplateColumn, _ scopes: [Int]) -> (bare: String, formula: String)? {
    guard let scope = scopes.last else { return nil }
    let bracketed = "[" + column.name.replacing("]", with: "]]") + "]"
    if column.table == scope { return (column.name, bracketed) }
    if scopes.contains(column.table) {
      return (tables[column.table].source + "[\(column.name)]", tables[column.table].source + bracketed)
    }
    guard let alias = lookUp(column.table, from: scope, by: nil, called: nil) else { return nil }
    return ("\(alias)[\(column.name)]", alias + bracketed)
  }

  /// The name under which a table's rows see a row of another, made if a column leads there.
  ///
  /// - Parameters:
  ///   - by: the column, where the template names it.
  ///   - called: what it would best be called.
  mutating func lookUp(_ table: Int, from scope: Int, by column: String?, called name: String?) -> String? {
    guard table != scope, tables[table].key != nil else { return nil }
    guard let column = column ?? self.column(of: scope, leadingTo: table)?.name else { return nil }
    if let found = tables[scope].lookUps.first(where: { $0.table == table && $0.column == column }) {
      return found.alias
    }
    var alias = name ?? "el_" + tables[table].source
    let taken = tables.map(\.source) + tables[scope].lookUps.map(\.alias) + ["run", "release"]
    while taken.contains(alias) { alias = "el_" + alias }
    tables[scope].lookUps.append(TemplateTable.LookUp(alias: alias, table: table, column: column))
    return alias
  }

  func noWay(from scope: Int, to table: Int) -> Phrase {
    let name = tables[table].name
    let other = tables[scope].name
    guard tables[table].key != nil || tables[table].parent != nil else {
      return Phrase(
        en: "no column of '\(name)' seems to be its key, and none leads to '\(other)'",
        es: "ninguna columna de '\(name)' parece su clave, y ninguna lleva a '\(other)'")
    }
    return Phrase(
      en: "no column leads from '\(other)' to '\(name)' or back",
      es: "ninguna columna lleva de '\(other)' a '\(name)' ni de vuelta")
  }

  /// Tells that everything below a node stays out.
  mutating func refuse(_ node: TemplateNode, because reason: Phrase) {
    for cell in node.cells { unplaced.append(Unplaced(row: cell.row, reason: reason, help: nil)) }
    for child in node.children { refuse(child, because: reason) }
  }

  /// Pairs of a table and the one around it in the tree.
  func enclosures(process: Int) -> [(child: Int, parent: Int)] { pairs(below: root, [process]) }

  private func pairs(below node: TemplateNode, _ scopes: [Int]) -> [(child: Int, parent: Int)] {
    var found: [(child: Int, parent: Int)] = []
    for child in node.children where child.typeName != nil {
      var inner = scopes
      if let table = table(of: child, within: scopes), table != scopes.last {
        for scope in scopes.reversed() where scope != table { found.append((table, scope)) }
        inner.append(table)
      }
      found += pairs(below: child, inner)
    }
    return found
  }

  /// Puts a reference where a block of an organization speaks of one that no other cell mentions.
  mutating func addReferences() {
    for organization in organizations where !organization.path.isEmpty {
      guard case .fields(let fields) = fields(of: organization.path) else { continue }
      var node = root
      for field in fields { node = node.child(field) }
    }
  }

  /// References to organizations in the tree.
  func references(below node: TemplateNode) -> [TemplateNode] {
    node.children.flatMap { $0.isReference ? [$0] : references(below: $0) }
  }
}
