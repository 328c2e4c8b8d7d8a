import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// Problems counted and rows refused.
extension ReleaseWriter {
  mutating func flushNotes(path: Int32, line: Int32) {
    guard !evaluator.notes.isEmpty else { return }
    let notes = evaluator.notes
    evaluator.notes.removeAll(keepingCapacity: true)
    for note in notes { report(note, path: path, line: line) }
  }

  /// Counts a problem, once for each cell and field of a process.
  mutating func report(_ problem: Problem, path: Int32, line: Int32) {
    var problem = problem
    if problem.path < 0 { problem.path = path }
    if problem.line < 0 { problem.line = line }
    // A contradiction is about the column, whatever fields it reaches.
    if problem.kind == .disagree { problem.path = -1 }
    problem.process = currentProcess.isEmpty ? linked.processKeys[max(evaluator.process, 0)].text : currentProcess
    // What was told before is still the reason why something is refused now.
    result.problemCount += 1
    result.lastProblem = problem
    guard reported.insert(problem.identity).inserted else { return }
    result.tally.add(problem)
  }

  mutating func reject(_ rows: RowSet, of source: Int, since count: Int) {
    let problem = result.problemCount > count ? result.lastProblem : nil
    for place in 0..<rows.count {
      result.rejected.append(
        RejectedRow(
          source: source, row: Int(rows.start[place]), code: problem?.kind.code.id ?? "D107",
          detail: problem.map { detail($0) } ?? ""))
    }
  }

  func detail(_ problem: Problem) -> String {
    let field = problem.path >= 0 ? plan.paths[Int(problem.path)] : ""
    return [field, problem.text].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
