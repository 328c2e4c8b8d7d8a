import Glibc

/// Something that gives bytes: a file, or what unpacks one.
protocol ByteLayer: AnyObject {
  /// Puts some bytes into `room`, which is not empty; 0 at the end.
  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int
}

/// An open file that several streams may read, each at its own place; closed with the last.
final class OpenFile: Sendable {
  let descriptor: Int32
  /// Whether bytes can be had at any place: a regular file.
  let isRegular: Bool
  /// The file's size, when that means something.
  let size: Int?
  private let isOwned: Bool

  /// - Returns: `nil` with `errno` set when the descriptor is none to read from.
  init?(descriptor: Int32, isOwned: Bool) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFDIR {
      if isOwned { close(descriptor) }
      errno = EISDIR
      return nil
    }
    self.descriptor = descriptor
    self.isOwned = isOwned
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
  }

  deinit { if isOwned { close(descriptor) } }

  /// A file without a name, which is gone when it is closed.
  ///
  /// - Returns: `nil` with `errno` set when there can be none.
  static func temporary(in folder: String) -> Int32? {
    var path = Array("\(folder)/pliego-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    return descriptor
  }
}

/// A file's own bytes from its beginning, or bytes in memory.
final class RawBytes: ByteLayer {
  private let name: InputFile
  private let file: OpenFile?
  private let content: [UInt8]
  /// Where reading began: standard input may have been read before.
  private let origin: Int
  private(set) var place = 0

  init(_ name: InputFile, _ file: OpenFile) {
    self.name = name
    self.file = file
    content = []
    origin = file.isRegular ? max(0, Int(lseek(file.descriptor, 0, SEEK_CUR))) : 0
  }

  init(_ name: InputFile, content: [UInt8]) {
    self.name = name
    self.content = content
    file = nil
    origin = 0
  }

  /// Goes on from another place; not in what can be read only once.
  func move(to place: Int) { self.place = min(place, file == nil ? content.count : place) }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    guard let file else { return readContent(into: room) }
    while true {
      let got =
        file.isRegular
        ? pread(file.descriptor, room.baseAddress, room.count, off_t(origin + place))
        : Glibc.read(file.descriptor, room.baseAddress, room.count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw SourceError([.unreadable(name, reason: errno)]) }
      place += got
      return got
    }
  }

  private func readContent(into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = room.update(fromContentsOf: content[place..<min(content.count, place + room.count)])
    place += count
    return count
  }
}

/// Bytes read ahead, so that one can look at them before taking them.
///
/// SAFETY: owns `start`, which holds `capacity` bytes; those from `taken` up to `filled` are not taken yet.
final class LookAhead: ByteLayer {
  private let layer: any ByteLayer
  private let start: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var taken = 0
  private var filled = 0
  private(set) var isAtEnd = false
  /// How many bytes were taken.
  private(set) var takenCount = 0

  init(_ layer: any ByteLayer, capacity: Int = 1 << 17) {
    self.layer = layer
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// What is read and not taken.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start + taken, count: filled - taken) }

  /// Reads until so many bytes are there, or all.
  func look(_ count: Int) throws(SourceError) {
    while bytes.count < count && !isAtEnd { try fill() }
  }

  func take(_ count: Int) {
    taken += count
    takenCount += count
  }

  private func fill() throws(SourceError) {
    start.update(from: start + taken, count: filled - taken)
    filled -= taken
    taken = 0
    let got = try layer.read(into: UnsafeMutableBufferPointer(start: start + filled, count: capacity - filled))
    filled += got
    isAtEnd = got == 0
  }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    if bytes.isEmpty {
      if isAtEnd { return 0 }
      // Nothing is kept: go past the buffer.
      let got = try layer.read(into: room)
      takenCount += got
      isAtEnd = got == 0
      return got
    }
    let count = room.update(fromContentsOf: bytes.prefix(room.count))
    take(count)
    return count
  }
}
