public import PliegoChecks
public import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoReport
import PliegoSchema
import PliegoSources

/// Judges files of OCDS data: by the schema of their version and extensions, by the rules of the standard beyond it, and
/// by how complete they are.
///
/// Reads every file as a stream; what is held in memory are a few chunks a thread, the groups of findings, and a few
/// dozen bytes for every release, which tell whether two have the same id. The outcome does not depend on `jobs`.
///
/// - Parameters:
///   - progress: called now and then.
///   - take: called with the findings in the order of the input, when `options.listsFindings`.
/// - Throws: when the job cannot be done: a file that cannot be read, a schema that is none, or what `take` throws.
@Sendable
public func validate(
  _ options: ValidateOptions, _ progress: (ValidationProgress) -> Void = { _ in },
  _ take: ([Diagnostic]) throws(PliegoError) -> Void = { _ in }
) throws(PliegoError) -> ValidationOutcome {
  let run = try ValidationRun(options)
  return try run.validate(progress, take)
}

/// Measures how complete files of OCDS data are, by each of the requirement profiles of the options.
///
/// - Returns: what came of reading the files, and the completeness by profile.
/// - Throws: when the job cannot be done.
@Sendable
public func measureCompleteness(
  _ options: ValidateOptions, _ progress: (ValidationProgress) -> Void = { _ in }
) throws(PliegoError) -> (outcome: ValidationOutcome, results: [Completeness]) {
  var options = options
  options.selection = .completeness
  options.schema = nil
  let run = try ValidationRun(options, breakdown: .fieldsAndBuyers)
  let outcome = try run.validate(progress) { _ in }
  return (outcome, run.coverage.map { Completeness($0) })
}

/// One run over all files.
private final class ValidationRun {
  private let options: ValidateOptions
  private let task: ValidationTask
  private let checks: CheckSet
  private let encoding: TextEncoding?
  private let files: [InputFile]
  private let totalBytes: Int?
  private var outcome: ValidationOutcome
  private var index = ReleaseIndex()
  private var repeated = RepeatedElements()
  /// Where the last text of the file that is no JSON breaks.
  private var brokenAt: Int?
  /// What was read so far, as it lies on the disk.
  private var bytesBefore = 0
  private var releases = 0
  /// By requirement profile.
  private(set) var coverage: [Coverage]

  /// - Parameter breakdown: what coverage tells apart; a validation says nothing of it.
  init(_ options: ValidateOptions, breakdown: CompletenessCounter.Breakdown = .none) throws(PliegoError) {
    self.options = options
    let selection = options.selection
    let keeping = options.listsFindings ? Findings.Keeping.all : .first(Findings.shown)
    checks = CheckSet(wants: { selection.wants($0) })
    let folder = try options.extensions.map { path throws(PliegoError) in try ExtensionFolder(readingFrom: path) }
    // A person who names a version wants that one; a package that names it is read by the nearest.
    if let version = options.version { _ = try ProfileSummary(ProfileOptions(version: version)) }
    var task = ValidationTask(
      catalog: ProfileCatalog(folder: folder, checks: checks), selection: selection, keeping: keeping,
      version: options.version, breakdown: breakdown)
    if let path = options.schema { task.schema = try SchemaLoading.load(path, resolve: options.resolve) }
    let names = options.profiles.isEmpty ? [RequirementProfile.standard] : options.profiles
    let isMeasured = options.schema == nil && selection.needs(.completeness)
    for name in isMeasured ? names : [] { task.requirements.append(try requirementProfile(name)) }
    self.task = task
    coverage = task.requirements.map { Coverage($0) }
    encoding = try options.encoding.map { name throws(PliegoError) in
      guard let encoding = TextEncoding(name: name) else { throw PliegoError(noEncoding: name) }
      return encoding
    }
    files = try InputListing.files(options.files)
    let sizes = files.map { FileAccess.size($0.path) }
    totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    outcome = ValidationOutcome(findings: Findings(), selection: selection)
    outcome.schema = options.schema
  }

  func validate(
    _ progress: (ValidationProgress) -> Void, _ take: ([Diagnostic]) throws(PliegoError) -> Void
  ) throws(PliegoError) -> ValidationOutcome {
    for number in files.indices { try validate(file: number, progress, take) }
    outcome.completeness = coverage.compactMap { ValidationOutcome.Completeness(Completeness($0)) }
    guard task.asksRules else { return outcome }
    let selection = options.selection
    var report = DatasetReporter(keeping: task.keeping, files: files.map(\.name)) { selection.wants($0) }
    try deferringFailure(of: take) { take in
      report.takePortion = take
      index.finalize(asking: checks, &report)
      report.takePortion = nil
    }
    try deliver(&report.findings, take)
    return outcome
  }

  private func validate(
    file number: Int, _ progress: (ValidationProgress) -> Void, _ take: ([Diagnostic]) throws(PliegoError) -> Void
  ) throws(PliegoError) {
    // Findings that were handed over cannot be taken back.
    guard !options.listsFindings else {
      try judge(file: number, mayStartOver: false, progress, take)
      return
    }
    var before = takeAccounts()
    if try !judge(file: number, mayStartOver: true, progress, take) {
      _ = takeAccounts()
      outcome.files.removeLast()
      try judge(file: number, mayStartOver: false, progress, take)
    }
    before.append(takeAccounts())
    give(before)
  }

  @discardableResult
  private func judge(
    file number: Int, mayStartOver: Bool, _ progress: (ValidationProgress) -> Void,
    _ take: ([Diagnostic]) throws(PliegoError) -> Void
  ) throws(PliegoError) -> Bool {
    let reader = try ValidationReader(
      files[number], number: number, encoding: encoding, task: task, splits: task.schema == nil,
      mayStartOver: mayStartOver, limits: options.limits)
    outcome.files.append(ValidationOutcome.File(name: files[number].name))
    repeated = RepeatedElements()
    brokenAt = nil
    try deliver(reader.takeDiagnostics(), take)
    do throws(PliegoError) {
      try judge(reader, progress, take)
    } catch {
      throw PliegoError(error, after: outcome.files[number])
    }
    guard !reader.mustStartOver else { return false }
    try conclude(reader, number, take)
    bytesBefore += reader.fileBytes
    return true
  }

  /// Gives away what was counted and found so far, apart from the files, and begins anew.
  private func takeAccounts() -> ValidationAccounts {
    defer { give(ValidationAccounts(task)) }
    return ValidationAccounts(findings: outcome.findings, index: index, coverage: coverage, releases: releases)
  }

  private func give(_ accounts: ValidationAccounts) {
    (outcome.findings, index) = (accounts.findings, accounts.index)
    (coverage, releases) = (accounts.coverage, accounts.releases)
  }

  private func judge(
    _ reader: ValidationReader, _ progress: (ValidationProgress) -> Void,
    _ take: ([Diagnostic]) throws(PliegoError) -> Void
  ) throws(PliegoError) {
    try OrderedStream.run(
      jobs: options.jobs, next: { () throws(PliegoError) in try reader.next() },
      makeWorker: { [task] in
        let worker = ValidationWorker(task)
        return { worker.judge($0, $1) }
      }, takePart: take,
      consume: { (result: PieceResult) throws(PliegoError) in
        try self.consume(result, take)
        reader.reuse(result.chunk)
        progress(
          ValidationProgress(
            bytes: self.bytesBefore + reader.fileBytes, totalBytes: self.totalBytes, releases: self.releases))
      })
  }

  private func consume(_ result: PieceResult, _ take: ([Diagnostic]) throws(PliegoError) -> Void) throws(PliegoError) {
    var findings = result.findings
    try deliver(&findings, take)
    outcome.files[result.file].add(result.counts)
    // A package that breaks off inside a release breaks off in the same place.
    if let broken = result.brokenFrame, result.brokenAt != brokenAt {
      outcome.files[result.file].notJSON += 1
      try deliver([broken], take)
    }
    brokenAt = result.brokenAt ?? brokenAt
    releases += result.counts.releases
    repeated.add(result.cutElements, result.cutArrays)
    index.append(result.index)
    for (number, part) in result.coverage.enumerated() { coverage[number].append(part) }
  }

  private func conclude(
    _ reader: ValidationReader, _ number: Int, _ take: ([Diagnostic]) throws(PliegoError) -> Void
  ) throws(PliegoError) {
    reader.describe(&outcome.files[number])
    try deliver(reader.confirm(repeated) + reader.takeDiagnostics(), take)
  }

  private func deliver(_ diagnostics: [Diagnostic], _ take: ([Diagnostic]) throws(PliegoError) -> Void)
    throws(PliegoError)
  {
    var findings = Findings(keeping: task.keeping)
    for diagnostic in diagnostics where options.selection.wants(diagnostic.code) {
      findings.beginRelease()
      findings.add(diagnostic)
    }
    try deliver(&findings, take)
  }

  private func deliver(_ findings: inout Findings, _ take: ([Diagnostic]) throws(PliegoError) -> Void)
    throws(PliegoError)
  {
    let all = findings.takeAll()
    if !all.isEmpty { try take(all) }
    outcome.findings.append(findings)
  }
}

/// What the texts of some files add up to.
private struct ValidationAccounts {
  var findings: Findings
  var index: ReleaseIndex
  /// By requirement profile.
  var coverage: [Coverage]
  var releases: Int

  init(findings: Findings, index: ReleaseIndex, coverage: [Coverage], releases: Int) {
    (self.findings, self.index, self.coverage, self.releases) = (findings, index, coverage, releases)
  }

  init(_ task: ValidationTask) {
    self.init(
      findings: Findings(), index: ReleaseIndex(), coverage: task.requirements.map { Coverage($0) }, releases: 0)
  }

  mutating func append(_ later: ValidationAccounts) {
    findings.append(later.findings)
    index.append(later.index)
    for (number, part) in later.coverage.enumerated() { coverage[number].append(part) }
    releases += later.releases
  }
}

extension PliegoError {
  /// Says how far a file was judged before something went wrong.
  fileprivate init(_ error: PliegoError, after file: ValidationOutcome.File) {
    var diagnostics = error.diagnostics
    if file.judged > 0, let last = diagnostics.indices.last {
      diagnostics[last].notes.append(
        Phrase(
          en: "\(file.releases) releases and \(file.records) records of \(file.name) were judged before",
          es: "antes se juzgaron \(file.releases) entregas y \(file.records) registros de \(file.name)"))
    }
    self.init(diagnostics)
  }
}
