import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// References to organizations, and each organization told once.
extension ReleaseWriter {
  /// Writes `{"id":…,"name":…}` and remembers the organization for `parties`.
  mutating func reference(_ node: PlanNode) -> Outcome {
    if node.condition >= 0, !holds(node.condition, path: node.path, line: node.line) {
      tracer?.because(.condition)
      return .absent
    }
    guard let mention = mention(node) else { return .absent }
    body.append("{\"name\":")
    let party = plan.parties[Int(mention.party)]
    let start = body.count
    let saved = evaluator.beginFrame(party.source, mention.rows)
    evaluator.traced.removeAll(keepingCapacity: true)
    if party.nameNode >= 0 {
      tracer?.enter(texts: "name")
      if !content(nodes[Int(party.nameNode)], mark()).isWritten { body.truncate(to: start) }
      tracer?.leave()
    }
    evaluator.endFrame(saved)
    if body.count == start {
      body.truncate(to: start - 8)
      body.append("{")
    } else {
      body.append(UInt8(ascii: ","))
    }
    body.append("\"id\":")
    body.appendJSONString(mention.id.start, count: mention.id.count)
    tracer?.enter(texts: "id")
    tracer?.leaf(line: node.line, mention.cells)
    tracer?.leave()
    body.append(UInt8(ascii: "}"))
    mentions.append(mention)
    return .written
  }

  /// Entries under `release/parties`: no reference is written, only the organization told.
  mutating func mentionParties(_ list: Int) -> Outcome {
    let node = nodes[list]
    for offset in 0..<node.childCount {
      let entry = nodes[Int(node.firstChild + offset)]
      if entry.iteration < 0 {
        if entry.condition >= 0, !holds(entry.condition, path: entry.path, line: entry.line) { continue }
        if let mention = mention(entry) { mentions.append(mention) }
        continue
      }
      let iteration = plan.iterations[Int(entry.iteration)]
      for group in groups(iteration) {
        evaluator.push(Int(iteration.source), group)
        if entry.condition < 0 || holds(entry.condition, path: entry.path, line: entry.line),
          let mention = mention(entry)
        {
          mentions.append(mention)
        }
        evaluator.pop()
      }
    }
    return .written
  }

  mutating func mention(_ node: PlanNode) -> PartyMention? {
    let reference = plan.references[Int(node.party)]
    let rows: RowSet
    switch reference.rows {
    case .level(let level): rows = evaluator.rows(ofLevel: Int(level))
    case .lookUp(let level, let lookUp):
      let found = evaluator.lookUpRows(Int(level), Int(lookUp))
      if found.count > 1 { noteSeveral(found, reference, node) }
      rows = RowSet(start: found.start, count: min(found.count, 1))
    }
    flushNotes(path: node.path, line: node.line)
    guard rows.count > 0 else {
      tracer?.because(.noRows(source: Int16(plan.parties[Int(reference.party)].source)))
      return nil
    }
    let party = plan.parties[Int(reference.party)]
    evaluator.traced.removeAll(keepingCapacity: true)
    let saved = evaluator.beginFrame(party.source, rows)
    let id = settled(Int(party.id), path: node.path, line: node.line)
    evaluator.endFrame(saved)
    switch id {
    case .problem(let place):
      report(evaluator.problems[Int(place)], path: node.path, line: node.line)
      tracer?.because(.problem(evaluator.problems[Int(place)]))
      switch values[Int(party.id)].policy {
      case .rejectProcess: partyOutcome = .rejectProcess
      case .stop: partyOutcome = .stop
      case .leaveOut, .rejectEntry: break
      }
      return nil
    case .empty:
      var problem = Problem(kind: .partyWithoutID)
      problem.source = Int32(party.source)
      problem.row = rows.start[0]
      problem.text = party.name
      report(problem, path: node.path, line: node.line)
      tracer?.because(.problem(problem))
      return nil
    default: break
    }
    return PartyMention(
      party: reference.party, rows: rows, id: evaluator.bytes(id), roles: reference.roles, path: node.path,
      line: node.line, cells: evaluator.traced)
  }

  mutating func noteSeveral(_ rows: RowSet, _ reference: PartyReferencePlan, _ node: PlanNode) {
    var problem = Problem(kind: .disagree)
    let party = plan.parties[Int(reference.party)]
    problem.source = Int32(party.source)
    problem.column = Int32(plan.sources[party.source].key.first ?? -1)
    problem.row = rows.start[0]
    problem.otherRow = rows.start[1]
    report(problem, path: node.path, line: node.line)
  }

  /// Tells every organization that was mentioned, once, in the order of first mention.
  mutating func assembleParties() {
    parties.begin()
    for mention in mentions {
      let place = parties.place(of: mention.id)
      parties.add(roles: mention.roles, at: place)
      guard parties.isNew(mention.party, mention.rows, at: place) else { continue }
      let party = plan.parties[Int(mention.party)]
      let saved = evaluator.beginFrame(party.source, mention.rows)
      let kept = (body: body.count, mentions: mentions.count, tags: tags)
      var hasDiffered = false
      tracer?.enter(party: mention.id.text)
      tracer?.partyHead(line: mention.line, mention.cells)
      for offset in 0..<party.nodeCount {
        let index = Int(party.firstNode + offset)
        let start = body.count
        let outcome = write(index)
        if outcome == .rejectProcess || outcome == .stop { partyOutcome = outcome }
        guard outcome.isWritten else { continue }
        let bytes = body.withUnsafeBytes { Array($0[start..<(body.count - 1)]) }
        body.truncate(to: start)
        guard let difference = parties.add(field: bytes, key: nodes[index].key, at: place), !hasDiffered else {
          continue
        }
        // The first difference of a row is enough: name and legal name mostly come from one cell.
        hasDiffered = true
        var problem = Problem(kind: .partiesDiffer)
        problem.source = Int32(party.source)
        problem.row = mention.rows.start[0]
        problem.otherRow = parties.firstRow(at: place)
        problem.text = "\(mention.id.text): \(difference.path) \(difference.first) / \(difference.second)"
        report(problem, path: nodes[index].path, line: nodes[index].line)
      }
      tracer?.leave()
      body.truncate(to: kept.body)
      tags = kept.tags
      evaluator.endFrame(saved)
    }
  }
}
