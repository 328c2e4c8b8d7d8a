extension TextEncoding {
  /// Writes UTF-8 text in this encoding, as a file that is read in it expects.
  ///
  /// - Returns: `nil` when the encoding lacks a character, or pliego cannot write it.
  public func bytes(of text: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: return text
    case .utf16LittleEndian: return [0xFF, 0xFE] + units(of: text).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return [0xFE, 0xFF] + units(of: text).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .other: return nil
    default: return singleBytes(of: text)
    }
  }

  private func units(of text: [UInt8]) -> [UInt16] { Array(String(decoding: text, as: UTF8.self).utf16) }

  /// Each byte of a single-byte encoding is one character; the table is turned round.
  private func singleBytes(of text: [UInt8]) -> [UInt8]? {
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8.min...UInt8.max {
      guard let decoder = SingleByteDecoder(self) else { return nil }
      let buffer = TextBuffer(capacity: 8)
      let failure = [byte].withUnsafeBufferPointer { decoder.decode($0, into: buffer) }
      guard failure == nil, let scalar = String(decoding: buffer.bytes, as: UTF8.self).unicodeScalars.first else {
        continue
      }
      table[scalar] = byte
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = table[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
