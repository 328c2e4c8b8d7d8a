import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// Fields, objects and lists of the release tree.
extension ReleaseWriter {
  /// Writes a field with its key and a comma behind it.
  mutating func write(_ index: Int) -> Outcome { writeCell(index) ?? writeNode(index) }

  private mutating func writeNode(_ index: Int) -> Outcome {
    let node = node(index)
    let mark = mark()
    if node.pointee.key.count > 0 {
      let key = texts[Int(node.pointee.key.start)]
      body.append(padded: key.start, count: key.count)
    }
    tracer?.enter(node.pointee.key.start)
    let outcome = content(node, mark)
    if outcome.isWritten { tracer?.written() } else { tracer?.leftOut(line: node.pointee.line, evaluator.traced) }
    tracer?.leave()
    if outcome.isWritten {
      body.append(UInt8(ascii: ","))
      tags |= node.pointee.tags
    } else {
      goBack(to: mark)
    }
    return outcome
  }

  mutating func content(_ node: NodePointer, _ mark: Mark) -> Outcome {
    switch node.pointee.kind {
    case .fixed:
      body.append(texts[Int(node.pointee.text.start)].buffer)
      tracer?.leaf(line: node.pointee.line, [])
      return .writtenFixed
    case .value: return leaf(node)
    case .split: return pieces(node)
    case .object: return objectInRows(node)
    case .list: return list(node)
    case .party: return reference(node)
    }
  }

  func mark() -> Mark {
    Mark(bytes: body.count, mentions: mentions.count, tags: tags, leaves: tracer?.count ?? 0)
  }

  mutating func goBack(to mark: Mark) {
    body.truncate(to: mark.bytes)
    if mentions.count > mark.mentions { mentions.removeLast(mentions.count - mark.mentions) }
    tags = mark.tags
    tracer?.truncate(to: mark.leaves)
  }

  mutating func objectInRows(_ node: NodePointer) -> Outcome {
    guard node.pointee.iteration >= 0 else { return object(node) }
    let iteration = evaluator.tables.iterations[Int(node.pointee.iteration)]
    let rows = walk(iteration)
    guard rows.count > 0 else {
      tracer?.because(.noRows(source: Int16(truncatingIfNeeded: iteration.source)))
      return .absent
    }
    evaluator.push(iteration.source, rows, isWholeProcess: staysWhole(iteration))
    defer { evaluator.pop() }
    return object(node)
  }

  mutating func object(_ node: NodePointer) -> Outcome {
    let isEntry = isEntryNext
    isEntryNext = false
    if node.pointee.condition >= 0, !holds(node.pointee.condition, path: node.pointee.path, line: node.pointee.line) {
      tracer?.because(.condition)
      return .absent
    }
    body.append(UInt8(ascii: "{"))
    let start = body.count
    var hasVariable = false
    var identity = 0..<0
    for offset in 0..<node.pointee.childCount {
      let before = body.count
      let outcome = write(Int(node.pointee.firstChild &+ offset))
      // Without the comma, which becomes a bracket when the id comes last.
      if offset == node.pointee.identity, outcome.isWritten {
        identity = before..<body.count - 1
        if isEntry { noteIdentity(identity) }
      }
      switch outcome {
      case .written: hasVariable = true
      case .writtenFixed: break
      case .absent:
        guard offset == node.pointee.onlyWith else { continue }
        tracer?.because(.without(key: nodes[Int(node.pointee.firstChild &+ offset)].key.start))
        return .absent
      case .rejectEntry, .rejectProcess, .stop: return outcome
      }
    }
    guard body.count > start, hasVariable else { return .absent }
    Self.close(&body, UInt8(ascii: "}"))
    lastIdentity = identity
    return .written
  }

  // MARK: Lists

  mutating func list(_ node: NodePointer) -> Outcome {
    body.append(UInt8(ascii: "["))
    let start = body.count
    var identities = EntryIdentities()
    identities.hasOneKind = node.pointee.childCount == 1
    var hasVariable = false
    for offset in 0..<node.pointee.childCount {
      let outcome = entries(self.node(Int(node.pointee.firstChild &+ offset)), &identities)
      switch outcome {
      case .written: hasVariable = true
      case .rejectProcess, .stop: return outcome
      default: break
      }
    }
    guard body.count > start else {
      tracer?.because(.noEntries)
      return .absent
    }
    Self.close(&body, UInt8(ascii: "]"))
    return hasVariable ? .written : .writtenFixed
  }

  /// All entries of one kind.
  mutating func entries(_ node: NodePointer, _ identities: inout EntryIdentities) -> Outcome {
    guard node.pointee.iteration >= 0 else { return entry(node, &identities, rows: nil) }
    let iteration = evaluator.tables.iterations[Int(node.pointee.iteration)]
    var result = Outcome.absent
    let outer = (evaluator.ordinal, evaluator.registered)
    defer { (evaluator.ordinal, evaluator.registered) = outer }
    let groups = groups(iteration)
    let ids = node.pointee.register >= 0 ? registeredIDs(node, iteration, groups) : []
    for (place, group) in groups.enumerated() {
      evaluator.ordinal = place + 1
      if !ids.isEmpty { evaluator.registered = ids[place] }
      evaluator.push(iteration.source, group)
      let outcome = entry(node, &identities, rows: (iteration.source, group))
      evaluator.pop()
      if outcome == .rejectProcess || outcome == .stop { return outcome }
      if outcome.isWritten { result = outcome }
    }
    return result
  }

  mutating func entry(_ node: NodePointer, _ identities: inout EntryIdentities, rows: (source: Int, RowSet)?)
    -> Outcome
  {
    let mark = mark()
    let before = result.problemCount
    tracer?.enter(entry: identities.count)
    var outcome: Outcome
    switch node.pointee.kind {
    case .object: outcome = entryObject(node)
    case .party: outcome = reference(node)
    case .value: outcome = leaf(node)
    default: outcome = content(node, mark)
    }
    if outcome.isWritten { tracer?.written() } else { tracer?.leftOut(line: node.pointee.line, evaluator.traced) }
    tracer?.leave()
    if outcome.isWritten, node.pointee.kind == .object, isRepeated(node, &identities, rows) { outcome = .rejectEntry }
    if outcome.isWritten, node.pointee.kind == .party, isRepeatedReference(mark.bytes, &identities) {
      // One organization in a list once: its roles and fields were united already.
      body.truncate(to: mark.bytes)
      return .absent
    }
    guard outcome.isWritten else {
      goBack(to: mark)
      if outcome == .rejectEntry {
        if let rows { reject(rows.1, of: rows.source, since: before) }
        return .absent
      }
      return outcome
    }
    identities.count += 1
    body.append(UInt8(ascii: ","))
    return outcome
  }

  /// Whether the entry just written has the id of an earlier one.
  mutating func isRepeated(
    _ node: NodePointer, _ identities: inout EntryIdentities, _ rows: (source: Int, RowSet)?
  ) -> Bool {
    guard node.pointee.identity >= 0, !lastIdentity.isEmpty else { return false }
    if identities.hasOneKind, isKeyItself(node) { return false }
    let range = lastIdentity
    guard body.withUnsafeBytes({ identities.add(range, of: $0, &evaluator.arena) }) else { return false }
    var problem = Problem(kind: .repeatedID)
    // The member as it stands: `"id":"5001"`.
    let member = body.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
    problem.text = String(member.drop { $0 != ":" }.dropFirst())
    if let rows {
      problem.source = Int32(rows.source)
      problem.row = rows.1.start[0]
    }
    report(problem, path: node.pointee.path, line: node.pointee.line)
    return true
  }

  /// Whether the id of the entry just written is the key that its rows share and those of no other entry have.
  private func isKeyItself(_ node: NodePointer) -> Bool {
    let entry = cellFields[node - UnsafePointer(nodes.baseAddress.unsafelyUnwrapped)]
    guard entry.keyColumn >= 0 else { return false }
    let id = cellFields[Int(node.pointee.firstChild &+ node.pointee.identity)]
    let level = evaluator.frame &+ Int(id.level)
    return id.kind == .text && id.column == entry.keyColumn && level == evaluator.top - 1
      && evaluator.levels[level].rows.count == 1
  }

  /// Whether the organization just mentioned stands in the list already, whatever its name there.
  mutating func isRepeatedReference(_ start: Int, _ identities: inout EntryIdentities) -> Bool {
    // The id is the last member of a reference: `"id":"X"}`.
    guard let mention = mentions.last else { return false }
    let end = body.count - 1
    let range = max(start, end - mention.id.count - 7)..<end
    return body.withUnsafeBytes { identities.add(range, of: $0, &evaluator.arena) }
  }
}
