public import PliegoDiagnostics

/// One thing that had to be said while a profile was made.
public struct ProfileFinding: Sendable, Hashable {
  public let problem: ProfileProblem
  /// Which of the request's extensions it is about, from 0; `nil` when it is about the version or the whole.
  public let place: Int?

  /// In the form in which everything is said; without a position, which only the caller knows.
  public var diagnostic: Diagnostic { Diagnostic(problem.code, problem.message, help: problem.help) }
}

/// What can be wrong or odd with a version or an extension, with the facts that say it.
public enum ProfileProblem: Sendable, Hashable {
  case unknownExtension(address: String)
  case versionNotStored(address: String, id: String, requested: String, taken: String)
  case branch(address: String, id: String, taken: String)
  case dependencyMissing(id: String, needs: String)
  /// A definition that the extension points to and nothing of the profile makes; `id` is empty for the standard itself.
  case definitionMissing(name: String, id: String)
  case notCompatible(id: String, with: [String], version: String)
  case removesCore(id: String, pointers: [String])
  case addsToClosedList(id: String, list: String, codes: [String])
  case listDefinedTwice(list: String, ids: [String])
  /// `id` is empty for the list of a user's folder.
  case notReadable(id: String, file: String)
  case unsupportedVersion(written: String, taken: String, isHigherMajor: Bool)
  case versionAbsent
  case versionHasPatchNumber(written: String, taken: String)

  init?(_ reading: VersionReading) {
    switch reading {
    case .known: return nil
    case .absent: self = .versionAbsent
    case .withPatchNumber(let version, let written):
      self = .versionHasPatchNumber(written: written, taken: version.name)
    case .unsupported(let written, let nearest, let isHigherMajor):
      self = .unsupportedVersion(written: written, taken: nearest.name, isHigherMajor: isHigherMajor)
    }
  }

  public var code: DiagnosticCode {
    switch self {
    case .unknownExtension: .extensionNotCarried
    case .versionNotStored: .extensionVersionNotStored
    case .branch: .extensionFromBranch
    case .dependencyMissing, .definitionMissing: .extensionDependencyMissing
    case .notCompatible: .extensionNotCompatible
    case .removesCore: .extensionRemovesCore
    case .addsToClosedList: .extensionAddsToClosedList
    case .listDefinedTwice: .codelistDefinedTwice
    case .notReadable: .extensionNotReadable
    case .unsupportedVersion: .unsupportedVersion
    case .versionAbsent: .versionAbsent
    case .versionHasPatchNumber: .versionHasPatchNumber
    }
  }
}
