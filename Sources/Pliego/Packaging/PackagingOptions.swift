public import PliegoDiagnostics
import PliegoJSON

/// What packages are made of, and where they go.
public struct PackagingOptions: Sendable {
  /// Files and folders; `-` is standard input.
  public var files: [String]
  /// The encoding of all files; `nil`: by their contents.
  public var encoding: String?
  /// The file to write; `-` is standard output.
  public var output = "-"
  /// A folder for one file a package, instead.
  public var folder: String?
  /// The most releases or records of one package; `nil`: all in one.
  public var size: Int?
  public var jobs = 1
  /// How large files are taken apart; smaller in tests.
  var limits = StreamLimits()

  public init(files: [String]) { self.files = files }
}

/// What data is to be upgraded from and to.
public struct UpgradeRequest: Sendable {
  /// The oldest version that may come; `nil`: any.
  public var old: String?
  public var new: String
  /// Whether releases and records are written one a line, without their packages.
  public var unpacks = false

  public init(old: String? = nil, new: String) { (self.old, self.new) = (old, new) }
}

/// What came of packing, splitting or upgrading.
public struct PackagingOutcome: Sendable {
  public var findings = Findings()
  public var packagesRead = 0
  /// Releases and records, those of packages among them.
  public var elementsRead = 0
  public var packagesWritten = 0
  public var elementsWritten = 0

  public init() {}
}
