public import PliegoChecks
public import PliegoDiagnostics
import PliegoJSON

/// What to validate, against what, and what is wanted of the findings.
public struct ValidateOptions: Sendable {
  /// Files and folders; `-` is standard input.
  public var files: [String]
  /// The version of OCDS; `nil`: what each package says of itself.
  public var version: String?
  /// A JSON Schema to hold every text against instead of those of OCDS.
  public var schema: String?
  /// Folders that stand in for addresses that `$ref`s name: the address's beginning, and the folder.
  public var resolve: [(prefix: String, folder: String)] = []
  /// A folder with extensions, beside the bundled registry.
  public var extensions: String?
  /// Requirement profiles of completeness, by name or file; empty: the usual one.
  public var profiles: [String] = []
  public var selection = FindingSelection.everything
  /// Whether every finding is to be handed over, and not only counted.
  public var listsFindings = false
  /// The encoding of all files; `nil`: by their contents.
  public var encoding: String?
  public var jobs = 1
  public var language = Language.english
  /// How large files are taken apart; smaller in tests.
  var limits = StreamLimits()

  public init(files: [String]) { self.files = files }
}

/// How far validating is.
public struct ValidationProgress: Sendable {
  /// Bytes read so far, as they lie on the disk.
  public var bytes: Int
  /// Of all files; `nil` when nobody knows, as of standard input.
  public var totalBytes: Int?
  public var releases: Int

  public init(bytes: Int, totalBytes: Int? = nil, releases: Int = 0) {
    (self.bytes, self.totalBytes, self.releases) = (bytes, totalBytes, releases)
  }
}

/// What validates: the form of the facade's function, so that commands can be tried with another.
///
/// It calls `progress` now and then, and `take` with findings in the order of the input when the options want them
/// listed. The outcome has them all counted. Throws when the job cannot be done: a file that cannot be read, a schema
/// that is none, or what `take` throws.
public typealias Validator =
  @Sendable (
    _ options: ValidateOptions, _ progress: (ValidationProgress) -> Void,
    _ take: ([Diagnostic]) throws(PliegoError) -> Void
  ) throws(PliegoError) -> ValidationOutcome
