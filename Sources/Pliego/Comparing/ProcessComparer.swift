import PliegoChecks
import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoOCDS

/// Where the texts of one publication are.
struct DiffSide: Sendable {
  let files: [String]
  let texts: [InputText]
}

/// What workers need to compare processes.
struct DiffTask: Sendable {
  let before: DiffSide
  let after: DiffSide
  let describers: DescriberCatalog
  let options: DiffOptions
  let keeping: Findings.Keeping
  /// Bytes of the releases of one process that are held at once.
  let largestProcess: Int
}

/// Compares processes, one after the other; one for each thread.
final class ProcessComparer {
  let task: DiffTask
  /// By what describes; a run has few.
  private var desks: [ObjectIdentifier: DiffDesk] = [:]

  init(_ task: DiffTask) { self.task = task }

  func compare(_ piece: PairPiece) -> PairResult {
    var result = PairResult(findings: Findings(keeping: task.keeping))
    for pair in piece.pairs where result.failure == nil { compare(pair, &result) }
    return result
  }

  private func compare(_ pair: ProcessPair, _ result: inout PairResult) {
    guard let desk = desk(for: pair.request) else {
      result.failure = .damagedProgram
      return
    }
    desk.clear()
    guard pair.size <= task.largestProcess else { return refuse(pair, on: desk, &result) }
    guard let before = lay(pair.before, from: task.before, on: desk, &result),
      let after = lay(pair.after, from: task.after, on: desk, &result)
    else { return }
    if task.options.after == nil {
      let story = ProcessStory(before, desk)
      for diagnostic in story.diagnostics { result.findings.add(diagnostic) }
      return add(story.process, isOnBothSides: true, &result)
    }
    var comparison = ProcessComparison(before, after, desk)
    comparison.compare()
    for diagnostic in comparison.diagnostics { result.findings.add(diagnostic) }
    add(comparison.process, isOnBothSides: !before.isEmpty && !after.isEmpty, &result)
  }

  /// Keeps what was asked for.
  private func add(_ process: ProcessChanges, isOnBothSides: Bool, _ result: inout PairResult) {
    var process = process
    process.changes = process.changes.filter { task.options.wants($0) }
    if !process.changes.isEmpty {
      result.processes.append(process)
    } else if isOnBothSides {
      result.unchanged += 1
    }
  }

  private func lay(
    _ entries: [DiffEntry], from side: DiffSide, on desk: DiffDesk, _ result: inout PairResult
  ) -> [LaidRelease]? {
    var releases: [LaidRelease] = []
    for entry in entries {
      guard let release = desk.lay(entry, from: side) else {
        result.failure = .changedFile(side.files[Int(entry.place.place.file)])
        return nil
      }
      releases.append(release)
    }
    return releases
  }

  /// Says that a process is too large, by the one release of it that is looked at.
  private func refuse(_ pair: ProcessPair, on desk: DiffDesk, _ result: inout PairResult) {
    let side = pair.after.isEmpty ? task.before : task.after
    result.notCompared += 1
    guard let entry = (pair.after + pair.before).first else { return }
    let first = desk.lay(entry, from: side)
    result.findings.add(
      Diagnostic.processTooLargeToCompare(
        pair.size, limit: task.largestProcess, ocid: first?.node["ocid"]?.text ?? "?",
        file: side.files[Int(entry.place.place.file)]))
  }

  private func desk(for request: ProfileRequest) -> DiffDesk? {
    guard let describer = task.describers.describer(for: request) else { return nil }
    if let known = desks[ObjectIdentifier(describer)] { return known }
    let made = DiffDesk(describer)
    desks[ObjectIdentifier(describer)] = made
    return made
  }
}
