import PliegoDiagnostics
import PliegoFlatten
import PliegoJSON
import PliegoOCDS
import PliegoSources

/// Turns releases into tables: a folder of CSV files, a workbook or an SQLite file.
///
/// Reads the input twice, first for the fields that occur and then for their values, or once with the columns of the
/// schema. Memory does not grow with the input. The bytes written do not depend on `jobs`.
///
/// - Parameter progress: called now and then.
/// - Throws: when the job cannot be done; the output is then as it was.
public func flatten(
  _ options: FlattenOptions, _ progress: (FlattenProgress) -> Void = { _ in }
) throws(PliegoError) -> FlattenOutcome {
  let run = try FlattenRun(options)
  return try run.flatten(progress)
}

/// One run over all files.
private final class FlattenRun {
  private let options: FlattenOptions
  private let input: FlattenInput
  private let finder: ReleaseFinder
  private var profile: Profile
  private var outcome = FlattenOutcome()
  private var counts = FlattenCounts()
  /// What the first reading found in each piece.
  private var marks: [PieceMark] = []
  /// How many releases are before each piece.
  private var releasesBefore: [Int] = []
  private var brokenAt: Int?
  private var bytesBefore = 0

  init(_ options: FlattenOptions) throws(PliegoError) {
    self.options = options
    input = try FlattenInput(options)
    finder = ReleaseFinder(options.choice)
    let resolution = try ProfileResolution(flattening: options, named: [])
    profile = resolution.profile
    try options.checkOutput()
    try OutputCollisions.check(outputs: [options.output], inputs: input.files.map(\.path))
    // What packages name is for pliego validate to judge; what the user names is told.
    tell(resolution.findings.map(\.diagnostic))
  }

  func flatten(_ progress: (FlattenProgress) -> Void) throws(PliegoError) -> FlattenOutcome {
    let isTwice = options.columns == .data
    let total = input.totalBytes.map { isTwice ? $0 * 2 : $0 }
    let report: (Int) -> Void = { progress(FlattenProgress(bytes: self.bytesBefore + $0, totalBytes: total)) }
    let outline = isTwice ? try readFields(report) : FieldOutline(profile, keys: KeyTable(profile))
    let plan = TablePlan(
      outline, profile: profile, headings: options.headings, knowsRows: isTwice, addsRest: !isTwice)
    try TableLimits.check(plan, for: options.resolvedFormat)
    let output = try options.openOutput(plan)
    try readValues(plan, into: output, report)
    let written = try output.finish()
    conclude(plan, output, written)
    return outcome
  }

  // MARK: Reading

  private func readFields(_ report: (Int) -> Void) throws(PliegoError) -> FieldOutline {
    let keys = KeyTable(profile)
    var outline = FieldOutline(keys: keys)
    var extensions: [String] = []
    try readFiles(
      report,
      makeWorker: { [finder] in
        let worker = OutlineWorker(keys, finder)
        return { worker.note($0) }
      },
      consume: { (result: OutlineWorker.Result) throws(PliegoError) in
        self.marks.append(result.mark)
        self.releasesBefore.append(outline.releases)
        outline.append(result.outline)
        for address in result.extensions where !extensions.contains(address) && extensions.count < Self.mostExtensions {
          extensions.append(address)
        }
        return result.chunk
      })
    if !extensions.isEmpty { profile = try ProfileResolution(flattening: options, named: extensions).profile }
    return outline
  }

  /// Extensions that are looked at; data may name any number.
  private static let mostExtensions = 200

  private func readValues(
    _ plan: TablePlan, into output: any TableOutput, _ report: (Int) -> Void
  ) throws(PliegoError) {
    let numbers = ReleaseNumbers(isAlone: options.jobs == 1)
    let options = options
    let isTwice = options.columns == .data
    try readFiles(
      report, isLast: true,
      makeWorker: { [finder] in
        let worker = FlattenWorker(plan.keys, finder, options.makeFlattener(plan), numbers)
        return { worker.flatten($0) }
      },
      consume: { (result: FlattenWorker.Result) throws(PliegoError) in
        let number = result.piece.number
        guard !isTwice || (number < self.marks.count && self.marks[number] == result.mark) else {
          throw PliegoError(changed: result.piece.name)
        }
        for rows in result.rows { try output.add(rows) }
        self.consume(result)
        return result.piece.chunk
      })
    // Nothing has a place but what was there when the fields were gathered.
    let isChanged = isTwice && (piecesRead != marks.count || !plan.hasRestColumns(for: counts))
    if isChanged { throw PliegoError(changed: input.files.last?.name ?? "") }
  }

  private func consume(_ result: FlattenWorker.Result) {
    counts.add(result.counts)
    outcome.passedOver += result.passedOver
    outcome.findings.append(result.findings)
    // A package that breaks off inside a release breaks off in the same place.
    if let broken = result.brokenFrame, result.brokenAt != brokenAt {
      outcome.passedOver += 1
      outcome.findings.add(broken)
    }
    brokenAt = result.brokenAt ?? brokenAt
  }

  /// The number of pieces in the reading under way.
  private var piecesRead = 0

  private func readFiles<Result: Sendable>(
    _ report: (Int) -> Void, isLast: Bool = false,
    makeWorker: @escaping @Sendable () -> (FlattenPiece) -> Result,
    consume: (Result) throws(PliegoError) -> JSONChunk
  ) throws(PliegoError) {
    piecesRead = 0
    for file in input.files.indices {
      let reader = try input.reader(file)
      brokenAt = nil
      try OrderedStream.run(
        jobs: options.jobs,
        next: { () throws(PliegoError) in
          guard let chunk = try reader.next() else { return nil }
          return self.piece(chunk, file)
        },
        makeWorker: makeWorker,
        consume: { (result: Result) throws(PliegoError) in
          reader.reuse(try consume(result))
          report(reader.facts.fileBytes)
        })
      bytesBefore += reader.facts.fileBytes
      if isLast { tell(reader.takeDiagnostics()) }
    }
  }

  private func piece(_ chunk: JSONChunk, _ file: Int) -> FlattenPiece {
    let number = piecesRead
    piecesRead += 1
    // A piece that was not there at the first reading has a number too, or threads would wait for it to be counted.
    let before = number < releasesBefore.count ? releasesBefore[number] : marks.isEmpty ? nil : 0
    return FlattenPiece(
      number: number, file: file, name: input.files[file].name, chunk: chunk, releasesBefore: before)
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      if diagnostic.severity == .error { outcome.passedOver += 1 }
      outcome.findings.add(diagnostic)
    }
  }

  // MARK: The end

  private func conclude(_ plan: TablePlan, _ output: any TableOutput, _ written: [FlattenOutcome.Table]) {
    outcome.releases = counts.releases
    outcome.tables = written
    outcome.lostValues = counts.repeatedMembers
    for diagnostic in Diagnostic.about(counts, numbersAsText: output.numbersAsText, plan, options) {
      outcome.findings.add(diagnostic)
    }
  }
}

extension ProfileResolution {
  /// The profile that orders and names the columns: what the user names, and what the packages do.
  fileprivate init(flattening options: FlattenOptions, named addresses: [String]) throws(PliegoError) {
    // A person who names a version wants that one.
    if let version = options.version { _ = try ProfileSummary(ProfileOptions(version: version)) }
    var folder: ExtensionFolder?
    if let path = options.folder { folder = try ExtensionFolder(readingFrom: path) }
    let request = ProfileRequest(
      version: options.version ?? DocumentMetadata.usualVersion, extensions: options.extensions + addresses)
    do throws(ProfileError) {
      self = try Profile.resolve(request, folder: folder)
    } catch {
      throw PliegoError(reading: FileError(path: "schema/", number: 5))
    }
  }
}
