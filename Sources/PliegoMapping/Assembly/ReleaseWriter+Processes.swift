import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// The releases of one process.
extension ReleaseWriter {
  /// Writes the releases of one process.
  ///
  /// - Returns: `false` when the mapping says to stop.
  mutating func writeProcess(_ process: Int) -> Bool {
    evaluator.beginProcess()
    partyCache.beginProcess()
    evaluator.process = process
    evaluator.processKey = linked.processKeys[process]
    currentProcess = ""
    result.lastProblem = nil
    if !reported.isEmpty { reported.removeAll(keepingCapacity: true) }
    let root = linked.sources[plan.process.source].byProcess
    let rows = root?.rows(of: process) ?? RowSet(start: UnsafePointer(evaluator.arena.rows(1)), count: 0)
    result.processes += 1
    guard rows.count <= limits.rowsPerProcess else {
      var problem = Problem(kind: .tooManyRows)
      problem.text = "\(rows.count)"
      report(problem, path: -1, line: -1)
      refuse(process)
      return true
    }
    evaluator.push(plan.process.source, rows, isWholeProcess: true)
    var written: [WrittenRelease] = []
    var outcome = Outcome.written
    for (place, release) in plan.releases.enumerated() {
      tracer?.release = place
      outcome = writeReleases(release, into: &written)
      if outcome == .rejectProcess || outcome == .stop { break }
    }
    // Of several releases each may have nothing to say, but not all.
    if written.isEmpty, plan.releases.count > 1, outcome == .written || outcome == .absent {
      report(Problem(kind: .nothing), path: -1, line: -1)
    }
    if outcome == .rejectProcess || outcome == .stop || written.isEmpty {
      output.truncate(to: written.first?.start ?? output.count)
      tracer?.drop(written.count)
      refuse(process)
      if outcome != .stop { judgeExpectations() }
      return outcome != .stop
    }
    finish(written, process)
    judgeExpectations()
    return true
  }

  mutating func refuse(_ process: Int) {
    let reason = result.lastProblem.map { (code: $0.kind.code.id, detail: detail($0)) }
    result.refused.append(
      RefusedProcess(process: Int32(process), code: reason?.code ?? "D117", detail: reason?.detail ?? ""))
  }

  /// Several releases of one process stand in order of date, then id.
  mutating func finish(_ written: [WrittenRelease], _ process: Int) {
    var kept = written
    if written.count > 1 {
      kept = distinct(written.sorted { ($0.instant, $0.id, $0.start) < ($1.instant, $1.id, $1.start) })
      rearrange(kept, from: written[0].start)
      tracer?.arrange(
        last: written.count,
        as: kept.compactMap { release in
          written.firstIndex { $0.start == release.start }
        })
    }
    for release in kept {
      result.releases += 1
      result.note(release)
      if !plan.publishers.isEmpty { result.publishers.append(release.publisher) }
    }
    if plan.mayRepeatOCIDs { result.outlines.append(ProcessOutline(process: Int32(process), releases: kept)) }
    if kept.count == 1, case .datetime(let date) = kept[0].date {
      result.heads.append(
        ReleaseHead(
          process: Int32(process), ocid: kept[0].ocid, id: kept[0].id, date: date, bytes: kept[0].start..<kept[0].end,
          registered: plan.hasRegisters ? registers.changes : []))
    }
    result.written.append(Int32(process))
  }

  mutating func distinct(_ releases: [WrittenRelease]) -> [WrittenRelease] {
    var seen: Set<String> = []
    return releases.filter { release in
      if seen.insert(release.id).inserted { return true }
      var problem = Problem(kind: .repeatedID)
      problem.text = release.id
      problem.source = release.source
      problem.row = release.rows.first ?? -1
      report(problem, path: -1, line: -1)
      let reason = (code: problem.kind.code.id, detail: detail(problem))
      for row in release.rows {
        result.rejected.append(
          RejectedRow(source: Int(release.source), row: Int(row), code: reason.code, detail: reason.detail))
      }
      return false
    }
  }

  mutating func rearrange(_ releases: [WrittenRelease], from start: Int) {
    let all = output.withUnsafeBytes { Array($0[start...]) }
    output.truncate(to: start)
    for release in releases {
      all[(release.start - start)..<(release.end - start)].withUnsafeBufferPointer { output.append($0) }
    }
  }

  mutating func writeReleases(_ release: ReleasePlan, into written: inout [WrittenRelease]) -> Outcome {
    guard release.iteration >= 0 else { return writeRelease(release, into: &written) }
    let iteration = evaluator.tables.iterations[Int(release.iteration)]
    let groups = groups(iteration)
    if groups.isEmpty { tracer?.leaveOut(because: .noRows(source: Int16(iteration.source))) }
    for group in groups {
      evaluator.push(iteration.source, group, isWholeProcess: staysWhole(iteration))
      let before = written.count
      let outcome = writeRelease(release, into: &written)
      evaluator.pop()
      if written.count > before {
        written[before].source = Int32(iteration.source)
        written[before].rows = (0..<group.count).map { group.start[$0] }
      }
      if outcome == .rejectProcess || outcome == .stop { return outcome }
    }
    return .written
  }
}

/// A release in the writer's output.
struct WrittenRelease: Sendable {
  var start: Int
  var end: Int
  var id: String
  var ocid: String
  var instant: Int
  var date: Value
  /// Among the plan's publishers, or -1.
  var publisher: Int32
  /// The rows that it is made for, when there is one for each of some rows.
  var source: Int32 = -1
  var rows: [Int32] = []
}
