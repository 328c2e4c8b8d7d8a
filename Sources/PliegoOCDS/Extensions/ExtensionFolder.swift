/// Files by relative paths, from wherever they are: a folder on disk, or what the program carries.
///
/// The one who makes it does the reading, so that this room needs no files.
public struct ExtensionFolder: Sendable {
  /// The paths of all files, with `/` between names.
  public let paths: [String]
  private let read: @Sendable (String) -> [UInt8]?

  /// - Parameters:
  ///   - paths: every file, relative to the folder: `bids/extension.json`.
  ///   - read: the bytes of a file by its path; `nil` when it cannot be read.
  public init(paths: [String], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.read = read
  }

  func bytes(of path: String) -> [UInt8]? { read(path) }

  /// The folder of this name inside.
  func subfolder(_ name: String) -> ExtensionFolder {
    let prefix = name + "/"
    let inside = paths.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    return ExtensionFolder(paths: inside) { [read] in read(prefix + $0) }
  }

  /// The names of the folders that hold an extension: those with an `extension.json` or a patch.
  var extensionNames: [String] {
    let marks = Set(["extension.json"] + SchemaKind.allCases.map(\.file))
    let names = paths.compactMap { path -> String? in
      guard let slash = path.lastIndex(of: "/"), marks.contains(String(path[path.index(after: slash)...])) else {
        return nil
      }
      return String(path[..<slash])
    }
    return Set(names).sorted()
  }

  /// A folder among the files that the program carries.
  static func bundled(_ folder: String) -> ExtensionFolder {
    let paths = BundledFiles.paths(under: folder).map { String($0.dropFirst(folder.count)) }
    return ExtensionFolder(paths: paths) { BundledFiles.bytes(of: folder + $0) }
  }
}
