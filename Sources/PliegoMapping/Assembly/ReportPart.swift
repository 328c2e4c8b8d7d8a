import PliegoValues

/// What one part of a conversion has to say, apart from its rows.
public struct ReportPart: Sendable {
  var processes: Int
  var processesWritten: Int
  var releases: Int
  var balances: [RowBalance]
  /// With the rows' numbers among all.
  var rejected: [RejectedRow]
  var orphans: [RejectedRow]
  var spans: [Int32: ReleaseSpan]
  /// What became of processes beside what was published before; `nil` when nobody asked.
  var history: HistoryCounts?
  /// A field said `on problem: stop`.
  public var hasStopped: Bool
  var stop: ProblemExample?
  /// What was met while rows were joined, and while releases were written.
  var joined: DescribedTally
  var written: DescribedTally
}
