import PliegoValues

/// What does not count when keys are compared: `compare keys: [trim, case, leading zeros]`.
public struct KeyComparison: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// White space at the ends, and how much of it stands between words.
  public static let trim = KeyComparison(rawValue: 1)
  /// Capital and small letters.
  public static let letterCase = KeyComparison(rawValue: 2)
  /// Noughts in front of any number in the key: `E-007` is `E-7`.
  public static let leadingZeros = KeyComparison(rawValue: 4)
  /// Everything that is neither letter nor digit: `800.099.287-4` is `8000992874`.
  public static let marks = KeyComparison(rawValue: 8)

  /// The words of the language, in the order in which the reference tells them.
  static let words: [(word: String, comparison: KeyComparison)] = [
    ("trim", .trim), ("case", .letterCase), ("leading zeros", .leadingZeros), ("marks", .marks),
  ]

  /// The form in which a key is compared: keys with one form are one key.
  ///
  /// A key of which nothing is left, such as `---` without its marks, stays as it stands.
  func form(of key: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var form = Array(key)
    if contains(.trim) { form = Self.collapsingSpace(form) }
    if contains(.letterCase) { form = form.withUnsafeBufferPointer { Text.lower($0) } }
    // Before the marks go: `1-05` and `105` are two keys, whatever their marks.
    if contains(.leadingZeros) { form = Self.withoutLeadingZeros(form) }
    if contains(.marks) { form = Self.withoutMarks(form) }
    return form.isEmpty ? Array(key) : form
  }

  private static func collapsingSpace(_ text: [UInt8]) -> [UInt8] {
    Array(
      String(decoding: text, as: UTF8.self).unicodeScalars.split { $0.properties.isWhitespace }
        .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ").utf8)
  }

  private static func withoutLeadingZeros(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isInNumber = false
    for (index, byte) in text.enumerated() {
      let isZeroInFront =
        !isInNumber && byte == UInt8(ascii: "0") && index + 1 < text.count && isDigit(text[index + 1])
      if isZeroInFront { continue }
      result.append(byte)
      isInNumber = isDigit(byte)
    }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func withoutMarks(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }) else {
      return text.filter { isDigit($0) || ($0 | 0x20) &- 0x61 < 26 }
    }
    let kept = String(decoding: text, as: UTF8.self).unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
    return Array(String(String.UnicodeScalarView(kept)).utf8)
  }
}
