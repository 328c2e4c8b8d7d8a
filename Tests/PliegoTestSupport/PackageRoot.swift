public import Foundation

/// Where the project's files are, found from this source file, so that tests work in any checkout.
public enum PackageRoot {
  /// The folder that holds `Package.swift`.
  public static let url = URL(filePath: #filePath, directoryHint: .notDirectory)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder of the project: `file("Tests/Fixtures/rows/plain.csv")`.
  public static func file(_ path: String) -> URL {
    url.appending(path: path)
  }

  /// The bytes of a file of the project.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: file(path)))
  }

  /// The text of a file of the project.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: file(path), encoding: .utf8)
  }

  /// The paths of all files below a folder of the project, relative to the root, sorted; empty without that folder.
  ///
  /// - Parameter ending: only paths that end so, as in `.swift`.
  public static func files(below folder: String, ending: String = "") -> [String] {
    let start = file(folder).path(percentEncoded: false)
    guard let paths = FileManager.default.enumerator(atPath: start) else { return [] }
    return paths.compactMap { $0 as? String }
      .filter { $0.hasSuffix(ending) && !isFolder(start + "/" + $0) }
      .map { folder + "/" + $0 }.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

/// The folder of real rows that developers may have beside their checkout, or `nil`, with a message, when it is absent.
///
/// Real rows name real people and firms, so none of them is part of the project: a test that wants them leaves quietly
/// without.
///
/// - Parameter path: what is needed of it, as in `data/compranet`.
public func sharedFolder(_ path: String = "", test: String = #function) -> URL? {
  let folder = PackageRoot.url.deletingLastPathComponent().appending(path: "shared").appending(path: path)
  guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
    print("skipped \(test): there is no ../shared/\(path) beside this checkout")
    return nil
  }
  return folder
}
