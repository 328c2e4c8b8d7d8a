import Glibc

/// Suites written by others, kept beside the repository and not in it.
enum SharedFiles {
  static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
  static let conformance = root + "/../shared/data/conformance"
  static let parsing = conformance + "/JSONTestSuite/test_parsing"
  static let transforms = conformance + "/JSONTestSuite/test_transform"
  static let missing: String = "the conformance suites are not beside the repository (../shared)"

  static func isDirectory(_ path: String) -> Bool { !names(in: path).isEmpty }

  /// The names in a folder, sorted; none when there is no such folder.
  static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
    return bytes
  }
}
