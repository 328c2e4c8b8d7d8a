import Glibc

/// Keeps two runs from using one state at once.
///
/// A file of its own beside the state, `STATE.lock`: locks on the state itself are SQLite's. It is removed at the end; one
/// that a killed run left locks nobody out, since the system let go of it.
final class StateLock {
  private let path: String
  private let descriptor: Int32

  /// - Parameter state: the file's real place, so that all names of one file have one lock.
  /// - Returns: `nil` when another run has it.
  init?(of state: String) throws(FileError) {
    path = state + ".lock"
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard opened >= 0 else { throw FileError(path: path, number: errno) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        close(opened)
        return nil
      }
      // Another run may have removed the file between opening and locking: what is locked then has no name.
      if Self.isSame(opened, path) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var mine = stat()
    var named = stat()
    return fstat(descriptor, &mine) == 0 && stat(path, &named) == 0 && mine.st_ino == named.st_ino
      && mine.st_dev == named.st_dev
  }
}
