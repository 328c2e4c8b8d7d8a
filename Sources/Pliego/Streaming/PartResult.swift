import PliegoMapping

/// What came of one part of a conversion.
struct PartResult: Sendable {
  var counts: UnmappedCounts?
  var failure: FileError?
  /// Releases and their provenance, some at a time.
  private var stretches: [ComparedStretch] = []
  private var report: ReportPart?
  /// The part, when its report has to wait for what is known of the processes before.
  private var unreported: Conversion?

  /// Nothing, because the part cannot be read.
  init(failure: FileError) { self.failure = failure }

  /// Writes the releases of a part.
  ///
  /// - Parameters:
  ///   - publisher: compares them with what was published; `nil` when nobody asked, and when it cannot.
  ///   - memory: the thread's.
  ///   - waits: whether what is said of the part depends on the parts before it.
  ///   - told: problems of which enough examples are known.
  init(
    writing part: Conversion, traces: Bool, _ publisher: ReleasePublisher?, _ memory: ThreadMemory, waits: Bool,
    skipping told: Set<ProblemGroup>
  ) {
    let writer = StretchWriter(part, traces: traces, publisher, memory)
    let processes = part.linked.processCount
    var next = 0
    while next < processes, stretches.last?.stretch.hasStopped != true {
      stretches.append(writer.run(next..<min(next + StretchWriter.length, processes)))
      next += StretchWriter.length
    }
    guard !waits else {
      unreported = part
      return
    }
    var report = part.report()
    for compared in stretches { report.add(compared.stretch) }
    self.report = report.part(skipping: told)
  }

  /// Hands the releases on, in the order of processes.
  ///
  /// - Returns: what there is to say about the part; `nil` when the history cannot go on.
  mutating func publish(
    on way: inout ConversionJob.Way, skipping told: Set<ProblemGroup>
  ) throws(FileError) -> ReportPart? {
    if let part = unreported {
      way.history?.noteRefused(part.rejectedKeys)
      var report = part.report()
      if way.history != nil { report.history = HistoryCounts() }
      for index in stretches.indices {
        guard way.take(&stretches[index], of: part) else { return nil }
        report.add(stretches[index].stretch)
      }
      self.report = report.part(skipping: told)
    }
    for compared in stretches { try way.outputs.add(compared.stretch) }
    return report
  }

  /// Counts values without a code in the rows of a part.
  init(counting part: Conversion, _ blank: UnmappedCounts, _ values: Set<UnmappedValue>) {
    var counts = blank
    counts.count(part, values: values)
    self.counts = counts
  }
}

/// The problems of which enough examples are known, for threads that would find more.
///
/// SAFETY: `known` is touched with the monitor locked.
final class ToldProblems: @unchecked Sendable {
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
