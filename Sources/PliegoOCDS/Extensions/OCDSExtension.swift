/// An extension that the program carries, or that lies in a folder of the user's.
public struct OCDSExtension: Sendable, Hashable {
  /// As in the registry: `bids`, `lots`; `CompraNet/cycle` for a Mexican one; the folder's name for a user's.
  public let id: String
  /// `v1.1.5`, `master`; empty for a user's.
  public let version: String
  /// The address that a package names it by; `nil` when it is not known.
  public let url: String?
  /// Where the program carries it, below its root; `nil` for a user's.
  let folder: String?

  init(id: String, version: String, url: String?, folder: String?) {
    self.id = id
    self.version = version
    self.url = url
    self.folder = folder
  }

  /// Whether it comes from a folder of the user's.
  public var isLocal: Bool { folder == nil }
}
