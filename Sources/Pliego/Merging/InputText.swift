import Glibc
import PliegoSources

/// The text of an input file, for reading pieces of it a second time.
///
/// A plain file is read where it lies. What is packed, encoded otherwise or comes through a pipe is copied as text to a
/// temporary file that has no name, so that it is gone when the program ends, however it ends.
final class InputText: @unchecked Sendable {
  // SAFETY: `pread` and `write` on one descriptor are safe from several threads; appending is done by one thread, before
  // any other reads.
  private let descriptor: Int32
  /// Where in the file the text begins: behind a byte order mark.
  private let base: Int
  private let isSpool: Bool

  private init(descriptor: Int32, base: Int, isSpool: Bool) {
    self.descriptor = descriptor
    self.base = base
    self.isSpool = isSpool
  }

  /// The text of the file that a reader has begun.
  ///
  /// - Throws: when the file cannot be opened again, or no temporary file made.
  convenience init(of reader: ChunkReader) throws(PliegoError) {
    guard !reader.isPlainText else {
      let path = reader.file.path == "-" ? "/dev/stdin" : reader.file.path
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw PliegoError(reading: FileError(path: reader.file.path, number: errno)) }
      self.init(descriptor: descriptor, base: reader.facts.hadByteOrderMark ? 3 : 0, isSpool: false)
      return
    }
    let folder = ByteStream.temporaryFolder
    var name = Array((folder + "/pliego-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw PliegoError(writing: FileError(path: folder, number: errno)) }
    unlink(name)
    self.init(descriptor: descriptor, base: 0, isSpool: true)
  }

  deinit { close(descriptor) }

  /// Takes the next bytes of the text, when they have to be kept.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(PliegoError) {
    guard isSpool, let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let put = Glibc.write(descriptor, start + done, bytes.count - done)
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw PliegoError(writing: FileError(path: ByteStream.temporaryFolder, number: errno)) }
      done += put
    }
  }

  /// Reads a piece of the text.
  ///
  /// - Returns: whether it is all there; the file may have become shorter meanwhile.
  func read(_ count: Int, at offset: Int, into room: UnsafeMutablePointer<UInt8>) -> Bool {
    var done = 0
    while done < count {
      let got = pread(descriptor, room + done, count - done, off_t(base + offset + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      done += got
    }
    return true
  }
}
