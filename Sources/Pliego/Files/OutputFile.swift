import Glibc

/// A file that appears whole or not at all: written under a temporary name in the same folder and renamed at the end.
///
/// When it goes away without `commit`, the temporary file is removed and the old file stays as it was; see
/// ``TemporaryPlace`` for runs that are killed.
final class OutputFile {
  let path: String
  /// Where the file is written; `nil` for standard output, devices and pipes, which cannot be replaced.
  private let place: TemporaryPlace?
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Bytes that were written.
  private var end = 0
  private var isDone = false

  /// - Parameter path: the file's name, or `-` for standard output, where nothing can be taken back.
  init(_ path: String) throws(FileError) {
    self.path = path
    if path == "-" {
      place = nil
      descriptor = 1
      return
    }
    let target = FileAccess.resolved(path) ?? path
    if FileAccess.isSpecial(target) {
      place = nil
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
      return
    }
    let made = try TemporaryPlace(for: path, .file)
    place = made
    descriptor = made.descriptor
  }

  /// A file that stays under the name it is written by; who makes it gives it its real name, or removes it.
  init(part path: String) throws(FileError) {
    self.path = path
    place = nil
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
  }

  /// Puts what was written on disk, with the name it has.
  func sync() throws(FileError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw FileError(path: path, number: errno) }
    try FileAccess.syncFolder(FileAccess.folder(of: path))
  }

  deinit {
    if !isDone, place == nil, path != "-" { close(descriptor) }
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
      let piece = min(bytes.count - start, WritePiece.length(at: end))
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.unsafelyUnwrapped + start, piece)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, number: errno) }
      start += count
      end += count
    }
  }

  /// Makes the file appear under its name, on disk.
  func commit() throws(FileError) {
    try flush()
    isDone = true
    if let place { return try place.commit() }
    if path != "-" { close(descriptor) }
  }
}

/// How much is written at a time.
///
/// The kernel holds what a call writes in one stretch of memory as long as the call, if it can. Stretches of some pages
/// are at hand; long ones have to be made, which takes up to ten times as long as copying into them.
enum WritePiece {
  private static let size = 1 << 15

  /// Up to the next place in the file at which a stretch may begin.
  static func length(at offset: Int) -> Int { size - offset % size }
}
