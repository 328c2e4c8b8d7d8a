import CUTF8Proc

extension Text {
  /// The form that headings and codes are matched by: compatibility letters made plain, accents and other marks gone,
  /// small letters, invisible characters gone, white space trimmed and its runs made one space.
  ///
  /// `"  LICITACIÓN   Pública "` becomes `licitacion publica`; `ñ` becomes `n`, `ß` becomes `ss`.
  public static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    foldQuickly(bytes) ?? Text.bytes(foldedScalars(bytes))
  }

  public static func fold(_ text: String) -> String { over(text) { fold($0) } }

  /// Folds ASCII and the accented letters of western Europe without asking the library; nil when there is anything
  /// else.
  private static func foldQuickly(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var (index, isSpaceDue) = (0, false)
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      if byte >= 0x80 {
        guard index < bytes.count, let letter = plainLetter(byte, bytes[index]) else { return nil }
        byte = letter
        index += 1
      }
      if byte == 32 || byte &- 9 <= 4 {
        isSpaceDue = !folded.isEmpty
        continue
      }
      if isSpaceDue {
        folded.append(32)
        isSpaceDue = false
      }
      folded.append(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return folded
  }

  /// The ASCII letter under the accent of U+00C0 to U+00FF, a space for U+00A0; nil for every other pair of bytes.
  @inline(__always)
  private static func plainLetter(_ first: UInt8, _ second: UInt8) -> UInt8? {
    if first == 0xC2 { return second == 0xA0 ? 32 : nil }
    guard first == 0xC3, second & 0xC0 == 0x80 else { return nil }
    switch second | 0x20 {
    case 0xA0...0xA5: return UInt8(ascii: "a")
    case 0xA7: return UInt8(ascii: "c")
    case 0xA8...0xAB: return UInt8(ascii: "e")
    case 0xAC...0xAF: return UInt8(ascii: "i")
    case 0xB1: return UInt8(ascii: "n")
    case 0xB2...0xB6: return UInt8(ascii: "o")
    case 0xB9...0xBC: return UInt8(ascii: "u")
    case 0xBD: return UInt8(ascii: "y")
    default: return second == 0xBF ? UInt8(ascii: "y") : nil
    }
  }

  static func foldedScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    let options: [utf8proc_option_t] = [
      UTF8PROC_STABLE, UTF8PROC_COMPAT, UTF8PROC_DECOMPOSE, UTF8PROC_STRIPMARK, UTF8PROC_CASEFOLD, UTF8PROC_IGNORE,
    ]
    return collapsingSpace(decompose(scalars(bytes), options))
  }

  /// Runs of white space as one space, none at the ends.
  static func collapsingSpace(_ scalars: [Int32]) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(scalars.count)
    var isSpaceDue = false
    for scalar in scalars {
      if isSpace(scalar) {
        isSpaceDue = !result.isEmpty
        continue
      }
      if isSpaceDue {
        result.append(32)
        isSpaceDue = false
      }
      result.append(scalar)
    }
    return result
  }

  /// Capital letters, one for one, in no language's special way.
  public static func upper(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isASCII(bytes) { return bytes.map { $0 &- 97 < 26 ? $0 & 0xDF : $0 } }
    return moveCase(bytes, quick: 0xA0...0xBE, except: 0xB7)
      ?? Text.bytes(scalars(bytes).lazy.map { utf8proc_toupper($0) })
  }

  public static func upper(_ text: String) -> String { over(text) { upper($0) } }

  /// Small letters, one for one, in no language's special way.
  public static func lower(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isASCII(bytes) { return bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 } }
    return moveCase(bytes, quick: 0x80...0x9E, except: 0x97)
      ?? Text.bytes(scalars(bytes).lazy.map { utf8proc_tolower($0) })
  }

  public static func lower(_ text: String) -> String { over(text) { lower($0) } }

  /// Changes the case of ASCII and of the letters U+00C0 to U+00FE, whose capitals lie 32 before their small letters:
  /// those whose second byte is in `quick` move.
  ///
  /// Nil when there is anything else.
  private static func moveCase(
    _ bytes: UnsafeBufferPointer<UInt8>, quick: ClosedRange<UInt8>, except sign: UInt8
  ) -> [UInt8]? {
    let first: UInt8 = quick.lowerBound == 0xA0 ? 97 : 65
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        result.append(byte &- first < 26 ? byte ^ 0x20 : byte)
        continue
      }
      guard byte == 0xC3, index < bytes.count, bytes[index] & 0xC0 == 0x80 else { return nil }
      let second = bytes[index]
      if second == 0x9F || second == 0xBF { return nil }
      result.append(byte)
      result.append(quick.contains(second) && second != sign ? second ^ 0x20 : second)
      index += 1
    }
    return result
  }

  /// A text for identifiers: folded, with one `-` for every run of anything but letters and numbers, and none at the
  /// ends.
  ///
  /// `Beta y Cía.` becomes `beta-y-cia`. May be empty.
  public static func slug(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    fold(bytes).withUnsafeBufferPointer { folded in
      isASCII(folded) ? dashing(folded.lazy.map(Int32.init)) : dashing(scalars(folded))
    }
  }

  /// Letters and numbers as they are, one `-` for every run of anything else between them.
  private static func dashing(_ scalars: some Sequence<Int32>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(scalars.underestimatedCount)
    var isDashDue = false
    for scalar in scalars {
      guard isAlphanumeric(scalar) else {
        isDashDue = !result.isEmpty
        continue
      }
      if isDashDue {
        result.append(UInt8(ascii: "-"))
        isDashDue = false
      }
      append(scalar, to: &result)
    }
    return result
  }

  public static func slug(_ text: String) -> String { over(text) { slug($0) } }

  /// The digits 0 to 9 of the text and nothing else.
  ///
  /// May be empty.
  public static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] { bytes.filter { $0 &- 48 <= 9 } }

  public static func digits(_ text: String) -> String { over(text) { digits($0) } }
}
