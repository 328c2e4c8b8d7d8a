public import PliegoDiagnostics
import PliegoJSON

/// What to merge, by which rules, into what.
public struct MergeOptions: Sendable {
  /// What is written for each process.
  public enum Content: String, Sendable, CaseIterable {
    /// Its compiled release.
    case compiledReleases
    /// Its versioned release.
    case versionedReleases
    /// A record.
    case records
  }

  public enum Format: String, Sendable, CaseIterable {
    /// One JSON text a line.
    case ndjson
    /// One record package, or one release package of compiled releases.
    case package
  }

  /// Files and folders; `-` is standard input.
  public var files: [String]
  public var content = Content.compiledReleases
  public var format = Format.ndjson
  /// Whether records have a versioned release too.
  public var hasVersionedReleases = false
  /// Whether records name their releases by address instead of holding them.
  public var linksReleases = false
  /// Where the result goes; `-` is standard output.
  public var output = "-"
  /// A file for every finding, one a line.
  public var report: String?
  /// The version of OCDS; `nil`: what each package says of itself.
  public var version: String?
  /// Extensions beside those that packages name.
  public var extensions: [String] = []
  /// A folder with extensions, beside the bundled registry.
  public var extensionFolder: String?
  /// A release schema whose rules go before those of OCDS.
  public var schema: String?
  /// What the package around the result says of itself; members of the packages read fill what is missing.
  public var metadata: [String: String] = [:]
  public var removesNullObjects = false
  public var readsIdentifiersAsText = false
  /// Whether everything is done as the reference implementation does it.
  public var followsReference = false
  /// The encoding of all files; `nil`: by their contents.
  public var encoding: String?
  /// Bytes of memory that are aimed at.
  public var memory = 256 << 20
  public var jobs = 1
  public var language = Language.english
  /// How large files are taken apart; smaller in tests.
  var limits = StreamLimits()

  public init(files: [String]) { self.files = files }
}

/// How far merging is.
public struct MergeProgress: Sendable {
  /// Bytes read so far in the first pass, as they lie on the disk; of all files when they are known.
  public var bytes: Int
  public var totalBytes: Int?
  /// Processes merged so far, and all of them; 0 while files are read.
  public var processes = 0
  public var totalProcesses = 0
}

/// What came of merging.
public struct MergeOutcome: Sendable {
  public var findings: Findings
  /// Releases met, and those that are in what was written.
  public var releases = 0
  public var mergedReleases = 0
  /// Processes met, and those that were written.
  public var processes = 0
  public var mergedProcesses = 0

  /// Whether something was met that is in no result.
  public var isIncomplete: Bool { mergedReleases < releases || mergedProcesses < processes }
}
