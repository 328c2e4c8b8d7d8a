import Glibc

/// The lines of a file, one after the other or by their places; holds one at a time.
final class LineReader {
  /// Lines may be as long as this, in bytes; a longer one is no line of any report.
  static let longest = 256 << 20

  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the buffer begins in the file, and how much of it has been given away.
  private var bufferOffset = 0
  private var taken = 0
  private var isAtEnd = false

  init(_ path: String) throws(PliegoError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PliegoError(reading: FileError(path: path, number: errno)) }
    var status = stat()
    let number = fstat(descriptor, &status) != 0 ? errno : status.st_mode & S_IFMT == S_IFDIR ? EISDIR : 0
    guard number == 0 else {
      close(descriptor)
      throw PliegoError(reading: FileError(path: path, number: number))
    }
  }

  deinit { close(descriptor) }

  /// The next line without its end, and where in the file it begins; `nil` behind the last.
  func next() throws(PliegoError) -> (offset: Int, line: ArraySlice<UInt8>)? {
    var searched = taken
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { taken = end + 1 }
        return (bufferOffset + taken, buffer[taken..<end])
      }
      searched = buffer.count
      guard !isAtEnd else { break }
      let dropped = taken
      try fill()
      searched -= dropped
    }
    guard taken < buffer.count else { return nil }
    defer { taken = buffer.count }
    return (bufferOffset + taken, buffer[taken...])
  }

  /// Goes on with the line that begins at a place.
  func seek(to offset: Int) {
    buffer.removeAll(keepingCapacity: true)
    (bufferOffset, taken, isAtEnd) = (offset, 0, false)
  }

  private func fill() throws(PliegoError) {
    buffer.removeFirst(taken)
    bufferOffset += taken
    taken = 0
    guard buffer.count < Self.longest else {
      throw PliegoError(reading: FileError(path: path, number: EFBIG))
    }
    var chunk = [UInt8](repeating: 0, count: max(1 << 16, buffer.count))
    while true {
      let count = pread(descriptor, &chunk, chunk.count, bufferOffset + buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw PliegoError(reading: FileError(path: path, number: errno)) }
      isAtEnd = count == 0
      buffer += chunk[..<count]
      return
    }
  }
}
