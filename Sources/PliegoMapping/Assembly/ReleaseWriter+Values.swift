import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// One value on its way into the text.
extension ReleaseWriter {
  /// A value with its condition and fall-backs settled.
  mutating func settled(_ index: Int, path: Int32, line: Int32) -> Value {
    let plan = values[index]
    var value = Value.empty
    if plan.condition < 0 || holds(plan.condition, path: path, line: line) {
      value = evaluator.run(plan.program)
    } else {
      tracer?.because(.condition)
    }
    if !evaluator.notes.isEmpty {
      if value.isEmpty, let note = evaluator.notes.last { tracer?.because(.problem(note)) }
      flushNotes(path: path, line: line)
    }
    if value.isEmpty, plan.otherwise >= 0 { return settled(Int(plan.otherwise), path: path, line: line) }
    return value
  }

  mutating func leaf(_ node: NodePointer) -> Outcome {
    evaluator.traced.removeAll(keepingCapacity: true)
    let value = settled(Int(node.pointee.value), path: node.pointee.path, line: node.pointee.line)
    let plan = values[Int(node.pointee.value)]
    switch value {
    case .empty:
      tracer?.because(.empty)
      return plan.isRequired && node.pointee.isEntry ? .rejectEntry : missing(plan, node)
    case .problem(let place): return refused(evaluator.problems[Int(place)], plan, node)
    default: break
    }
    let outcome = append(value, plan, node)
    if outcome.isWritten { tracer?.leaf(line: node.pointee.line, evaluator.traced) }
    return outcome
  }

  /// An empty value leaves an optional field out; a required one takes its entry with it.
  func missing(_ plan: ValuePlan, _ node: NodePointer) -> Outcome {
    guard plan.isRequired else { return .absent }
    return plan.policy == .rejectProcess ? .rejectProcess : plan.policy == .rejectEntry ? .rejectEntry : .absent
  }

  mutating func refused(_ problem: Problem, _ plan: ValuePlan, _ node: NodePointer) -> Outcome {
    report(problem, path: node.pointee.path, line: node.pointee.line)
    tracer?.because(.problem(problem))
    // A code table that says `unmapped: reject` is stricter than the field.
    let policy = problem.kind == .unmapped && plan.policy == .leaveOut ? .rejectEntry : plan.policy
    switch policy {
    case .leaveOut: return .absent
    case .rejectEntry: return .rejectEntry
    case .rejectProcess: return .rejectProcess
    case .stop: return .stop
    }
  }

  /// Writes a value that is there, as its field has it.
  mutating func append(_ value: Value, _ plan: ValuePlan, _ node: NodePointer) -> Outcome {
    let done: Outcome = plan.isFixed ? .writtenFixed : .written
    switch (plan.format, value) {
    case (.openCode, .text(let text)):
      checkOpenCode(text, plan, node)
      body.appendJSONString(text.start, count: text.count)
    case (.uri, .text(let text)):
      guard URIText.isURI(text.buffer) else {
        let problem = Problem(kind: .notAURI)
        return refused(place(problem, text), plan, node)
      }
      body.appendJSONString(text.start, count: text.count)
    case (.integer, .number(let text)):
      guard let whole = evaluator.wholeNumber(text) else {
        return refused(place(Problem(kind: .notWhole), text), plan, node)
      }
      body.append(whole.buffer)
    case (.textOfValue, _), (.text, .number), (.text, .date), (.text, .datetime), (.openCode, _), (.uri, _):
      let text = evaluator.bytes(value)
      body.appendJSONString(text.start, count: text.count)
    case (_, .text(let text)):
      body.appendJSONString(text.start, count: text.count)
    case (_, .number(let text)):
      body.append(text.buffer)
    case (_, .boolean(let flag)):
      if flag { body.append("true") } else { body.append("false") }
    case (_, .date(let day)):
      let second = plan.format == .startOfDay ? 0 : 86_399
      appendMoment(evaluator.resolve(LocalDateTime(day, secondOfDay: second), zone: Int(plan.zone)))
      flushNotes(path: node.pointee.path, line: node.pointee.line)
    case (_, .datetime(let moment)): appendMoment(moment)
    case (_, .empty), (_, .problem): return .absent
    }
    return done
  }

  mutating func appendMoment(_ moment: ZonedDateTime) {
    let text = evaluator.bytes(.datetime(moment))
    body.append(UInt8(ascii: "\""))
    body.append(text.buffer)
    body.append(UInt8(ascii: "\""))
  }

  func place(_ problem: Problem, _ text: Bytes) -> Problem {
    var problem = problem
    problem.text = text.text
    let cell = evaluator.lastRead
    problem.source = cell.source
    problem.row = cell.row
    problem.column = cell.column
    return problem
  }

  mutating func checkOpenCode(_ text: Bytes, _ plan: ValuePlan, _ node: NodePointer) {
    guard plan.codelist >= 0, !self.plan.codelists[Int(plan.codelist)].contains(text.text) else { return }
    var note = Problem(kind: .openCode)
    note.text = text.text
    report(note, path: node.pointee.path, line: node.pointee.line)
  }

  /// A list of codes or texts from one cell.
  mutating func pieces(_ node: NodePointer) -> Outcome {
    let plan = values[Int(node.pointee.value)]
    let table: Int32 = {
      guard plan.program.count > 0,
        case .codeTable(let table) = self.plan.instructions[Int(plan.program.start + plan.program.count - 1)]
      else { return -1 }
      return table
    }()
    evaluator.traced.removeAll(keepingCapacity: true)
    var program = plan.program
    if table >= 0 { program.count -= 1 }
    var value = Value.empty
    if plan.condition < 0 || holds(plan.condition, path: node.pointee.path, line: node.pointee.line) {
      value = evaluator.run(program)
    }
    if value.isEmpty, plan.otherwise >= 0 { return fallBack(node, plan) }
    guard case .text(let text) = value else {
      if case .problem(let place) = value { return refused(evaluator.problems[Int(place)], plan, node) }
      tracer?.because(.empty)
      return .absent
    }
    body.append(UInt8(ascii: "["))
    let start = body.count
    for piece in TextPieces.trimmed(text, separator: texts[Int(node.pointee.text.start)]) where !piece.isEmpty {
      var code = Value.text(piece)
      if table >= 0 { code = evaluator.code(of: code, table: Int(table)) }
      flushNotes(path: node.pointee.path, line: node.pointee.line)
      if case .problem(let place) = code { return refused(evaluator.problems[Int(place)], plan, node) }
      guard append(code, plan, node).isWritten else { continue }
      body.append(UInt8(ascii: ","))
    }
    guard body.count > start else {
      body.truncate(to: start - 1)
      return plan.otherwise >= 0 ? fallBack(node, plan) : .absent
    }
    Self.close(&body, UInt8(ascii: "]"))
    tracer?.leaf(line: node.pointee.line, evaluator.traced)
    return .written
  }

  /// The value that stands in for an empty cell, as a list of one.
  mutating func fallBack(_ node: NodePointer, _ plan: ValuePlan) -> Outcome {
    let value = settled(Int(plan.otherwise), path: node.pointee.path, line: node.pointee.line)
    if value.isEmpty { return .absent }
    if case .problem(let place) = value { return refused(evaluator.problems[Int(place)], plan, node) }
    body.append(UInt8(ascii: "["))
    let outcome = append(value, values[Int(plan.otherwise)], node)
    guard outcome.isWritten else { return outcome }
    body.append(UInt8(ascii: "]"))
    tracer?.leaf(line: node.pointee.line, evaluator.traced)
    return .written
  }
}
