import Glibc
public import PliegoOCDS

extension ExtensionFolder {
  /// How deep a folder of extensions may go: `OWNER/NAME/codelists/list.csv` is four.
  private static let deepest = 6
  /// How many files a folder may hold before it is taken for something else.
  private static let mostFiles = 20_000

  /// A folder on disk; hidden files and links that lead out of it are passed over.
  ///
  /// - Throws: when there is no such folder, or it holds far too much.
  public init(readingFrom path: String) throws(PliegoError) {
    guard let root = FileAccess.resolved(path) else {
      throw PliegoError(reading: FileError(path: path, number: ENOENT))
    }
    guard FileAccess.isFolder(root) else { throw PliegoError(reading: FileError(path: path, number: ENOTDIR)) }
    do throws(FileError) {
      var paths: [String] = []
      try Self.list(root, below: "", depth: 0, into: &paths)
      self.init(paths: paths) { relative in
        guard let real = FileAccess.resolved(root + "/" + relative), real.hasPrefix(root + "/") else { return nil }
        return try? FileAccess.read(real)
      }
    } catch {
      throw PliegoError(reading: error)
    }
  }

  private static func list(_ root: String, below folder: String, depth: Int, into paths: inout [String])
    throws(FileError)
  {
    for name in try FileAccess.names(in: root + "/" + folder) {
      let relative = folder.isEmpty ? name : folder + "/" + name
      if FileAccess.isFolder(root + "/" + relative) {
        if depth < deepest { try list(root, below: relative, depth: depth + 1, into: &paths) }
      } else {
        paths.append(relative)
        guard paths.count <= mostFiles else { throw FileError(path: root, number: EFBIG) }
      }
    }
  }
}
