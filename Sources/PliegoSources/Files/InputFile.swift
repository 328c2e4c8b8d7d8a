/// A file to read, and the name people know it by.
public struct InputFile: Sendable, Hashable {
  /// For the operating system.
  public var path: String
  /// For messages: relative to the data folder.
  public var name: String
  /// The file's bytes, when they are in memory already; `path` is not looked at then.
  public var content: [UInt8]?

  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// A file that exists in memory only: the rows that a test inside a mapping gives.
  public init(name: String, content: [UInt8]) {
    path = ""
    self.name = name
    self.content = content
  }
}
