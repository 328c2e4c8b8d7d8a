import PliegoMapping
import PliegoValues

/// What the state keeps of a process.
struct KnownProcess: Sendable {
  var ocid: String
  /// The process's key in the data.
  var key: String
  /// SHA-256 of the content as it last was, without ocid, id, date and tag.
  var hash: [UInt8]
  /// Of the last release.
  var id: String
  var date: String
  var seconds: Int
  var nanoseconds: Int
  /// The release as it was last converted, as JSON.
  var content: [UInt8]
  /// What merging all its releases gives, where that is something else than `content`: something is gone that could
  /// not be taken back.
  var merged: [UInt8]?

  /// What merging the releases so far gives.
  var base: [UInt8] { merged ?? content }

  func isBefore(_ date: ZonedDateTime) -> Bool {
    (seconds, nanoseconds) < (date.instantSeconds, Int(date.local.nanoseconds))
  }
}

/// What is to happen with one process of a stretch.
struct PublishedProcess: Sendable {
  enum Fate: Sendable {
    case new, changed, unchanged
    case heldBack(HistoryProblem)

    var isHeldBack: Bool { if case .heldBack = self { true } else { false } }
  }

  var head: ReleaseHead
  var fate: Fate
  /// The release to be written, its line break included; empty when there is nothing to say.
  var bytes: [UInt8] = []
  var date: ZonedDateTime
  /// The id of the release that is written.
  var id: String
  /// What the state is to keep; `nil` when that is what it has.
  var known: KnownProcess?
  var problems: [HistoryProblem] = []
}

/// The processes of one stretch, compared with what was published.
struct PublishedStretch: Sendable {
  var processes: [PublishedProcess] = []
  /// Why the state could not be read.
  var failure: String?
}
