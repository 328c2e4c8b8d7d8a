public import Foundation

/// A folder of its own for one test, gone when the value is.
///
///     let folder = try TemporaryFolder()
///     let rows = try folder.write("a,b\n1,2\n", to: "rows/plain.csv")
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    let name = "pliego-test-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.appending(path: name, directoryHint: .isDirectory)
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder that starts as a copy of another.
  public convenience init(copyOf folder: URL) throws {
    try self.init()
    for entry in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      try FileManager.default.copyItem(at: folder.appending(path: entry), to: url.appending(path: entry))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  public var path: String { url.path(percentEncoded: false) }

  public func file(_ name: String) -> URL { url.appending(path: name) }

  /// Writes a file, with the folders it needs, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file, with the folders it needs, and returns its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = file(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path(percentEncoded: false)
  }

  public func text(of name: String) throws -> String {
    // Foundation's own way to read a text leaks the buffer of an empty file.
    let handle = try FileHandle(forReadingFrom: file(name))
    defer { try? handle.close() }
    return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
  }

  public func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: file(name)))
  }

  /// The names of the files in here and below, sorted.
  public var fileNames: [String] {
    let paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    var isFolder: ObjCBool = false
    return paths.filter {
      !(FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder) && isFolder.boolValue)
    }.sorted()
  }
}
