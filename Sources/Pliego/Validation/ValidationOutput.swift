public import PliegoChecks
public import PliegoDiagnostics
public import PliegoReport

/// Where findings go while they come in: past the baseline, to their cells, into the report, into a file or to a screen.
public final class ValidationOutput {
  private let format: ValidationFormat
  private var report: any ValidationReport
  private let file: OutputFile?
  private let screen: (String) -> Void
  private var baseline: Baseline?
  private let provenance: ProvenanceIndex?
  /// What is new, when there is a baseline that lists findings.
  private var new = Findings()
  private var lastSubject: (ocid: String?, release: String?)?

  /// - Parameters:
  ///   - path: the report's file, or `-`.
  ///   - screen: writes to standard output.
  ///   - inputs: files that must not be overwritten.
  public init(
    to path: String, screen: @escaping (String) -> Void, format: ValidationFormat, style: ReportStyle,
    baseline: Baseline? = nil, provenance: ProvenanceIndex? = nil, inputs: [String] = []
  ) throws(PliegoError) {
    if baseline?.isGrouped == true, format.isListing { throw PliegoError(baselineWithoutList: format.rawValue) }
    (self.format, self.screen, self.baseline, self.provenance) = (format, screen, baseline, provenance)
    report = format.report(style)
    guard path != "-" else {
      file = nil
      return
    }
    try OutputCollisions.check(outputs: [path], inputs: inputs)
    do throws(FileError) {
      file = try OutputFile(path)
    } catch {
      throw PliegoError(writing: error)
    }
  }

  /// Whether every finding is to be given to ``take(_:)``.
  public var needsFindings: Bool { format.isListing || baseline?.isGrouped == false }

  /// What a limit kept out of the list.
  public var omitted: [OmittedFindings] { report.omitted }

  public func begin() throws(PliegoError) { try write(report.begin()) }

  /// Takes findings in the order of the input.
  public func take(_ findings: [Diagnostic]) throws(PliegoError) {
    var kept = findings
    if baseline?.isGrouped == false {
      kept = findings.filter { baseline?.lacks($0) != false }
      for finding in kept { count(finding) }
    }
    guard format.isListing else { return }
    for place in kept.indices { try provenance?.trace(&kept[place]) }
    try write(report.write(kept))
  }

  /// Ends the report and makes its file appear.
  ///
  /// - Returns: the outcome as the report has it: only what is new, with the cells that the first findings came from.
  public func finish(_ outcome: ValidationOutcome) throws(PliegoError) -> ValidationOutcome {
    var outcome = outcome
    if let baseline { outcome.keepOnly(baseline.isGrouped ? baseline.reduce(outcome.findings) : new) }
    if !format.isListing, let provenance {
      var failure: PliegoError?
      outcome.findings.changeFirst { finding in
        do throws(PliegoError) { try provenance.trace(&finding) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    try write(report.end(outcome))
    do throws(FileError) { try file?.commit() } catch { throw PliegoError(writing: error) }
    return outcome
  }

  private func count(_ finding: Diagnostic) {
    let subject = (finding.data?.ocid, finding.data?.releaseID)
    if lastSubject.map({ $0 != subject }) ?? true { new.beginRelease() }
    lastSubject = subject
    new.add(finding)
  }

  private func write(_ text: String) throws(PliegoError) {
    guard !text.isEmpty else { return }
    guard let file else { return screen(text) }
    do throws(FileError) { try file.write(text) } catch { throw PliegoError(writing: error) }
  }
}
