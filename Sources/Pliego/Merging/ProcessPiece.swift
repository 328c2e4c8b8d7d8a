import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// A few processes to be merged by one worker.
struct ProcessPiece: Sendable {
  /// Of each process, the entries of its releases in the order of the input, with what their packages want.
  let processes: [[PlacedRelease]]
}

/// A release to be read again.
struct PlacedRelease: Sendable {
  let entry: CatalogEntry
  let request: ProfileRequest
  /// The address of its package.
  let packageAddress: String?
}

/// What became of a piece.
struct ProcessResult: Sendable {
  /// What is written, each with a line end behind it.
  var bytes: [UInt8] = []
  /// How many there are.
  var mergedProcesses = 0
  var mergedReleases = 0
  var processes = 0
  var findings: Findings
  /// Why the job cannot be done, when a process could not even be looked at.
  var failure: Failure?

  enum Failure: Sendable {
    /// The file with this number is not what it was when its releases were catalogued.
    case changedFile(Int)
    /// The program's own files cannot be read: a fault of the build.
    case damagedProgram
  }
}

/// What workers need to merge processes.
struct MergeTask: Sendable {
  let files: [String]
  let texts: [InputText]
  let rules: MergeRulesCatalog
  let options: MergeOptions
  let keeping: Findings.Keeping
  /// Bytes of the releases of one process that are held at once.
  let largestProcess: Int
}
