import PliegoJSON

/// Makes the text of another encoding UTF-8 as it is read.
final class TranscodingLayer: ByteLayer {
  private let encoding: TextEncoding
  private let source: LookAhead
  private let file: InputFile
  private let decode: (UnsafeBufferPointer<UInt8>, TextBuffer) -> Int?
  /// What is decoded and not given away yet, from `given` on.
  private let text = TextBuffer(capacity: 1 << 18)
  private var given = 0
  /// The place behind all text decoded, for the message when it goes wrong.
  private var place = StreamPosition.start

  /// The longest sequence of bytes for one character, with shifts: what may be cut by the end of a block.
  private static let longestSequence = 16

  /// - Returns: `nil` for UTF-8, and for an encoding that nothing here can decode.
  init?(_ source: LookAhead, from encoding: TextEncoding, _ file: InputFile) {
    switch encoding {
    case .utf8: return nil
    case .utf16LittleEndian: decode = { decodeUTF16($0, bigEndian: false, into: $1) }
    case .utf16BigEndian: decode = { decodeUTF16($0, bigEndian: true, into: $1) }
    case .other(let name):
      guard let decoder = IconvBox(name) else { return nil }
      decode = { decoder.decoder.decode($0, into: $1) }
    default:
      guard let decoder = SingleByteDecoder(encoding) else { return nil }
      decode = { decoder.decode($0, into: $1) }
    }
    self.encoding = encoding
    self.source = source
    self.file = file
  }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    while given == text.count {
      try source.look(Self.longestSequence)
      if source.bytes.isEmpty { return 0 }
      try decodeBlock()
    }
    let count = room.update(fromContentsOf: text.bytes[given...].prefix(room.count))
    given += count
    return count
  }

  /// Decodes what was read ahead; a sequence that the end of the block may have cut stays for the next.
  private func decodeBlock() throws(SourceError) {
    text.removeAll()
    given = 0
    let bytes = source.bytes
    let failure = decode(bytes, text)
    place = place.advanced(over: text.bytes)
    source.take(failure ?? bytes.count)
    // What came before the failure goes out first. Then either more bytes complete the sequence, or it fails again.
    guard failure != nil, text.count == 0 else { return }
    throw SourceError([
      .contradictedEncoding(file, encoding, bytes: Array(source.bytes.prefix(2)), offset: source.takenCount, at: place)
    ])
  }
}

/// A converter that a closure can keep.
private final class IconvBox {
  let decoder: IconvDecoder

  init?(_ name: String) {
    guard let decoder = IconvDecoder(from: name) else { return nil }
    self.decoder = decoder
  }
}
