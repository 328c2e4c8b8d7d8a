public import PliegoMapping
import PliegoYAML

/// Reads and checks a mapping file with everything it names.
///
/// - Parameter path: the mapping; `pliego:` starts a path in the bundled library.
/// - Throws: when the file itself cannot be read. What is wrong inside it is in the result.
public func checkMapping(_ path: String) throws(PliegoError) -> MappingCheck {
  let files = MappingFolder(forMapping: path)
  let file: MappingFile
  if path.hasPrefix("pliego:") {
    do throws(MappingFileError) {
      file = try files.read(path, namedIn: "")
    } catch {
      throw PliegoError(reading: FileError(path: path, number: 2))
    }
  } else {
    do throws(FileError) {
      file = MappingFile(path: path, bytes: try FileAccess.read(path))
    } catch {
      throw PliegoError(reading: error)
    }
  }
  return MappingChecker.check(file, files: files)
}

extension MappingCheck {
  /// The lines of the mapping and its bases, for underlining what findings point at.
  public var lines: [String: [String]] {
    Dictionary(mapping.texts.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
  }
}
