import PliegoDiagnostics
import PliegoJSON
import PliegoPackages
import PliegoSources

/// Reads all inputs of a run, several threads at a time, and gives what is in them in order.
final class PackagingRun {
  let options: PackagingOptions
  let inputs: [PackageInput]
  private let totalBytes: Int?
  private(set) var outcome = PackagingOutcome()
  /// What was found in a survey, which is found again when the elements are read.
  private(set) var surveyed = Findings()

  init(_ options: PackagingOptions) throws(PliegoError) {
    self.options = options
    inputs = try PackageInput.all(options)
    let sizes = inputs.map { FileAccess.size($0.file.path) }
    totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    // Files of a folder are new each time; what is read is never among them unless it was written so before.
    try OutputCollisions.check(
      outputs: options.folder == nil ? [options.output] : [], inputs: inputs.map(\.file.path))
    if let folder = options.folder.flatMap({ FileAccess.resolved($0) }) {
      try OutputCollisions.check(outputs: [folder], inputs: inputs.map { FileAccess.folder(of: $0.file.path) })
    }
  }

  /// - Parameter take: called with each event and the text its ranges are in.
  func read(
    _ task: PackageTask, _ progress: (ValidationProgress) -> Void,
    _ take: (PackageEvent, PackageBatch) throws(PliegoError) -> Void
  ) throws(PliegoError) {
    var bytesBefore = 0
    for input in inputs {
      let reader = try input.reader()
      try OrderedStream.run(
        jobs: options.jobs, next: { () throws(PliegoError) in try reader.next() },
        makeWorker: {
          let worker = PackageWorker(task)
          return { worker.work($0) }
        },
        consume: { (batch: PackageBatch) throws(PliegoError) in
          keep(batch.findings, task)
          for event in batch.events { try take(event, batch) }
          reader.reuse(batch.chunk)
          progress(
            ValidationProgress(
              bytes: bytesBefore + reader.fileBytes, totalBytes: totalBytes, releases: outcome.elementsRead))
        })
      var last = Findings()
      for diagnostic in reader.diagnostics { last.add(diagnostic) }
      keep(last, task)
      bytesBefore += reader.fileBytes
    }
  }

  private func keep(_ findings: Findings, _ task: PackageTask) {
    if task.isSurvey { surveyed.append(findings) } else { outcome.findings.append(findings) }
  }

  func note(_ change: (inout PackagingOutcome) -> Void) { change(&outcome) }
}

extension PackageTask {
  var isSurvey: Bool { if case .survey = work { true } else { false } }
}
