import PliegoDiagnostics
public import PliegoRows
import PliegoValues

/// Why a conversion cannot begin.
public enum ConversionError: Error, Sendable {
  case missingParameter(String, type: String)
  case unknownParameter(String, known: [String])
  case badParameter(String, text: String, type: String)
}

/// A plan with the rows of its sources, ready to write releases.
public final class Conversion: Sendable {
  public let plan: MappingPlan
  public let linked: LinkedSources
  let parameters: [Value]
  /// Keeps the texts of parameters alive.
  private let kept: TextPool
  let limits: ConversionLimits
  /// What this conversion has in common with other parts of a larger one.
  let shared: SharedSources?
  /// For each source, the numbers of its rows among all rows of the larger conversion; empty when they are the same.
  let rowNumbers: [[Int]]

  /// Joins the rows; no release is written yet.
  ///
  /// - Parameters:
  ///   - tables: the rows of each source, in the plan's order; for pieces of cells, anything.
  ///   - parameters: by name, as text; read as the mapping declares them.
  ///   - known: the keys of processes that were published before.
  public init(
    plan: MappingPlan, tables: [RowTable], parameters: [String: String], limits: ConversionLimits = ConversionLimits(),
    known: KnownKeys? = nil
  ) throws(ConversionError) {
    self.plan = plan
    self.limits = limits
    kept = TextPool()
    self.parameters = try ParameterReader.read(parameters, plan: plan, keeping: kept)
    linked = SourceLinker.link(tables, plan: plan, parameters: self.parameters, known: known ?? .none)
    shared = nil
    rowNumbers = []
  }

  /// Joins the rows of one part of a conversion.
  ///
  /// - Parameters:
  ///   - tables: the part's rows of each source; for shared sources and pieces, anything.
  ///   - rowNumbers: for each source the numbers that its rows have among all.
  ///   - whole: the conversion without the rows that are divided into parts: it has the shared ones.
  public init(part tables: [RowTable], rowNumbers: [[Int]], of whole: Conversion, _ routes: RowRoutes) {
    plan = whole.plan
    limits = whole.limits
    kept = whole.kept
    parameters = whole.parameters
    let shared = SharedSources(linked: whole.linked, routes: routes)
    linked = SourceLinker.link(tables, plan: plan, parameters: parameters, shared: shared)
    self.shared = shared
    self.rowNumbers = rowNumbers
  }

  /// The number of a row among all rows of its source, those of other parts included.
  func number(ofRow row: Int, in source: Int) -> Int {
    guard rowNumbers.indices.contains(source), shared?.source(source) == nil else { return row }
    if rowNumbers[source].indices.contains(row) { return rowNumbers[source][row] }
    // Pieces of a cell stand behind one another, and behind those of earlier rows.
    guard let parent = plan.sources[source].parent?.source, !linked.sources[source].positions.isEmpty else {
      return row
    }
    let above = number(ofRow: Int(linked.sources[source].parents[row]), in: parent)
    return above << 24 + Int(linked.sources[source].positions[row])
  }

  /// Says whether parameters are given as the mapping declares them, before any row is read.
  public static func check(parameters: [String: String], of plan: MappingPlan) throws(ConversionError) {
    _ = try ParameterReader.read(parameters, plan: plan, keeping: TextPool())
  }

  /// A worker for one thread.
  ///
  /// - Parameters:
  ///   - traces: whether it keeps where each leaf came from.
  ///   - registers: what the register has of a process, by its ocid; without it every entry is new.
  ///   - memory: the thread's, for parts of a larger conversion.
  public func worker(
    traces: Bool = false, registers: ((String) -> [RegisteredEntry])? = nil, memory: ThreadMemory? = nil
  ) -> ConversionWorker { ConversionWorker(self, traces: traces, registers, memory) }

  /// The places in the order of keys of the processes that an ocid may name: those whose key it ends with.
  public func processes(endingIn ocid: String) -> [Int] {
    let wanted = Array(ocid.utf8)
    return linked.processKeys.indices.filter {
      wanted.suffix(linked.processKeys[$0].count).elementsEqual(linked.processKeys[$0].buffer)
    }
  }

  /// The releases of one process with where everything came from, and why something is not there.
  public func trace(_ process: Int) -> ProcessTrace {
    var writer = ReleaseWriter(
      plan: plan, linked: linked, parameters: parameters, limits: limits, traces: true, explains: true)
    _ = writer.writeProcess(process)
    var trace = ProcessTrace(releases: writer.tracer?.traces ?? [], missing: writer.tracer?.missing ?? [])
    let ocid = writer.currentProcess
    let result = writer.takeResult()
    trace.bytes = result.bytes
    if let refused = result.refused.first {
      var problem = result.lastProblem ?? Problem(kind: .nothing)
      let root = linked.sources[plan.process.source].processes.firstIndex(of: Int32(process))
      if problem.row < 0, let root { (problem.source, problem.row) = (Int32(plan.process.source), Int32(root)) }
      trace.refusal = ProcessRefusal(problem, ocid: ocid, of: self)
      trace.refusal?.code = refused.code
    }
    return trace
  }

  /// What can be said before any process is written: filtered rows, orphans, rows without their key.
  public func report() -> ConversionReport { ConversionReport(self) }
}

/// Writes stretches of processes.
///
/// Not for two threads at once.
public struct ConversionWorker: ~Copyable {
  private var writer: ReleaseWriter

  init(_ conversion: Conversion, traces: Bool, _ registers: RegisterDesk.Lookup?, _ memory: ThreadMemory?) {
    let parties = memory.flatMap { memory in
      conversion.shared.map { memory.parties(conversion.plan, $0.routes) }
    }
    writer = ReleaseWriter(
      plan: conversion.plan, linked: conversion.linked, parameters: conversion.parameters, limits: conversion.limits,
      traces: traces, registers: registers, partyCache: parties)
  }

  /// Writes the releases of some processes, by their places in the order of keys.
  public mutating func run(_ processes: Range<Int>) -> Stretch {
    var hasStopped = false
    for process in processes where !hasStopped { hasStopped = !writer.writeProcess(process) }
    var result = writer.takeResult()
    result.hasStopped = hasStopped
    return Stretch(result: result)
  }
}

/// The releases of some processes, and what there is to say about them.
public struct Stretch: Sendable {
  var result: StretchResult

  /// One release a line.
  public var bytes: [UInt8] { result.bytes }
  /// One line for each release, when it was asked for.
  public var provenance: [UInt8] { result.provenance }
  /// Whose each release is, among the plan's publishers, in the order of the lines; empty when there are none.
  public var publishers: [Int32] { result.publishers }
  /// A field said `on problem: stop`.
  public var hasStopped: Bool { result.hasStopped }
  /// Whether any process of it was refused.
  public var hasRefusals: Bool { !result.refused.isEmpty }
}

/// Reads the values of parameters as the mapping declares them.
enum ParameterReader {
  static func read(_ given: [String: String], plan: MappingPlan, keeping pool: TextPool) throws(ConversionError)
    -> [Value]
  {
    for name in given.keys.sorted() where !plan.parameters.contains(where: { $0.name == name }) {
      throw .unknownParameter(name, known: plan.parameters.map(\.name))
    }
    let none = LinkedSources(
      plan.sources.map { _ in
        LinkedSource(RowTable(columns: [], files: [], places: [], cells: []))
      })
    var evaluator = Evaluator(plan: plan, linked: none, parameters: [])
    var values: [Value] = []
    for parameter in plan.parameters {
      guard let text = given[parameter.name] ?? parameter.defaultText else {
        throw .missingParameter(parameter.name, type: typeName(parameter.type))
      }
      let value = evaluator.read(pool.add(text), parameter.reader)
      guard let value, !Self.isDayForMoment(value, parameter.type) else {
        throw .badParameter(parameter.name, text: text, type: typeName(parameter.type))
      }
      // Numbers stand in the evaluator's own memory, which goes with it.
      if case .number(let number) = value {
        values.append(.number(pool.add(Array(number.buffer))))
      } else {
        values.append(value)
      }
    }
    return values
  }

  /// A day alone would be one instant when compared and another when published.
  private static func isDayForMoment(_ value: Value, _ type: ColumnType) -> Bool {
    guard case .date = value, case .datetime = type else { return false }
    return true
  }

  private static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .text: "text"
    case .url: "url"
    case .number: "number"
    case .integer: "integer"
    case .boolean: "boolean"
    case .date: "date"
    case .datetime: "datetime"
    case .code(let list): "code(\(list))"
    case .unknown: "?"
    }
  }
}
