import PliegoDiagnostics
import PliegoRows
public import PliegoValues

/// The release of one process, and where it stands among the bytes of its stretch.
public struct ReleaseHead: Sendable {
  /// The process's place in the order of keys.
  public let process: Int32
  public let ocid: String
  public let id: String
  public let date: ZonedDateTime
  /// The line, its break included.
  public let bytes: Range<Int>
  /// Entries whose numbers, cells or presence the register has otherwise.
  public let registered: [RegisteredEntry]
}

/// What became of the processes of a run that knows what was published before.
public struct HistoryCounts: Sendable, Equatable {
  public var new = 0
  public var changed = 0
  public var unchanged = 0
  /// Changed, and not published: see the problems.
  public var heldBack = 0
  /// Published before, and not in the data any more since this run.
  public var gone = 0

  public init() {}

  mutating func add(_ other: HistoryCounts) {
    new += other.new
    changed += other.changed
    unchanged += other.unchanged
    heldBack += other.heldBack
    gone += other.gone
  }
}

/// What can be wrong with a process when it is compared with what was published of it.
public enum HistoryProblem: Sendable {
  /// The date of the change, and that of the last release.
  case dateNotLater(String, last: String)
  /// The path of something that OCDS cannot take back, `awards/5001`, and of what may be the same in another spelling.
  case cannotTakeBack(String, now: String? = nil)
  case processGone
  case repeatedOCID

  func problem(of process: String) -> Problem {
    var problem: Problem
    switch self {
    case .dateNotLater(let date, let last):
      problem = Problem(kind: .dateNotLater)
      problem.text = "\(date) \(last)"
    case .cannotTakeBack(let path, let now):
      problem = Problem(kind: .cannotTakeBack)
      problem.text = path
      problem.otherText = now ?? ""
    case .processGone: problem = Problem(kind: .processGone)
    case .repeatedOCID: problem = Problem(kind: .repeatedOCID)
    }
    problem.process = process
    return problem
  }
}

// What a stage that compares with what was published may say about a stretch.
extension Stretch {
  /// The releases in `bytes`, in their order; none for processes with several.
  public var heads: [ReleaseHead] { result.heads }

  /// Takes other bytes in the place of the releases.
  ///
  /// - Parameters:
  ///   - bytes: the releases that are published, one a line.
  ///   - dates: their dates, one each.
  ///   - provenance: their provenance, one line each, when it was asked for.
  public mutating func publish(_ bytes: [UInt8], dates: [ZonedDateTime], provenance: [UInt8]) {
    result.bytes = bytes
    result.provenance = provenance
    result.releases = dates.count
    result.spans = [:]
    for date in dates { result.note(date, of: -1) }
  }

  /// Counts what became of its processes.
  public mutating func count(_ history: HistoryCounts) { result.history.add(history) }

  /// Tells something about a process that is published all the same.
  public mutating func note(_ problem: HistoryProblem, of head: ReleaseHead) {
    result.tally.add(problem.problem(of: head.ocid))
  }

  /// Refuses a process: its rows go to the rejects.
  public mutating func holdBack(_ head: ReleaseHead, _ problem: HistoryProblem) {
    result.refuse(head.process, problem.problem(of: head.ocid))
  }

  /// The keys of processes that were refused before they had a release.
  public func refusedKeys(in conversion: Conversion) -> [String] {
    result.refused.map { conversion.linked.processKeys[Int($0.process)].text }
  }
}

extension Conversion {
  /// The keys of processes whose rows were refused before any process was looked at.
  public var rejectedKeys: Set<String> { linked.rejectedKeys }

  /// The value of a parameter of dates and times.
  public func moment(ofParameter name: String) -> ZonedDateTime? {
    guard let place = plan.parameters.firstIndex(where: { $0.name == name }), parameters.indices.contains(place),
      case .datetime(let moment) = parameters[place]
    else { return nil }
    return moment
  }

  /// The key of a process, by its place.
  public func key(ofProcess place: Int32) -> String { linked.processKeys[Int(place)].text }
}
