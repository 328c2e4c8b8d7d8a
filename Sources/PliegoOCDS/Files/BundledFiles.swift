import CStandardData

/// The files that the program carries inside: `schema/`, `mappings/` and the pages of diagnostic codes.
public enum BundledFiles {
  /// The bytes of a file by its path from the repository's root: `schema/1.1.5/release-schema.json`.
  public static func bytes(of path: String) -> [UInt8]? {
    var low = 0
    var high = pliego_embedded_file_count()
    let wanted = Array(path.utf8)
    while low < high {
      let middle = low + (high - low) / 2
      let file = pliego_embedded_file_at(middle)
      let name = Array(UnsafeBufferPointer(start: file.path, count: length(of: file.path))).map {
        UInt8(bitPattern: $0)
      }
      if name == wanted { return Array(UnsafeBufferPointer(start: file.bytes, count: file.count)) }
      if name.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The paths below a folder, in byte order.
  public static func paths(under folder: String) -> [String] {
    (0..<pliego_embedded_file_count())
      .map { String(cString: pliego_embedded_file_at($0).path) }
      .filter { $0.hasPrefix(folder) }
  }

  private static func length(of text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}
