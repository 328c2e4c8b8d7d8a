import PliegoDiagnostics
import PliegoRows

/// How the rows of each source find the rows that belong with them, so that processes can be written some at a time.
///
/// All rows that a process needs must meet in one part. A row that names its process's key goes by that; any other goes
/// where the parent row went whose key it names.
public struct RowRoutes: Sendable {
  /// How the rows of one source go.
  public enum Way: Sendable, Equatable {
    /// Looked up by others: held as a whole, and seen from everywhere.
    case shared
    /// Made of its parent's cells, where those are.
    case pieces
    /// By the key in these columns, which is the key of the process or, outside its tree, of the tree's first source.
    case byKey([Int])
    /// To the part that holds its parent's row.
    case behindParent
    /// Anywhere: nothing belongs with its rows.
    case anywhere
  }

  public internal(set) var ways: [Way]
  /// The sources to which other rows find only by their keys, which must be remembered.
  public internal(set) var isRemembered: [Bool]
  /// Look-ups of rows that are divided too: both must be in one part.
  var lookUps: [TreeLookUp]
  /// The sources to be read one by one, parents first.
  public internal(set) var order: [Int]
  /// The sources whose rows name the keys of processes.
  public internal(set) var starts: [Int]

  /// The sources of the process's tree.
  var isOfProcess: [Bool]

  public func isShared(_ source: Int) -> Bool { ways[source] == .shared }

  /// A source of the tree that is looked up from within; `nil` when there is none.
  public func lookedUpInTree() -> Int? { lookUps.first?.target }
}

/// A look-up from rows of a process into rows of a process.
struct TreeLookUp: Sendable {
  /// The source that looks, and its columns with the key.
  var source: Int
  var columns: [Int]
  var target: Int
}

/// Why the rows of a mapping cannot be gathered in parts.
public enum RouteObstacle: Error, Sendable {
  /// A source of the process's tree is looked up from outside the tree, from or to pieces of cells, or by a key that takes
  /// more than its row to compute. So every row of it may be needed everywhere.
  case looksUpTree(source: String)
  /// Rows belong to pieces of cells by a key.
  case belongsToPieces(source: String, parent: String)
  /// Rows that start processes belong to a parent by another key.
  case startsWithParent(source: String)
  /// Keys match that are written in several ways, so no range of keys has all rows of a process.
  case comparesKeysLoosely
  /// Rows of the source are only known when all of it is.
  case readWhole(source: String, ReadWhole)

  /// What makes a source one that is read as a whole.
  public enum ReadWhole: Sendable {
    /// Records of JSON that stand inside others, or have others inside them.
    case records
    /// Rows are skipped, joined or filled from those above them.
    case operators
    /// It comes through a pipe or the like, which gives everything once.
    case once
  }
}

extension MappingPlan {
  /// The first source whose rows are not known to come in the order of the keys of their processes; `nil` when all are,
  /// so that they can be read in step.
  public func unsortedSource(_ routes: RowRoutes) -> Int? {
    routes.order.first { source in
      guard sources[source].isSortedByKey, case .byKey = routes.ways[source] else { return true }
      return !routes.isOfProcess[source]
    }
  }

  /// The routes of this mapping's rows.
  ///
  /// - Parameter isDividing: whether rows are to be read some at a time and gathered in parts, which not all sources
  ///   allow; else only the keys matter that rows go by.
  public func routes(isDividing: Bool = true) throws(RouteObstacle) -> RowRoutes {
    var finder = RouteFinder(plan: self)
    let routes = try finder.find()
    guard isDividing else { return routes }
    if comparesKeysLoosely { throw .comparesKeysLoosely }
    for source in routes.ways.indices where !routes.isShared(source) { try checkReading(sources[source]) }
    return routes
  }

  private func holdsRecordsInRecords(_ source: SourcePlan) -> Bool {
    sources.contains { other in
      if case .inside(let outer) = other.origin {
        outer.value == source.name || other.name == source.name
      } else {
        false
      }
    }
  }

  /// Rows that are divided are read some at a time.
  private func checkReading(_ source: SourcePlan) throws(RouteObstacle) {
    if holdsRecordsInRecords(source) { throw .readWhole(source: source.name, .records) }
    if !source.operators.isEmpty { throw .readWhole(source: source.name, .operators) }
  }
}

private struct RouteFinder {
  let plan: MappingPlan
  private var ways: [RowRoutes.Way?]
  private var isRemembered: [Bool]
  /// The columns in which a source's rows name the key that its tree goes by.
  private var carried: [[Int]?]
  private var lookUps: [TreeLookUp] = []

  init(plan: MappingPlan) {
    self.plan = plan
    ways = plan.sources.map { _ in nil }
    isRemembered = plan.sources.map { _ in false }
    carried = plan.sources.map { _ in nil }
  }

  mutating func find() throws(RouteObstacle) -> RowRoutes {
    try markShared()
    let byDepth = plan.sources.indices.sorted { (depth($0), $0) < (depth($1), $1) }
    for source in byDepth where ways[source] == nil { ways[source] = try way(source) }
    let found = ways.map { $0 ?? .anywhere }
    let starts = [plan.process.source] + plan.process.alternatives.map(\.source)
    return RowRoutes(
      ways: found, isRemembered: isRemembered, lookUps: lookUps,
      order: byDepth.filter { found[$0] != .shared && found[$0] != .pieces }, starts: starts,
      isOfProcess: plan.sources.indices.map { starts.contains(top(of: $0)) })
  }

  private func depth(_ source: Int) -> Int { plan.sources[source].parent.map { 1 + depth($0.source) } ?? 0 }

  /// What is looked up is needed everywhere, with all that its rows' fate hangs on.
  private mutating func markShared() throws(RouteObstacle) {
    var families = plan.sources.indices.map { top(of: $0) }
    let process = families[plan.process.source]
    for other in plan.process.alternatives { families[other.source] = process }
    for source in plan.sources.indices
    where plan.sources[source].parent.map({ families[$0.source] == process }) ?? false {
      families[source] = process
    }
    for source in plan.sources.indices {
      for lookUp in plan.sources[source].lookUps {
        let family = families[lookUp.source]
        guard family != process else {
          try note(lookUp, from: source, isInTree: families[source] == process)
          continue
        }
        for member in plan.sources.indices where families[member] == family { ways[member] = .shared }
      }
    }
  }

  private func top(of source: Int) -> Int {
    plan.sources[source].parent.map { top(of: $0.source) } ?? source
  }

  /// Rows of a process may look up others of it, if each row alone tells the key.
  private mutating func note(_ lookUp: LookUpPlan, from source: Int, isInTree: Bool) throws(RouteObstacle) {
    let areRead = [source, lookUp.source].allSatisfy { !plan.sources[$0].origin.standsInRows }
    let isTold =
      lookUp.columns.allSatisfy { isOfItsRow($0, source) }
      && plan.sources[lookUp.source].key.allSatisfy { isOfItsRow($0, lookUp.source) }
    guard isInTree, areRead, isTold else { throw .looksUpTree(source: plan.sources[lookUp.source].name) }
    isRemembered[lookUp.source] = true
    lookUps.append(TreeLookUp(source: source, columns: lookUp.columns, target: lookUp.source))
  }

  /// Whether a column is read or computed from nothing but its row.
  private func isOfItsRow(_ column: Int, _ source: Int) -> Bool {
    guard let program = plan.sources[source].columns[column].program else { return true }
    return plan.instructions[Int(program.start)..<Int(program.start + program.count)].allSatisfy {
      switch $0 {
      case .cell(_, let other): isOfItsRow(Int(other), source)
      case .lookUp, .reduce, .ordinal, .registered, .release: false
      default: true
      }
    }
  }

  private mutating func way(_ source: Int) throws(RouteObstacle) -> RowRoutes.Way {
    let own = plan.sources[source]
    if case .pieces = own.origin { return .pieces }
    let alternative = plan.process.alternatives.first { $0.source == source }
    if source == plan.process.source { return byKey(plan.process.key, source) }
    guard let (parent, columns) = own.parent else {
      if let alternative { return byKey(alternative.columns, source) }
      return own.key.isEmpty ? .anywhere : byKey(own.key, source)
    }
    if case .pieces = plan.sources[parent].origin {
      throw .belongsToPieces(source: own.name, parent: plan.sources[parent].name)
    }
    let inherited = carriedColumns(source, parent, columns)
    if let alternative {
      guard inherited == alternative.columns else { throw .startsWithParent(source: own.name) }
    }
    if let inherited { return byKey(inherited, source) }
    isRemembered[parent] = true
    return .behindParent
  }

  private mutating func byKey(_ columns: [Int], _ source: Int) -> RowRoutes.Way {
    carried[source] = columns
    return .byKey(columns)
  }

  /// The columns of a child that say what its parent's row says in the columns the tree goes by, since they link the two.
  private func carriedColumns(_ source: Int, _ parent: Int, _ columns: [Int]) -> [Int]? {
    guard let above = carried[parent] else { return nil }
    let key = plan.sources[parent].key
    if above == key { return columns }
    // Parts of a key are compared one by one, which holds for texts only.
    guard key.count == columns.count, above.allSatisfy({ isText($0, parent) && key.contains($0) }) else { return nil }
    let found = above.compactMap { column in key.firstIndex(of: column).map { columns[$0] } }
    return found.allSatisfy { isText($0, source) } ? found : nil
  }

  private func isText(_ column: Int, _ source: Int) -> Bool {
    let column = plan.sources[source].columns[column]
    return column.cell >= 0 && column.reader.kind == .text
  }
}
