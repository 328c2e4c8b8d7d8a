public import PliegoDiagnostics
import PliegoJSON
public import PliegoOCDS

extension TablePlan {
  /// How columns are headed.
  public enum Headings: Sendable, Equatable {
    /// The path of the field from the row: `value/amount`.
    case paths
    /// The titles of the field and of what it stands in: `Value: Amount`.
    case labels(Language)
  }

  /// Plans the tables for an outline.
  ///
  /// - Parameters:
  ///   - profile: puts the fields in the schema's order, and has their titles; fields that it does not know follow in the
  ///     order of their first appearance.
  ///   - knowsRows: whether the outline counted the data, and not only the schema.
  ///   - addsRest: whether every table gets a column for values that have none.
  public init(
    _ outline: FieldOutline, profile: Profile, headings: Headings = .paths, knowsRows: Bool = true,
    addsRest: Bool = false
  ) {
    var builder = PlanBuilder(outline, profile, knowsRows: knowsRows, addsRest: addsRest)
    builder.build()
    self = builder.plan
    nameTables()
    for table in tables.indices { nameColumns(of: table, headings, profile) }
    placeCells()
    indexNames(outline)
  }

  /// Numbers the cells of all tables through, and gives nodes the numbers instead of those of their columns.
  private mutating func placeCells() {
    for table in tables {
      firstCells.append(cellCount)
      cellCount += table.columns.count
    }
  }

  private mutating func indexNames(_ outline: FieldOutline) {
    keys = KeyTable(outline.entries.dropFirst().map(\.name))
    for (number, entry) in outline.entries.enumerated() {
      for child in entry.children {
        places.insert(Int(child), of: number, keys.id(of: outline.entries[Int(child)].name))
      }
    }
  }
}

/// Walks the outline in the order in which columns shall stand.
private struct PlanBuilder {
  let outline: FieldOutline
  let profile: Profile
  let knowsRows: Bool
  let addsRest: Bool
  var plan = TablePlan()
  /// By node: its table and the column for a value, for a list.
  private var columns: [(table: Int, value: Int, list: Int)]

  /// Where the walk is.
  private struct Place {
    var table: Int
    /// From the release.
    var path: [String] = []
    /// From the row.
    var steps: [String] = []
    var titles: [Phrase] = []
    var type: ObjectType?
  }

  init(_ outline: FieldOutline, _ profile: Profile, knowsRows: Bool, addsRest: Bool) {
    self.outline = outline
    self.profile = profile
    self.knowsRows = knowsRows
    self.addsRest = addsRest
    columns = Array(repeating: (0, -1, -1), count: outline.entries.count)
    plan.nodes = Array(repeating: TablePlan.Node(), count: outline.entries.count)
    plan.paths = Array(repeating: "", count: outline.entries.count)
  }

  mutating func build() {
    addTable(0, at: Place(table: -1, type: profile.release))
    var first = 0
    for (number, table) in plan.tables.enumerated() {
      for node in columns.indices where columns[node].table == number {
        if columns[node].value >= 0 { plan.nodes[node].value = Int32(first + columns[node].value) }
        if columns[node].list >= 0 { plan.nodes[node].list = Int32(first + columns[node].list) }
      }
      first += table.columns.count
    }
  }

  // MARK: Tables

  /// - Parameter place: the array, in the row around it.
  private mutating func addTable(_ entry: Int, at place: Place) {
    let number = plan.tables.count
    let isRoot = place.table < 0
    plan.tables.append(
      TablePlan.Table(
        name: "", path: place.path, parent: isRoot ? nil : place.table,
        pointer: place.steps.map { "/" + TablePlan.step($0) }.joined(),
        rows: knowsRows ? outline.entries[entry].rows : nil, hasRest: addsRest))
    let keys: [TablePlan.Key] = isRoot ? [.link] : TablePlan.Key.allCases
    for key in keys { addColumn(.key(key), Place(table: number), title: Phrase(key.rawValue)) }
    addMembers(of: entry, at: Place(table: number, path: place.path, type: place.type))
    if plan.tables[number].hasRest { addColumn(.rest, Place(table: number), title: Phrase("_rest")) }
  }

  private mutating func addColumn(
    _ content: TablePlan.Content, _ place: Place, entry: FieldOutline.Entry? = nil, title: Phrase
  ) {
    plan.tables[place.table].columns.append(
      TablePlan.Column(
        content: content, path: place.path, heading: "", contents: entry?.contents ?? [], longest: entry?.longest ?? 0,
        title: title))
  }

  // MARK: Columns

  private mutating func addMembers(of entry: Int, at place: Place) {
    if outline.entries[entry].hasRest { plan.tables[place.table].hasRest = true }
    for child in children(of: entry, place.type) { addMember(child, at: place) }
  }

  /// In the schema's order, then in that of their first appearance.
  private func children(of entry: Int, _ type: ObjectType?) -> [Int] {
    let children = outline.entries[entry].children.map(Int.init)
    guard let type else { return children }
    let ranks = children.map { type.rank(ofMember: outline.entries[$0].name) }
    return children.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { children[$0] }
  }

  private mutating func addMember(_ number: Int, at outer: Place) {
    let entry = outline.entries[number]
    var place = outer
    place.path.append(entry.name)
    place.steps.append(entry.name)
    place.titles.append(outer.type?.title(ofMember: entry.name) ?? Phrase(entry.name))
    place.type = outer.type?.field(entry.name).flatMap { profile.type($0.field.shape.typeName ?? "") }
    plan.paths[number] = place.steps.map { TablePlan.step($0) }.joined(separator: "/")
    columns[number].table = place.table
    addCells(number, entry, place)
    if !entry.children.isEmpty { addMembers(of: number, at: place) }
    guard entry.element >= 0 else { return }
    plan.nodes[number].table = Int32(plan.tables.count)
    plan.nodes[number].element = Int32(entry.element)
    addTable(entry.element, at: place)
  }

  private mutating func addCells(_ number: Int, _ entry: FieldOutline.Entry, _ place: Place) {
    let title = Phrase(
      en: place.titles.map(\.english).joined(separator: ": "), es: place.titles.map(\.spanish).joined(separator: ": "))
    if !entry.contents.isDisjoint(with: .scalars) {
      columns[number].value = plan.tables[place.table].columns.count
      addColumn(.value, place, entry: entry, title: title)
    }
    if entry.contents.contains(.list) {
      columns[number].list = plan.tables[place.table].columns.count
      addColumn(.list, place, entry: entry, title: title)
    }
  }
}

extension Field.Shape {
  fileprivate var typeName: String? {
    switch self {
    case .object(let name), .objects(let name): name
    case .scalar, .scalars, .anything: nil
    }
  }
}

extension ObjectType {
  /// Where a member stands in the schema's order; a translation follows what it translates.
  fileprivate func rank(ofMember name: String) -> Int {
    if let place = field(name)?.place { return place * 2 }
    if let base = translated(name), let place = field(base)?.place { return place * 2 + 1 }
    return Int.max
  }

  fileprivate func title(ofMember name: String) -> Phrase? {
    if let field = field(name)?.field { return Phrase(en: field.title, es: field.titleSpanish) }
    guard let base = translated(name), let field = field(base)?.field else { return nil }
    let language = name.dropFirst(base.count + 1)
    return Phrase(en: "\(field.title) (\(language))", es: "\(field.titleSpanish) (\(language))")
  }

  /// `title` for `title_es`.
  private func translated(_ name: String) -> String? {
    guard let end = name.firstIndex(of: "_") else { return nil }
    let base = String(name[..<end])
    return translatable.contains(base) ? base : nil
  }
}
