import Glibc

/// Why a file cannot be read or written.
public struct FileError: Error, Sendable {
  public var path: String
  /// The system's reason, as its error number.
  public var number: Int32

  /// The system's words, in its own language.
  public var reason: String { String(cString: strerror(number)) }
}

/// Reading whole files that are small: mappings, code tables.
enum FileAccess {
  static let largest = 64 << 20

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, number: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, number: EISDIR) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, number: errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= largest else { throw FileError(path: path, number: EFBIG) }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder in byte order.
  ///
  /// - Parameter hidden: whether those that begin with a dot are among them.
  static func names(in folder: String, hidden: Bool = false) throws(FileError) -> [String] {
    guard let handle = opendir(folder) else { throw FileError(path: folder, number: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") || (hidden && name != "." && name != "..") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether something is there that is neither a file nor a folder: a device, a pipe, a socket.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The bytes of a regular file; `nil` for everything else.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path with links and dots resolved; `nil` when there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The file's real place, also for one that does not exist yet; a link that leads nowhere is followed too.
  static func place(_ path: String) -> String {
    var path = path
    // As many links as Linux follows.
    for _ in 0..<40 {
      if let resolved = resolved(path) { return resolved }
      guard let target = linkTarget(path) else { break }
      path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return (resolved(folder(of: path)) ?? folder(of: path)) + "/" + name
  }

  private static func linkTarget(_ path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { readlink(path, $0.baseAddress.unsafelyUnwrapped, $0.count) }
    }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// Makes a folder, and those above it, unless they are there.
  static func makeFolder(_ path: String) throws(FileError) {
    guard !isFolder(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(path: path, number: errno) }
  }

  /// Puts the names in a folder on disk.
  static func syncFolder(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    defer { close(descriptor) }
    // Some file systems have no such thing, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(path: path, number: errno) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
