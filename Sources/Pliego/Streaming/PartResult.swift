import PliegoMapping

/// What came of one part of a conversion.
struct PartResult: Sendable {
  /// Releases and their provenance, some at a time.
  var stretches: [(bytes: [UInt8], provenance: [UInt8])] = []
  var report: ReportPart?
  var counts: UnmappedCounts?
  var failure: FileError?

  /// How many processes are written before their text is put aside.
  private static let stretchLength = 256

  /// Nothing, because the part cannot be read.
  init(failure: FileError) { self.failure = failure }

  /// Writes the releases of a part.
  ///
  /// - Parameter told: problems of which enough examples are known.
  init(writing part: Conversion, traces: Bool, skipping told: Set<ProblemGroup>) {
    var worker = part.worker(traces: traces)
    var report = part.report()
    var next = 0
    while next < part.linked.processCount, !report.hasStopped {
      let stretch = worker.run(next..<min(next + Self.stretchLength, part.linked.processCount))
      stretches.append((stretch.bytes, stretch.provenance))
      report.add(stretch)
      next += Self.stretchLength
    }
    self.report = report.part(skipping: told)
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
