internal import CPliego
import Glibc

/// A name beside a file or folder to come, under which it is written.
///
/// `commit` gives it the real name, in one step: whoever looks finds the old or the new, never half of either. Without
/// `commit` it is removed. A run that is killed cannot do that; the next run for the same file or folder does it: a
/// temporary name whose lock nobody holds belongs to nobody.
final class TemporaryPlace {
  enum Kind {
    case file, folder
  }

  let path: String
  private let target: String
  private let kind: Kind
  /// Open, and locked as long as this run lives; of a file, for writing.
  let descriptor: Int32
  private var isDone = false

  /// Says early what would stand in the way in the end.
  ///
  /// - Throws: when something is there that cannot be replaced: a device or a pipe, a folder for a file, a file for a
  ///   folder.
  static func check(_ target: String, _ kind: Kind) throws(FileError) {
    guard !target.isEmpty else { throw FileError(path: target, number: ENOENT) }
    if FileAccess.isSpecial(target) { throw FileError(path: target, number: EINVAL) }
    switch kind {
    case .file: if FileAccess.isFolder(target) { throw FileError(path: target, number: EISDIR) }
    case .folder:
      if FileAccess.exists(target), !FileAccess.isFolder(target) { throw FileError(path: target, number: ENOTDIR) }
    }
  }

  /// - Parameter target: the real name.
  init(for target: String, _ kind: Kind) throws(FileError) {
    try Self.check(target, kind)
    let folder = FileAccess.folder(of: target)
    try FileAccess.makeFolder(folder)
    self.target = FileAccess.resolved(target) ?? target
    self.kind = kind
    // One at a time: a name that is made but not locked yet would look like one that was left. Inside of a temporary
    // folder, which is locked as long as it lives, nobody else writes.
    let isInside = folder.split(separator: "/").last?.contains(Self.mark) == true
    let around = isInside ? -1 : open(FileAccess.folder(of: self.target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if around >= 0 { flock(around, LOCK_EX) }
    defer { if around >= 0 { close(around) } }
    if !isInside { Self.removeLeftovers(of: self.target) }
    var name = Array((self.target + Self.mark + "XXXXXX").utf8CString)
    let made = kind == .file ? mkstemp(&name) : mkdtemp(&name) == nil ? -1 : 0
    guard made >= 0 else { throw FileError(path: target, number: errno) }
    if kind == .file { _ = fcntl(made, F_SETFD, FD_CLOEXEC) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    descriptor = kind == .file ? made : open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    flock(descriptor, LOCK_EX | LOCK_NB)
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, (kind == .file ? 0o666 : 0o777) & ~mask)
  }

  deinit {
    if !isDone { Self.remove(path) }
    close(descriptor)
  }

  // MARK: Giving the name

  /// Makes the file or folder appear under its name, on disk.
  func commit() throws(FileError) {
    // Others may have written it by its name.
    let written = open(path, O_RDONLY | O_CLOEXEC)
    let isSynced = written >= 0 && fsync(written) == 0
    let number = errno
    if written >= 0 { close(written) }
    guard isSynced else { throw FileError(path: target, number: number) }
    if kind == .folder, FileAccess.isFolder(target) {
      try replaceFolder()
    } else {
      guard rename(path, target) == 0 else { throw FileError(path: target, number: errno) }
    }
    isDone = true
  }

  /// The old folder gets the temporary name, and goes.
  private func replaceFolder() throws(FileError) {
    if pliego_exchange(path, target) != 0 {
      // A file system that cannot exchange names: for a moment there is none of the two.
      let old = path + ".old"
      guard rename(target, old) == 0, rename(path, target) == 0 else {
        throw FileError(path: target, number: errno)
      }
      Self.remove(old)
      return
    }
    Self.remove(path)
  }

  // MARK: What was left

  private static let mark = ".pliego-"

  private static func removeLeftovers(of target: String) {
    let folder = FileAccess.folder(of: target)
    let name = target.split(separator: "/").last.map(String.init) ?? target
    for candidate in (try? FileAccess.names(in: folder, hidden: true)) ?? [] where isTemporary(candidate, of: name) {
      let path = folder + "/" + candidate
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { remove(path) }
      close(descriptor)
    }
  }

  /// `contracts.xlsx.pliego-a1B2c3`, with `.old` behind or not.
  private static func isTemporary(_ candidate: String, of name: String) -> Bool {
    guard candidate.hasPrefix(name + mark) else { return false }
    let ending = candidate.dropFirst(name.count + mark.count)
    return ending.utf8.count == 6 || (ending.utf8.count == 10 && ending.hasSuffix(".old"))
  }

  /// Removes a file, or a folder with the files in it.
  private static func remove(_ path: String) {
    guard FileAccess.isFolder(path) else {
      unlink(path)
      return
    }
    for name in (try? FileAccess.names(in: path, hidden: true)) ?? [] { unlink(path + "/" + name) }
    rmdir(path)
  }
}
