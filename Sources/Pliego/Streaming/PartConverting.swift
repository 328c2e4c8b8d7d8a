import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

extension ConversionJob {
  /// Gathers rows in parts on disk, then holds one part after the other.
  func runInParts(_ routes: RowRoutes, _ progress: (Int, Int) -> Void) throws(PliegoError) -> Done {
    var readings = try sharedReadings(routes)
    let whole = try whole(readings)
    let streams = try RowStreams(self, routes)
    database?.close()
    let spooler = PartSpooler(plan: plan, routes: routes, streams: streams, options: options, whole: whole)
    let spooled = try spooler.run(&readings)
    let loaded = try loaded(readings, routes)
    try refuse(spooled.breaches, loaded)
    let parts = SpooledParts(
      maker: PartMaker(whole: whole, routes: routes), file: spooled.file,
      headers: plan.sources.indices.map { routes.order.contains($0) ? loaded.tables[$0] : SourceLoader.emptyTable })
    var way = try openWay(whole, openState())
    let report: ConversionReport
    do throws(FileError) {
      report = try write(parts, &way, progress)
    } catch {
      throw PliegoError(writing: error)
    }
    return try finish(report, whole, loaded, originals(loaded, routes, streams), &way)
  }

  private func write(
    _ parts: SpooledParts, _ way: inout Way, _ progress: (Int, Int) -> Void
  ) throws(FileError) -> ConversionReport {
    var report = beginReport(parts.maker.whole, way)
    let told = ToldProblems()
    let makeWriter = partWriter(way, told)
    var done = 0
    try OrderedWork<PartResult>.run(
      count: parts.file.count, jobs: options.jobs, window: options.jobs + 1,
      makeWorker: {
        let write = makeWriter()
        return { part in parts.result(part, write) }
      }
    ) { (result) throws(FileError) in
      var result = result
      if let failure = result.failure { throw failure }
      guard let part = try result.publish(on: &way, skipping: report.told) else { return false }
      report.add(part)
      told.groups = report.told
      done += 1
      progress(report.processes, report.processes * parts.file.count / done)
      return !part.hasStopped
    }
    let counts = try report.hasStopped ? report.uncounted : counts(parts, report)
    way.history?.tellGone(&report)
    report.finishParts(counts)
    return report
  }

  /// Counts values without a code in the rows, now that all of them are known.
  private func counts(_ parts: SpooledParts, _ report: ConversionReport) throws(FileError) -> UnmappedCounts {
    var counts = report.uncounted
    guard !counts.isEmpty else { return counts }
    let (blank, values) = (counts, report.unmappedValues)
    counts.count(parts.maker.whole, values: values)
    try OrderedWork<PartResult>.run(
      count: parts.file.count, jobs: options.jobs, window: options.jobs + 1,
      makeWorker: { { part in parts.result(part) { PartResult(counting: $0, blank, values) } } }
    ) { (result) throws(FileError) in
      if let failure = result.failure { throw failure }
      if let part = result.counts { counts.add(part) }
      return true
    }
    return counts
  }

  // MARK: What all parts have in common

  /// The report of all parts, with what the shared sources say.
  func beginReport(_ whole: Conversion, _ way: Way) -> ConversionReport {
    var report = whole.report()
    if way.history != nil { report.history = HistoryCounts() }
    report.beginParts()
    return report
  }

  /// Makes, for each thread, what writes the releases of parts.
  func partWriter(_ way: Way, _ told: ToldProblems) -> @Sendable () -> (Conversion) -> PartResult {
    let (traces, waits, makePublisher) = (traces, way.waits, way.history?.publisher())
    return {
      let publisher = makePublisher?()
      let memory = ThreadMemory()
      return {
        PartResult(writing: $0, traces: traces, publisher, memory, waits: waits, skipping: told.groups)
      }
    }
  }

  /// The sources that every part looks into, read as a whole; `nil` for the others.
  func sharedReadings(_ routes: RowRoutes) throws(PliegoError) -> [TableReading?] {
    try SourceLoader.readings(plan, files, database) { routes.isShared($0) }
  }

  /// The conversion without the rows that are divided.
  func whole(_ shared: [TableReading?]) throws(PliegoError) -> Conversion {
    var tables = plan.sources.indices.map { shared[$0]?.table ?? SourceLoader.emptyTable(of: plan.sources[$0]) }
    for index in plan.sources.indices {
      if case .pieces = plan.sources[index].origin {
        tables[index] = PieceCutter.cut(index, plan: plan, tables: tables)
      }
    }
    do throws(ConversionError) {
      return try Conversion(plan: plan, tables: tables, parameters: options.parameters, limits: options.limits)
    } catch {
      throw PliegoError(error)
    }
  }

  /// - Throws: when a mapping says of rows that they are in order, and they are not.
  func refuse(_ breaches: [(source: Int, breach: KeyOrder.Breach)], _ loaded: LoadedSources) throws(PliegoError) {
    guard !breaches.isEmpty else { return }
    let said = breaches.sorted { $0.source < $1.source }.map { source, breach in
      Diagnostic.outOfOrder(plan.sources[source].name, breach, files: loaded.tables[source].files)
    }
    throw PliegoError(loaded.diagnostics + said)
  }

  /// What was said, and tables that tell about files; those of shared sources have their rows.
  ///
  /// - Throws: when anything that was said is an error.
  func loaded(_ readings: [TableReading?], _ routes: RowRoutes) throws(PliegoError) -> LoadedSources {
    var loaded = try SourceLoader.loaded(plan, readings)
    // Pieces stand where their cells stand, whether those are held or not.
    for index in plan.sources.indices {
      guard case .pieces = plan.sources[index].origin else { continue }
      loaded.tables[index] = PieceCutter.cut(index, plan: plan, tables: loaded.tables)
    }
    return loaded
  }

  func originals(_ loaded: LoadedSources, _ routes: RowRoutes, _ streams: RowStreams) -> RereadRows {
    RereadRows(plan: plan, routes: routes, streams: streams, held: HeldRows(tables: loaded.tables))
  }
}

/// The parts that were laid on disk.
private struct SpooledParts: Sendable {
  let maker: PartMaker
  let file: SpoolFile
  /// Columns and files of each source whose rows are divided.
  let headers: [RowTable]

  /// What comes of a part, unless it cannot be read.
  func result(_ part: Int, _ work: (Conversion) -> PartResult) -> PartResult {
    do throws(FileError) {
      return work(maker.conversion(of: try file.bytes(of: part), headers))
    } catch {
      return PartResult(failure: error)
    }
  }
}
