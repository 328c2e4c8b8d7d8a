import CUTF8Proc

extension Text {
  /// Whether the text is in normalisation form C for certain: true is sure, false asks for `nfc(_:)`.
  ///
  /// Everything below U+0300 is, and so are the punctuation and currency marks that Latin text uses.
  public static func isCertainlyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if isASCII(bytes) { return true }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0xCC {
        index += 1
      } else if byte == 0xE2, index + 2 < bytes.count {
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        let isPunctuation = second == 0x80 && third >= 0x90
        let isCurrency = second == 0x82 && third >= 0xA0
        if !isPunctuation, !isCurrency { return false }
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Whether the text is in normalisation form C.
  public static func isNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isCertainlyNFC(bytes) || nfc(bytes).elementsEqual(bytes)
  }

  /// The text in normalisation form C.
  ///
  /// Malformed UTF-8 gains U+FFFD only when the rest needs work.
  public static func nfc(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isCertainlyNFC(bytes) { return Array(bytes) }
    return Text.bytes(decompose(scalars(bytes), [UTF8PROC_STABLE, UTF8PROC_COMPOSE]))
  }

  public static func nfc(_ text: String) -> String { over(text) { nfc($0) } }

  /// Decomposes, or composes when the options say so.
  ///
  /// Text that the library refuses comes back as it is.
  static func decompose(_ scalars: [Int32], _ options: [utf8proc_option_t]) -> [Int32] {
    let flags = utf8proc_option_t(options.reduce(0) { $0 | $1.rawValue })
    let source = Text.bytes(scalars)
    return source.withUnsafeBufferPointer { source in
      // SAFETY: the first call asks for the length, the second fills at most that many code points; composing only
      // shortens them.
      let needed = utf8proc_decompose(source.baseAddress, source.count, nil, 0, flags)
      guard needed >= 0 else { return scalars }
      return [Int32](unsafeUninitializedCapacity: needed + 1) { buffer, count in
        let found = utf8proc_decompose(source.baseAddress, source.count, buffer.baseAddress, needed, flags)
        guard found >= 0, found <= needed else { return }
        count = max(0, utf8proc_normalize_utf32(buffer.baseAddress, found, flags))
      }
    }
  }
}
