import Glibc
import PliegoRows

/// Bytes of many parts, written side by side into one file and read part by part.
///
/// Each part collects a block before it is written, so the disk sees long writes however the rows come. The file has no
/// name: it is gone when pliego is, however it ends.
///
/// SAFETY: one thread writes; after ``finish()`` nothing changes, and any thread may read. `buffers` has room for one
/// block a part.
final class SpoolFile: @unchecked Sendable {
  private struct Part {
    /// Bytes in the buffer.
    var waiting = 0
    /// Bytes written.
    var size = 0
    var blocks: [(offset: Int, count: Int)] = []
  }

  private let folder: String
  private let descriptor: Int32
  private let blockSize: Int
  private let buffers: UnsafeMutablePointer<UInt8>
  private var parts: [Part]
  private var end = 0

  /// - Parameter blockSize: bytes that a part collects; no record may be longer unless it comes by ``append(_:to:)``.
  init(in folder: String, parts count: Int, blockSize: Int) throws(FileError) {
    var name = Array("\(folder)/pliego-spool-XXXXXX".utf8CString)
    let made = mkstemp(&name)
    guard made >= 0 else { throw FileError(path: folder, number: errno) }
    unlink(name)
    _ = fcntl(made, F_SETFD, FD_CLOEXEC)
    self.folder = folder
    self.blockSize = blockSize
    descriptor = made
    parts = [Part](repeating: Part(), count: count)
    buffers = .allocate(capacity: blockSize * count)
  }

  deinit {
    buffers.deallocate()
    close(descriptor)
  }

  var count: Int { parts.count }
  /// Bytes in the file.
  var size: Int { end }

  /// Adds a row to a part.
  func add(_ row: Int, of table: RowTable, source: Int, number: Int, to part: Int) throws(FileError) {
    let capacity = RowRecord.capacity(for: row, of: table)
    if capacity > blockSize { return try addLong(row, of: table, source: source, number: number, capacity, to: part) }
    if parts[part].waiting + capacity > blockSize { try flush(part) }
    let room = buffers + (part * blockSize + parts[part].waiting)
    parts[part].waiting += RowRecord.write(row, of: table, source: source, number: number, into: room)
  }

  /// A row that no block holds is written by itself.
  private func addLong(
    _ row: Int, of table: RowTable, source: Int, number: Int, _ capacity: Int, to part: Int
  ) throws(FileError) {
    try flush(part)
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    defer { room.deallocate() }
    let count = RowRecord.write(row, of: table, source: source, number: number, into: room)
    try write(room, count, of: part)
  }

  /// Writes what waits.
  func finish() throws(FileError) {
    for part in parts.indices { try flush(part) }
  }

  private func flush(_ part: Int) throws(FileError) {
    guard parts[part].waiting > 0 else { return }
    try write(buffers + part * blockSize, parts[part].waiting, of: part)
    parts[part].waiting = 0
  }

  private func write(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, of part: Int) throws(FileError) {
    var done = 0
    while done < count {
      let piece = min(count - done, WritePiece.length(at: end + done))
      let put = pwrite(descriptor, start + done, piece, off_t(end + done))
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw FileError(path: folder, number: put < 0 ? errno : ENOSPC) }
      done += put
    }
    parts[part].blocks.append((end, count))
    parts[part].size += count
    end += count
  }

  /// All bytes of a part.
  func bytes(of part: Int) throws(FileError) -> RecordBytes {
    let bytes = RecordBytes(count: parts[part].size)
    var filled = 0
    for block in parts[part].blocks {
      var got = 0
      while got < block.count {
        let count = pread(descriptor, bytes.start + filled + got, block.count - got, off_t(block.offset + got))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw FileError(path: folder, number: count < 0 ? errno : EIO) }
        got += count
      }
      filled += block.count
    }
    return bytes
  }
}
