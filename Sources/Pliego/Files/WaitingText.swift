import Glibc

/// Text that waits on disk until it is known what stands before it.
///
/// The file has no name: it is gone when pliego is, however it ends.
final class WaitingText {
  private let folder: String
  private let descriptor: Int32
  private var size = 0

  init(in folder: String) throws(FileError) {
    var name = Array("\(folder)/pliego-waiting-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    self.folder = folder
    guard descriptor >= 0 else { throw FileError(path: folder, number: errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func add(_ bytes: [UInt8]) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { block in
        pwrite(descriptor, block.baseAddress.unsafelyUnwrapped + done, bytes.count - done, off_t(size + done))
      }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw FileError(path: folder, number: put < 0 ? errno : ENOSPC) }
      done += put
    }
    size += bytes.count
  }

  /// Writes all of it behind what the file has.
  func write(to output: OutputFile) throws(FileError) {
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var done = 0
    while done < size {
      let got = pread(descriptor, &block, min(block.count, size - done), off_t(done))
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw FileError(path: folder, number: got < 0 ? errno : EIO) }
      try output.write(Array(block[..<got]))
      done += got
    }
  }
}
