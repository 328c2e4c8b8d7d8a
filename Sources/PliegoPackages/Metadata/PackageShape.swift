public import PliegoJSON
public import PliegoOCDS

/// A package without what is packed: its members in their order, the arrays of releases and records empty.
public struct PackageShape: Sendable {
  public var kind: PackageKind
  public var members: JSONObject

  public init(_ kind: PackageKind, _ members: JSONObject) {
    self.kind = kind
    self.members = members
  }

  /// The members that say something of the package.
  public var metadata: JSONObject {
    var metadata = members
    for kind in PackageKind.allCases { metadata.removeValue(forName: kind.array) }
    return metadata
  }

  /// What it says of its version of the standard.
  public var version: VersionReading {
    switch members["version"] {
    case .string(let text)?: VersionReading(text)
    case .number(let number)?: VersionReading(number.text)
    case nil, .null?: VersionReading(nil)
    case let other?: VersionReading(other.description)
    }
  }
}
