/// Writes a text to a file that appears whole or not at all, or to standard output for `-`.
///
/// - Parameter inputs: the files that the text was made from, none of which may be overwritten.
/// - Throws: when it cannot be written.
public func write(_ text: String, to path: String, readFrom inputs: [String] = []) throws(PliegoError) {
  try OutputCollisions.check(outputs: [path], inputs: inputs)
  do throws(FileError) {
    let file = try OutputFile(path)
    try file.write(text)
    try file.commit()
  } catch {
    throw PliegoError(writing: error)
  }
}
