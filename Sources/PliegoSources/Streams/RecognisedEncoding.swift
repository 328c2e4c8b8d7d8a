import PliegoDiagnostics

/// What the first bytes of a JSON text say about its encoding.
struct RecognisedEncoding {
  let encoding: TextEncoding
  let evidence: StreamFacts.Evidence
  /// Bytes of the mark, which are no text.
  let markLength: Int

  /// - Parameter bytes: the first ones, at least four unless there are fewer.
  init(_ bytes: UnsafeBufferPointer<UInt8>, declared: TextEncoding?, _ file: InputFile) throws(SourceError) {
    if let name = Self.wideName(bytes) { throw SourceError([.unsupportedEncoding(file, name)]) }
    let mark = byteOrderMark(bytes)
    if let declared {
      if let mark, mark.encoding != declared {
        throw SourceError([.markContradicts(file, declared, mark.encoding)])
      }
      (encoding, evidence, markLength) = (declared, .declared, mark?.length ?? 0)
    } else if let mark {
      (encoding, evidence, markLength) = (mark.encoding, .byteOrderMark, mark.length)
    } else if let encoding = Self.encoding(byZeros: bytes) {
      (self.encoding, evidence, markLength) = (encoding, .zeros, 0)
    } else {
      (encoding, evidence, markLength) = (.utf8, .none, 0)
    }
  }

  /// The first two characters of a JSON text are of ASCII, but for a text of one string, so zeros show wider units
  /// (RFC 4627 §3).
  private static func encoding(byZeros bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0) {
    case (true, false): return .utf16BigEndian
    case (false, true): return .utf16LittleEndian
    default: return nil
    }
  }

  /// UTF-32, with or without a mark.
  private static func wideName(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "utf-32le" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "utf-32be" }
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (false, true, true, true): return "utf-32le"
    case (true, true, true, false): return "utf-32be"
    default: return nil
    }
  }

  func diagnostics(_ file: InputFile) -> [Diagnostic] {
    switch evidence {
    case .byteOrderMark where encoding == .utf8: [.byteOrderMark(file)]
    case .byteOrderMark, .zeros: [.encodingRecognised(file, encoding, evidence)]
    case .declared where markLength > 0 && encoding == .utf8: [.byteOrderMark(file)]
    case .declared, .none: []
    }
  }
}
