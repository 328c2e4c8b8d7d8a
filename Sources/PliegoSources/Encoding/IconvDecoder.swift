import CPliego

/// One of iconv's converters to UTF-8.
///
/// SAFETY: owns the handle, which only this type uses.
struct IconvDecoder: ~Copyable {
  private let handle: UnsafeMutableRawPointer

  static func knows(_ name: String) -> Bool { IconvDecoder(from: name) != nil }

  init?(from name: String) {
    // The empty name means the locale's; a slash would pass options such as //IGNORE, which hides errors.
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")), let handle = pliego_iconv_open(name) else {
      return nil
    }
    self.handle = handle
  }

  deinit { pliego_iconv_close(handle) }

  /// Converts everything.
  ///
  /// - Returns: the offset of the first byte that the encoding does not have; `nil` when all went well.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, into text: TextBuffer) -> Int? {
    var offset = 0
    while offset < bytes.count, let base = bytes.baseAddress {
      let room = text.reserve(min(1 << 16, (bytes.count - offset) * 4 + 16))
      guard let target = room.baseAddress else { return offset }
      var used = 0
      var written = 0
      let status = pliego_iconv(handle, base + offset, bytes.count - offset, target, room.count, &used, &written)
      text.advance(by: written)
      offset += used
      if status == 2 { return offset }
    }
    return nil
  }
}
