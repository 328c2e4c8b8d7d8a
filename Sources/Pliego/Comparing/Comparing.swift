import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoOCDS
import PliegoSources

/// Compares two publications, or tells the story of the processes of one.
///
/// Reads every file once and takes the hash of each release; only processes with releases that are not the same on both
/// sides are read again and compared field by field. What is held in memory are 88 bytes a release, up to a share of
/// `memory`, beyond which they wait in a temporary file; so both sides may be of any size and in any order. Processes come
/// in the order of the later publication, those that are only in the earlier one behind; the bytes written do not depend
/// on `jobs`.
///
/// - Parameter progress: called now and then.
/// - Throws: when the job cannot be done: a file that cannot be read or written, or was changed meanwhile.
@Sendable
public func compare(_ options: DiffOptions, _ progress: (DiffProgress) -> Void = { _ in }) throws(PliegoError)
  -> DiffOutcome
{
  let setup = try DiffSetup(options)
  if options.format == .patch || options.format == .mergePatch { return try writePatch(setup) }
  let run = try DiffRun(setup)
  return try run.compare(progress)
}

/// One run over both publications.
private final class DiffRun {
  private let setup: DiffSetup
  private let listing: DiffListing
  private let findingListing: FindingListing
  private let before: Publication
  private let after: Publication?
  private var outcome = DiffOutcome(findings: Findings())

  private var options: DiffOptions { setup.options }

  /// Entries of each side that may wait in memory: a quarter of it for both.
  private static func capacity(_ options: DiffOptions) -> Int {
    options.indexCapacity ?? max(options.memory / 8 / MemoryLayout<DiffEntry>.stride, 1_000)
  }

  init(_ setup: DiffSetup) throws(PliegoError) {
    self.setup = setup
    let inputs = (setup.before.files + (setup.after?.files ?? [])).map(\.path)
    listing = try DiffListing(setup.options, inputs: inputs)
    findingListing = try FindingListing(setup.options.report, language: setup.options.language, inputs: inputs)
    let capacity = Self.capacity(setup.options)
    before = Publication(setup.before, usual: setup.usual, capacity: capacity)
    after = setup.after.map { Publication($0, usual: setup.usual, capacity: capacity) }
  }

  func compare(_ progress: (DiffProgress) -> Void) throws(PliegoError) -> DiffOutcome {
    var bytes = 0
    for side in [before, after].compactMap({ $0 }) {
      for number in side.files.indices {
        let start = bytes
        bytes += try side.read(
          number, setup,
          deliver: { (findings: inout Findings) throws(PliegoError) in
            try self.findingListing.deliver(&findings, to: &self.outcome.findings)
          },
          { progress(DiffProgress(bytes: start + $0, totalBytes: self.setup.totalBytes)) })
      }
      try check(side)
      outcome.summary.unreadable += side.refused
    }
    if let after {
      try comparePackages(after)
      try compareProcesses(before, after) { compared in
        progress(DiffProgress(bytes: bytes, totalBytes: self.setup.totalBytes, processes: compared))
      }
    } else {
      try tellStories { told in
        progress(DiffProgress(bytes: bytes, totalBytes: self.setup.totalBytes, processes: told))
      }
    }
    try listing.finish(outcome.summary)
    try findingListing.commit()
    return outcome
  }

  /// Says what is to be said of one publication as a whole.
  private func check(_ side: Publication) throws(PliegoError) {
    for request in side.requests {
      try findingListing.deliver(setup.describers.findings(about: request), to: &outcome.findings)
    }
    guard side.index.count == 0 else { return }
    // What was found on the way may be why nothing is there.
    throw PliegoError(outcome.findings.groups.flatMap(\.first) + side.nothingPicked.diagnostics)
  }

  // MARK: Packages

  /// Compares what stands around the releases, when each side is one package.
  private func comparePackages(_ after: Publication) throws(PliegoError) {
    guard let old = before.solePackage, let new = after.solePackage, !old.isEmpty, !new.isEmpty,
      let describer = setup.describers.describer(for: setup.usual)
    else { return }
    var process = ProcessChanges(ocid: nil)
    process.changes = PackageComparison.changes(old, new, describer).filter { options.wants($0) }
    try take(process)
  }

  // MARK: Processes

  private func compareProcesses(
    _ before: Publication, _ after: Publication, _ progress: (Int) -> Void
  ) throws(PliegoError) {
    let isSpooled = before.index.isSpooled || after.index.isSpooled
    if isSpooled {
      try before.index.layDown()
      try after.index.layDown()
    }
    for part in 0..<(isSpooled ? DiffIndex.partCount : 1) {
      var join = ProcessJoin(
        try before.index.entries(ofPart: part), try after.index.entries(ofPart: part),
        arePicked: before.operand.pick != nil && after.operand.pick != nil && !isSpooled)
      try comparePairs(after, progress) {
        join.nextPair().map { old, new in
          let requests = old.map { before.request(of: $0) } + new.map { after.request(of: $0) }
          return ProcessPair(before: old, after: new, request: ProfileRequest(joining: requests))
        }
      }
      outcome.summary.add(join.processes, join.releases)
    }
  }

  /// Bytes of releases, and processes, that one piece of work aims at.
  private static let pieceBytes = 1 << 19
  private static let pieceCount = 64

  private func comparePairs(
    _ after: Publication, _ progress: (Int) -> Void, _ nextPair: () -> ProcessPair?
  ) throws(PliegoError) {
    let task = DiffTask(
      before: DiffSide(before), after: DiffSide(after), describers: setup.describers, options: options,
      keeping: setup.keeping, largestProcess: max(options.memory / 4, 1 << 20))
    try OrderedStream.run(
      jobs: options.jobs,
      next: { () throws(PliegoError) -> PairPiece? in
        var pairs: [ProcessPair] = []
        var bytes = 0
        while bytes < Self.pieceBytes, pairs.count < Self.pieceCount, let pair = nextPair() {
          pairs.append(pair)
          bytes += pair.size
        }
        return pairs.isEmpty ? nil : PairPiece(pairs: pairs)
      },
      makeWorker: {
        let comparer = ProcessComparer(task)
        return { comparer.compare($0) }
      },
      consume: { (result: PairResult) throws(PliegoError) in
        try self.take(result)
        progress(self.outcome.summary.processes.changed)
      })
  }

  private func take(_ result: PairResult) throws(PliegoError) {
    switch result.failure {
    case .changedFile(let name)?: throw PliegoError(changedMeanwhile: name)
    case .damagedProgram?: throw PliegoError.damagedProgram
    case nil: break
    }
    var findings = result.findings
    try findingListing.deliver(&findings, to: &outcome.findings)
    outcome.summary.processes.unchanged += result.unchanged
    outcome.summary.processes.notCompared += result.notCompared
    for process in result.processes { try take(process) }
  }

  private func take(_ process: ProcessChanges) throws(PliegoError) {
    guard !process.changes.isEmpty else { return }
    outcome.summary.add(process)
    try listing.take(process)
  }

  // MARK: Stories

  private func tellStories(_ progress: (Int) -> Void) throws(PliegoError) {
    let parts = before.index.isSpooled ? DiffIndex.partCount : 1
    if before.index.isSpooled { try before.index.layDown() }
    for part in 0..<parts {
      let entries = try before.index.entries(ofPart: part)
      let groups = ProcessGroups(entries.lazy.map(\.ocidHash))
      outcome.summary.processes.before += groups.count
      outcome.summary.releases.before += entries.count { !$0.role.isCompiled }
      var next = 0
      try comparePairs(before, progress) { () -> ProcessPair? in
        guard next < groups.count else { return nil }
        let releases = groups[next].map { entries[Int($0)] }
        next += 1
        let requests = releases.map { before.request(of: $0) }
        return ProcessPair(before: releases, after: [], request: ProfileRequest(joining: requests))
      }
    }
  }
}

extension DiffSide {
  init(_ publication: Publication) {
    self.init(files: publication.files.map(\.name), texts: publication.texts)
  }
}
