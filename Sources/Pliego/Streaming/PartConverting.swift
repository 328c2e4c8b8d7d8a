import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

extension ConversionJob {
  /// Gathers rows in parts on disk, then holds one part after the other.
  func runInParts(_ routes: RowRoutes, _ progress: (Int, Int) -> Void) throws(PliegoError) -> Done {
    var readings = sharedReadings(routes)
    let whole = try whole(readings)
    let spooler = PartSpooler(plan: plan, routes: routes, files: files, options: options, whole: whole)
    let spooled = try spooler.run(&readings)
    let loaded = try loaded(readings)
    try refuse(spooled.breaches, loaded)
    let parts = SpooledParts(
      maker: PartMaker(whole: whole, routes: routes), file: spooled.file,
      headers: plan.sources.indices.map { routes.order.contains($0) ? loaded.tables[$0] : SourceLoader.emptyTable })
    var outputs = try openOutputs(whole)
    let report: ConversionReport
    do throws(FileError) {
      report = try write(parts, &outputs, progress)
    } catch {
      throw PliegoError(writing: error)
    }
    try finish(report, whole, loaded, RereadRows(plan: plan, files: files), &outputs)
    return Done(report: report, loaded: loaded)
  }

  private func write(
    _ parts: SpooledParts, _ outputs: inout ConversionOutputs, _ progress: (Int, Int) -> Void
  ) throws(FileError) -> ConversionReport {
    var report = parts.maker.whole.report()
    report.beginParts()
    let told = ToldProblems()
    let traces = options.provenance != nil
    var done = 0
    try OrderedWork<PartResult>.run(
      count: parts.file.count, jobs: options.jobs, window: options.jobs + 1,
      makeWorker: {
        { part in parts.result(part) { PartResult(writing: $0, traces: traces, skipping: told.groups) } }
      }
    ) { (result) throws(FileError) in
      if let failure = result.failure { throw failure }
      guard let part = result.report else { return false }
      for stretch in result.stretches { try outputs.add(stretch.bytes, provenance: stretch.provenance) }
      report.add(part)
      told.groups = report.told
      done += 1
      progress(report.processes, report.processes * parts.file.count / done)
      return !part.hasStopped
    }
    let counts = try report.hasStopped ? report.uncounted : counts(parts, report)
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

  /// The sources that every part looks into, read as a whole; `nil` for the others.
  func sharedReadings(_ routes: RowRoutes) -> [TableReading?] {
    plan.sources.indices.map { index in
      if case .pieces = plan.sources[index].origin { return nil }
      return routes.isShared(index) ? SourceLoader.read(plan.sources[index], files[index]) : nil
    }
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

  func openOutputs(_ whole: Conversion) throws(PliegoError) -> ConversionOutputs {
    do throws(FileError) {
      return try ConversionOutputs(options, package: package, conversion: whole)
    } catch {
      throw PliegoError(writing: error)
    }
  }

  /// What was said, in the order of sources, and tables that tell about files.
  ///
  /// - Throws: when any of it is an error.
  func loaded(_ readings: [TableReading?]) throws(PliegoError) -> LoadedSources {
    var loaded = LoadedSources()
    for (index, source) in plan.sources.enumerated() {
      if case .pieces(let name, _, _) = source.origin {
        // Pieces stand where their cells stand.
        let origin = plan.sources.firstIndex { $0.name == name.value }
        loaded.tables.append(origin.flatMap { readings[$0]?.table } ?? SourceLoader.emptyTable)
        continue
      }
      let reading = readings[index] ?? TableReading(table: SourceLoader.emptyTable(of: source))
      loaded.tables.append(reading.table)
      loaded.diagnostics += reading.diagnostics
      loaded.readings.append((source.name, reading.files))
    }
    guard !loaded.diagnostics.contains(where: { $0.severity == .error }) else { throw PliegoError(loaded.diagnostics) }
    return loaded
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
