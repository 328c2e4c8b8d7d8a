import PliegoOCDS
import PliegoValues

extension Codelist {
  /// The code that differs from a text only in case, accents, spaces, hyphens and underscores.
  func codeSpelledOtherwise(_ text: String) -> String? {
    let letters = Text.fold(text).utf8.filter { !Self.isFiller($0) }
    guard !letters.isEmpty else { return nil }
    return codes.first { Self.hasLetters(letters, $0) }
  }

  /// The code that was probably meant.
  func nearestCode(to text: String) -> String? {
    codeSpelledOtherwise(text) ?? Text.closestName(to: text, in: codes, maximum: 2)
  }

  /// Whether a code has these letters and no others; a code beyond ASCII, of an extension, has other letters always.
  private static func hasLetters(_ letters: [UInt8], _ code: String) -> Bool {
    var place = 0
    for byte in code.utf8 where !isFiller(byte) {
      let small = byte &- 65 < 26 ? byte | 0x20 : byte
      guard place < letters.count, letters[place] == small else { return false }
      place += 1
    }
    return place == letters.count
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
