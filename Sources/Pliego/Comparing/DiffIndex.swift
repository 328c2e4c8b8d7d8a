import Glibc
import PliegoSources

/// All releases of one publication, in parts by the hashes of their ocids.
///
/// As long as they fit there is one part, in memory. When they become too many, they are laid down in a temporary file
/// without a name, so that memory stays the same however large the publication is.
final class DiffIndex {
  /// How many parts there are once entries wait in a file.
  static let partCount = 64

  private let capacity: Int
  private var waiting: [DiffEntry] = []
  private var spool: Spool?
  private(set) var count = 0

  /// - Parameter capacity: how many entries may wait in memory.
  init(capacity: Int) { self.capacity = max(capacity, 1) }

  var isSpooled: Bool { spool != nil }

  func add(_ entry: DiffEntry) throws(PliegoError) {
    waiting.append(entry)
    count += 1
    guard waiting.count >= capacity else { return }
    try layDown()
  }

  /// Lays down what waits in memory, so that both publications are in parts when one is.
  func layDown() throws(PliegoError) {
    let file: Spool
    if let spool { file = spool } else { file = try Spool() }
    spool = file
    try file.append(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  /// The entries of one part in the order in which they were added; all of them when nothing was laid down.
  func entries(ofPart part: Int) throws(PliegoError) -> [DiffEntry] {
    guard let spool else { return waiting }
    return try spool.entries(ofPart: part)
  }
}

/// Entries in a temporary file, those of one part together in each portion.
private final class Spool {
  private struct Segment {
    let part: Int
    let offset: Int
    let count: Int
  }

  private let descriptor: Int32
  private var segments: [Segment] = []
  private var end = 0

  init() throws(PliegoError) {
    let folder = ByteStream.temporaryFolder
    var name = Array((folder + "/pliego-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw PliegoError(writing: FileError(path: folder, number: errno)) }
    unlink(name)
  }

  deinit { close(descriptor) }

  func append(_ entries: [DiffEntry]) throws(PliegoError) {
    var parts = [[DiffEntry]](repeating: [], count: DiffIndex.partCount)
    for entry in entries { parts[Int(entry.ocidHash >> 58)].append(entry) }
    for (number, part) in parts.enumerated() where !part.isEmpty {
      segments.append(Segment(part: number, offset: end, count: part.count))
      try write(part)
    }
  }

  private func write(_ entries: [DiffEntry]) throws(PliegoError) {
    // SAFETY: entries hold no references, so their bytes may be read back as entries by the same program.
    let number = entries.withUnsafeBytes { bytes -> Int32 in
      var done = 0
      while done < bytes.count {
        let put = pwrite(descriptor, bytes.baseAddress.unsafelyUnwrapped + done, bytes.count - done, off_t(end + done))
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { return errno }
        done += put
      }
      end += bytes.count
      return 0
    }
    guard number == 0 else { throw PliegoError(writing: FileError(path: ByteStream.temporaryFolder, number: number)) }
  }

  func entries(ofPart part: Int) throws(PliegoError) -> [DiffEntry] {
    var entries: [DiffEntry] = []
    for segment in segments where segment.part == part {
      let size = segment.count * MemoryLayout<DiffEntry>.stride
      var isWhole = false
      // SAFETY: the bytes were entries when they were written; the array is used only when all of them came back.
      let read = [DiffEntry](unsafeUninitializedCapacity: segment.count) { room, count in
        let bytes = UnsafeMutableRawBufferPointer(room)
        var done = 0
        while done < size {
          let got = pread(
            descriptor, bytes.baseAddress.unsafelyUnwrapped + done, size - done, off_t(segment.offset + done))
          if got < 0, errno == EINTR { continue }
          guard got > 0 else { break }
          done += got
        }
        isWhole = done == size
        count = isWhole ? segment.count : 0
      }
      guard isWhole else {
        throw PliegoError(reading: FileError(path: ByteStream.temporaryFolder, number: EIO))
      }
      entries += read
    }
    return entries
  }
}
