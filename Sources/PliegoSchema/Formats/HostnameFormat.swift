/// `hostname`: RFC 1034 §3.1 as amended by RFC 1123 §2.1.
enum HostnameFormat {
  static func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= 253 else { return false }
    var label = 0
    var last: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: ".") {
        guard label > 0, last != UInt8(ascii: "-") else { return false }
        label = 0
      } else {
        guard isLabelCharacter(byte), label > 0 || byte != UInt8(ascii: "-"), label < 63 else { return false }
        label += 1
      }
      last = byte
    }
    return label > 0 && last != UInt8(ascii: "-")
  }

  private static func isLabelCharacter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 <= 25 || byte &- 0x30 <= 9 || byte == UInt8(ascii: "-")
  }
}
