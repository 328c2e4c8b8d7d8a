import CUTF8Proc

extension Text {
  /// The form that headings and codes are matched by: compatibility letters made plain, accents and other marks gone,
  /// small letters, invisible characters gone, white space trimmed and its runs made one space.
  ///
  /// `"  LICITACIÓN   Pública "` becomes `licitacion publica`; `ñ` becomes `n`, `ß` becomes `ss`.
  public static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    isASCII(bytes) ? foldASCII(bytes) : Text.bytes(foldedScalars(bytes))
  }

  public static func fold(_ text: String) -> String { over(text) { fold($0) } }

  private static func foldASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var isSpaceDue = false
    for byte in bytes {
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
    return Text.bytes(scalars(bytes).lazy.map { utf8proc_toupper($0) })
  }

  public static func upper(_ text: String) -> String { over(text) { upper($0) } }

  /// Small letters, one for one, in no language's special way.
  public static func lower(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isASCII(bytes) { return bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 } }
    return Text.bytes(scalars(bytes).lazy.map { utf8proc_tolower($0) })
  }

  public static func lower(_ text: String) -> String { over(text) { lower($0) } }

  /// A text for identifiers: folded, with one `-` for every run of anything but letters and numbers, and none at the
  /// ends.
  ///
  /// `Beta y Cía.` becomes `beta-y-cia`. May be empty.
  public static func slug(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let folded = isASCII(bytes) ? foldASCII(bytes).map(Int32.init) : foldedScalars(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    var isDashDue = false
    for scalar in folded {
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
