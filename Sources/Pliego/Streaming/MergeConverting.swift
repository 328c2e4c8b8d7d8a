import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

extension ConversionJob {
  /// Reads sources in step whose rows come in the order of their processes' keys; nothing waits on disk.
  func runMerging(_ routes: RowRoutes, _ progress: (Int, Int) -> Void) throws(PliegoError) -> Done {
    var readings = try sharedReadings(routes)
    let whole = try self.whole(readings)
    let streams = try RowStreams(self, routes)
    database?.close()
    var way = try openWay(whole, openState())
    var report = beginReport(whole, way)
    let told = ToldProblems()
    var isOver = false
    let read = try walk(whole, routes, streams, until: { isOver }, makeWorker: partWriter(way, told)) {
      (result) throws(PliegoError) in
      guard !isOver else { return }
      var result = result
      do throws(FileError) {
        guard let part = try result.publish(on: &way, skipping: report.told) else {
          isOver = true
          return
        }
        report.add(part)
      } catch {
        throw PliegoError(writing: error)
      }
      isOver = report.hasStopped
      told.groups = report.told
      progress(report.processes, report.processes)
    }
    for (source, reading) in read.readings { readings[source] = reading }
    let loaded = try loaded(readings, routes)
    try refuse(read.breaches, loaded)
    let counts = try isOver ? report.uncounted : counts(whole, routes, streams, report)
    way.history?.tellGone(&report)
    report.finishParts(counts)
    return try finish(report, whole, loaded, originals(loaded, routes, streams), &way)
  }

  /// Counts values without a code in the rows, now that all of them are known: by reading once more.
  private func counts(
    _ whole: Conversion, _ routes: RowRoutes, _ streams: RowStreams, _ report: ConversionReport
  ) throws(PliegoError) -> UnmappedCounts {
    var counts = report.uncounted
    guard !counts.isEmpty else { return counts }
    let (blank, values) = (counts, report.unmappedValues)
    counts.count(whole, values: values)
    _ = try walk(
      whole, routes, streams, until: { false }, makeWorker: { { PartResult(counting: $0, blank, values) } }
    ) { (result) throws(PliegoError) in
      if let part = result.counts { counts.add(part) }
    }
    return counts
  }

  /// Goes through all processes, part by part, on several threads.
  ///
  /// - Returns: what there is to say about the files of each source that was read, and rows out of order.
  private func walk(
    _ whole: Conversion, _ routes: RowRoutes, _ rows: RowStreams, until isDone: () -> Bool,
    makeWorker: @escaping @Sendable () -> (Conversion) -> PartResult,
    consume: (PartResult) throws(PliegoError) -> Void
  ) throws(PliegoError) -> (readings: [Int: TableReading], breaches: [(source: Int, breach: KeyOrder.Breach)]) {
    var streams: [(source: Int, stream: TableStream)] = []
    for source in routes.order {
      if let stream = rows.stream(source) { streams.append((source, stream)) }
    }
    let reader = MergeReader(streams, partSize: options.sizes.piece, whole, routes)
    let maker = PartMaker(whole: whole, routes: routes)
    try OrderedStream<MergeReader.Part, Never, PartResult>.run(
      jobs: options.jobs, next: { () throws(PliegoError) -> MergeReader.Part? in isDone() ? nil : reader.next() },
      makeWorker: {
        let work = makeWorker()
        return { part in work(maker.conversion(of: part.bytes, part.headers)) }
      }, consume: consume)
    var readings = reader.readings()
    for source in routes.order where readings[source] == nil { readings[source] = rows.nothing(source) }
    return (readings, reader.breaches)
  }
}
