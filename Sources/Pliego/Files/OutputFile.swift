import Glibc

/// A file that appears whole or not at all: written under a temporary name in the same folder and renamed at the end.
///
/// When it goes away without `commit`, the temporary file is removed and the old file stays as it was. A run that is killed
/// cannot remove anything: the next that writes the same file does. Temporary files are locked as long as somebody writes
/// them, so those of runs at the same time are left alone.
final class OutputFile {
  let path: String
  /// Where the file really is, links followed.
  private let target: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var isDone = false

  /// - Parameter path: the file's name, or `-` for standard output, where nothing can be taken back.
  init(_ path: String) throws(FileError) {
    self.path = path
    if path == "-" {
      target = ""
      temporary = ""
      descriptor = 1
      return
    }
    try FileAccess.makeFolder(FileAccess.folder(of: path))
    target = FileAccess.resolved(path) ?? path
    if FileAccess.isSpecial(target) {
      // A device or a pipe cannot be replaced by a file; it is written as it stands.
      temporary = ""
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
      return
    }
    Self.removeLeftovers(of: target)
    var name = Array((target + Self.mark + "XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    flock(descriptor, LOCK_EX | LOCK_NB)
    temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // mkostemp lets nobody else read; a published file has the usual rights.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
  }

  deinit {
    guard !isDone, path != "-" else { return }
    close(descriptor)
    if !temporary.isEmpty { unlink(temporary) }
  }

  /// What stands between a file's name and six more characters in the names of temporary files.
  private static let mark = ".pliego-"

  /// Removes what killed runs have left beside a file.
  private static func removeLeftovers(of target: String) {
    let folder = FileAccess.folder(of: target)
    let beginning = (target.split(separator: "/").last.map(String.init) ?? target) + mark
    // Without leave to look into the folder nothing can be cleared there; writing will say so.
    for name in (try? FileAccess.names(in: folder, hidden: true)) ?? []
    where name.hasPrefix(beginning) && name.utf8.count == beginning.utf8.count + 6 {
      let leftover = folder + "/" + name
      let descriptor = open(leftover, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(leftover) }
      close(descriptor)
    }
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    if buffer.isEmpty, bytes.count > 1 << 16 { return try send(bytes) }
    buffer += bytes
    if buffer.count > 1 << 18 { try flush() }
  }

  func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

  private func flush() throws(FileError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try send(bytes)
  }

  private func send(_ bytes: [UInt8]) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.unsafelyUnwrapped + start, bytes.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, number: errno) }
      start += count
    }
  }

  /// Makes the file appear under its name, on disk.
  func commit() throws(FileError) {
    try flush()
    isDone = true
    guard path != "-" else { return }
    guard !temporary.isEmpty else {
      close(descriptor)
      return
    }
    let isSynced = fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isSynced, rename(temporary, target) == 0 else {
      let reason = isSynced ? errno : number
      unlink(temporary)
      throw FileError(path: path, number: reason)
    }
  }
}
