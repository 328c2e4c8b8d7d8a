internal import CPliego

/// The escapes of RFC 8259 §7, as the tape parser checks them and as readers of a tape undo them.
enum StringEscapes {
  /// How many bytes the escape at `bytes`, a backslash, takes; 12 for a surrogate pair.
  ///
  /// Reads no further than a NUL.
  static func length(at bytes: UnsafePointer<UInt8>) throws(Flaw) -> Int {
    switch bytes[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: bytes) else { throw .invalidEscape }
      guard unit & 0xF800 == 0xD800 else { return 6 }
      guard unit < 0xDC00, let low = codeUnit(at: bytes + 6), low & 0xFC00 == 0xDC00 else { throw .loneSurrogate }
      return 12
    default: throw .invalidEscape
    }
  }

  enum Flaw: Error {
    case invalidEscape, loneSurrogate

    var reason: JSONSyntaxError.Reason { self == .invalidEscape ? .invalidEscape : .loneSurrogate }
  }

  /// What the valid escape at `bytes` stands for, and its length.
  static func scalar(at bytes: UnsafePointer<UInt8>) -> (Unicode.Scalar, length: Int) {
    guard bytes[1] == UInt8(ascii: "u") else { return (shortEscape(bytes[1]), 2) }
    let unit = UInt32(codeUnit(at: bytes) ?? 0)
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    let low = UInt32(codeUnit(at: bytes + 6) ?? 0)
    return (Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}", 12)
  }

  private static func shortEscape(_ letter: UInt8) -> Unicode.Scalar {
    switch letter {
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: Unicode.Scalar(letter)
    }
  }

  /// The UTF-16 code unit of a `\uXXXX`; `nil` when there is none.
  ///
  /// Stops reading at the first byte that does not fit.
  private static func codeUnit(at bytes: UnsafePointer<UInt8>) -> UInt16? {
    guard bytes[0] == UInt8(ascii: "\\"), bytes[1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for place in 2..<6 {
      let digit = bytes[place] &- 0x30
      let letter = (bytes[place] | 0x20) &- UInt8(ascii: "a")
      guard digit <= 9 || letter <= 5 else { return nil }
      unit = unit << 4 | UInt16(digit <= 9 ? digit : letter + 10)
    }
    return unit
  }
}

extension ByteWriter {
  /// Appends the text that the inside of a valid JSON string stands for, which is never longer.
  @usableFromInline
  mutating func append(unescaping raw: UnsafeBufferPointer<UInt8>) {
    guard var source = raw.baseAddress else { return }
    let end = source + raw.count
    reserve(raw.count)
    while source < end {
      // Inside a valid string only backslashes need an escape, so the copy stops at one or at the end.
      let plain = pliego_copy_plain(source, end - source, start + used)
      used += plain
      source += plain
      guard source < end else { return }
      let (scalar, length) = StringEscapes.scalar(at: source)
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
      source += length
    }
  }
}
