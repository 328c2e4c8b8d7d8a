/// A file to read, and the name people know it by.
public struct InputFile: Sendable, Hashable {
  /// For the operating system.
  public var path: String
  /// For messages: relative to the data folder.
  public var name: String

  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }
}
