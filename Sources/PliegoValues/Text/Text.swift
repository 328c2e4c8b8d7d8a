import CUTF8Proc

/// Operations on text that formulas, headings and codes need: pure, the same on every machine, no locale of the host.
///
/// The forms for bytes take UTF-8. Malformed UTF-8 is read as the standard library reads it, with U+FFFD in its place.
public enum Text {
  /// Whether every byte is below 0x80.
  public static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // SAFETY: words are loaded only where eight bytes remain.
    guard let start = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(start)
    var index = 0
    while index + 8 <= bytes.count {
      if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    while index < bytes.count {
      if bytes[index] >= 0x80 { return false }
      index += 1
    }
    return true
  }

  /// The Unicode scalars of the text, as the C library wants them.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var scalars: [Int32] = []
    scalars.reserveCapacity(bytes.count)
    if isASCII(bytes) {
      for byte in bytes { scalars.append(Int32(byte)) }
    } else {
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { scalars.append(Int32(scalar.value)) }
    }
    return scalars
  }

  static func scalars(_ text: String) -> [Int32] {
    var copy = text
    return copy.withUTF8 { scalars($0) }
  }

  static func bytes(_ scalars: some Sequence<Int32>) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars { append(scalar, to: &bytes) }
    return bytes
  }

  static func string(_ scalars: some Sequence<Int32>) -> String { String(decoding: bytes(scalars), as: UTF8.self) }

  /// Appends a scalar as UTF-8; what is no scalar becomes U+FFFD.
  static func append(_ scalar: Int32, to bytes: inout [UInt8]) {
    if scalar >= 0, scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else {
      bytes.append(contentsOf: String(Unicode.Scalar(UInt32(bitPattern: scalar)) ?? "\u{FFFD}").utf8)
    }
  }

  /// Runs a form for bytes over a string and makes a string of what comes out.
  static func over(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> [UInt8]) -> String {
    var copy = text
    return copy.withUTF8 { String(decoding: body($0), as: UTF8.self) }
  }

  /// Letters and numbers of any script.
  static func isAlphanumeric(_ scalar: Int32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) >= 97 && (scalar | 0x20) <= 122 || scalar >= 48 && scalar <= 57 }
    let category = Int(utf8proc_category(scalar).rawValue)
    return category >= 1 && category <= 5 || category >= 9 && category <= 11
  }

  /// White space: the control characters and separators that Unicode gives that property.
  static func isSpace(_ scalar: Int32) -> Bool {
    switch scalar {
    case 9...13, 32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
