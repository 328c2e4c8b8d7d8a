import PliegoDiagnostics
import PliegoRows
import PliegoValues

// Rows that are left out before any is joined.
extension SourceLinker {
  mutating func filter(_ source: Int) {
    let plan = plan.sources[source]
    let rows = linked.sources[source]
    let required = plan.columns.indices.filter { plan.columns[$0].isRequired && plan.columns[$0].cell >= 0 }
    let typed = keyColumns(source).filter { plan.columns[$0].cell >= 0 && !isPlainText($0, source) }
    guard plan.condition != nil || !required.isEmpty || !typed.isEmpty else { return }
    for row in 0..<rows.table.count {
      if let condition = plan.condition, !holds(condition, source, row) {
        rows.fates[row] = .filtered
        continue
      }
      if let column = unreadableKey(source, row, typed) {
        rows.fates[row] = .rejected
        reject(row, of: source, column: column, as: .unreadable)
        continue
      }
      guard
        let column = required.first(where: {
          rows.view.cell(row, plan.columns[$0].cell).isEmpty && rows.positions.isEmpty
        })
      else { continue }
      rows.fates[row] = .rejected
      reject(row, of: source, column: column)
    }
  }

  mutating func holds(_ condition: Program, _ source: Int, _ row: Int) -> Bool {
    evaluator.beginProcess()
    let value = evaluator.value(of: condition, source: source, row: row)
    for problem in evaluator.problems { linked.tally.add(problem) }
    return evaluator.isTrue(value)
  }

  /// Keys are compared as what they say, so a key of numbers or dates must be readable.
  private mutating func unreadableKey(_ source: Int, _ row: Int, _ typed: [Int]) -> Int? {
    guard !typed.isEmpty else { return nil }
    evaluator.beginProcess()
    for column in typed where evaluator.column(column, of: source, row: row).isProblem { return column }
    return nil
  }

  /// The columns by which rows of a source are told apart and linked.
  func keyColumns(_ source: Int) -> [Int] {
    var columns = plan.sources[source].key + (plan.sources[source].parent?.columns ?? [])
    if plan.process.source == source { columns += plan.process.key }
    for other in plan.process.alternatives where other.source == source { columns += other.columns }
    return Array(Set(columns)).sorted()
  }

  func isPlainText(_ column: Int, _ source: Int) -> Bool {
    let column = plan.sources[source].columns[column]
    return column.cell >= 0 && (column.reader.kind == .text || column.reader.kind == .code)
  }

  private func reject(_ row: Int, of source: Int, column: Int, as kind: ProblemKind = .requiredEmpty) {
    var problem = Problem(kind: kind)
    problem.source = Int32(source)
    problem.row = Int32(row)
    problem.column = Int32(column)
    let cell = plan.sources[source].columns[column].cell
    if kind == .unreadable, cell >= 0 { problem.text = linked.sources[source].table.cell(row, cell).text }
    linked.tally.add(problem)
    linked.rejected.append(
      RejectedRow(source: source, row: row, code: kind.code.id, detail: plan.sources[source].columns[column].name))
  }
}
