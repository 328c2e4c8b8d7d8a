public import PliegoValues

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
  /// The releases of each process, in their order; only where two processes may have one ocid.
  var outlines: [ProcessOutline] = []
  /// The releases of processes that have only one, in their order.
  var heads: [ReleaseHead] = []
  var history = HistoryCounts()
  var refused: [RefusedProcess] = []
  var rejected: [RejectedRow] = []
  var tally = ProblemTally()
  var problemCount = 0
  var lastProblem: Problem?
  /// Whose each release is, in the order of the releases; empty when everything is one publisher's.
  var publishers: [Int32] = []
  /// The first and last moment of each publisher's releases, for its package; of all of them under -1.
  var spans: [Int32: ReleaseSpan] = [:]
  var hasStopped = false

  mutating func note(_ release: WrittenRelease) {
    guard case .datetime(let moment) = release.date else { return }
    note(moment, of: -1)
    if release.publisher >= 0 { note(moment, of: release.publisher) }
  }

  mutating func note(_ moment: ZonedDateTime, of owner: Int32) {
    spans[owner, default: ReleaseSpan(earliest: moment, latest: moment)].add(moment)
  }
}

/// The first and the last moment of some releases.
public struct ReleaseSpan: Sendable {
  public var earliest: ZonedDateTime
  public var latest: ZonedDateTime

  mutating func add(_ moment: ZonedDateTime) {
    if moment < earliest { earliest = moment }
    if latest < moment { latest = moment }
  }

  mutating func add(_ other: ReleaseSpan) {
    add(other.earliest)
    add(other.latest)
  }
}
