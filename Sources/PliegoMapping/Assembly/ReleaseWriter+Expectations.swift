import PliegoDiagnostics
import PliegoRows
import PliegoValues

// What the author expects of the rows of a process, judged when its releases are written.
extension ReleaseWriter {
  mutating func judgeExpectations() {
    for index in plan.expectations.indices { judge(index) }
  }

  private mutating func judge(_ index: Int) {
    let expectation = plan.expectations[index]
    guard expectation.iteration >= 0 else {
      if expectation.condition < 0 || appliesHere(expectation) { judgeHere(expectation, index) }
      return
    }
    let iteration = evaluator.tables.iterations[Int(expectation.iteration)]
    for group in groups(iteration) {
      evaluator.push(iteration.source, group)
      judgeHere(expectation, index)
      evaluator.pop()
    }
  }

  private mutating func judgeHere(_ expectation: ExpectationPlan, _ index: Int) {
    for need in expectation.needs where !isThere(need, expectation) { return }
    let value = evaluator.run(expectation.holds)
    tellNotes(line: expectation.line)
    if case .problem(let place) = value {
      tellOnce(evaluator.problems[Int(place)], line: expectation.line)
    } else if !evaluator.isTrue(value) {
      tell(expectation, index)
    }
  }

  /// Whether something that a condition reads says anything; what cannot be read is told as such.
  private mutating func isThere(_ need: Program, _ expectation: ExpectationPlan) -> Bool {
    let value = evaluator.run(need)
    tellNotes(line: expectation.line)
    guard case .problem(let place) = value else { return !value.isEmpty }
    tellOnce(evaluator.problems[Int(place)], line: expectation.line)
    return false
  }

  private mutating func appliesHere(_ expectation: ExpectationPlan) -> Bool {
    let value = evaluator.run(plan.programs[Int(expectation.condition)])
    tellNotes(line: expectation.line)
    if case .problem(let place) = value { tellOnce(evaluator.problems[Int(place)], line: expectation.line) }
    return evaluator.isTrue(value)
  }

  // MARK: What is told

  private mutating func tellNotes(line: Int32) {
    let notes = evaluator.notes
    evaluator.notes.removeAll(keepingCapacity: true)
    for note in notes { tellOnce(note, line: line) }
  }

  /// Tells of a cell, unless a field of the process told of it already.
  private mutating func tellOnce(_ problem: Problem, line: Int32) {
    let cell = problem.identity.prefix(4)
    guard problem.row < 0 || !reported.contains(where: { $0.prefix(4) == cell }) else { return }
    report(problem, path: -1, line: line)
  }

  private mutating func tell(_ expectation: ExpectationPlan, _ index: Int) {
    var problem = Problem(kind: ProblemKind(expectation: expectation.severity))
    problem.table = Int32(index)
    problem.line = expectation.line
    let read = cellsRead(by: expectation)
    let cells = read.filter { isFilled($0) }
    // What is missing is told where it should stand.
    if let place = shownCell(expectation, cells.first ?? read.first) {
      problem.source = place.source
      problem.row = place.row
      problem.column = place.column
    }
    problem.cells = cells
    problem.text = sentence(expectation.english)
    problem.otherText = sentence(expectation.spanish)
    problem.process = currentProcess.isEmpty ? linked.processKeys[max(evaluator.process, 0)].text : currentProcess
    // Judged once for each group of rows, so there is nothing to tell twice.
    result.tally.add(problem)
  }

  private mutating func sentence(_ program: Program?) -> String {
    guard let program else { return "" }
    let value = evaluator.run(program)
    evaluator.notes.removeAll(keepingCapacity: true)
    return value.isEmpty || value.isProblem ? "" : evaluator.bytes(value).text
  }

  /// The cells that the condition looks at, each once, in the order of reading.
  private mutating func cellsRead(by expectation: ExpectationPlan) -> [CellPlace] {
    let wasTracing = evaluator.isTracing
    evaluator.isTracing = true
    evaluator.traced.removeAll(keepingCapacity: true)
    // What was computed while nobody asked does not know its cells.
    evaluator.helpers.removeAll(keepingCapacity: true)
    _ = evaluator.run(expectation.holds)
    evaluator.notes.removeAll(keepingCapacity: true)
    let traced = evaluator.traced
    evaluator.traced.removeAll(keepingCapacity: true)
    evaluator.isTracing = wasTracing
    var seen: Set<CellPlace> = []
    return traced.filter { seen.insert($0).inserted }
  }

  /// Computed columns count as filled: they stand in no cell.
  private func isFilled(_ cell: CellPlace) -> Bool {
    evaluator.cellText(Int(cell.column), of: Int(cell.source), row: Int(cell.row))?.isEmpty != true
  }

  /// The cell of the column that the mapping names, else the first that was read.
  private func shownCell(_ expectation: ExpectationPlan, _ first: CellPlace?) -> CellPlace? {
    guard let (level, column) = expectation.place else { return first }
    let rows = evaluator.rows(ofLevel: level)
    let source = evaluator.source(ofLevel: level)
    let places = (0..<rows.count).map {
      CellPlace(source: Int32(source), row: rows.start[$0], column: Int32(column))
    }
    return places.first { isFilled($0) } ?? places.first
  }
}
