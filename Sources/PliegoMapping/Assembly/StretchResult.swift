import PliegoValues

/// How much one conversion may hold.
public struct ConversionLimits: Sendable {
  /// Rows of the root source in one process; more and it is refused (D901).
  public var rowsPerProcess = 200_000

  public init() {}
}

/// A process that was not written, and why.
struct RefusedProcess: Sendable {
  var process: Int32
  var code: String
  var detail: String
}

/// What became of a stretch of processes, to be joined with its neighbours in order.
struct StretchResult: Sendable {
  /// The releases, one a line.
  var bytes: [UInt8] = []
  /// Provenance of the releases, one a line.
  var provenance: [UInt8] = []
  var processes = 0
  var releases = 0
  var written: [Int32] = []
  /// The releases of processes that have only one, in their order.
  var heads: [ReleaseHead] = []
  var history = HistoryCounts()
  var refused: [RefusedProcess] = []
  var rejected: [RejectedRow] = []
  var tally = ProblemTally()
  var problemCount = 0
  var lastProblem: Problem?
  /// The first and last moment of the releases, for the package.
  var earliest: ZonedDateTime?
  var latest: ZonedDateTime?
  var hasStopped = false

  mutating func note(_ release: WrittenRelease) {
    guard case .datetime(let moment) = release.date else { return }
    note(moment)
  }

  mutating func note(_ moment: ZonedDateTime) {
    if earliest.map({ moment < $0 }) ?? true { earliest = moment }
    if latest.map({ $0 < moment }) ?? true { latest = moment }
  }
}
