public import PliegoRows

/// Finds for rows the parts they go to.
///
/// Sources come in the order of ``RowRoutes/order``, each from its first row to its last.
public struct RowRouter: ~Copyable {
  private let plan: MappingPlan
  private let routes: RowRoutes
  private let parameters: [Value]
  private let ranges: KeyRanges
  private var places: [KeyPlaces]
  /// For each look-up within the tree, where the rows went that look.
  private var wanted: [KeyPlaces]
  private let empty: [RowTable]

  /// - Parameter conversion: tells the parameters, which formulas of keys may need.
  public init(_ conversion: Conversion, _ routes: RowRoutes, _ ranges: KeyRanges) {
    plan = conversion.plan
    parameters = conversion.parameters
    self.routes = routes
    self.ranges = ranges
    places = plan.sources.map { _ in KeyPlaces() }
    wanted = routes.lookUps.map { _ in KeyPlaces() }
    empty = plan.sources.map { source in
      RowTable(columns: source.columns.filter { $0.cell >= 0 }.map(\.name), files: [], places: [], cells: [])
    }
  }

  /// Bytes of memory that remembered keys take.
  public var size: Int { (places + wanted).reduce(0) { $0 + $1.size } }

  /// The part of each row of a table; rows may come in pieces, one table after the other.
  ///
  /// - Parameter firstRow: the number of the table's first row among all rows of its source.
  /// - Throws: when a row belongs with rows of several parts.
  public mutating func parts(of table: RowTable, source: Int, firstRow: Int) throws(ScatteredKey) -> [Int] {
    var tables = empty
    tables[source] = table
    var keys = SourceLinker(tables, plan, parameters)
    var parts = [Int](repeating: 0, count: table.count)
    for row in 0..<table.count {
      switch routes.ways[source] {
      case .byKey(let columns):
        let key = keys.key(columns, source, row)
        // Rows without a key are no process together, unless they start one.
        let isLoose = key.isEmpty && !routes.starts.contains(source)
        parts[row] = isLoose ? (firstRow + row) % ranges.count : ranges.range(of: key)
      case .behindParent:
        parts[row] = try part(behindParentOf: row, source, &keys) ?? (firstRow + row) % ranges.count
      case .anywhere: parts[row] = (firstRow + row) % ranges.count
      case .shared, .pieces: preconditionFailure("rows of shared sources and pieces have no part of their own")
      }
      try checkLookUps(ofRow: row, source, part: parts[row], &keys)
      if routes.isRemembered[source] { try remember(row, source, part: parts[row], &keys) }
    }
    return parts
  }

  private mutating func remember(
    _ row: Int, _ source: Int, part: Int, _ keys: inout SourceLinker
  ) throws(ScatteredKey) {
    let key = keys.key(plan.sources[source].key, source, row)
    guard !key.isEmpty else { return }
    let hash = KeyNumbers.hash(key)
    places[source].add(hash, part: part)
    for (index, lookUp) in routes.lookUps.enumerated() where lookUp.target == source {
      // Of rows with one key the first is looked up, wherever the others are.
      guard places[source].place(of: hash) == .part(part), wanted[index].isIn(part, hash) else {
        throw ScatteredKey(source: plan.sources[source].name, key: key.text)
      }
    }
  }

  /// What a row looks up among the rows of processes must be where the row is, whichever of the two comes first.
  private mutating func checkLookUps(
    ofRow row: Int, _ source: Int, part: Int, _ keys: inout SourceLinker
  ) throws(ScatteredKey) {
    for (index, lookUp) in routes.lookUps.enumerated() where lookUp.source == source {
      let key = keys.key(lookUp.columns, source, row)
      guard !key.isEmpty else { continue }
      let hash = KeyNumbers.hash(key)
      wanted[index].add(hash, part: part)
      guard places[lookUp.target].isIn(part, hash) else {
        throw ScatteredKey(source: plan.sources[lookUp.target].name, key: key.text)
      }
    }
  }

  /// - Returns: `nil` for an orphan, which is one wherever it goes; its own children go there too.
  private func part(behindParentOf row: Int, _ source: Int, _ keys: inout SourceLinker) throws(ScatteredKey) -> Int? {
    guard let (parent, columns) = plan.sources[source].parent else { return nil }
    let key = keys.key(columns, source, row)
    if key.isEmpty { return nil }
    switch places[parent].place(of: KeyNumbers.hash(key)) {
    case .part(let part): return part
    case .nowhere: return nil
    case .several: throw ScatteredKey(source: plan.sources[parent].name, key: key.text)
    }
  }

  /// The keys of processes that rows name, for dividing them into ranges.
  public static func processKeys(_ table: RowTable, source: Int, of conversion: Conversion, _ routes: RowRoutes)
    -> [[UInt8]]
  {
    guard case .byKey(let columns) = routes.ways[source] else { return [] }
    var tables = conversion.plan.sources.map { _ in RowTable(columns: [], files: [], places: [], cells: []) }
    tables[source] = table
    var keys = SourceLinker(tables, conversion.plan, conversion.parameters)
    return (0..<table.count).map { Array(keys.key(columns, source, $0).buffer) }
  }
}

/// A key that stands in rows of several processes, so that rows which name it belong with all of them.
public struct ScatteredKey: Error, Sendable {
  /// The source whose rows have the key.
  public var source: String
  public var key: String
}
