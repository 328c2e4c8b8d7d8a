import PliegoDiagnostics
import PliegoRows

extension ProcessRefusal {
  /// - Parameter ocid: of the process, as far as it is known.
  init(_ problem: Problem, ocid: String, of conversion: Conversion) {
    let (plan, linked) = (conversion.plan, conversion.linked)
    let tracer = ProvenanceTracer(plan: plan, linked: linked, explains: true)
    self.ocid = ocid
    code = problem.kind.code.id
    message = ProblemDescriber(conversion).sentence(of: problem)
    mapping = tracer.line(problem.line)
    cells = []
    guard problem.source >= 0, problem.row >= 0 else { return }
    let source = plan.sources[Int(problem.source)]
    if problem.column >= 0, mapping == nil {
      let span = source.columns[Int(problem.column)].span
      mapping = MappingLine(file: span.file, line: span.line)
    }
    // Without a column of its own, the row's key says which row it is.
    let columns = problem.column >= 0 ? [Int(problem.column)] : plan.process.key
    guard problem.column >= 0 || Int(problem.source) == plan.process.source else { return }
    cells = tracer.cells(
      columns.map { CellPlace(source: problem.source, row: problem.row, column: Int32($0)) })
  }
}

extension Conversion {
  /// Why a process has no release whose row was refused before any process was looked at.
  public func rejection(of ocid: String) -> ProcessRefusal? {
    var evaluator = Evaluator(plan: plan, linked: linked, parameters: parameters)
    let root = plan.process.source
    for rejected in linked.rejected where rejected.source == root {
      guard self.ocids(ofRow: rejected.row, &evaluator).contains(ocid) else { continue }
      let problem = linked.tally.groups.values.lazy.flatMap(\.first)
        .first { Int($0.source) == root && Int($0.row) == rejected.row }
      guard let problem else {
        // Only the first of many problems are kept with their places.
        var bare = Problem(kind: .requiredEmpty)
        (bare.source, bare.row, bare.text) = (Int32(root), Int32(rejected.row), rejected.detail)
        var refusal = ProcessRefusal(bare, ocid: ocid, of: self)
        refusal.code = rejected.code
        return refusal
      }
      return ProcessRefusal(problem, ocid: ocid, of: self)
    }
    return nil
  }

  /// What the releases of a process would be called that has this row of the root alone.
  private func ocids(ofRow row: Int, _ evaluator: inout Evaluator) -> [String] {
    plan.releases.filter { $0.ocid >= 0 }.compactMap { release in
      evaluator.beginProcess()
      let rows = evaluator.arena.rows(1)
      rows[0] = Int32(row)
      evaluator.push(plan.process.source, RowSet(start: UnsafePointer(rows), count: 1), isWholeProcess: true)
      defer { evaluator.pop() }
      guard case .text(let text) = evaluator.run(plan.values[Int(release.ocid)].program) else { return nil }
      return text.text
    }
  }
}
