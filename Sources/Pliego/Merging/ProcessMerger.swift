import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoMerge
import PliegoOCDS

/// Merges processes, one after the other; one for each thread.
final class ProcessMerger {
  private let task: MergeTask
  private var writer = ByteWriter(capacity: 1 << 20)
  /// By what they were made from; a run has few.
  private var desks: [ObjectIdentifier: MergeDesk] = [:]

  init(_ task: MergeTask) { self.task = task }

  func merge(_ piece: ProcessPiece) -> ProcessResult {
    var result = ProcessResult(findings: Findings(keeping: task.keeping))
    writer.removeAll()
    for releases in piece.processes { merge(releases, &result) }
    result.bytes = writer.bytes
    return result
  }

  // MARK: One process

  private func merge(_ releases: [PlacedRelease], _ result: inout ProcessResult) {
    let size = releases.reduce(0) { $0 + Int($1.entry.length) }
    var report = MergeReporter(task, releases)
    defer { result.findings.append(report.findings) }
    guard size <= task.largestProcess else {
      result.processes += 1
      return report.say(.processTooLarge, about: 0, .processTooLarge(size, limit: task.largestProcess))
    }
    guard let desk = desk(for: releases) else {
      result.failure = .damagedProgram
      return
    }
    for (number, release) in releases.enumerated() {
      guard desk.take(release.entry, from: task.texts[Int(release.entry.place.file)], as: number) else {
        result.failure = .changedFile(Int(release.entry.place.file))
        return
      }
    }
    report.releases = (0..<releases.count).map { desk.benches[$0].release }
    // Two ocids with the same hash are two processes.
    for numbers in desk.processes(releases.count) {
      result.processes += 1
      merge(numbers, on: desk, releases, &report, &result)
    }
    desk.tidy()
  }

  private func merge(
    _ numbers: [Int], on desk: MergeDesk, _ releases: [PlacedRelease], _ report: inout MergeReporter,
    _ result: inout ProcessResult
  ) {
    report.checkVersions(of: numbers)
    let start = writer.count
    let record = MergedRecord(numbers: numbers, releases: releases, desk: desk)
    let isMerged =
      task.options.followsReference
      ? record.writeLikeReference(task.options, to: &writer, &report)
      : record.write(task.options, to: &writer, &report)
    guard isMerged else { return writer.truncate(to: start) }
    writer.append(UInt8(ascii: "\n"))
    result.mergedProcesses += 1
    result.mergedReleases += numbers.count
  }

  private func desk(for releases: [PlacedRelease]) -> MergeDesk? {
    let request = ProfileRequest(joining: releases.map(\.request))
    guard let rules = task.rules.rules(for: request) else { return nil }
    if let known = desks[ObjectIdentifier(rules)] { return known }
    let made = MergeDesk(rules, task.options)
    desks[ObjectIdentifier(rules)] = made
    return made
  }
}

extension ProfileRequest {
  /// The newest version and the extensions of all, in the order first met.
  init(joining requests: [ProfileRequest]) {
    guard var sum = requests.first else {
      self.init(version: nil)
      return
    }
    for request in requests.dropFirst() where request != sum {
      let (mine, theirs) = (VersionReading(sum.version).version.name, VersionReading(request.version).version.name)
      if mine < theirs { sum.version = request.version }
      sum.extensions += request.extensions.filter { !sum.extensions.contains($0) }
    }
    self = sum
  }
}

extension MergerOptions {
  /// What the options of a run say of the places that the standard leaves open.
  init(_ options: MergeOptions) {
    self.init()
    removesNullObjects = options.removesNullObjects
    readsIdentifiersAsText = options.readsIdentifiersAsText
  }
}

/// Tapes and a merger for one set of rules.
final class MergeDesk {
  let rules: MergeRules
  private(set) var benches: [ReleaseBench] = []
  var merger: Merger

  /// Bytes that stay reserved when a process is done.
  private static let kept = 8 << 20

  init(_ rules: MergeRules, _ options: MergeOptions) {
    self.rules = rules
    var own = MergerOptions(options)
    own.keepsHistory = options.content == .versionedReleases || options.hasVersionedReleases
    merger = Merger(rules, options: own)
  }

  func take(_ entry: CatalogEntry, from text: InputText, as number: Int) -> Bool {
    while benches.count <= number { benches.append(ReleaseBench(keys: rules.keys)) }
    return benches[number].take(entry, from: text)
  }

  func release(_ number: Int) -> JSONNode { benches[number].release }

  /// The releases taken by their ocids: nearly always one process.
  func processes(_ count: Int) -> [[Int]] {
    var processes: [[Int]] = []
    for number in 0..<count {
      let ocid = release(number)["ocid"]
      let known = processes.firstIndex { process in
        guard let ocid, let first = release(process[0])["ocid"] else { return false }
        return ocid.isEqual(to: first)
      }
      if let known { processes[known].append(number) } else { processes.append([number]) }
    }
    return processes
  }

  /// Gives memory back that a large process has taken.
  func tidy() {
    var sum = 0
    let fitting = benches.prefix { bench in
      sum += bench.size
      return sum <= Self.kept
    }
    if fitting.count < benches.count { benches.removeSubrange(fitting.count...) }
  }
}
