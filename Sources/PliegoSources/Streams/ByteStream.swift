import Glibc
public import PliegoDiagnostics
public import PliegoJSON

/// What was found out about a stream from its first bytes, and how far it was read.
public struct StreamFacts: Sendable, Hashable {
  public enum Compression: String, Sendable, Hashable { case none, gzip, zstd }

  /// What tells a text's encoding.
  public enum Evidence: Sendable, Hashable {
    /// Nothing: JSON is UTF-8 unless something shows that it is not (RFC 8259 §8.1).
    case none
    case declared
    case byteOrderMark
    /// The zeros of UTF-16 beside characters of ASCII (RFC 4627 §3).
    case zeros
  }

  public var compression = Compression.none
  public var encoding = TextEncoding.utf8
  public var evidence = Evidence.none
  public var hadByteOrderMark = false
  /// Bytes of the file read so far, packed as they are.
  public var fileBytes = 0
  /// Bytes of UTF-8 given so far.
  public var textBytes = 0
  /// The file's size, for progress; `nil` when it is not known before the end.
  public var fileSize: Int?
}

/// A file or standard input as UTF-8 text, whatever it is packed or encoded in.
///
/// gzip, zstd, byte order marks and UTF-16 are recognised by the first bytes, never by the name, and what was recognised
/// is told in ``facts`` and ``diagnostics``. Encodings with one byte a character cannot be recognised and have to be
/// declared: undeclared, their text comes out as it is, and whoever parses it finds the first byte that is not UTF-8 and
/// says so with ``PliegoDiagnostics/Diagnostic/invalidUTF8(in:_:at:place:)``.
///
/// A stream belongs to one thread at a time.
public final class ByteStream: ByteSource {
  public let file: InputFile
  /// `nil`: what the first bytes show.
  public let declaredEncoding: TextEncoding?
  public let limits: SourceLimits
  /// What to tell people about the whole file.
  public private(set) var diagnostics: [Diagnostic] = []
  private var known = StreamFacts()

  private let open: OpenFile?
  private let raw: RawBytes
  /// The text, once the first bytes were looked at.
  private var text: (any ByteLayer)?

  /// Opens a file, or standard input for the path `-`.
  ///
  /// - Parameter encoding: what the user says it is; bytes that contradict it are an error.
  /// - Throws: `SourceError` when it cannot be opened.
  public convenience init(
    _ file: InputFile, encoding: TextEncoding? = nil, limits: SourceLimits = SourceLimits()
  ) throws(SourceError) {
    if let content = file.content {
      self.init(file, nil, RawBytes(file, content: content), encoding, limits)
      return
    }
    let isInput = file.path == "-"
    let descriptor = isInput ? STDIN_FILENO : Glibc.open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let open = OpenFile(descriptor: descriptor, isOwned: !isInput) else {
      throw SourceError([.unreadable(file, reason: errno)])
    }
    self.init(file, open, RawBytes(file, open), encoding, limits)
  }

  private init(
    _ file: InputFile, _ open: OpenFile?, _ raw: RawBytes, _ encoding: TextEncoding?, _ limits: SourceLimits
  ) {
    self.file = file
    self.open = open
    self.raw = raw
    self.limits = limits
    declaredEncoding = encoding
    known.fileSize = file.content?.count ?? open?.size
  }

  public var facts: StreamFacts {
    var facts = known
    facts.fileBytes = raw.place
    return facts
  }

  public func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    try recognise()
    let got = try text?.read(into: room) ?? 0
    known.textBytes += got
    return got
  }

  // MARK: Again

  /// Whether ``reopened(encoding:)`` works.
  public var isRereadable: Bool { open?.isRegular ?? true }

  /// The same bytes from the beginning, perhaps in another encoding; `nil` when they cannot be had again.
  public func reopened(encoding: TextEncoding? = nil) -> ByteStream? {
    guard isRereadable else { return nil }
    let raw = open.map { RawBytes(file, $0) } ?? RawBytes(file, content: file.content ?? [])
    return ByteStream(file, open, raw, encoding ?? declaredEncoding, limits)
  }

  /// Another stream of the text that this one has not given yet; `nil` when it cannot be had.
  ///
  /// - Throws: what reading up to here throws, where that takes reading.
  public func rest() throws(SourceError) -> ByteStream? {
    guard let again = reopened() else { return nil }
    try again.skip(known.textBytes)
    return again
  }

  /// Passes over text: where the file's own bytes are the text, without reading it.
  private func skip(_ count: Int) throws(SourceError) {
    try recognise()
    guard known.compression != .none || known.encoding != .utf8 else {
      known.textBytes = count
      raw.move(to: (known.hadByteOrderMark ? 3 : 0) + count)
      text = raw
      return
    }
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { block.deallocate() }
    while known.textBytes < count {
      let room = UnsafeMutableBufferPointer(rebasing: block.prefix(count - known.textBytes))
      if try read(into: room) == 0 { return }
    }
  }

  /// A stream that can be read again: this one, or a copy of all its bytes in a file that nobody else sees.
  ///
  /// Call it before anything was read or recognised.
  ///
  /// - Parameter folder: where there is room for the bytes as they are, packed or not.
  public func spooled(in folder: String = temporaryFolder) throws(SourceError) -> ByteStream {
    if isRereadable { return self }
    precondition(text == nil, "a stream is spooled before it is read")
    guard let descriptor = OpenFile.temporary(in: folder), let copy = OpenFile(descriptor: descriptor, isOwned: true)
    else { throw SourceError([.cannotSpool(file, folder, reason: errno)]) }
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 17)
    defer { block.deallocate() }
    while case let got = try raw.read(into: block), got > 0 {
      guard writeAll(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block)[..<got]), to: descriptor) else {
        throw SourceError([.cannotSpool(file, folder, reason: errno)])
      }
    }
    lseek(descriptor, 0, SEEK_SET)
    let spooled = ByteStream(file, copy, RawBytes(file, copy), declaredEncoding, limits)
    spooled.known.fileSize = raw.place
    return spooled
  }

  /// Where temporary files go: `TMPDIR`, or `/tmp`.
  public static var temporaryFolder: String {
    guard let folder = getenv("TMPDIR"), folder.pointee != 0 else { return "/tmp" }
    return String(cString: folder)
  }

  // MARK: Recognising

  /// Looks at the first bytes, which ``read(into:)`` does by itself; afterwards ``facts`` and ``diagnostics`` tell what they are.
  public func recognise() throws(SourceError) {
    guard text == nil else { return }
    let unpacked = LookAhead(try unpacking())
    try unpacked.look(64)
    if let kind = binaryKind(unpacked.bytes) { throw SourceError([.notJSONText(file, kind)]) }
    let recognised = try RecognisedEncoding(unpacked.bytes, declared: declaredEncoding, file)
    unpacked.take(recognised.markLength)
    known.encoding = recognised.encoding
    known.evidence = recognised.evidence
    known.hadByteOrderMark = recognised.markLength > 0
    diagnostics += recognised.diagnostics(file)
    text = TranscodingLayer(unpacked, from: recognised.encoding, file) ?? unpacked
  }

  private func unpacking() throws(SourceError) -> any ByteLayer {
    let packed = LookAhead(raw)
    try packed.look(4)
    let limit = ExpansionLimit(file: file, limits: limits)
    if packed.bytes.starts(with: [0x1F, 0x8B]), let layer = GzipLayer(packed, limit) {
      known.compression = .gzip
      return layer
    }
    if isZstd(packed.bytes), let layer = ZstdLayer(packed, limit) {
      known.compression = .zstd
      return layer
    }
    return packed
  }

}

/// A frame begins with FD2FB528, or one to be skipped with 184D2A50 to 184D2A5F, lowest byte first (RFC 8878 §3.1).
func isZstd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
    || (bytes.count >= 4 && bytes[0] & 0xF0 == 0x50 && bytes[1...3].elementsEqual([0x2A, 0x4D, 0x18]))
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var done = 0
  while done < bytes.count {
    let put = write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
    if put < 0 && errno == EINTR { continue }
    guard put > 0 else { return false }
    done += put
  }
  return true
}
