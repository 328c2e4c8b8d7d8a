import Glibc
public import PliegoDiagnostics
import PliegoJSON
public import PliegoMapping
import PliegoReport
import PliegoRows
import PliegoSources

/// What to convert and where everything goes.
public struct ConvertOptions: Sendable {
  public enum Format: Sendable {
    /// One release a line.
    case ndjson
    /// A release package.
    case package
  }

  public var mapping: String
  public var data: DataPlaces
  public var parameters: [String: String] = [:]
  /// A file, or `-`.
  public var output = "-"
  public var format = Format.ndjson
  /// Folder of reject files; `nil`: none are written.
  public var rejects: String?
  /// Folder of lists of values without a code.
  public var unmapped: String?
  public var provenance: String?
  public var report: String?
  /// What was published before, and what this run does about it; `nil`: nothing is known and everything is new.
  public var history: HistoryOptions?
  public var jobs = 1
  public var limits = ConversionLimits()
  /// Bytes of memory to aim at.
  public var memory = 512 << 20
  /// How rows are held; `nil`: the quickest way that the memory allows.
  public var plan: ConversionPlan?
  /// Where rows wait that do not fit into memory; `nil`: `TMPDIR`, or beside the output.
  public var temporaryFolder: String?
  /// How much is done at a time; for tests, which have little data.
  var sizes = PartSizes()
  public var language = Language.english

  public init(mapping: String, data: DataPlaces) {
    self.mapping = mapping
    self.data = data
  }

  /// - Parameter data: the folder of the files that the sources name.
  public init(mapping: String, data: String) { self.init(mapping: mapping, data: DataPlaces(folder: data)) }
}

/// What came of a conversion.
public struct ConvertOutcome: Sendable {
  /// What was said about the mapping; no errors.
  public var mapping: [Diagnostic]
  /// What was said about the files; no errors.
  public var files: [Diagnostic]
  /// What was said about the run before; no errors.
  public var history: [Diagnostic] = []
  /// The mapping's lines, for showing those findings.
  public var lines: [String: [String]]
  public var report: ConversionReport
}

/// Rows in, releases out, in the order of their processes' keys.
///
/// Where the rows of all sources fit into memory, reduced to what the mapping declares, they are held there; else they
/// are gathered in parts (see ``ConversionPlan``), and what comes out is the same. Every output appears whole or not at
/// all.
///
/// - Parameter progress: called now and then with the number of processes done and of all that are known by then.
/// - Throws: when the job cannot be done: a mapping with errors, a file that is missing or unfit, a parameter, an
///   output that cannot be written.
public func convert(_ options: ConvertOptions, progress: (Int, Int) -> Void = { _, _ in }) throws(PliegoError)
  -> ConvertOutcome
{
  let check = try checkMapping(options.mapping)
  guard let plan = check.plan else { throw PliegoError(refusal(of: check)) }
  let frames = try packageFrames(options, plan)
  if let refusal = PliegoError(history: options, plan) { throw refusal }
  do throws(ConversionError) {
    try Conversion.check(parameters: options.parameters, of: plan)
  } catch {
    throw PliegoError(error)
  }
  let files = SourceLoader.files(plan, data: options.data)
  var inputs = [options.mapping] + check.lines.keys + files.flatMap { $0.files.map(\.path) }
  if let database = try DatabaseTables.file(plan, options.data) { inputs.append(database) }
  try OutputCollisions.check(options, inputs: inputs, publishers: plan.publishers.map(\.name))
  let database = try DatabaseTables(plan, options.data)
  let job = ConversionJob(plan: plan, files: files, database: database, options: options, frames: frames)
  let done: ConversionJob.Done
  switch try PlanChoice(plan, files, database, options).choice() {
  case .memory: done = try job.runInMemory(progress)
  case .merge(let routes): done = try job.runMerging(routes, progress)
  case .spool(let routes): done = try job.runInParts(routes, progress)
  }
  var said = check.diagnostics + (options.history == nil && plan.isPerChange ? [.publishedWithoutState] : [])
  if options.format == .package { said += PackageFrame.extensionsWithoutAddress(plan) }
  return ConvertOutcome(
    mapping: said, files: done.loaded.diagnostics, history: done.history, lines: check.lines, report: done.report)
}

/// What stands around the releases: nothing, one package, or one for each publisher.
private func packageFrames(_ options: ConvertOptions, _ plan: MappingPlan) throws(PliegoError) -> [PackageFrame] {
  guard options.format == .package else { return [] }
  guard !plan.publishers.isEmpty else { return [try PackageFrame(options.format, plan: plan)] }
  guard options.output != "-" else { throw PliegoError(needingFolderFor: plan.publishers.map(\.name)) }
  var frames: [PackageFrame] = []
  for publisher in plan.publishers.indices {
    frames.append(try PackageFrame(options.format, plan: plan, publisher: publisher))
  }
  return frames
}

/// Errors of the mapping, and that it is a base if it is.
func refusal(of check: MappingCheck) -> [Diagnostic] {
  guard !check.hasErrors else { return check.diagnostics }
  return check.diagnostics + [
    Diagnostic(
      .incompleteMapping,
      Phrase(en: "this mapping is a base for others and says so", es: "este mapeo es base de otros y así lo dice"),
      help: [
        Phrase(en: "extend it, or remove 'incomplete: true'", es: "extiéndalo, o quite 'incomplete: true'")
      ])
  ]
}
