public import PliegoDiff
import PliegoDiagnostics

/// The processes that a report of limited length shows: those with the gravest changes, the first met of equal ones.
public struct ImportantProcesses: Sendable {
  private let limit: Int?
  private var kept: [(number: Int, process: ProcessChanges)] = []
  /// How many were given.
  public private(set) var count = 0

  /// - Parameter limit: how many are kept; `nil` for all.
  public init(limit: Int?) { self.limit = limit }

  public mutating func add(_ process: ProcessChanges) {
    kept.append((count, process))
    count += 1
    // Now and then, so that one process costs little.
    if let limit, kept.count >= 2 * limit + 64 { reduce(to: limit) }
  }

  /// The gravest, in the order in which they were met.
  public var processes: [ProcessChanges] {
    var copy = self
    if let limit { copy.reduce(to: limit) }
    return copy.kept.sorted { $0.number < $1.number }.map(\.process)
  }

  private mutating func reduce(to limit: Int) {
    kept.sort { (Self.rank($0.process), $0.number) < (Self.rank($1.process), $1.number) }
    kept.removeSubrange(min(limit, kept.count)...)
  }

  /// 0 for errors to 2 for notes.
  private static func rank(_ process: ProcessChanges) -> Int {
    switch process.changes.map(\.code.severity).max() {
    case .error: 0
    case .warning: 1
    case .note, nil: 2
    }
  }
}
