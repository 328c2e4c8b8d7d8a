import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoMerge
import PliegoOCDS
import PliegoReport
import PliegoSources

/// Merges the releases of files, process by process.
///
/// Reads every file once to see where the releases of each process are, and then each process's releases again. What is
/// held in memory are 64 bytes a release, the releases of a few processes, and what is said of them; the text of what
/// cannot be read twice waits on disk. Processes come in the order in which they were first met; the bytes written do not
/// depend on `jobs`.
///
/// - Parameters:
///   - progress: called now and then.
/// - Throws: when the job cannot be done: a file that cannot be read or written, or was changed meanwhile.
@Sendable
public func merge(_ options: MergeOptions, _ progress: (MergeProgress) -> Void = { _ in }) throws(PliegoError)
  -> MergeOutcome
{
  let run = try MergeRun(options)
  return try run.merge(progress)
}

/// One run over all files.
private final class MergeRun {
  private let setup: MergeSetup
  private let output: OutputFile
  private let listing: FindingListing
  private var catalog: ReleaseCatalog
  private var texts: [InputText] = []
  private var outcome = MergeOutcome(findings: Findings())
  private var refused = 0

  private var options: MergeOptions { setup.options }
  private var files: [InputFile] { setup.files }

  init(_ options: MergeOptions) throws(PliegoError) {
    setup = try MergeSetup(options)
    catalog = ReleaseCatalog(usual: setup.usual)
    let inputs = setup.files.map(\.path)
    try OutputCollisions.check(outputs: [options.output, options.report].compactMap { $0 }, inputs: inputs)
    listing = try FindingListing(options.report, language: options.language, inputs: inputs)
    do throws(FileError) {
      output = try OutputFile(options.output)
    } catch {
      throw PliegoError(writing: error)
    }
  }

  func merge(_ progress: (MergeProgress) -> Void) throws(PliegoError) -> MergeOutcome {
    var bytes = 0
    for number in files.indices {
      bytes += try readCatalog(of: number) { read in
        progress(MergeProgress(bytes: bytes + read, totalBytes: self.setup.totalBytes))
      }
    }
    catalog.close()
    outcome.releases = catalog.entries.count + refused
    for request in catalog.requests { try deliver(setup.rules.findings(about: request)) }
    try mergeProcesses { merged in
      progress(
        MergeProgress(
          bytes: bytes, totalBytes: self.setup.totalBytes, processes: merged, totalProcesses: self.catalog.processCount)
      )
    }
    try listing.commit()
    do throws(FileError) {
      try output.commit()
    } catch {
      throw PliegoError(writing: error)
    }
    return outcome
  }

  // MARK: The first pass

  /// - Returns: the bytes of the file.
  private func readCatalog(of number: Int, _ progress: (Int) -> Void) throws(PliegoError) -> Int {
    let reader = try ChunkReader(files[number], encoding: setup.encoding, limits: options.limits)
    let text = try InputText(of: reader)
    texts.append(text)
    try deliver(reader.takeDiagnostics().filter { $0.severity > .note })
    let name = files[number].name
    /// By the number of a large text in its file.
    var packages: [Int: UInt32] = [:]
    try OrderedStream.run(
      jobs: options.jobs,
      next: { () throws(PliegoError) -> CatalogPiece? in
        guard let chunk = try reader.next() else { return nil }
        if chunk.frame == nil { try text.append(chunk.bytes) }
        return CatalogPiece(file: number, name: name, chunk: chunk)
      },
      makeWorker: { [options, keeping = setup.keeping] in
        let cataloguer = ReleaseCataloguer(
          keeping: keeping, version: options.version, extensions: options.extensions)
        return { cataloguer.look(through: $0) }
      },
      consume: { (result: CatalogResult) throws(PliegoError) in
        try self.take(result, &packages)
        reader.reuse(result.chunk)
        progress(reader.facts.fileBytes)
      })
    try deliver(reader.takeDiagnostics())
    return reader.facts.fileBytes
  }

  private func take(_ result: CatalogResult, _ packages: inout [Int: UInt32]) throws(PliegoError) {
    var findings = result.findings
    try deliver(&findings)
    refused += result.refused
    let numbers = result.packages.map { package in
      let number = packages[package.document] ?? catalog.addPackage()
      // A large package comes in several chunks, its facts in the last.
      packages[package.document] = package.facts == nil ? number : nil
      if let facts = package.facts { catalog.describe(number, facts) }
      return number
    }
    for var entry in result.entries {
      if entry.package > 0 { entry.package = numbers[Int(entry.package) - 1] }
      catalog.add(entry)
    }
  }

  // MARK: The second pass

  /// Bytes of releases that one piece of work aims at.
  private static let pieceBytes = 1 << 20

  private func mergeProcesses(_ progress: (Int) -> Void) throws(PliegoError) {
    let task = MergeTask(
      files: files.map(\.name), texts: texts, rules: setup.rules, options: options, keeping: setup.keeping,
      largestProcess: max(options.memory / 4, 1 << 20))
    var next = 0
    try OrderedStream.run(
      jobs: options.jobs,
      next: { () throws(PliegoError) -> ProcessPiece? in
        var processes: [[PlacedRelease]] = []
        var bytes = 0
        while next < self.catalog.processCount, bytes < Self.pieceBytes {
          processes.append(self.placed(self.catalog.entries(of: next)))
          bytes += self.catalog.bytes(of: next)
          next += 1
        }
        return processes.isEmpty ? nil : ProcessPiece(processes: processes)
      },
      makeWorker: {
        let merger = ProcessMerger(task)
        return { merger.merge($0) }
      },
      consume: { (result: ProcessResult) throws(PliegoError) in
        try self.take(result)
        progress(self.outcome.processes)
      })
  }

  private func placed(_ entries: [CatalogEntry]) -> [PlacedRelease] {
    entries.map { entry in
      let package = Int(entry.package)
      return PlacedRelease(
        entry: entry, request: catalog.requests[Int(catalog.packageRequests[package])],
        packageAddress: catalog.packageAddresses[package])
    }
  }

  private func take(_ result: ProcessResult) throws(PliegoError) {
    switch result.failure {
    case .changedFile(let file)?: throw PliegoError(changedMeanwhile: files[file].name)
    case .damagedProgram?: throw PliegoError.damagedProgram
    case nil: break
    }
    outcome.processes += result.processes
    outcome.mergedProcesses += result.mergedProcesses
    outcome.mergedReleases += result.mergedReleases
    var findings = result.findings
    try deliver(&findings)
    do throws(FileError) {
      try output.write(result.bytes)
    } catch {
      throw PliegoError(writing: error)
    }
  }

  // MARK: Findings

  private func deliver(_ diagnostics: [Diagnostic]) throws(PliegoError) {
    try listing.deliver(diagnostics, to: &outcome.findings)
  }

  private func deliver(_ findings: inout Findings) throws(PliegoError) {
    try listing.deliver(&findings, to: &outcome.findings)
  }
}

extension PliegoError {
  /// The standard's files inside the program cannot be read.
  static let damagedProgram = PliegoError([
    Diagnostic(
      .unreadableInput,
      Phrase(
        en: "the standard's files inside of pliego cannot be read: a fault of this build",
        es: "no se pueden leer los archivos del estándar dentro de pliego: es una falla de esta versión"),
      help: [Phrase(en: "install pliego again", es: "vuelva a instalar pliego")])
  ])

  /// A file that is not what it was when its releases were looked for.
  init(changedMeanwhile name: String) {
    self.init([
      Diagnostic(
        .unreadableInput,
        Phrase(
          en: "\(name) was changed while it was read", es: "\(name) cambió mientras se leía"),
        help: [
          Phrase(
            en: "run again when nobody writes to it", es: "repita cuando nadie lo esté escribiendo")
        ])
    ])
  }
}
