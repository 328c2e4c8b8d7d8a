extension Text {
  /// Decodes the `_x000D_` that spreadsheets write for characters XML cannot hold, and makes every line end a line
  /// feed.
  ///
  /// `_x005F_` is the underscore itself. A pair of surrogates gives its character; half of one stays as it stands, and
  /// so does an escaped NUL.
  ///
  /// - Returns: nil when the text has nothing to decode, which is nearly always.
  public static func decodingExcelEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard needsDecoding(bytes) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let (scalar, width) = escape(bytes, at: index) {
        append(scalar, to: &result)
        index += width
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return lineFeedsOnly(result)
  }

  /// The text with its escapes decoded; see the form for bytes.
  public static func decodingExcelEscapes(_ text: String) -> String {
    over(text) { decodingExcelEscapes($0) ?? Array($0) }
  }

  private static func needsDecoding(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\r") { return true }
      if byte == UInt8(ascii: "_"), escape(bytes, at: index) != nil { return true }
    }
    return false
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Int32, width: Int)? {
    guard let unit = unit(bytes, at: index), unit != 0 else { return nil }
    if unit < 0xD800 || unit > 0xDFFF { return (unit, 7) }
    guard unit < 0xDC00, let low = Text.unit(bytes, at: index + 7), low >= 0xDC00, low <= 0xDFFF else { return nil }
    return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), 14)
  }

  /// The number in `_xHHHH_` at `index`.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int32? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: Int32 = 0
    for place in index + 2..<index + 6 {
      guard let digit = hexDigit(bytes[place]) else { return nil }
      value = value << 4 | Int32(digit)
    }
    return value
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    if byte &- 48 <= 9 { return byte - 48 }
    let letter = (byte | 0x20) &- 97
    return letter < 6 ? letter + 10 : nil
  }

  private static func lineFeedsOnly(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "\r") {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }
}
