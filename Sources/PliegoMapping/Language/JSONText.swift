import PliegoJSON

/// JSON text of single values, for what is fixed in a mapping.
enum JSONText {
  static func quoted(_ text: String) -> String { JSONWriter.text(of: .string(text)) }

  static func list(_ texts: [String]) -> String { JSONWriter.text(of: .array(texts.map { .string($0) })) }
}

/// Addresses, as the format `uri` of JSON Schema has them.
enum URIText {
  /// Whether some bytes are a URI of RFC 3986: a scheme, a colon, and only characters that may stand there.
  static func isURI(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var next = 0
    while next < bytes.count, bytes[next] != UInt8(ascii: ":") {
      guard isLetter(bytes[next]) || (next > 0 && inScheme.has(bytes[next])) else { return false }
      next &+= 1
    }
    guard next > 0, next < bytes.count else { return false }
    var percent = 0
    for byte in bytes[(next + 1)...] {
      if percent > 0 {
        guard isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66) else { return false }
        percent &-= 1
      } else if byte == UInt8(ascii: "%") {
        percent = 2
      } else if !behindScheme.has(byte) {
        return false
      }
    }
    return percent == 0
  }

  static func isURI(_ bytes: some Collection<UInt8>) -> Bool {
    Array(bytes).withUnsafeBufferPointer { isURI($0) }
  }

  private static let inScheme = ByteSet("0123456789+-.", withLetters: true)
  private static let behindScheme = ByteSet("0123456789-._~:/?#[]@!$&'()*+,;=", withLetters: true)

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

/// Some of the bytes of ASCII.
private struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ text: StaticString, withLetters: Bool) {
    for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) { add(byte) }
    guard withLetters else { return }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      add(letter)
      add(letter & 0x5F)
    }
  }

  private mutating func add(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
  }

  @inline(__always)
  func has(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
