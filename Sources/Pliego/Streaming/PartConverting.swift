import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// The releases of one part, and what there is to say about them.
private struct PartResult: Sendable {
  var stretches: [(bytes: [UInt8], provenance: [UInt8])] = []
  var report: ReportPart?
  var counts: UnmappedCounts?
  var failure: FileError?
}

extension ConversionJob {
  /// Gathers rows in parts on disk, then holds one part after the other.
  func runInParts(_ routes: RowRoutes, _ progress: (Int, Int) -> Void) throws(PliegoError) -> Done {
    let shared = sharedReadings(routes)
    let whole: Conversion
    do throws(ConversionError) {
      whole = try Conversion(
        plan: plan, tables: tables(shared), parameters: options.parameters, limits: options.limits)
    } catch {
      throw PliegoError(error)
    }
    let spooler = PartSpooler(plan: plan, routes: routes, files: files, options: options, whole: whole)
    let spooled = try spooler.run(shared)
    let parts = PartReader(whole: whole, routes: routes, spooled: spooled)
    var outputs: ConversionOutputs
    var report: ConversionReport
    do throws(FileError) {
      outputs = try ConversionOutputs(options, package: package, conversion: whole)
      report = try write(parts, &outputs, progress)
    } catch {
      throw PliegoError(writing: error)
    }
    try finish(report, whole, spooled.loaded, RereadRows(plan: plan, files: files), &outputs)
    return Done(report: report, loaded: spooled.loaded)
  }

  /// The sources that every part looks into, read as a whole; `nil` for the others.
  private func sharedReadings(_ routes: RowRoutes) -> [TableReading?] {
    plan.sources.indices.map { index in
      if case .pieces = plan.sources[index].origin { return nil }
      return routes.isShared(index) ? SourceLoader.read(plan.sources[index], files[index]) : nil
    }
  }

  private func tables(_ shared: [TableReading?]) -> [RowTable] {
    var tables = plan.sources.indices.map { shared[$0]?.table ?? SourceLoader.emptyTable(of: plan.sources[$0]) }
    for index in plan.sources.indices {
      if case .pieces = plan.sources[index].origin {
        tables[index] = PieceCutter.cut(index, plan: plan, tables: tables)
      }
    }
    return tables
  }

  private func write(
    _ parts: PartReader, _ outputs: inout ConversionOutputs, _ progress: (Int, Int) -> Void
  ) throws(FileError) -> ConversionReport {
    var report = parts.whole.report()
    report.beginParts()
    let told = ToldProblems()
    let traces = options.provenance != nil
    var done = 0
    try OrderedWork<PartResult>.run(
      count: parts.count, jobs: options.jobs, window: options.jobs + 1,
      makeWorker: { { part in parts.written(part, traces: traces, skipping: told.groups) } }
    ) { (result) throws(FileError) in
      if let failure = result.failure { throw failure }
      guard let part = result.report else { return false }
      for stretch in result.stretches { try outputs.add(stretch.bytes, provenance: stretch.provenance) }
      report.add(part)
      told.groups = report.told
      done += 1
      progress(report.processes, report.processes * parts.count / done)
      return !part.hasStopped
    }
    if !report.hasStopped { try count(parts, &report) }
    return report
  }

  /// Counts values without a code in the rows, now that all of them are known.
  private func count(_ parts: PartReader, _ report: inout ConversionReport) throws(FileError) {
    var counts = report.uncounted
    if !counts.isEmpty {
      let (blank, values) = (counts, report.unmappedValues)
      counts.count(parts.whole, values: values)
      try OrderedWork<PartResult>.run(
        count: parts.count, jobs: options.jobs, window: options.jobs + 1,
        makeWorker: { { part in parts.counted(part, blank, values) } }
      ) { (result) throws(FileError) in
        if let failure = result.failure { throw failure }
        if let part = result.counts { counts.add(part) }
        return true
      }
    }
    report.finishParts(counts)
  }
}

/// The problems of which enough examples are known, for threads that would find more.
///
/// SAFETY: `known` is touched with the monitor locked.
private final class ToldProblems: @unchecked Sendable {
  private let monitor = Monitor()
  private var known: Set<ProblemGroup> = []

  var groups: Set<ProblemGroup> {
    get {
      monitor.lock()
      defer { monitor.unlock() }
      return known
    }
    set {
      monitor.lock()
      known = newValue
      monitor.unlock()
    }
  }
}

/// Makes conversions of the parts that were laid on disk.
private struct PartReader: Sendable {
  let whole: Conversion
  private let routes: RowRoutes
  private let file: SpoolFile
  /// Columns and files of each source whose rows are divided.
  private let headers: [RowTable]

  /// How many processes are written before their text is handed over.
  private static let stretchLength = 256

  init(whole: Conversion, routes: RowRoutes, spooled: PartSpooler.Spooled) {
    self.whole = whole
    self.routes = routes
    file = spooled.file
    headers = whole.plan.sources.indices.map { index in
      routes.order.contains(index) ? spooled.loaded.tables[index] : SourceLoader.emptyTable
    }
  }

  var count: Int { file.count }

  private func conversion(_ part: Int) throws(FileError) -> Conversion {
    let rows = RecordTables(try file.bytes(of: part), headers: headers)
    var tables = rows.tables
    for index in tables.indices where routes.ways[index] == .pieces {
      tables[index] = PieceCutter.cut(index, plan: whole.plan, tables: tables)
    }
    return Conversion(part: tables, rowNumbers: rows.numbers, of: whole, routes)
  }

  /// Writes the releases of a part.
  func written(_ part: Int, traces: Bool, skipping told: Set<ProblemGroup>) -> PartResult {
    var result = PartResult()
    do throws(FileError) {
      let conversion = try conversion(part)
      var worker = conversion.worker(traces: traces)
      var report = conversion.report()
      var next = 0
      while next < conversion.linked.processCount, !report.hasStopped {
        let stretch = worker.run(next..<min(next + Self.stretchLength, conversion.linked.processCount))
        result.stretches.append((stretch.bytes, stretch.provenance))
        report.add(stretch)
        next += Self.stretchLength
      }
      result.report = report.part(skipping: told)
    } catch {
      result.failure = error
    }
    return result
  }

  /// Counts values without a code in the rows of a part.
  func counted(_ part: Int, _ blank: UnmappedCounts, _ values: Set<UnmappedValue>) -> PartResult {
    var result = PartResult()
    do throws(FileError) {
      var counts = blank
      counts.count(try conversion(part), values: values)
      result.counts = counts
    } catch {
      result.failure = error
    }
    return result
  }
}
