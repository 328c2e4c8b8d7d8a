/// Writes a text to a file that appears whole or not at all, or to standard output for `-`.
///
/// - Throws: when it cannot be written.
public func write(_ text: String, to path: String) throws(PliegoError) {
  do throws(FileError) {
    let file = try OutputFile(path)
    try file.write(text)
    try file.commit()
  } catch {
    throw PliegoError(writing: error)
  }
}
