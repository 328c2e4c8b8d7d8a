public import PliegoJSON

/// What happened to values while releases were flattened.
///
/// A partial result: what several threads counted is added up.
public struct FlattenCounts: Sendable {
  public internal(set) var releases = 0
  /// Members left out because their object has another with the same name before.
  public internal(set) var repeatedMembers = 0
  /// `null`, `{}` and `[]`, for which there is nothing to write.
  public internal(set) var emptyValues = 0
  /// Values without a column, by table and path.
  public private(set) var rest: [Int: [String: Int]] = [:]
  /// Paths that are counted apart; data may have no end of them.
  static let mostPaths = 1_000

  public init() {}

  mutating func noteRest(table: Int, _ path: String) {
    let isNew = rest[table]?[path] == nil
    let place = isNew && (rest[table]?.count ?? 0) >= Self.mostPaths ? "…" : path
    rest[table, default: [:]][place, default: 0] += 1
  }

  public mutating func add(_ more: FlattenCounts) {
    releases += more.releases
    repeatedMembers += more.repeatedMembers
    emptyValues += more.emptyValues
    for (table, paths) in more.rest {
      rest[table, default: [:]].merge(paths) { $0 + $1 }
    }
  }
}

extension TablePlan {
  /// Whether all values without a column of their own went into one for the rest.
  public func hasRestColumns(for counts: FlattenCounts) -> Bool { counts.rest.keys.allSatisfy { tables[$0].hasRest } }
}

/// Turns releases into the rows of a plan's tables; one per thread.
public protocol Flattener: AnyObject {
  /// Adds the rows of one release.
  ///
  /// - Parameters:
  ///   - release: from a tape that was parsed with the plan's keys.
  ///   - number: which it is in the run, from 1.
  func flatten(_ release: JSONNode, number: Int)

  /// The rows and counts since they were taken last.
  func take() -> (rows: [TableRows], counts: FlattenCounts)
}

/// Gives rows as lines of CSV.
public final class CSVFlattener: Flattener {
  private var flattener: ReleaseFlattener<CSVRows>

  public init(_ plan: TablePlan, guardsFormulas: Bool) {
    flattener = ReleaseFlattener(plan, CSVRows(tables: plan.tables.count, guardsFormulas: guardsFormulas))
  }

  public func flatten(_ release: JSONNode, number: Int) { flattener.flatten(release, number: number) }

  public func take() -> (rows: [TableRows], counts: FlattenCounts) {
    defer { flattener.counts = FlattenCounts() }
    return (flattener.sink.take(), flattener.counts)
  }
}

/// Gives rows as cells; see ``CellReader``.
public final class CellFlattener: Flattener {
  private var flattener: ReleaseFlattener<CellRows>

  public init(_ plan: TablePlan) {
    flattener = ReleaseFlattener(plan, CellRows(tables: plan.tables.count))
  }

  public func flatten(_ release: JSONNode, number: Int) { flattener.flatten(release, number: number) }

  public func take() -> (rows: [TableRows], counts: FlattenCounts) {
    defer { flattener.counts = FlattenCounts() }
    return (flattener.sink.take(), flattener.counts)
  }
}
