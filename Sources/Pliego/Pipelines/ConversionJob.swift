import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// A conversion that is about to run, with all that does not depend on how rows are held.
struct ConversionJob {
  let plan: MappingPlan
  let files: [SourceFiles]
  let database: DatabaseTables?
  let options: ConvertOptions
  /// What stands around the releases; none when they are written one a line.
  let frames: [PackageFrame]

  /// A conversion that ran.
  struct Done {
    var report: ConversionReport
    var loaded: LoadedSources
    /// What is to be told of the run before.
    var history: [Diagnostic]
  }

  /// Where releases go on their way out.
  struct Way {
    /// Knows what was published before, and holds back what cannot be published; `nil` when nobody asked.
    var history: ChangeHistory?
    /// The ocids so far, where two processes may have one and no history knows them.
    var ocids: SeenOCIDs?
    var outputs: ConversionOutputs

    /// Whether what is said of processes depends on those before them.
    var waits: Bool { history != nil || ocids != nil }

    /// Takes a stretch, in the order of processes, and leaves in it what is published.
    ///
    /// - Returns: `false` when the history cannot go on.
    mutating func take(_ compared: inout ComparedStretch, of conversion: Conversion) -> Bool {
      ocids?.holdBackRepeated(in: &compared.stretch)
      return history?.take(&compared.stretch, compared.compared, of: conversion) ?? true
    }
  }

  /// Whether provenance is asked for.
  var traces: Bool { options.provenance != nil }

  /// Holds the rows of all sources.
  func runInMemory(_ progress: (Int, Int) -> Void) throws(PliegoError) -> Done {
    let loaded = try SourceLoader.load(plan, files, database)
    database?.close()
    let state = try openState()
    let known = try state?.knownKeys(of: plan)
    let conversion: Conversion
    do throws(ConversionError) {
      conversion = try Conversion(
        plan: plan, tables: loaded.tables, parameters: options.parameters, limits: options.limits, known: known)
    } catch {
      throw PliegoError(error)
    }
    try checkOrder(conversion, loaded)
    var way = try openWay(conversion, state)
    let report: ConversionReport
    do throws(FileError) {
      report = try run(conversion, &way, progress)
    } catch {
      throw PliegoError(writing: error)
    }
    return try finish(report, conversion, loaded, HeldRows(tables: loaded.tables), &way)
  }

  private func run(
    _ conversion: Conversion, _ way: inout Way, _ progress: (Int, Int) -> Void
  ) throws(FileError) -> ConversionReport {
    var report = conversion.report()
    if way.history != nil { report.history = HistoryCounts() }
    let processes = conversion.linked.processCount
    let (length, traces) = (StretchWriter.length, traces)
    var done = 0
    let makePublisher = way.history?.publisher()
    let makeWorker: @Sendable () -> (Int) -> ComparedStretch = {
      let writer = StretchWriter(conversion, traces: traces, makePublisher?())
      return { piece in writer.run(piece * length..<min((piece + 1) * length, processes)) }
    }
    try OrderedWork<ComparedStretch>.run(
      count: (processes + length - 1) / length, jobs: options.jobs, makeWorker: makeWorker
    ) { (compared) throws(FileError) in
      var compared = compared
      guard way.take(&compared, of: conversion) else { return false }
      report.add(compared.stretch)
      try way.outputs.add(compared.stretch)
      done += length
      progress(min(done, processes), processes)
      return !compared.stretch.hasStopped
    }
    way.history?.tellGone(&report)
    report.finish()
    return report
  }

  /// What a mapping says of the order of rows is held to, whether the order is needed or not.
  private func checkOrder(_ conversion: Conversion, _ loaded: LoadedSources) throws(PliegoError) {
    guard plan.sources.contains(where: \.isSortedByKey), let routes = try? plan.routes(isDividing: false) else {
      return
    }
    var breaches: [(source: Int, breach: KeyOrder.Breach)] = []
    for source in plan.sources.indices {
      var order = KeyOrder(source: source, of: conversion, routes)
      if let breach = order?.breach(in: loaded.tables[source]) { breaches.append((source, breach)) }
    }
    try refuse(breaches, loaded)
  }

  // MARK: Releases

  /// The state, for this run alone; `nil` when there is none.
  func openState() throws(PliegoError) -> OpenState? {
    guard let history = options.history else { return nil }
    return try OpenState(history.state)
  }

  /// - Parameter conversion: tells the parameters, which packages and dates may need.
  func openWay(_ conversion: Conversion, _ state: OpenState?) throws(PliegoError) -> Way {
    var history: ChangeHistory?
    if let options = options.history, let state {
      history = try ChangeHistory(options, state, output: self.options.output, conversion)
    }
    do throws(FileError) {
      let outputs = try ConversionOutputs(options, packages: frames, conversion: conversion, history)
      return Way(history: history, ocids: history == nil ? SeenOCIDs(plan) : nil, outputs: outputs)
    } catch {
      throw PliegoError(writing: error)
    }
  }

  /// Lets the outputs appear, unless something speaks against it.
  func finish(
    _ report: ConversionReport, _ conversion: Conversion, _ loaded: LoadedSources, _ originals: any OriginalRows,
    _ way: inout Way
  ) throws(PliegoError) -> Done {
    if let refusal = PliegoError(stopping: report) ?? PliegoError(uneven: report.balances) { throw refusal }
    if way.history == nil, let refusal = PliegoError(undated: report, options, plan) { throw refusal }
    if way.history != nil, let refusal = PliegoError(rejectsFedAgain: loaded) { throw refusal }
    try way.history?.checkOutput()
    do throws(FileError) {
      try way.outputs.finish(report, conversion, loaded, originals)
    } catch {
      throw PliegoError(writing: error)
    }
    try way.history?.commit()
    return Done(report: report, loaded: loaded, history: way.history?.findings ?? [])
  }
}
