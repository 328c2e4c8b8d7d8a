import CPliego
import Glibc

/// Decodes an encoding with one byte a character, whose lower half is ASCII.
struct SingleByteDecoder {
  /// The characters of the bytes from 80 to FF; 0 where the encoding has none.
  private let upper: [UInt16]

  /// `nil` for encodings that are not of this kind.
  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .windows1252: upper = windows1252Characters + Self.latin1Characters[32...]
    // In Latin-1, 80 to 9F are control characters that no text holds: here they count as mistakes.
    case .latin1: upper = Array(repeating: 0, count: 32) + Self.latin1Characters[32...]
    case .macRoman: upper = macRomanCharacters
    default: return nil
    }
  }

  private static let latin1Characters: [UInt16] = Array(0x80...0xFF)

  /// Appends the text in UTF-8.
  ///
  /// - Returns: the offset of the first byte that the encoding does not have; `nil` when all went well.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, into text: TextBuffer) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var at = 0
    while at < bytes.count {
      let end = min(bytes.count, at + 1 << 16)
      let room = text.reserve(3 << 16)
      guard let target = room.baseAddress else { return at }
      var out = 0
      while at < end {
        let run = pliego_ascii_run(base + at, end &- at)
        memcpy(target + out, base + at, run)
        at &+= run
        out &+= run
        guard at < end else { break }
        let character = upper[Int(base[at] & 0x7F)]
        guard character != 0 else {
          text.advance(by: out)
          return at
        }
        out &+= put(character, room, out)
        at &+= 1
      }
      text.advance(by: out)
    }
    return nil
  }

  /// The text of a few bytes, for messages; what the encoding lacks becomes U+FFFD.
  func text(of bytes: some Sequence<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for byte in bytes {
      let character = byte < 0x80 ? UInt16(byte) : upper[Int(byte & 0x7F)]
      result.append(character == 0 && byte != 0 ? "\u{FFFD}" : Unicode.Scalar(character) ?? "\u{FFFD}")
    }
    return String(result)
  }

  @inline(__always)
  private func put(_ character: UInt16, _ room: UnsafeMutableBufferPointer<UInt8>, _ at: Int) -> Int {
    if character < 0x800 {
      room[at] = 0xC0 | UInt8(truncatingIfNeeded: character &>> 6)
      room[at &+ 1] = 0x80 | UInt8(truncatingIfNeeded: character & 0x3F)
      return 2
    }
    room[at] = 0xE0 | UInt8(truncatingIfNeeded: character &>> 12)
    room[at &+ 1] = 0x80 | UInt8(truncatingIfNeeded: (character &>> 6) & 0x3F)
    room[at &+ 2] = 0x80 | UInt8(truncatingIfNeeded: character & 0x3F)
    return 3
  }
}

/// What windows-1252 puts in the place of Latin-1's controls, 80 to 9F.
private let windows1252Characters: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

/// Mac OS Roman, 80 to FF (the version with the euro sign).
private let macRomanCharacters: [UInt16] =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
  .unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
