public import PliegoMapping
import PliegoOCDS
import PliegoSources

/// Companions of a mapping on disk: base mappings and code files.
///
/// They may lie below the mapping's own folder, or below the nearest folder above it that is called `mappings`. No
/// absolute paths and no links that lead out. `pliego:` names a mapping of the bundled library.
public struct MappingFolder: MappingFiles {
  private static let library = "pliego:"
  private let root: String

  /// - Parameter mapping: the path of the mapping that is read.
  public init(forMapping mapping: String) {
    let folder = FileAccess.resolved(FileAccess.folder(of: mapping)) ?? "."
    var root = folder
    var steps = folder.split(separator: "/", omittingEmptySubsequences: false)
    while !steps.isEmpty {
      if steps.last == "mappings" {
        root = steps.joined(separator: "/")
        break
      }
      steps.removeLast()
    }
    self.root = root
  }

  public func read(_ path: String, namedIn file: String) throws(MappingFileError) -> MappingFile {
    if path.hasPrefix(Self.library) || file.hasPrefix(Self.library) { return try bundled(path, namedIn: file) }
    guard !path.hasPrefix("/") else { throw .outside }
    let folder = FileAccess.folder(of: file)
    let joined = folder == "." && !file.hasPrefix("./") ? path : folder + "/" + path
    guard let real = FileAccess.resolved(joined) else { throw .notFound }
    guard real.hasPrefix(root + "/") else { throw .outside }
    do throws(FileError) {
      return MappingFile(path: joined, bytes: try FileAccess.read(real))
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }

  public func knowsEncoding(_ name: String) -> Bool { TextEncoding(name: name) != nil }

  private func bundled(_ path: String, namedIn file: String) throws(MappingFileError) -> MappingFile {
    let relative: String
    if path.hasPrefix(Self.library) {
      relative = String(path.dropFirst(Self.library.count))
    } else {
      relative = FileAccess.folder(of: String(file.dropFirst(Self.library.count))) + "/" + path
    }
    var steps: [Substring] = []
    for step in relative.split(separator: "/") where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { throw .outside }
      } else {
        steps.append(step)
      }
    }
    let name = steps.joined(separator: "/")
    guard let bytes = BundledFiles.bytes(of: "mappings/" + name) else { throw .notFound }
    return MappingFile(path: Self.library + name, bytes: bytes)
  }
}
