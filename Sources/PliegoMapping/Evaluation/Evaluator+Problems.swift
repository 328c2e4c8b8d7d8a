import PliegoRows
import PliegoValues

// What cannot be said as it stands: texts that are no codes, odd times, failures.
extension Evaluator {
  mutating func code(of value: Value, table: Int) -> Value {
    guard case .text(let text) = value else { return value }
    let target = codeCaches[table].target(of: text)
    if target >= 0 { return constants[Int(target)] }
    if target == -1 { return .empty }
    // A table of other names: what it does not list is called what it is called.
    if plan.codeTables[table].unmapped == .itself { return value }
    var problem = Problem(kind: .unmapped)
    problem.table = Int32(table)
    problem.text = text.text
    problem.source = lastRead.source
    problem.row = lastRead.row
    problem.column = lastRead.column
    switch plan.codeTables[table].unmapped {
    case .report:
      notes.append(problem)
      return .empty
    case .keep:
      notes.append(problem)
      return value
    case .reject, .itself: return fail(problem)
    }
  }

  // MARK: Problems

  mutating func fail(_ problem: Problem) -> Value {
    problems.append(problem)
    return .problem(Int32(problems.count - 1))
  }

  mutating func problem(_ kind: ProblemKind, text: Bytes) -> Value {
    var problem = Problem(kind: kind)
    problem.text = text.text
    problem.source = lastRead.source
    problem.row = lastRead.row
    problem.column = lastRead.column
    return fail(problem)
  }

  mutating func problem(_ kind: ProblemKind, _ text: Bytes, _ source: Int, _ column: Int, _ row: Int) -> Value {
    var problem = Problem(kind: kind)
    problem.text = text.text
    problem.source = Int32(source)
    problem.column = Int32(column)
    problem.row = Int32(row)
    return fail(problem)
  }

  /// A clock that reads a local time with no zone of its own.
  mutating func resolve(_ local: LocalDateTime, zone: Int) -> ZonedDateTime {
    guard zone >= 0 else { return ZonedDateTime(local, offsetSeconds: 0) }
    let resolution = zones[zone].resolve(local)
    if resolution.kind != .normal {
      var note = Problem(kind: .oddTime)
      note.text = String(ZonedDateTime(local, offsetSeconds: 0).text.dropLast())
      notes.append(note)
    }
    return resolution.time
  }
}
