import PliegoJSON

/// A text as C wants it: with a zero behind.
///
/// SAFETY: what is lent points into `writer`, and is good until the next call.
final class CText {
  private var writer = ByteWriter()

  /// Lends a copy of bytes that have no zero in them: the text of a number.
  func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<CChar> {
    writer.removeAll()
    writer.append(bytes)
    return sealed()
  }

  /// Lends a text as a sheet keeps it.
  ///
  /// What XML has no characters for is written `_x0000_`, by its number; text that has this form already gets its first
  /// underscore written so, or programs would take it for a character. (The library does so for other control characters.)
  func copy(forSheet bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<CChar> {
    // Nearly all texts have none of what is looked at below.
    guard bytes.contains(where: { $0 == 0 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else { return copy(bytes) }
    writer.removeAll()
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0: writer.append("_x0000_")
      case UInt8(ascii: "_") where Self.isEscape(bytes, place): writer.append("_x005F_")
      case 0xEF where Self.isNoncharacter(bytes, place):
        writer.append(bytes[place + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_")
        place += 2
      default: writer.append(bytes[place])
      }
      place += 1
    }
    return sealed()
  }

  private func sealed() -> UnsafePointer<CChar> {
    writer.append(0)
    return writer.withUnsafeBytes { bytes in
      // SAFETY: at least the zero is there, and bytes and characters of C are laid out alike.
      UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).assumingMemoryBound(to: CChar.self)
    }
  }

  /// `_xHHHH_`.
  private static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_") else {
      return false
    }
    return bytes[place + 2..<place + 6].allSatisfy { $0 &- 0x30 <= 9 || ($0 | 0x20) &- UInt8(ascii: "a") <= 5 }
  }

  /// U+FFFE and U+FFFF.
  private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE
  }
}
