/// The schemas that make a version of the standard.
public enum SchemaKind: String, Sendable, CaseIterable {
  case release
  case releasePackage = "release-package"
  case recordPackage = "record-package"
  case record
  case versionedRelease = "versioned-release"

  /// The file's name, in the standard and in extensions.
  var file: String {
    switch self {
    case .release: "release-schema.json"
    case .releasePackage: "release-package-schema.json"
    case .recordPackage: "record-package-schema.json"
    case .record: "record-schema.json"
    case .versionedRelease: "versioned-release-validation-schema.json"
    }
  }
}
