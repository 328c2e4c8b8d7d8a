import PliegoDiagnostics
import PliegoDiff
import PliegoOCDS

/// The releases of one process on both sides; empty on the side that does not have it.
struct ProcessPair: Sendable {
  var before: [DiffEntry]
  var after: [DiffEntry]
  /// What they are compared by.
  var request: ProfileRequest

  /// Bytes that its releases take when all of them are read.
  var size: Int { (before + after).reduce(0) { $0 + Int($1.place.length) + Self.overhead } }

  /// Bytes that a release takes beside its text.
  private static let overhead = 10_000
}

/// A few processes to be compared by one worker.
struct PairPiece: Sendable {
  let pairs: [ProcessPair]
}

/// What came of comparing a few processes.
struct PairResult: Sendable {
  var processes: [ProcessChanges] = []
  /// Processes whose releases are the same for all that was asked.
  var unchanged = 0
  /// Processes that could not be compared.
  var notCompared = 0
  var findings: Findings
  var failure: Failure?

  enum Failure: Sendable {
    /// A file is not what it was when its releases were looked for.
    case changedFile(String)
    /// The program's own files cannot be read: a fault of the build.
    case damagedProgram
  }
}

/// Finds out which processes differ, by the hashes of their releases.
struct ProcessJoin {
  private let before: [DiffEntry]
  private let after: [DiffEntry]
  private let groupsBefore: ProcessGroups
  private let groupsAfter: ProcessGroups
  /// The processes in the order of the later publication, then those that only the earlier one has.
  private var next = 0
  private(set) var processes = DiffSummary.Processes()
  private(set) var releases = DiffSummary.Releases()
  /// Whether both sides have one process that was picked, which are compared whatever their ocids.
  private let isSolePair: Bool

  /// - Parameter arePicked: whether the user named what is to be compared on both sides.
  init(_ before: [DiffEntry], _ after: [DiffEntry], arePicked: Bool) {
    self.before = before
    self.after = after
    groupsBefore = ProcessGroups(before.lazy.map(\.ocidHash))
    groupsAfter = ProcessGroups(after.lazy.map(\.ocidHash))
    isSolePair = arePicked && groupsBefore.count == 1 && groupsAfter.count == 1
    processes.before = groupsBefore.count
    processes.after = groupsAfter.count
    releases.before = before.count
    releases.after = after.count
  }

  /// - Returns: the next process that is not the same on both sides; `nil` after the last.
  mutating func nextPair() -> (before: [DiffEntry], after: [DiffEntry])? {
    while next < groupsAfter.count + groupsBefore.count {
      let number = next
      next += 1
      let pair = number < groupsAfter.count ? pair(after: number) : pair(before: number - groupsAfter.count)
      if let pair { return pair }
    }
    return nil
  }

  private mutating func pair(after number: Int) -> (before: [DiffEntry], after: [DiffEntry])? {
    let new = groupsAfter[number].map { after[Int($0)] }
    let partner = isSolePair ? 0 : new.first.flatMap { groupsBefore.process($0.ocidHash) }
    guard let partner else {
      processes.added += 1
      return ([], new)
    }
    let old = groupsBefore[partner].map { before[Int($0)] }
    guard Self.areSame(old, new) else { return (old, new) }
    processes.unchanged += 1
    return nil
  }

  private mutating func pair(before number: Int) -> (before: [DiffEntry], after: [DiffEntry])? {
    let old = groupsBefore[number].map { before[Int($0)] }
    guard !isSolePair, let first = old.first, groupsAfter.process(first.ocidHash) == nil else { return nil }
    processes.removed += 1
    return (old, [])
  }

  private static func areSame(_ old: [DiffEntry], _ new: [DiffEntry]) -> Bool {
    guard old.count == new.count else { return false }
    if old.count == 1 { return old[0].identity == new[0].identity }
    var counts: [DiffEntry.Identity: Int] = [:]
    for entry in old { counts[entry.identity, default: 0] += 1 }
    for entry in new { counts[entry.identity, default: 0] -= 1 }
    return counts.values.allSatisfy { $0 == 0 }
  }
}
