/// Appends UTF-16 text in UTF-8.
///
/// - Returns: the offset of the first unit that is no part of a character, or of a last odd byte; `nil` when all went well.
func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool, into text: TextBuffer) -> Int? {
  func unit(_ at: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }
  var at = 0
  while at + 1 < bytes.count {
    let end = min(bytes.count - 1, at + 1 << 16)
    let room = text.reserve(3 << 16)
    var out = 0
    while at < end {
      var value = unit(at)
      let start = at
      at += 2
      if value & 0xF800 == 0xD800 {
        guard value < 0xDC00, at + 1 < bytes.count, unit(at) & 0xFC00 == 0xDC00 else {
          text.advance(by: out)
          return start
        }
        value = 0x10000 + (value & 0x3FF) << 10 + unit(at) & 0x3FF
        at += 2
      }
      for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        room[out] = byte
        out += 1
      }
    }
    text.advance(by: out)
  }
  return bytes.count % 2 == 1 ? bytes.count - 1 : nil
}
