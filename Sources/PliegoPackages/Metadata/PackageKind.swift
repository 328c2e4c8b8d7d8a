/// What a package packs.
public enum PackageKind: String, Sendable, CaseIterable {
  case releases, records

  /// The member that holds the elements.
  public var array: String { rawValue }
}
