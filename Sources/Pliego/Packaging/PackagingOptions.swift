public import PliegoDiagnostics
import PliegoJSON

/// What packages are made of, and where they go.
public struct PackagingOptions: Sendable {
  /// Files and folders; `-` is standard input.
  public var files: [String]
  /// The encoding of all files; `nil`: by their contents.
  public var encoding: String?
  /// The file to write, `-` for standard output; or the folder for a file a package: one that is there, or a path that
  /// ends with a slash.
  public var output = "-"
  /// The most releases or records of one package; `nil`: all in one.
  public var size: Int?
  public var jobs = 1
  /// How large files are taken apart; smaller in tests.
  var limits = StreamLimits()

  public init(files: [String]) { self.files = files }

  /// The folder that ``output`` names, without the slash.
  var folder: String? {
    guard output.hasSuffix("/") else { return FileAccess.isFolder(output) ? output : nil }
    let name = output.dropLast(while: "/")
    return name.isEmpty ? "/" : name
  }
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

extension String {
  fileprivate func dropLast(while character: Character) -> String {
    var rest = self[...]
    while rest.last == character { rest.removeLast() }
    return String(rest)
  }
}
