public import PliegoMapping
import PliegoYAML

/// Reads and checks a mapping file with everything it names.
///
/// - Parameter path: the mapping; `pliego:` starts a path in the bundled library.
/// - Throws: when the file itself cannot be read. What is wrong inside it is in the result.
public func checkMapping(_ path: String) throws(PliegoError) -> MappingCheck {
  MappingChecker.check(try mappingFile(path), files: MappingFolder(forMapping: path))
}

/// The text of a mapping together with all that it extends.
///
/// - Throws: when it cannot be read, or its bases cannot.
public func resolvedMapping(_ path: String) throws(PliegoError) -> String {
  let (text, diagnostics) = MappingChecker.resolvedText(try mappingFile(path), files: MappingFolder(forMapping: path))
  guard let text else { throw PliegoError(diagnostics) }
  return text
}

private func mappingFile(_ path: String) throws(PliegoError) -> MappingFile {
  if path.hasPrefix("pliego:") {
    do throws(MappingFileError) {
      return try MappingFolder(forMapping: path).read(path, namedIn: "")
    } catch {
      throw PliegoError(reading: FileError(path: path, number: 2))
    }
  }
  do throws(FileError) {
    return MappingFile(path: path, bytes: try FileAccess.read(path))
  } catch {
    throw PliegoError(reading: error)
  }
}

extension MappingCheck {
  /// The lines of the mapping and its bases, for underlining what findings point at.
  public var lines: [String: [String]] {
    Dictionary(mapping.texts.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
  }
}
