import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

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

/// A node of the plan, where it stands.
///
/// SAFETY: nodes stay where they are as long as the writer that lends them.
typealias NodePointer = UnsafePointer<PlanNode>

/// A reference to an organization that was written, to be told in full under `parties`.
struct PartyMention {
  var party: Int32
  var rows: RowSet
  var id: Bytes
  var roles: UInt64
  var path: Int32
  var line: Int32
  /// The cells its id was made of, when somebody asks.
  var cells: [CellPlace]
  /// What is kept of the organization from earlier releases; `nil` when it has to be asked.
  var kept: KeptParty?
}

/// How far the writer had come, to go back when a part is refused.
struct Mark {
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
  var evaluator: Evaluator
  let nodes: UnsafeMutableBufferPointer<PlanNode>
  /// For each node what there is to know when it shows one cell.
  let cellFields: UnsafeMutablePointer<CellField>
  private let keptTexts = TextPool()
  let values: UnsafeMutableBufferPointer<ValuePlan>
  let references: UnsafeMutableBufferPointer<PartyReferencePlan>
  let texts: UnsafeMutableBufferPointer<Bytes>

  /// The fields of the release at hand; those before `parties` first.
  var body = ByteWriter(capacity: 1 << 16)
  /// Finished releases, each ended by a line break.
  var output = ByteWriter(capacity: 1 << 20)
  var scratch = ByteWriter(capacity: 1 << 12)
  var mentions: [PartyMention] = []
  var tags: UInt16 = 0
  /// What a problem inside an organization asks for: the process to go, or the run to stop.
  var partyOutcome: Outcome?
  var parties: PartyAssembler
  let partyCache: PartyCache
  var canonicalizer = Canonicalizer(omittingTopLevel: ["ocid", "id", "date", "tag"])
  let tracer: ProvenanceTracer?
  let isTracing: Bool
  /// Whether anything needs the hash of a release; it costs a second reading of every byte.
  let needsHash: Bool
  /// Where the `id` of the object written last stands in `body`, key and comma included.
  var lastIdentity = 0..<0
  var reported: Set<[Int32]> = []
  var currentProcess = ""
  var registers: RegisterDesk
  /// Whether the object to be written next is an entry, whose id those inside it are told apart by.
  var isEntryNext = false
  /// The texts of tags that were written before.
  private var tagTexts: [(tags: UInt16, text: Bytes)] = []

  /// What is handed over after each stretch of processes.
  var result = StretchResult()

  /// - Parameter explains: whether what is left out is traced too; then `traces` counts as true.
  init(
    plan: MappingPlan, linked: LinkedSources, parameters: [Value], limits: ConversionLimits, traces: Bool,
    explains: Bool = false, registers: RegisterDesk.Lookup? = nil, partyCache: PartyCache? = nil
  ) {
    self.registers = RegisterDesk(registers)
    self.plan = plan
    self.linked = linked
    self.limits = limits
    evaluator = Evaluator(plan: plan, linked: linked, parameters: parameters)
    isTracing = traces || explains
    evaluator.isTracing = isTracing
    tracer = traces || explains ? ProvenanceTracer(plan: plan, linked: linked, explains: explains) : nil
    needsHash =
      plan.releases.contains { $0.id < 0 }
      || plan.instructions.contains { if case .release(.hash) = $0 { true } else { false } }
    nodes = .allocate(capacity: plan.nodes.count)
    _ = nodes.initialize(from: plan.nodes)
    cellFields = .allocate(capacity: plan.nodes.count)
    for (place, node) in plan.nodes.enumerated() {
      (cellFields + place).initialize(to: CellField(node, plan, keeping: keptTexts))
    }
    values = .allocate(capacity: plan.values.count)
    _ = values.initialize(from: plan.values)
    references = .allocate(capacity: plan.references.count)
    _ = references.initialize(from: plan.references)
    texts = .allocate(capacity: plan.text.texts.count)
    _ = texts.initialize(from: plan.text.texts)
    parties = PartyAssembler(plan)
    self.partyCache = partyCache ?? PartyCache(plan)
  }

  /// A node of the plan, where it stands: functions hand it on without copying it.
  @inline(__always)
  func node(_ index: Int) -> NodePointer { NodePointer(nodes.baseAddress.unsafelyUnwrapped + index) }

  deinit {
    nodes.deallocate()
    cellFields.deallocate()
    values.deallocate()
    references.deallocate()
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
    partyCache.beginProcess()
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
    evaluator.push(plan.process.source, rows, isWholeProcess: true)
    var written: [WrittenRelease] = []
    var outcome = Outcome.written
    for (place, release) in plan.releases.enumerated() {
      tracer?.release = place
      outcome = writeReleases(release, into: &written)
      if outcome == .rejectProcess || outcome == .stop { break }
    }
    // Of several releases each may have nothing to say, but not all.
    if written.isEmpty, plan.releases.count > 1, outcome == .written || outcome == .absent {
      report(Problem(kind: .nothing), path: -1, line: -1)
    }
    if outcome == .rejectProcess || outcome == .stop || written.isEmpty {
      output.truncate(to: written.first?.start ?? output.count)
      tracer?.drop(written.count)
      refuse(process)
      if outcome != .stop { judgeExpectations() }
      return outcome != .stop
    }
    finish(written, process)
    judgeExpectations()
    return true
  }

  mutating func refuse(_ process: Int) {
    let reason = result.lastProblem.map { (code: $0.kind.code.id, detail: detail($0)) }
    result.refused.append(
      RefusedProcess(process: Int32(process), code: reason?.code ?? "D117", detail: reason?.detail ?? ""))
  }

  /// Several releases of one process stand in order of date, then id.
  mutating func finish(_ written: [WrittenRelease], _ process: Int) {
    var kept = written
    if written.count > 1 {
      kept = distinct(written.sorted { ($0.instant, $0.id, $0.start) < ($1.instant, $1.id, $1.start) })
      rearrange(kept, from: written[0].start)
      tracer?.arrange(
        last: written.count,
        as: kept.compactMap { release in
          written.firstIndex { $0.start == release.start }
        })
    }
    for release in kept {
      result.releases += 1
      result.note(release)
      if !plan.publishers.isEmpty { result.publishers.append(release.publisher) }
    }
    if plan.mayRepeatOCIDs { result.outlines.append(ProcessOutline(process: Int32(process), releases: kept)) }
    if kept.count == 1, case .datetime(let date) = kept[0].date {
      result.heads.append(
        ReleaseHead(
          process: Int32(process), ocid: kept[0].ocid, id: kept[0].id, date: date, bytes: kept[0].start..<kept[0].end,
          registered: plan.hasRegisters ? registers.changes : []))
    }
    result.written.append(Int32(process))
  }

  mutating func distinct(_ releases: [WrittenRelease]) -> [WrittenRelease] {
    var seen: Set<String> = []
    return releases.filter { release in
      if seen.insert(release.id).inserted { return true }
      var problem = Problem(kind: .repeatedID)
      problem.text = release.id
      problem.source = release.source
      problem.row = release.rows.first ?? -1
      report(problem, path: -1, line: -1)
      let reason = (code: problem.kind.code.id, detail: detail(problem))
      for row in release.rows {
        result.rejected.append(
          RejectedRow(source: Int(release.source), row: Int(row), code: reason.code, detail: reason.detail))
      }
      return false
    }
  }

  mutating func rearrange(_ releases: [WrittenRelease], from start: Int) {
    let all = output.withUnsafeBytes { Array($0[start...]) }
    output.truncate(to: start)
    for release in releases {
      all[(release.start - start)..<(release.end - start)].withUnsafeBufferPointer { output.append($0) }
    }
  }

  mutating func writeReleases(_ release: ReleasePlan, into written: inout [WrittenRelease]) -> Outcome {
    guard release.iteration >= 0 else { return writeRelease(release, into: &written) }
    let iteration = evaluator.tables.iterations[Int(release.iteration)]
    let groups = groups(iteration)
    if groups.isEmpty { tracer?.leaveOut(because: .noRows(source: Int16(iteration.source))) }
    for group in groups {
      evaluator.push(iteration.source, group, isWholeProcess: staysWhole(iteration))
      let before = written.count
      let outcome = writeRelease(release, into: &written)
      evaluator.pop()
      if written.count > before {
        written[before].source = Int32(iteration.source)
        written[before].rows = (0..<group.count).map { group.start[$0] }
      }
      if outcome == .rejectProcess || outcome == .stop { return outcome }
    }
    return .written
  }

  // MARK: One release

  mutating func writeRelease(_ release: ReleasePlan, into written: inout [WrittenRelease]) -> Outcome {
    if release.condition >= 0, !holds(release.condition, path: -1, line: -1) {
      tracer?.leaveOut(because: .condition)
      return .absent
    }
    body.removeAll()
    mentions.removeAll(keepingCapacity: true)
    if plan.hasRegisters { registers.begin() }
    partyOutcome = nil
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
    let isOneOfSeveral = plan.releases.count > 1
    // One of several releases that has nothing of its own is not there: no system spoke of that part.
    if isOneOfSeveral, outcome == .writtenFixed || (outcome == .written && release.tag < 0 && tags == 0) {
      tracer?.leaveOut(because: .nothingInside)
      return .absent
    }
    guard outcome.isWritten else { return outcome }
    if release.partyList >= 0 { _ = mentionParties(Int(release.partyList)) }
    guard let tag = tagText(release) else { return .rejectProcess }
    assembleParties()
    if let partyOutcome { return partyOutcome }
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
      WrittenRelease(
        start: start, end: output.count, id: id.text, ocid: currentProcess, instant: instant, date: date,
        publisher: release.publisher))
    tracer?.finish(ocid: currentProcess, id: id.text)
    return .written
  }

  mutating func writeBody(_ release: ReleasePlan) -> (Outcome, split: Int) {
    var split = 0
    var hasVariable = false
    for offset in 0..<Int(release.nodeCount) {
      if offset == Int(release.nodesBeforeParties) { split = body.count }
      let outcome = write(Int(release.firstNode) + offset)
      switch outcome {
      case .rejectEntry: return (.rejectProcess, 0)
      case .rejectProcess, .stop: return (outcome, 0)
      case .written: hasVariable = true
      default: break
      }
    }
    if Int(release.nodesBeforeParties) >= Int(release.nodeCount) { split = body.count }
    return (hasVariable ? .written : .writtenFixed, split)
  }

  /// The bytes of one release, without the line break.
  mutating func compose(ocid: Bytes, id: Bytes?, date: Value, tag: Bytes, split: Int) {
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
  static func close(_ writer: inout ByteWriter, _ bracket: UInt8) {
    writer.truncate(to: writer.count - 1)
    writer.append(bracket)
  }

  // MARK: ocid, date, id, tag

  mutating func head(_ index: Int32, path: StaticString, line: Int32) -> Value? {
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
  mutating func moment(_ value: Value, _ index: Int32) -> Value {
    guard case .date(let day) = value else { return value }
    let plan = values[Int(index)]
    let second = plan.format == .startOfDay ? 0 : 86_399
    return .datetime(evaluator.resolve(LocalDateTime(day, secondOfDay: second), zone: Int(plan.zone)))
  }

  mutating func releaseID(_ release: ReleasePlan, _ ocid: Bytes) -> Bytes? {
    guard release.id >= 0 else {
      tracer?.leaf(top: "id", line: -1, [])
      let hash = evaluator.bytes(evaluator.hash)
      let out = evaluator.arena.bytes(ocid.count + 17)
      out.update(from: ocid.start, count: ocid.count)
      out[ocid.count] = UInt8(ascii: "-")
      (out + ocid.count + 1).update(from: hash.start, count: 16)
      return withoutHash(Bytes(start: UnsafePointer(out), count: ocid.count + 17))
    }
    guard let value = head(release.id, path: "id", line: release.idLine) else { return nil }
    return withoutHash(evaluator.bytes(value))
  }

  /// An id that web addresses can carry; `nil` after telling that it is none.
  private mutating func withoutHash(_ id: Bytes) -> Bytes? {
    if id.buffer.contains(UInt8(ascii: "#")) {
      var problem = Problem(kind: .hashInID)
      problem.text = id.text
      report(problem, path: -1, line: -1)
      return nil
    }
    return id
  }

  /// SHA-256 over the canonical form of the release without ocid, id, date and tag.
  mutating func hashOfOutput(from start: Int) -> Bytes {
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

  mutating func tagText(_ release: ReleasePlan) -> Bytes? {
    if release.tag >= 0 {
      let start = body.count
      defer { body.truncate(to: start) }
      guard write(Int(release.tag)).isWritten else { return nil }
      return body.withUnsafeBytes { bytes in
        evaluator.arena.copy(UnsafeBufferPointer(rebasing: bytes[start..<(bytes.count - 1)]))
      }
    }
    tracer?.leaf(top: "tag", line: -1, [])
    if let known = tagTexts.first(where: { $0.tags == tags }) { return known.text }
    let names = plan.profile.tables.firstTags.indices.filter { tags & 1 << UInt16($0) != 0 }
      .map { plan.profile.tables.firstTags[$0].tag }
    guard !names.isEmpty else {
      report(Problem(kind: .nothing), path: -1, line: -1)
      return nil
    }
    let text = keptTexts.add(JSONText.list(names))
    tagTexts.append((tags, text))
    return text
  }
}

/// A release in the writer's output.
struct WrittenRelease: Sendable {
  var start: Int
  var end: Int
  var id: String
  var ocid: String
  var instant: Int
  var date: Value
  /// Among the plan's publishers, or -1.
  var publisher: Int32
  /// The rows that it is made for, when there is one for each of some rows.
  var source: Int32 = -1
  var rows: [Int32] = []
}
