import PliegoSources
import PliegoValues

// Which table is the process's, which column tells rows apart, and which leads from table to table.
extension TemplatePlan {
  /// The table whose rows are processes, and the column that names the process.
  func process() -> TemplateColumn? {
    for path in [["ocid"], ["tender", "id"], ["planning", "budget", "id"], ["contracts", "id"], ["awards", "id"]] {
      var node: TemplateNode? = root
      for name in path { node = node?.child(name) }
      if let column = node?.columns.first { return column }
    }
    return nil
  }

  /// The table that most of an object's own values come from, the `id` first.
  func table(of node: TemplateNode, within scopes: [Int]) -> Int? {
    if let id = node.child("id")?.columns.first { return id.table }
    var counts: [Int: Int] = [:]
    for column in node.ownColumns { counts[column.table, default: 0] += 1 }
    let inner = scopes.last
    return counts.max { ($0.value, $0.key == inner ? 1 : 0, -$0.key) < ($1.value, $1.key == inner ? 1 : 0, -$1.key) }?
      .key
  }

  /// Gives every table that stands for something a key.
  mutating func findKeys(process: TemplateColumn) {
    tables[process.table].key = process.name
    processColumn = process
    findKeys(below: root, [process.table])
    for organization in organizations {
      let fields = organization.fields
      let id = fields.child("id")?.columns.first ?? fields.child("identifier")?.child("id")?.columns.first
      if let id, tables[id.table].key == nil { tables[id.table].key = id.name }
    }
    // A table that only has columns of its own may still show a column that tells its rows apart.
    for index in tables.indices where tables[index].key == nil {
      let unique = tables[index].columns.filter { tables[index].isUnique($0) ?? false }
      let stems = TemplateWords.stems(of: tables[index].name)
      tables[index].key =
        unique.first { Set(TemplateWords.stems(of: $0)).subtracting(stems).isSubset(of: TemplateWords.general) }
        ?? tables[index].columns.first {
          TemplateWords.isNumbering($0, of: tables[index].name) && tables[index].isUnique($0) ?? true
        }
    }
  }

  private mutating func findKeys(below node: TemplateNode, _ scopes: [Int]) {
    for child in node.children where child.typeName != nil && !child.isReference {
      var inner = scopes
      if let index = table(of: child, within: scopes) {
        if tables[index].key == nil, let id = child.child("id")?.columns.first(where: { $0.table == index }),
          tables[index].isUnique(id.name) ?? true
        {
          tables[index].key = id.name
        }
        inner.append(index)
      }
      findKeys(below: child, inner)
    }
  }

  /// Links tables to the process's, each to the one whose key it holds.
  ///
  /// - Parameter wanted: pairs of a table and the one around it in the tree, which is tried first.
  mutating func link(process: Int, wanted: [(child: Int, parent: Int)]) {
    var linked: Set<Int> = [process]
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for child in tables.indices where !linked.contains(child) {
        let first = wanted.filter { $0.child == child && linked.contains($0.parent) }.map(\.parent)
        guard let found = parent(of: child, among: first) ?? parent(of: child, among: linked.sorted()) else { continue }
        tables[child].parent = found
        linked.insert(child)
        hasGrown = true
      }
    }
  }

  private func parent(of child: Int, among tables: [Int]) -> (table: Int, column: String)? {
    var best: (score: Int, table: Int, column: String)?
    for table in tables {
      guard let found = column(of: child, leadingTo: table), found.score > best?.score ?? 0 else { continue }
      best = (found.score, table, found.name)
    }
    return best.map { ($0.table, $0.column) }
  }

  /// The column of a table that holds the key of another, by its name and, where there are data, its values.
  func column(of child: Int, leadingTo parent: Int) -> (name: String, score: Int)? {
    guard child != parent, let key = tables[parent].key else { return nil }
    var best: (name: String, score: Int)?
    for column in tables[child].columns {
      let score = likeness(column, key, of: tables[parent].name)
      guard score > best?.score ?? 0, holds(column, of: child, key, of: parent) else { continue }
      best = (column, score)
    }
    return best
  }

  /// How much a column's name says that it holds the key of a table.
  private func likeness(_ column: String, _ key: String, of table: String) -> Int {
    let words = Set(TemplateWords.stems(of: column))
    let key = Set(TemplateWords.stems(of: key))
    let table = Set(TemplateWords.stems(of: table))
    if words == key, !words.isSubset(of: TemplateWords.general) { return 4 }
    if words == key.union(table) { return 4 }
    if !words.isDisjoint(with: table), words.subtracting(table).isSubset(of: TemplateWords.numbering),
      words != table || table.count == 1
    {
      return words == table ? 1 : 3
    }
    return 0
  }

  /// Whether most values of the column are keys there; true when nobody can tell.
  private func holds(_ column: String, of child: Int, _ key: String, of parent: Int) -> Bool {
    guard let own = tables[child].file, let other = tables[parent].file else { return true }
    let values = own.values(of: column)
    let keys = Set(other.values(of: key))
    guard !values.isEmpty, !keys.isEmpty else { return true }
    return values.count { keys.contains($0) } * 2 >= values.count
  }
}

extension TemplateWords {
  /// Words that say that a column numbers something.
  static let numbering: Set<String> = [
    "id", "codigo", "clav", "numero", "folio", "key", "number", "cod", "cve", "num", "identificador", "identifier",
  ]

  /// Whether a column is called like the number of a table's rows: `id`, `id_contrato` in contratos.
  static func isNumbering(_ column: String, of table: String) -> Bool {
    let words = Set(stems(of: column))
    return !words.isDisjoint(with: numbering) && words.subtracting(stems(of: table)).isSubset(of: numbering)
  }
}
