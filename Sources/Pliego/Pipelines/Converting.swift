import Glibc
public import PliegoDiagnostics
import PliegoJSON
public import PliegoMapping
import PliegoReport
import PliegoRows
import PliegoSources

/// What to convert and where everything goes.
public struct ConvertOptions: Sendable {
  public enum Format: Sendable {
    /// One release a line.
    case ndjson
    /// A release package.
    case package
  }

  public var mapping: String
  public var data: DataPlaces
  public var parameters: [String: String] = [:]
  /// A file, or `-`.
  public var output = "-"
  public var format = Format.ndjson
  /// Folder of reject files; `nil`: none are written.
  public var rejects: String?
  /// Folder of lists of values without a code.
  public var unmapped: String?
  public var provenance: String?
  public var report: String?
  /// What was published before, and what this run does about it; `nil`: nothing is known and everything is new.
  public var history: HistoryOptions?
  public var jobs = 1
  public var limits = ConversionLimits()
  public var language = Language.english

  public init(mapping: String, data: DataPlaces) {
    self.mapping = mapping
    self.data = data
  }

  /// - Parameter data: the folder of the files that the sources name.
  public init(mapping: String, data: String) { self.init(mapping: mapping, data: DataPlaces(folder: data)) }
}

/// What came of a conversion.
public struct ConvertOutcome: Sendable {
  /// What was said about the mapping; no errors.
  public var mapping: [Diagnostic]
  /// What was said about the files; no errors.
  public var files: [Diagnostic]
  /// What was said about the run before; no errors.
  public var history: [Diagnostic] = []
  /// The mapping's lines, for showing those findings.
  public var lines: [String: [String]]
  public var report: ConversionReport
}

/// Rows in, releases out, in the order of their processes' keys.
///
/// Holds the rows of all sources in memory, reduced to what the mapping declares, and a few stretches of finished
/// releases. Every output appears whole or not at all.
///
/// - Parameter progress: called now and then with the number of processes done and of all.
/// - Throws: when the job cannot be done: a mapping with errors, a file that is missing or unfit, a parameter, an
///   output that cannot be written.
public func convert(_ options: ConvertOptions, progress: (Int, Int) -> Void = { _, _ in }) throws(PliegoError)
  -> ConvertOutcome
{
  let check = try checkMapping(options.mapping)
  guard let plan = check.plan else { throw PliegoError(refusal(of: check)) }
  let frames = try packageFrames(options, plan)
  if let refusal = PliegoError(history: options, plan) { throw refusal }
  let loaded = try SourceLoader.load(plan, data: options.data)
  let inputs =
    [options.mapping] + check.lines.keys + loaded.readings.flatMap { $0.files.map(\.file.path) }.filter { !$0.isEmpty }
  try OutputCollisions.check(options, inputs: inputs, publishers: plan.publishers.map(\.name))
  let conversion: Conversion
  do throws(ConversionError) {
    conversion = try Conversion(
      plan: plan, tables: loaded.tables, parameters: options.parameters, limits: options.limits)
  } catch {
    throw PliegoError(error)
  }
  let history = try options.history.map { (history) throws(PliegoError) in
    try ChangeHistory(history, output: options.output, conversion)
  }
  var outputs: ConversionOutputs
  let report: ConversionReport
  do throws(FileError) {
    outputs = try ConversionOutputs(options, packages: frames, conversion: conversion, history)
    report = try run(conversion, options, &outputs, history, progress)
  } catch {
    throw PliegoError(writing: error)
  }
  if let refusal = PliegoError(stopping: report) ?? PliegoError(uneven: report.balances) { throw refusal }
  if history == nil, let refusal = PliegoError(undated: report, options, plan) { throw refusal }
  try history?.checkOutput()
  do throws(FileError) {
    try outputs.finish(report, conversion, loaded)
  } catch {
    throw PliegoError(writing: error)
  }
  try history?.commit()
  let said = check.diagnostics + (history == nil && plan.isPerChange ? [.publishedWithoutState] : [])
  return ConvertOutcome(
    mapping: said, files: loaded.diagnostics, history: history?.findings ?? [], lines: check.lines, report: report)
}

/// What stands around the releases: nothing, one package, or one for each publisher.
private func packageFrames(_ options: ConvertOptions, _ plan: MappingPlan) throws(PliegoError) -> [PackageFrame] {
  guard options.format == .package else { return [] }
  guard !plan.publishers.isEmpty else { return [try PackageFrame(options.format, plan: plan)] }
  guard options.output != "-" else { throw PliegoError(needingFolderFor: plan.publishers.map(\.name)) }
  var frames: [PackageFrame] = []
  for publisher in plan.publishers.indices {
    frames.append(try PackageFrame(options.format, plan: plan, publisher: publisher))
  }
  return frames
}

/// Errors of the mapping, and that it is a base if it is.
func refusal(of check: MappingCheck) -> [Diagnostic] {
  guard !check.hasErrors else { return check.diagnostics }
  return check.diagnostics + [
    Diagnostic(
      .incompleteMapping,
      Phrase(en: "this mapping is a base for others and says so", es: "este mapeo es base de otros y así lo dice"),
      help: [
        Phrase(en: "extend it, or remove 'incomplete: true'", es: "extiéndalo, o quite 'incomplete: true'")
      ])
  ]
}

extension PliegoError {
  /// Rows that do not add up: nothing may be written, since something was lost.
  init?(uneven balances: [RowBalance]) {
    let uneven = balances.filter { !$0.isEven }
    guard !uneven.isEmpty else { return nil }
    let names = uneven.map(\.source).joined(separator: ", ")
    self.init([
      Diagnostic(
        .unevenBalance,
        Phrase(
          en: "the rows of \(names) do not add up; nothing was written",
          es: "las filas de \(names) no cuadran; no se escribió nada"),
        help: [
          Phrase(en: "this is a fault of pliego: please report it", es: "es una falla de pliego: por favor repórtela")
        ])
    ])
  }

  /// A package has one publisher, and the mapping has several.
  init(needingFolderFor publishers: [String]) {
    let files = publishers.map { PackageOutputs.path(of: $0, in: "DIR") }.joined(separator: ", ")
    self.init([
      Diagnostic(
        .packagesNeedFolder,
        Phrase(
          en: "the mapping has \(publishers.count) publishers, each with a package of its own",
          es: "el mapeo declara \(publishers.count) que publican, cada uno con su paquete"),
        help: [
          Phrase(
            en: "--out DIR writes \(files); --format ndjson writes all releases in one",
            es: "--out DIR escribe \(files); --format ndjson escribe todas las entregas en uno")
        ])
    ])
  }

  /// A package takes its date from its releases, and there is none.
  init?(undated report: ConversionReport, _ options: ConvertOptions, _ plan: MappingPlan) {
    let owners: [Int?] = plan.publishers.isEmpty ? [nil] : plan.publishers.indices.map { $0 }
    let isUndated = owners.contains { owner in
      report.span(of: owner) == nil && !plan.packageFields(of: owner).contains("publishedDate")
    }
    guard options.format == .package, isUndated else { return nil }
    self.init([
      Diagnostic(
        .packageIncomplete,
        Phrase(
          en: "a package without releases needs a date of its own", es: "un paquete sin entregas necesita fecha propia"),
        help: [Phrase("package: { publishedDate: = run[as_of] }")])
    ])
  }

  /// A field that says `on problem: stop` and met one.
  init?(stopping report: ConversionReport) {
    guard report.hasStopped else { return nil }
    let last = report.problems.last?.first.last
    self.init([
      Diagnostic(
        .conversionStopped,
        Phrase(
          en: "a field says 'on problem: stop', and met one; nothing was written",
          es: "un campo dice 'on problem: stop' y encontró uno; no se escribió nada"),
        origin: last?.origin, notes: last.map { [$0.message] } ?? [])
    ])
  }
}

/// How many processes make one piece of work: few enough to share out, many enough to be worth it.
private let stretchLength = 256

private func run(
  _ conversion: Conversion, _ options: ConvertOptions, _ outputs: inout ConversionOutputs, _ history: ChangeHistory?,
  _ progress: (Int, Int) -> Void
) throws(FileError) -> ConversionReport {
  var report = conversion.report()
  if history != nil { report.history = HistoryCounts() }
  let processes = conversion.linked.processCount
  let traces = options.provenance != nil
  let pieces = (processes + stretchLength - 1) / stretchLength
  var done = 0
  let makePublisher = history?.publisher()
  let makeWorker: @Sendable () -> (Int) -> ComparedStretch = {
    let publisher = makePublisher?()
    let worker = WorkerBox(conversion.worker(traces: traces, registers: publisher?.registers))
    return { piece in
      let stretch = worker.run(piece * stretchLength..<min((piece + 1) * stretchLength, processes))
      return ComparedStretch(stretch: stretch, compared: publisher?.publish(stretch, of: conversion))
    }
  }
  try OrderedWork<ComparedStretch>.run(count: pieces, jobs: options.jobs, makeWorker: makeWorker) {
    (compared) throws(FileError) in
    var stretch = compared.stretch
    if let history, !history.take(&stretch, compared.compared, of: conversion) { return false }
    report.add(stretch)
    try outputs.add(stretch)
    done += stretchLength
    progress(min(done, processes), processes)
    return !stretch.hasStopped
  }
  history?.tellGone(&report)
  report.finish()
  return report
}

/// A stretch on its way from a worker, compared with what was published when somebody asked.
private struct ComparedStretch: Sendable {
  var stretch: Stretch
  var compared: PublishedStretch?
}

/// Lets a closure keep a worker, which cannot be copied.
private final class WorkerBox {
  private var worker: ConversionWorker

  init(_ worker: consuming ConversionWorker) { self.worker = consume worker }

  func run(_ processes: Range<Int>) -> Stretch { worker.run(processes) }
}
