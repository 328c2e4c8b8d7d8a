/// A version of the standard that the program carries: what a package writes, and the folder of its facts.
public struct StandardVersion: Sendable, Hashable {
  /// `1.1`: two numbers, as a package writes it.
  public let name: String
  /// The folder below `schema/`.
  let folder: String

  /// Oldest first.
  ///
  /// 1.2 is not final: its facts are those of the branch on which it is made.
  static let all = [
    StandardVersion(name: "1.0", folder: "1.0.3"), StandardVersion(name: "1.1", folder: "1.1.5"),
    StandardVersion(name: "1.2", folder: "1.2-dev"),
  ]

  /// The names of all versions, oldest first.
  public static let names = all.map(\.name)

  /// Whether the version is still being made, so that its rules may change.
  public var isDraft: Bool { folder.hasSuffix("-dev") }

  private init(name: String, folder: String) {
    self.name = name
    self.folder = folder
  }

  /// A version by `1.1`, by that with a patch number (`1.1.5`), or by the name of a branch (`1.2-dev`).
  public init?(_ written: String) {
    switch VersionReading(written) {
    case .known(let version), .withPatchNumber(let version, _): self = version
    case .absent, .unsupported: return nil
    }
  }

  static func named(_ name: String) -> StandardVersion { all.first { $0.name == name } ?? all[1] }
}

/// What the `version` of a package says about the facts to use.
public enum VersionReading: Sendable, Hashable {
  case known(StandardVersion)
  /// `1.1.5`: the standard asks for two numbers (PKG-03), and what is meant is clear.
  case withPatchNumber(StandardVersion, written: String)
  /// No version: the standard says to take 1.0 (PKG-04).
  case absent
  /// A version that is not carried, or a text that is no version; `isHigherMajor` for `2.0` and above, which a validator
  /// should refuse unless told otherwise (APP-02).
  case unsupported(written: String, nearest: StandardVersion, isHigherMajor: Bool)

  /// - Parameter written: the value of `version`; `nil` when the package has none.
  public init(_ written: String?) {
    guard let written else {
      self = .absent
      return
    }
    let name = written.hasSuffix("-dev") ? String(written.dropLast(4)) : written
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { Self.number($0) }
    let minor = name.split(separator: ".").prefix(2).joined(separator: ".")
    let version = StandardVersion.all.first { $0.name == minor }
    if let version, numbers.count == 2 {
      self = .known(version)
    } else if let version, numbers.count == 3, numbers[2] != nil {
      self = .withPatchNumber(version, written: written)
    } else {
      self = Self.unsupported(written, numbers)
    }
  }

  /// The version whose facts to use.
  public var version: StandardVersion {
    switch self {
    case .known(let version), .withPatchNumber(let version, _): version
    case .absent: .named("1.0")
    case .unsupported(_, let nearest, _): nearest
    }
  }

  /// Whether the program carries the facts of exactly what is meant.
  public var isCarried: Bool { if case .unsupported = self { false } else { true } }

  private static func unsupported(_ written: String, _ numbers: [Int?]) -> VersionReading {
    guard (2...3).contains(numbers.count), !numbers.contains(nil), let major = numbers[0], let minor = numbers[1] else {
      return .unsupported(written: written, nearest: .named("1.1"), isHigherMajor: false)
    }
    let nearest = (major, minor) < (1, 0) ? StandardVersion.all[0] : StandardVersion.all[StandardVersion.all.count - 1]
    return .unsupported(written: written, nearest: nearest, isHigherMajor: major > 1)
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

extension StandardVersion {
  /// Members of a release that 1.1 has and 1.0 has not.
  private static let since11: Set<String> = {
    let old = (try? Profile(version: "1.0"))?.release.fields.map(\.name) ?? []
    let new = (try? Profile(version: "1.1"))?.release.fields.map(\.name) ?? []
    return Set(new).subtracting(old)
  }()

  /// Whether a release without a version has members that came with 1.1, such as `parties`.
  ///
  /// The standard says to take such a package for 1.0; its author most likely meant 1.1.
  public static func looksLike11(releaseMembers names: some Sequence<String>) -> Bool {
    names.contains { since11.contains($0) }
  }
}
