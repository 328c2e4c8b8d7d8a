import PliegoJSON

/// JSON text of single values, for what is fixed in a mapping.
enum JSONText {
  static func quoted(_ text: String) -> String { JSONWriter.text(of: .string(text)) }

  static func list(_ texts: [String]) -> String { JSONWriter.text(of: .array(texts.map { .string($0) })) }
}

/// Addresses, as the format `uri` of JSON Schema has them.
enum URIText {
  /// Whether some bytes are a URI of RFC 3986: a scheme, a colon, and only characters that may stand there.
  static func isURI(_ bytes: some Collection<UInt8>) -> Bool {
    var isScheme = true
    var count = 0
    var percent = 0
    for byte in bytes {
      if isScheme {
        if byte == UInt8(ascii: ":"), count > 0 {
          isScheme = false
        } else if !(isLetter(byte) || (count > 0 && (isDigit(byte) || "+-.".utf8.contains(byte)))) {
          return false
        }
      } else if percent > 0 {
        guard isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66) else { return false }
        percent -= 1
      } else if byte == UInt8(ascii: "%") {
        percent = 2
      } else if !(isLetter(byte) || isDigit(byte) || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)) {
        return false
      }
      count += 1
    }
    return !isScheme && percent == 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
