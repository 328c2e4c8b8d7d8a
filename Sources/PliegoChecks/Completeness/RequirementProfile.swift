public import PliegoDiagnostics
import PliegoOCDS

/// What a publication is measured by: a list of requirements under a name.
public struct RequirementProfile: Sendable {
  public var name: String
  public var title: Phrase
  public var summary: Phrase
  public var requirements: [Requirement]

  /// The profile that is taken when none is named.
  public static let standard = "base"

  private static let folder = "schema/profiles/"

  /// The names of the profiles that the program carries, in byte order.
  public static let bundledNames: [String] = BundledFiles.paths(under: folder)
    .filter { $0.hasSuffix(".yaml") }
    .map { String($0.dropFirst(folder.count).dropLast(".yaml".count)) }

  /// Reads a profile that the program carries.
  ///
  /// - Returns: `nil` when there is none of that name.
  public static func bundled(_ name: String) -> RequirementReading? {
    let path = folder + name + ".yaml"
    return BundledFiles.bytes(of: path).map { RequirementReader.read($0, name: path) }
  }
}

/// What came of reading a requirement profile.
public struct RequirementReading: Sendable {
  /// `nil` when there is nothing to go on with.
  public var profile: RequirementProfile?
  public var diagnostics: [Diagnostic]
  /// The lines of the text, to be shown with what is said about them.
  public var lines: [String]

  /// Whether the profile can be used.
  public var isUsable: Bool { profile != nil && !diagnostics.contains { $0.severity == .error } }
}
