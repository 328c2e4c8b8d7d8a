import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// References to organizations, and each organization told once.
extension ReleaseWriter {
  /// Writes `{"id":…,"name":…}` and remembers the organization for `parties`.
  mutating func reference(_ node: NodePointer) -> Outcome {
    if node.pointee.condition >= 0, !holds(node.pointee.condition, path: node.pointee.path, line: node.pointee.line) {
      tracer?.because(.condition)
      return .absent
    }
    guard let rows = mentionedRows(node) else { return .absent }
    let party = plan.references[Int(node.pointee.party)].party
    guard rows.count == 1, !isTracing, partyCache.keeps(party) else { return writeReference(node, rows) }
    if let kept = partyCache.find(party, rows.start[0]) {
      body.append(padded: kept.pointee.reference.start, count: kept.pointee.reference.count)
      evaluator.lastRead = kept.pointee.lastRead
      remember(kept, node, rows)
      return .written
    }
    let before = (bytes: body.count, problems: result.problemCount)
    let outcome = writeReference(node, rows)
    guard outcome == .written, result.problemCount == before.problems else { return outcome }
    let (place, lastRead) = (mentions.count - 1, evaluator.lastRead)
    let id = mentions[place].id
    mentions[place].kept = body.withUnsafeBytes { bytes in
      let reference = UnsafeBufferPointer(rebasing: bytes[before.bytes...])
      return partyCache.add(party, rows.start[0], id: id, reference: reference, lastRead: lastRead)
    }
    return outcome
  }

  private mutating func remember(_ kept: KeptParty, _ node: NodePointer, _ rows: RowSet) {
    mentions.append(
      PartyMention(
        party: kept.pointee.party, rows: rows, id: kept.pointee.id,
        roles: references[Int(node.pointee.party)].roles, path: node.pointee.path, line: node.pointee.line, cells: [],
        kept: kept))
  }

  private mutating func writeReference(_ node: NodePointer, _ rows: RowSet) -> Outcome {
    guard let mention = mention(node, rows) else { return .absent }
    body.append("{\"name\":")
    let party = plan.parties[Int(mention.party)]
    let start = body.count
    let saved = evaluator.beginFrame(party.source, mention.rows)
    evaluator.traced.removeAll(keepingCapacity: true)
    if party.nameNode >= 0 {
      tracer?.enter(texts: "name")
      if !content(self.node(Int(party.nameNode)), mark()).isWritten { body.truncate(to: start) }
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
    tracer?.leaf(line: node.pointee.line, mention.cells)
    tracer?.leave()
    body.append(UInt8(ascii: "}"))
    mentions.append(mention)
    return .written
  }

  /// Entries under `release/parties`: no reference is written, only the organization told.
  mutating func mentionParties(_ list: Int) -> Outcome {
    let node = node(list)
    for offset in 0..<node.pointee.childCount {
      let entry = self.node(Int(node.pointee.firstChild + offset))
      if entry.pointee.iteration < 0 {
        if entry.pointee.condition >= 0,
          !holds(entry.pointee.condition, path: entry.pointee.path, line: entry.pointee.line)
        {
          continue
        }
        if let rows = mentionedRows(entry), let mention = mention(entry, rows) { mentions.append(mention) }
        continue
      }
      let iteration = evaluator.tables.iterations[Int(entry.pointee.iteration)]
      for group in groups(iteration) {
        evaluator.push(iteration.source, group)
        if entry.pointee.condition < 0
          || holds(entry.pointee.condition, path: entry.pointee.path, line: entry.pointee.line),
          let rows = mentionedRows(entry), let mention = mention(entry, rows)
        {
          mentions.append(mention)
        }
        evaluator.pop()
      }
    }
    return .written
  }

  /// The rows that a reference leads to; `nil` when there are none.
  private mutating func mentionedRows(_ node: NodePointer) -> RowSet? {
    let reference = references[Int(node.pointee.party)]
    let rows: RowSet
    switch reference.rows {
    case .level(let level): rows = evaluator.rows(ofLevel: Int(level))
    case .lookUp(let level, let lookUp):
      let found = evaluator.lookUpRows(Int(level), Int(lookUp))
      if found.count > 1 { noteSeveral(found, reference, node) }
      rows = RowSet(start: found.start, count: min(found.count, 1))
    }
    flushNotes(path: node.pointee.path, line: node.pointee.line)
    guard rows.count > 0 else {
      tracer?.because(.noRows(source: Int16(plan.parties[Int(reference.party)].source)))
      return nil
    }
    return rows
  }

  private mutating func mention(_ node: NodePointer, _ rows: RowSet) -> PartyMention? {
    let reference = references[Int(node.pointee.party)]
    let party = plan.parties[Int(reference.party)]
    evaluator.traced.removeAll(keepingCapacity: true)
    let saved = evaluator.beginFrame(party.source, rows)
    let id = settled(Int(party.id), path: node.pointee.path, line: node.pointee.line)
    evaluator.endFrame(saved)
    switch id {
    case .problem(let place):
      report(evaluator.problems[Int(place)], path: node.pointee.path, line: node.pointee.line)
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
      report(problem, path: node.pointee.path, line: node.pointee.line)
      tracer?.because(.problem(problem))
      return nil
    default: break
    }
    return PartyMention(
      party: reference.party, rows: rows, id: evaluator.bytes(id), roles: reference.roles, path: node.pointee.path,
      line: node.pointee.line, cells: evaluator.traced)
  }

  mutating func noteSeveral(_ rows: RowSet, _ reference: PartyReferencePlan, _ node: NodePointer) {
    var problem = Problem(kind: .disagree)
    let party = plan.parties[Int(reference.party)]
    problem.source = Int32(party.source)
    problem.column = Int32(plan.sources[party.source].key.first ?? -1)
    problem.row = rows.start[0]
    problem.otherRow = rows.start[1]
    report(problem, path: node.pointee.path, line: node.pointee.line)
  }

  /// Tells every organization that was mentioned, once, in the order of first mention.
  mutating func assembleParties() {
    parties.begin()
    for index in mentions.indices {
      if let kept = mentions[index].kept, parties.add(roles: mentions[index].roles, to: kept) { continue }
      tell(mentions[index])
    }
  }

  private mutating func tell(_ mention: PartyMention) {
    let place = parties.place(of: mention.id)
    parties.add(roles: mention.roles, at: place)
    guard parties.isNew(mention.party, mention.rows, at: place) else { return }
    if let earlier = parties.takeKept(at: place) {
      // Two rows tell of it: from here on field by field.
      let row = evaluator.single(Int(earlier.pointee.row))
      tellFields(of: PartyMention(earlier, row, like: mention), at: place)
    }
    guard let kept = mention.kept, parties.isSilent(at: place), kept.pointee.told != .never else {
      return tellFields(of: mention, at: place)
    }
    if kept.pointee.told == .unknown { keepFields(of: mention, kept, at: place) } else { tellKept(kept, at: place) }
  }

  private mutating func tellKept(_ kept: KeptParty, at place: Int) {
    parties.tell(kept, at: place)
    evaluator.lastRead = kept.pointee.lastReadTelling
  }

  /// Tells field by field what a row says, and keeps it when there is nothing to report about it.
  private mutating func keepFields(of mention: PartyMention, _ kept: KeptParty, at place: Int) {
    let problems = result.problemCount
    tellFields(of: mention, at: place)
    guard result.problemCount == problems, partyOutcome == nil else {
      kept.pointee.told = .never
      return
    }
    let start = scratch.count
    let members = parties.members(at: place, in: &scratch)
    kept.pointee.beforeRoles = scratch.withUnsafeBytes {
      partyCache.keep(UnsafeBufferPointer(rebasing: $0[members.before]))
    }
    kept.pointee.afterRoles = scratch.withUnsafeBytes {
      partyCache.keep(UnsafeBufferPointer(rebasing: $0[members.after]))
    }
    scratch.truncate(to: start)
    kept.pointee.lastReadTelling = evaluator.lastRead
    kept.pointee.told = .known
  }

  private mutating func tellFields(of mention: PartyMention, at place: Int) {
    let party = plan.parties[Int(mention.party)]
    let saved = evaluator.beginFrame(party.source, mention.rows)
    let kept = (body: body.count, tags: tags)
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

extension PartyMention {
  /// A kept row as it was mentioned, for telling its fields once more.
  fileprivate init(_ kept: KeptParty, _ rows: RowSet, like other: PartyMention) {
    self.init(
      party: kept.pointee.party, rows: rows, id: kept.pointee.id, roles: 0, path: other.path, line: other.line,
      cells: [])
  }
}
