import PliegoChecks
public import PliegoDiagnostics
import PliegoOCDS
import PliegoReport
import PliegoSources

/// Recomputes the compiled and versioned releases of all records from the releases that they hold, and tells where what
/// was published differs.
///
/// Streams: a record is checked when it comes by. Records that link to their releases cannot be recomputed, which is told.
///
/// - Parameter progress: called now and then.
/// - Throws: when the job cannot be done.
@Sendable
public func checkRecords(
  _ options: MergeOptions, _ progress: (MergeProgress) -> Void = { _ in }
) throws(PliegoError) -> RecordCheckOutcome {
  let setup = try MergeSetup(options)
  var outcome = RecordCheckOutcome(findings: Findings())
  let listing = try FindingListing(options.report, language: options.language, inputs: setup.files.map(\.path))
  var bytes = 0
  for number in setup.files.indices {
    bytes += try check(number, setup, listing, &outcome) { read in
      progress(MergeProgress(bytes: bytes + read, totalBytes: setup.totalBytes))
    }
  }
  try listing.commit()
  return outcome
}

/// What came of checking records.
public struct RecordCheckOutcome: Sendable {
  public var findings: Findings
  public var records = 0
  /// Those that could be recomputed.
  public var checkedRecords = 0
  /// Texts that are no JSON, and records whose releases cannot be merged.
  public var refused = 0
}

private func check(
  _ number: Int, _ setup: MergeSetup, _ listing: FindingListing, _ outcome: inout RecordCheckOutcome,
  _ progress: (Int) -> Void
) throws(PliegoError) -> Int {
  let options = setup.options
  // Records of a large package are checked one by one, by the rules that the package asks for.
  let task = ValidationTask(
    catalog: ProfileCatalog(folder: setup.folder, checks: CheckSet(wants: { _ in false })), selection: .everything,
    keeping: setup.keeping, version: options.version, breakdown: .none)
  let reader = try ValidationReader(
    setup.files[number], number: number, encoding: setup.encoding, task: task, splits: true,
    mayStartOver: false, limits: options.limits)
  try listing.deliver(reader.takeDiagnostics().filter { $0.severity > .note }, to: &outcome.findings)
  var counted = outcome
  try OrderedStream.run(
    jobs: options.jobs, next: { () throws(PliegoError) in try reader.next() },
    makeWorker: {
      let checker = RecordChecker(setup)
      return { checker.check($0) }
    },
    consume: { (result: RecordCheckResult) throws(PliegoError) in
      guard !result.isDamaged else { throw PliegoError.damagedProgram }
      var findings = result.findings
      try listing.deliver(&findings, to: &counted.findings)
      counted.records += result.records
      counted.checkedRecords += result.checkedRecords
      counted.refused += result.refused
      reader.reuse(result.chunk)
      progress(reader.fileBytes)
    })
  try listing.deliver(reader.takeDiagnostics(), to: &counted.findings)
  outcome = counted
  return reader.fileBytes
}
