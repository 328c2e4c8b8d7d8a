public import PliegoMapping

/// A mapping file and its canonical form.
public struct FormattedMapping: Sendable {
  public var path: String
  public var layout: MappingLayout
  /// Whether the file differs from its canonical form.
  public var isChanged: Bool
}

/// Lays out a mapping file; nothing is written.
///
/// - Throws: when it cannot be read. What is wrong inside it is in the result.
public func formatMapping(_ path: String) throws(PliegoError) -> FormattedMapping {
  do throws(FileError) {
    let bytes = try FileAccess.read(path)
    let layout = MappingLayout(of: bytes, name: path)
    let isChanged = layout.formatted.map { Array($0.utf8) != bytes } ?? false
    return FormattedMapping(path: path, layout: layout, isChanged: isChanged)
  } catch {
    throw PliegoError(reading: error)
  }
}
