import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

/// What became of a part of the tree.
enum Outcome {
  /// Written, with something that depends on rows.
  case written
  /// Written, and the same whatever the rows say.
  case writtenFixed
  /// Left out: nothing to say.
  case absent
  /// The list entry around it must go.
  case rejectEntry
  /// The contracting process must go.
  case rejectProcess
  /// `on problem: stop`.
  case stop

  var isWritten: Bool { self == .written || self == .writtenFixed }
}

/// A reference to an organization that was written, to be told in full under `parties`.
private struct PartyMention {
  var party: Int32
  var rows: RowSet
  var id: Bytes
  var roles: UInt64
  var path: Int32
  var line: Int32
  /// The cells its id was made of, when somebody asks.
  var cells: [CellPlace]
}

/// How far the writer had come, to go back when a part is refused.
private struct Mark {
  var bytes: Int
  var mentions: Int
  var tags: UInt16
  var leaves: Int
}

/// Turns the rows of contracting processes into the JSON of their releases, one process after the other.
///
/// Fields are written as they are evaluated; an object that turns out to be empty or refused is cut off again. One
/// writer for each thread; what it collects is put together in the order of processes.
struct ReleaseWriter: ~Copyable {
  let plan: MappingPlan
  let linked: LinkedSources
  let limits: ConversionLimits
  private var evaluator: Evaluator
  private let nodes: UnsafeMutableBufferPointer<PlanNode>
  private let values: UnsafeMutableBufferPointer<ValuePlan>
  private let texts: UnsafeMutableBufferPointer<Bytes>

  /// The fields of the release at hand; those before `parties` first.
  private var body = ByteWriter(capacity: 1 << 16)
  /// Finished releases, each ended by a line break.
  private(set) var output = ByteWriter(capacity: 1 << 20)
  private var scratch = ByteWriter(capacity: 1 << 12)
  private var mentions: [PartyMention] = []
  private var tags: UInt16 = 0
  private var parties: PartyAssembler
  private var canonicalizer = Canonicalizer(omittingTopLevel: ["ocid", "id", "date", "tag"])
  private let tracer: ProvenanceTracer?
  /// Whether anything needs the hash of a release; it costs a second reading of every byte.
  private let needsHash: Bool
  /// Where the `id` of the object written last stands in `body`, key and comma included.
  private var lastIdentity = 0..<0
  private var reported: Set<[Int32]> = []
  private var currentProcess = ""

  /// What is handed over after each stretch of processes.
  var result = StretchResult()

  init(plan: MappingPlan, linked: LinkedSources, parameters: [Value], limits: ConversionLimits, traces: Bool) {
    self.plan = plan
    self.linked = linked
    self.limits = limits
    evaluator = Evaluator(plan: plan, linked: linked, parameters: parameters)
    evaluator.isTracing = traces
    tracer = traces ? ProvenanceTracer(plan: plan, linked: linked) : nil
    needsHash =
      plan.releases.contains { $0.id < 0 }
      || plan.instructions.contains { if case .release(.hash) = $0 { true } else { false } }
    nodes = .allocate(capacity: plan.nodes.count)
    _ = nodes.initialize(from: plan.nodes)
    values = .allocate(capacity: plan.values.count)
    _ = values.initialize(from: plan.values)
    texts = .allocate(capacity: plan.text.texts.count)
    _ = texts.initialize(from: plan.text.texts)
    parties = PartyAssembler(plan)
  }

  deinit {
    nodes.deallocate()
    values.deallocate()
    texts.deallocate()
  }

  /// Hands over what was collected and starts anew.
  mutating func takeResult() -> StretchResult {
    var taken = result
    taken.bytes = output.bytes
    taken.provenance = tracer?.take() ?? []
    output.removeAll(keepingCapacity: true)
    result = StretchResult()
    return taken
  }

  // MARK: One process

  /// Writes the releases of one process.
  ///
  /// - Returns: `false` when the mapping says to stop.
  mutating func writeProcess(_ process: Int) -> Bool {
    evaluator.beginProcess()
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
    evaluator.push(plan.process.source, rows)
    var written: [WrittenRelease] = []
    var outcome = Outcome.written
    for release in plan.releases {
      outcome = writeReleases(release, into: &written)
      if outcome == .rejectProcess || outcome == .stop { break }
    }
    if outcome == .rejectProcess || outcome == .stop || written.isEmpty {
      output.truncate(to: written.first?.start ?? output.count)
      tracer?.drop(written.count)
      refuse(process)
      return outcome != .stop
    }
    finish(written, process)
    return true
  }

  private mutating func refuse(_ process: Int) {
    let reason = result.lastProblem.map { (code: $0.kind.code.id, detail: detail($0)) }
    result.refused.append(
      RefusedProcess(process: Int32(process), code: reason?.code ?? "D117", detail: reason?.detail ?? ""))
  }

  /// Several releases of one process stand in order of date, then id.
  private mutating func finish(_ written: [WrittenRelease], _ process: Int) {
    var kept = written
    if written.count > 1 {
      kept = distinct(written.sorted { ($0.instant, $0.id, $0.start) < ($1.instant, $1.id, $1.start) })
      rearrange(kept, from: written[0].start)
    }
    for release in kept {
      result.releases += 1
      result.note(release)
    }
    result.written.append(Int32(process))
  }

  private mutating func distinct(_ releases: [WrittenRelease]) -> [WrittenRelease] {
    var seen: Set<String> = []
    return releases.filter { release in
      if seen.insert(release.id).inserted { return true }
      var problem = Problem(kind: .repeatedID)
      problem.text = release.id
      report(problem, path: -1, line: -1)
      return false
    }
  }

  private mutating func rearrange(_ releases: [WrittenRelease], from start: Int) {
    let all = output.withUnsafeBytes { Array($0[start...]) }
    output.truncate(to: start)
    for release in releases {
      all[(release.start - start)..<(release.end - start)].withUnsafeBufferPointer { output.append($0) }
    }
  }

  private mutating func writeReleases(_ release: ReleasePlan, into written: inout [WrittenRelease]) -> Outcome {
    guard release.iteration >= 0 else { return writeRelease(release, into: &written) }
    let iteration = plan.iterations[Int(release.iteration)]
    for group in groups(iteration) {
      evaluator.push(Int(iteration.source), group)
      let outcome = writeRelease(release, into: &written)
      evaluator.pop()
      if outcome == .rejectProcess || outcome == .stop { return outcome }
    }
    return .written
  }

  // MARK: One release

  private mutating func writeRelease(_ release: ReleasePlan, into written: inout [WrittenRelease]) -> Outcome {
    if release.condition >= 0, !holds(release.condition, path: -1, line: -1) { return .absent }
    body.removeAll()
    mentions.removeAll(keepingCapacity: true)
    tags = 0
    tracer?.begin()
    evaluator.ocid = .empty
    guard let ocid = head(release.ocid, path: "ocid", line: release.ocidLine), case .text(let ocidText) = ocid else {
      return .rejectProcess
    }
    currentProcess = ocidText.text
    evaluator.ocid = ocid
    guard let dateValue = head(release.date, path: "date", line: release.dateLine) else { return .rejectProcess }
    let date = moment(dateValue, release.date)
    evaluator.date = date
    let (outcome, split) = writeBody(release)
    guard outcome.isWritten else { return outcome }
    if release.partyList >= 0 { _ = mentionParties(Int(release.partyList)) }
    guard let tag = tagText(release) else { return .rejectProcess }
    assembleParties()
    let start = output.count
    if needsHash {
      compose(ocid: ocidText, id: nil, date: date, tag: tag, split: split)
      evaluator.hash = .text(hashOfOutput(from: start))
      output.truncate(to: start)
    }
    guard let id = releaseID(release, ocidText) else { return .rejectProcess }
    compose(ocid: ocidText, id: id, date: date, tag: tag, split: split)
    output.append(UInt8(ascii: "\n"))
    let instant = if case .datetime(let moment) = date { moment.instantSeconds } else { 0 }
    written.append(
      WrittenRelease(start: start, end: output.count, id: id.text, ocid: currentProcess, instant: instant, date: date))
    tracer?.finish(ocid: currentProcess, id: id.text)
    return .written
  }

  private mutating func writeBody(_ release: ReleasePlan) -> (Outcome, split: Int) {
    var split = 0
    for offset in 0..<Int(release.nodeCount) {
      if offset == Int(release.nodesBeforeParties) { split = body.count }
      let outcome = write(Int(release.firstNode) + offset)
      switch outcome {
      case .rejectEntry: return (.rejectProcess, 0)
      case .rejectProcess, .stop: return (outcome, 0)
      default: break
      }
    }
    if Int(release.nodesBeforeParties) >= Int(release.nodeCount) { split = body.count }
    return (.written, split)
  }

  /// The bytes of one release, without the line break.
  private mutating func compose(ocid: Bytes, id: Bytes?, date: Value, tag: Bytes, split: Int) {
    output.append("{\"ocid\":")
    output.appendJSONString(ocid.start, count: ocid.count)
    if let id {
      output.append(",\"id\":")
      output.appendJSONString(id.start, count: id.count)
    }
    output.append(",\"date\":")
    let text = evaluator.bytes(date)
    output.appendJSONString(text.start, count: text.count)
    output.append(",\"tag\":")
    output.append(tag.buffer)
    output.append(UInt8(ascii: ","))
    body.withUnsafeBytes { bytes in
      output.append(UnsafeBufferPointer(rebasing: bytes[..<split]))
    }
    parties.write(to: &output)
    body.withUnsafeBytes { bytes in
      output.append(UnsafeBufferPointer(rebasing: bytes[split...]))
    }
    Self.close(&output, UInt8(ascii: "}"))
  }

  /// Turns the comma behind the last member into the closing bracket.
  private static func close(_ writer: inout ByteWriter, _ bracket: UInt8) {
    writer.truncate(to: writer.count - 1)
    writer.append(bracket)
  }

  // MARK: ocid, date, id, tag

  private mutating func head(_ index: Int32, path: StaticString, line: Int32) -> Value? {
    guard index >= 0 else { return nil }
    evaluator.traced.removeAll(keepingCapacity: true)
    let value = settled(Int(index), path: -1, line: line)
    switch value {
    case .problem(let place):
      report(evaluator.problems[Int(place)], path: -1, line: line)
      return nil
    case .empty:
      var problem = Problem(kind: .requiredEmpty)
      problem.text = "\(path)"
      report(problem, path: -1, line: -1)
      return nil
    default:
      tracer?.leaf(top: "\(path)", line: line, evaluator.traced)
      return value
    }
  }

  /// A date without a time starts or ends its day, as its field has it.
  private mutating func moment(_ value: Value, _ index: Int32) -> Value {
    guard case .date(let day) = value else { return value }
    let plan = values[Int(index)]
    let second = plan.format == .startOfDay ? 0 : 86_399
    return .datetime(evaluator.resolve(LocalDateTime(day, secondOfDay: second), zone: Int(plan.zone)))
  }

  private mutating func releaseID(_ release: ReleasePlan, _ ocid: Bytes) -> Bytes? {
    guard release.id >= 0 else {
      tracer?.leaf(top: "id", line: -1, [])
      let hash = evaluator.bytes(evaluator.hash)
      let out = evaluator.arena.bytes(ocid.count + 17)
      out.update(from: ocid.start, count: ocid.count)
      out[ocid.count] = UInt8(ascii: "-")
      (out + ocid.count + 1).update(from: hash.start, count: 16)
      return Bytes(start: UnsafePointer(out), count: ocid.count + 17)
    }
    guard let value = head(release.id, path: "id", line: release.idLine) else { return nil }
    let id = evaluator.bytes(value)
    if id.buffer.contains(UInt8(ascii: "#")) {
      var problem = Problem(kind: .hashInID)
      problem.text = id.text
      report(problem, path: -1, line: -1)
      return nil
    }
    return id
  }

  /// SHA-256 over the canonical form of the release without ocid, id, date and tag.
  private mutating func hashOfOutput(from start: Int) -> Bytes {
    scratch.removeAll()
    let copy = output.withUnsafeBytes { evaluator.arena.copy(UnsafeBufferPointer(rebasing: $0[start...])) }
    do throws(JSONSyntaxError) {
      try canonicalizer.canonicalize(copy.buffer, into: &scratch)
    } catch {
      preconditionFailure("pliego wrote JSON that it cannot read: \(error)")
    }
    let digits = scratch.withUnsafeBytes { SHA256.hexadecimal(of: $0, digits: 64) }
    return digits.withUnsafeBufferPointer { evaluator.arena.copy($0) }
  }

  private mutating func tagText(_ release: ReleasePlan) -> Bytes? {
    if release.tag >= 0 {
      let start = body.count
      defer { body.truncate(to: start) }
      guard write(Int(release.tag)).isWritten else { return nil }
      return body.withUnsafeBytes { bytes in
        evaluator.arena.copy(UnsafeBufferPointer(rebasing: bytes[start..<(bytes.count - 1)]))
      }
    }
    let names = plan.profile.tables.firstTags.indices.filter { tags & 1 << UInt16($0) != 0 }
      .map { plan.profile.tables.firstTags[$0].tag }
    tracer?.leaf(top: "tag", line: -1, [])
    guard !names.isEmpty else {
      report(Problem(kind: .nothing), path: -1, line: -1)
      return nil
    }
    var text = Array(JSONText.list(names).utf8)
    return text.withUnsafeMutableBufferPointer { evaluator.arena.copy(UnsafeBufferPointer($0)) }
  }

  // MARK: Nodes

  /// Writes a field with its key and a comma behind it.
  private mutating func write(_ index: Int) -> Outcome {
    let node = nodes[index]
    let mark = mark()
    if node.key.count > 0 { body.append(texts[Int(node.key.start)].buffer) }
    tracer?.enter(node.key.start)
    let outcome = content(node, mark)
    tracer?.leave()
    if outcome.isWritten {
      body.append(UInt8(ascii: ","))
      tags |= node.tags
    } else {
      goBack(to: mark)
    }
    return outcome
  }

  private mutating func content(_ node: PlanNode, _ mark: Mark) -> Outcome {
    switch node.kind {
    case .fixed:
      body.append(texts[Int(node.text.start)].buffer)
      tracer?.leaf(line: node.line, [])
      return .writtenFixed
    case .value: return leaf(node)
    case .split: return pieces(node)
    case .object: return objectInRows(node)
    case .list: return list(node)
    case .party: return reference(node)
    }
  }

  private func mark() -> Mark {
    Mark(bytes: body.count, mentions: mentions.count, tags: tags, leaves: tracer?.count ?? 0)
  }

  private mutating func goBack(to mark: Mark) {
    body.truncate(to: mark.bytes)
    mentions.removeLast(mentions.count - mark.mentions)
    tags = mark.tags
    tracer?.truncate(to: mark.leaves)
  }

  private mutating func objectInRows(_ node: PlanNode) -> Outcome {
    guard node.iteration >= 0 else { return object(node) }
    let iteration = plan.iterations[Int(node.iteration)]
    let rows = walk(iteration)
    guard rows.count > 0 else { return .absent }
    evaluator.push(Int(iteration.source), rows)
    defer { evaluator.pop() }
    return object(node)
  }

  private mutating func object(_ node: PlanNode) -> Outcome {
    if node.condition >= 0, !holds(node.condition, path: node.path, line: node.line) { return .absent }
    body.append(UInt8(ascii: "{"))
    let start = body.count
    var hasVariable = false
    var identity = 0..<0
    for offset in 0..<node.childCount {
      let before = body.count
      let outcome = write(Int(node.firstChild &+ offset))
      if offset == node.identity { identity = before..<body.count }
      switch outcome {
      case .written: hasVariable = true
      case .writtenFixed: break
      case .absent: if offset == node.onlyWith { return .absent }
      case .rejectEntry, .rejectProcess, .stop: return outcome
      }
    }
    guard body.count > start, hasVariable else { return .absent }
    Self.close(&body, UInt8(ascii: "}"))
    lastIdentity = identity
    return .written
  }

  // MARK: Lists

  private mutating func list(_ node: PlanNode) -> Outcome {
    body.append(UInt8(ascii: "["))
    let start = body.count
    var identities = EntryIdentities()
    var hasVariable = false
    for offset in 0..<node.childCount {
      let outcome = entries(nodes[Int(node.firstChild &+ offset)], &identities)
      switch outcome {
      case .written: hasVariable = true
      case .rejectProcess, .stop: return outcome
      default: break
      }
    }
    guard body.count > start else { return .absent }
    Self.close(&body, UInt8(ascii: "]"))
    return hasVariable ? .written : .writtenFixed
  }

  /// All entries of one kind.
  private mutating func entries(_ node: PlanNode, _ identities: inout EntryIdentities) -> Outcome {
    guard node.iteration >= 0 else { return entry(node, &identities, rows: nil) }
    let iteration = plan.iterations[Int(node.iteration)]
    var result = Outcome.absent
    let outer = evaluator.ordinal
    defer { evaluator.ordinal = outer }
    for (place, group) in groups(iteration).enumerated() {
      evaluator.ordinal = place + 1
      evaluator.push(Int(iteration.source), group)
      let outcome = entry(node, &identities, rows: (Int(iteration.source), group))
      evaluator.pop()
      if outcome == .rejectProcess || outcome == .stop { return outcome }
      if outcome.isWritten { result = outcome }
    }
    return result
  }

  private mutating func entry(_ node: PlanNode, _ identities: inout EntryIdentities, rows: (source: Int, RowSet)?)
    -> Outcome
  {
    let mark = mark()
    let before = result.problemCount
    tracer?.enter(entry: identities.count)
    var outcome: Outcome
    switch node.kind {
    case .object: outcome = object(node)
    case .party: outcome = reference(node)
    case .value: outcome = leaf(node)
    default: outcome = content(node, mark)
    }
    tracer?.leave()
    if outcome.isWritten, node.kind == .object, isRepeated(node, &identities, rows) { outcome = .rejectEntry }
    if outcome.isWritten, node.kind == .party, isRepeatedReference(mark.bytes, &identities) {
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
  private mutating func isRepeated(
    _ node: PlanNode, _ identities: inout EntryIdentities, _ rows: (source: Int, RowSet)?
  ) -> Bool {
    guard node.identity >= 0, !lastIdentity.isEmpty else { return false }
    let range = lastIdentity
    guard body.withUnsafeBytes({ identities.add(range, of: $0) }) else { return false }
    var problem = Problem(kind: .repeatedID)
    // The member as it stands: `"id":"5001",`.
    let member = body.withUnsafeBytes { String(decoding: $0[range].dropLast(), as: UTF8.self) }
    problem.text = String(member.drop { $0 != ":" }.dropFirst())
    if let rows {
      problem.source = Int32(rows.source)
      problem.row = rows.1.start[0]
    }
    report(problem, path: node.path, line: node.line)
    return true
  }

  private mutating func isRepeatedReference(_ start: Int, _ identities: inout EntryIdentities) -> Bool {
    let range = start..<body.count
    return body.withUnsafeBytes { identities.add(range, of: $0) }
  }

  // MARK: Rows

  private mutating func walk(_ iteration: IterationPlan) -> RowSet {
    let rows =
      iteration.hops.isEmpty
      ? evaluator.rows(ofLevel: Int(iteration.level))
      : evaluator.descend(level: Int(iteration.level), hops: iteration.hops)
    guard let condition = iteration.condition else { return rows }
    return pick(rows, of: Int(iteration.source), where: condition)
  }

  /// The rows for which a condition holds, each looked at by itself.
  private mutating func pick(_ rows: RowSet, of source: Int, where condition: Program) -> RowSet {
    let picked = evaluator.arena.rows(max(rows.count, 1))
    var count = 0
    for place in 0..<rows.count {
      evaluator.push(source, RowSet(start: rows.start + place, count: 1))
      let value = evaluator.run(condition)
      evaluator.pop()
      if case .problem(let index) = value { report(evaluator.problems[Int(index)], path: -1, line: -1) }
      flushNotes(path: -1, line: -1)
      guard evaluator.isTrue(value) else { continue }
      picked[count] = rows.start[place]
      count += 1
    }
    return RowSet(start: UnsafePointer(picked), count: count)
  }

  /// The rows of each entry, in order of their first row or as `sorted by` says.
  private mutating func groups(_ iteration: IterationPlan) -> [RowSet] {
    let rows = walk(iteration)
    var groups: [RowSet]
    switch iteration.split {
    case .none: groups = rows.count > 0 ? [rows] : []
    case .row: groups = (0..<rows.count).map { RowSet(start: rows.start + $0, count: 1) }
    case .key: groups = split(rows, byKeysOf: Int(iteration.source))
    case .columns(let programs): groups = split(rows, Int(iteration.source), by: programs)
    }
    if !iteration.sortedBy.isEmpty, groups.count > 1 { sort(&groups, iteration) }
    return groups
  }

  private mutating func split(_ rows: RowSet, byKeysOf source: Int) -> [RowSet] {
    if rows.count <= 1 { return rows.count == 1 ? [rows] : [] }
    let keys = linked.sources[source].keys
    return split(rows) { row in UInt64(UInt32(bitPattern: keys[row])) }
  }

  private mutating func split(_ rows: RowSet, _ source: Int, by programs: [Program]) -> [RowSet] {
    if rows.count <= 1 { return rows.count == 1 ? [rows] : [] }
    var numbers: [UInt64] = []
    var seen = KeyNumbers()
    for place in 0..<rows.count {
      evaluator.push(source, RowSet(start: rows.start + place, count: 1))
      var joined: [UInt8] = []
      for program in programs {
        let value = evaluator.run(program)
        joined.append(contentsOf: evaluator.bytes(value).buffer)
        joined.append(0x1F)
      }
      evaluator.pop()
      numbers.append(UInt64(seen.add(joined.withUnsafeBufferPointer { evaluator.arena.copy($0) }).number))
    }
    var place = 0
    return split(rows) { _ in
      place += 1
      return numbers[place - 1]
    }
  }

  /// Rows with one number together, in order of first meeting.
  private mutating func split(_ rows: RowSet, _ number: (Int) -> UInt64) -> [RowSet] {
    var places: [UInt64: Int] = [:]
    var counts: [Int] = []
    var memberOf: [Int] = []
    memberOf.reserveCapacity(rows.count)
    for place in 0..<rows.count {
      let key = number(Int(rows.start[place]))
      let group = places[key] ?? counts.count
      if group == counts.count {
        places[key] = group
        counts.append(0)
      }
      counts[group] += 1
      memberOf.append(group)
    }
    let sorted = evaluator.arena.rows(rows.count)
    var starts: [Int] = []
    var next = 0
    for count in counts {
      starts.append(next)
      next += count
    }
    var filled = starts
    for place in 0..<rows.count {
      sorted[filled[memberOf[place]]] = rows.start[place]
      filled[memberOf[place]] += 1
    }
    return counts.indices.map { RowSet(start: UnsafePointer(sorted + starts[$0]), count: counts[$0]) }
  }

  private mutating func sort(_ groups: inout [RowSet], _ iteration: IterationPlan) {
    var keyed: [(values: [Value], rows: RowSet, place: Int)] = []
    for (place, group) in groups.enumerated() {
      evaluator.push(Int(iteration.source), group)
      var found: [Value] = []
      for program in iteration.sortedBy { found.append(evaluator.run(program)) }
      evaluator.pop()
      keyed.append((found, group, place))
    }
    // Entries that are equal keep the order of their rows.
    keyed.sort { a, b in
      Self.comesBefore(a.values, b.values) || (!Self.comesBefore(b.values, a.values) && a.place < b.place)
    }
    groups = keyed.map(\.rows)
  }

  /// Empty values come last.
  private static func comesBefore(_ left: [Value], _ right: [Value]) -> Bool {
    for (a, b) in zip(left, right) {
      if a.isEmpty || b.isEmpty {
        if a.isEmpty != b.isEmpty { return b.isEmpty }
        continue
      }
      if Value.precedes(a, b) { return true }
      if Value.precedes(b, a) { return false }
    }
    return false
  }

  private mutating func holds(_ condition: Int32, path: Int32, line: Int32) -> Bool {
    let value = evaluator.run(plan.programs[Int(condition)])
    if case .problem(let place) = value { report(evaluator.problems[Int(place)], path: path, line: line) }
    flushNotes(path: path, line: line)
    return evaluator.isTrue(value)
  }
}

// MARK: - Values

extension ReleaseWriter {
  /// A value with its condition and fall-backs settled.
  private mutating func settled(_ index: Int, path: Int32, line: Int32) -> Value {
    let plan = values[index]
    var value = Value.empty
    if plan.condition < 0 || holds(plan.condition, path: path, line: line) { value = evaluator.run(plan.program) }
    if !evaluator.notes.isEmpty { flushNotes(path: path, line: line) }
    if value.isEmpty, plan.otherwise >= 0 { return settled(Int(plan.otherwise), path: path, line: line) }
    return value
  }

  fileprivate mutating func leaf(_ node: PlanNode) -> Outcome {
    evaluator.traced.removeAll(keepingCapacity: true)
    let value = settled(Int(node.value), path: node.path, line: node.line)
    let plan = values[Int(node.value)]
    switch value {
    case .empty: return plan.isRequired && node.isEntry ? .rejectEntry : missing(plan, node)
    case .problem(let place): return refused(evaluator.problems[Int(place)], plan, node)
    default: break
    }
    let outcome = append(value, plan, node)
    if outcome.isWritten { tracer?.leaf(line: node.line, evaluator.traced) }
    return outcome
  }

  /// An empty value leaves an optional field out; a required one takes its entry with it.
  private func missing(_ plan: ValuePlan, _ node: PlanNode) -> Outcome {
    guard plan.isRequired else { return .absent }
    return plan.policy == .rejectProcess ? .rejectProcess : plan.policy == .rejectEntry ? .rejectEntry : .absent
  }

  private mutating func refused(_ problem: Problem, _ plan: ValuePlan, _ node: PlanNode) -> Outcome {
    report(problem, path: node.path, line: node.line)
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
  private mutating func append(_ value: Value, _ plan: ValuePlan, _ node: PlanNode) -> Outcome {
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
      guard let number = Decimal(jsonText: text.buffer), number.isInteger else {
        return refused(place(Problem(kind: .notWhole), text), plan, node)
      }
      body.append(number.text)
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
      flushNotes(path: node.path, line: node.line)
    case (_, .datetime(let moment)): appendMoment(moment)
    case (_, .empty), (_, .problem): return .absent
    }
    return done
  }

  private mutating func appendMoment(_ moment: ZonedDateTime) {
    let text = evaluator.bytes(.datetime(moment))
    body.append(UInt8(ascii: "\""))
    body.append(text.buffer)
    body.append(UInt8(ascii: "\""))
  }

  private func place(_ problem: Problem, _ text: Bytes) -> Problem {
    var problem = problem
    problem.text = text.text
    let cell = evaluator.lastRead
    problem.source = cell.source
    problem.row = cell.row
    problem.column = cell.column
    return problem
  }

  private mutating func checkOpenCode(_ text: Bytes, _ plan: ValuePlan, _ node: PlanNode) {
    guard plan.codelist >= 0, !self.plan.codelists[Int(plan.codelist)].contains(text.text) else { return }
    var note = Problem(kind: .openCode)
    note.text = text.text
    report(note, path: node.path, line: node.line)
  }

  /// A list of codes or texts from one cell.
  fileprivate mutating func pieces(_ node: PlanNode) -> Outcome {
    let plan = values[Int(node.value)]
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
    if plan.condition < 0 || holds(plan.condition, path: node.path, line: node.line) { value = evaluator.run(program) }
    if value.isEmpty, plan.otherwise >= 0 { return fallBack(node, plan) }
    guard case .text(let text) = value else {
      if case .problem(let place) = value { return refused(evaluator.problems[Int(place)], plan, node) }
      return .absent
    }
    body.append(UInt8(ascii: "["))
    let start = body.count
    for piece in TextPieces.trimmed(text, separator: texts[Int(node.text.start)]) where !piece.isEmpty {
      var code = Value.text(piece)
      if table >= 0 { code = evaluator.code(of: code, table: Int(table)) }
      flushNotes(path: node.path, line: node.line)
      if case .problem(let place) = code { return refused(evaluator.problems[Int(place)], plan, node) }
      guard append(code, plan, node).isWritten else { continue }
      body.append(UInt8(ascii: ","))
    }
    guard body.count > start else {
      body.truncate(to: start - 1)
      return plan.otherwise >= 0 ? fallBack(node, plan) : .absent
    }
    Self.close(&body, UInt8(ascii: "]"))
    tracer?.leaf(line: node.line, evaluator.traced)
    return .written
  }

  /// The value that stands in for an empty cell, as a list of one.
  private mutating func fallBack(_ node: PlanNode, _ plan: ValuePlan) -> Outcome {
    let value = settled(Int(plan.otherwise), path: node.path, line: node.line)
    if value.isEmpty { return .absent }
    if case .problem(let place) = value { return refused(evaluator.problems[Int(place)], plan, node) }
    body.append(UInt8(ascii: "["))
    let outcome = append(value, values[Int(plan.otherwise)], node)
    guard outcome.isWritten else { return outcome }
    body.append(UInt8(ascii: "]"))
    tracer?.leaf(line: node.line, evaluator.traced)
    return .written
  }

  // MARK: Organizations

  /// Writes `{"id":…,"name":…}` and remembers the organization for `parties`.
  fileprivate mutating func reference(_ node: PlanNode) -> Outcome {
    if node.condition >= 0, !holds(node.condition, path: node.path, line: node.line) { return .absent }
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
  private mutating func mentionParties(_ list: Int) -> Outcome {
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

  private mutating func mention(_ node: PlanNode) -> PartyMention? {
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
    guard rows.count > 0 else { return nil }
    let party = plan.parties[Int(reference.party)]
    evaluator.traced.removeAll(keepingCapacity: true)
    let saved = evaluator.beginFrame(party.source, rows)
    let id = settled(Int(party.id), path: node.path, line: node.line)
    evaluator.endFrame(saved)
    switch id {
    case .problem(let place):
      report(evaluator.problems[Int(place)], path: node.path, line: node.line)
      return nil
    case .empty:
      var problem = Problem(kind: .partyWithoutID)
      problem.source = Int32(party.source)
      problem.row = rows.start[0]
      problem.text = party.name
      report(problem, path: node.path, line: node.line)
      return nil
    default: break
    }
    return PartyMention(
      party: reference.party, rows: rows, id: evaluator.bytes(id), roles: reference.roles, path: node.path,
      line: node.line, cells: evaluator.traced)
  }

  private mutating func noteSeveral(_ rows: RowSet, _ reference: PartyReferencePlan, _ node: PlanNode) {
    var problem = Problem(kind: .disagree)
    let party = plan.parties[Int(reference.party)]
    problem.source = Int32(party.source)
    problem.column = Int32(plan.sources[party.source].key.first ?? -1)
    problem.row = rows.start[0]
    problem.otherRow = rows.start[1]
    report(problem, path: node.path, line: node.line)
  }

  /// Tells every organization that was mentioned, once, in the order of first mention.
  private mutating func assembleParties() {
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
        guard write(index).isWritten else { continue }
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

  // MARK: Reports

  fileprivate mutating func flushNotes(path: Int32, line: Int32) {
    guard !evaluator.notes.isEmpty else { return }
    let notes = evaluator.notes
    evaluator.notes.removeAll(keepingCapacity: true)
    for note in notes { report(note, path: path, line: line) }
  }

  /// Counts a problem, once for each cell and field of a process.
  fileprivate mutating func report(_ problem: Problem, path: Int32, line: Int32) {
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

  private mutating func reject(_ rows: RowSet, of source: Int, since count: Int) {
    let problem = result.problemCount > count ? result.lastProblem : nil
    for place in 0..<rows.count {
      result.rejected.append(
        RejectedRow(
          source: source, row: Int(rows.start[place]), code: problem?.kind.code.id ?? "D107",
          detail: problem.map { detail($0) } ?? ""))
    }
  }

  private func detail(_ problem: Problem) -> String {
    let field = problem.path >= 0 ? plan.paths[Int(problem.path)] : ""
    return [field, problem.text].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

/// A release in the writer's output.
struct WrittenRelease {
  var start: Int
  var end: Int
  var id: String
  var ocid: String
  var instant: Int
  var date: Value
}
