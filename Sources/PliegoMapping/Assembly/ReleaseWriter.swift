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
  let keptTexts = TextPool()
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
  var tagTexts: [(tags: UInt16, text: Bytes)] = []

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
}
