import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

extension ConversionJob {
  /// Reads sources in step whose rows come in the order of their processes' keys; nothing waits on disk.
  func runMerging(_ routes: RowRoutes, _ progress: (Int, Int) -> Void) throws(PliegoError) -> Done {
    var readings = sharedReadings(routes)
    let whole = try self.whole(readings)
    var outputs = try openOutputs(whole)
    var report = whole.report()
    report.beginParts()
    let told = ToldProblems()
    let traces = options.provenance != nil
    let read = try walk(whole, routes, until: { report.hasStopped }) { conversion in
      PartResult(writing: conversion, traces: traces, skipping: told.groups)
    } consume: { (result) throws(PliegoError) in
      guard let part = result.report, !report.hasStopped else { return }
      do throws(FileError) {
        for stretch in result.stretches { try outputs.add(stretch.bytes, provenance: stretch.provenance) }
      } catch {
        throw PliegoError(writing: error)
      }
      report.add(part)
      told.groups = report.told
      progress(report.processes, report.processes)
    }
    for (source, reading) in read.readings { readings[source] = reading }
    let loaded = try loaded(readings)
    try refuse(read.breaches, loaded)
    let counts = try report.hasStopped ? report.uncounted : counts(whole, routes, report)
    report.finishParts(counts)
    try finish(report, whole, loaded, RereadRows(plan: plan, files: files), &outputs)
    return Done(report: report, loaded: loaded)
  }

  /// Counts values without a code in the rows, now that all of them are known: by reading once more.
  private func counts(
    _ whole: Conversion, _ routes: RowRoutes, _ report: ConversionReport
  ) throws(PliegoError) -> UnmappedCounts {
    var counts = report.uncounted
    guard !counts.isEmpty else { return counts }
    let (blank, values) = (counts, report.unmappedValues)
    counts.count(whole, values: values)
    _ = try walk(whole, routes, until: { false }) { conversion in
      PartResult(counting: conversion, blank, values)
    } consume: { (result) throws(PliegoError) in
      if let part = result.counts { counts.add(part) }
    }
    return counts
  }

  /// Goes through all processes, part by part, on several threads.
  ///
  /// - Returns: what there is to say about the files of each source that was read, and rows out of order.
  private func walk(
    _ whole: Conversion, _ routes: RowRoutes, until isDone: () -> Bool,
    work: @escaping @Sendable (Conversion) -> PartResult,
    consume: (PartResult) throws(PliegoError) -> Void
  ) throws(PliegoError) -> (readings: [Int: TableReading], breaches: [(source: Int, breach: KeyOrder.Breach)]) {
    var streams: [(source: Int, stream: TableStream)] = []
    for source in routes.order {
      let request = SourceLoader.request(plan.sources[source])
      streams.append((source, TableStream(files[source].files, request, pieceSize: options.sizes.piece)))
    }
    let reader = MergeReader(streams, whole, routes)
    let maker = PartMaker(whole: whole, routes: routes)
    try OrderedStream<MergeReader.Part, Never, PartResult>.run(
      jobs: options.jobs, next: { () throws(PliegoError) -> MergeReader.Part? in isDone() ? nil : reader.next() },
      makeWorker: { { part in work(maker.conversion(of: part.bytes, part.headers)) } }, consume: consume)
    var readings = reader.readings()
    for source in routes.order where files[source].files.isEmpty {
      readings[source]?.diagnostics += files[source].refusal
    }
    return (readings, reader.breaches)
  }
}
