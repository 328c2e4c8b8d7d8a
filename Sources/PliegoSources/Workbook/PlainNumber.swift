/// Numbers as workbooks store them, written as plain decimals.
enum PlainNumber {
  /// The shortest plain decimal that means the same number, without exponent and without zeros that say nothing.
  ///
  /// Workbooks hold binary doubles, and programs write them with all their digits or with an exponent: `1E+3` is 1000,
  /// `0.10000000000000001` is 0.1. A whole number keeps all its digits, however long.
  ///
  /// - Returns: `nil` for what is not a number.
  static func text(of stored: some Collection<UInt8>) -> [UInt8]? {
    guard let parts = Parts(stored) else { return nil }
    if !parts.hasExponent, parts.fraction.isEmpty { return parts.plain }
    // Of at most 15 digits, every decimal has a double of its own.
    if !parts.hasExponent, parts.digits <= 15 { return parts.plain }
    guard let value = Double(String(decoding: stored, as: UTF8.self)), value.isFinite else { return nil }
    return text(of: value)
  }

  /// The same with the decimal mark of a locale, in which the mapping reads the cell again.
  static func text(of stored: [UInt8], decimalMark: UInt8) -> [UInt8]? {
    guard var text = text(of: stored) else { return nil }
    if decimalMark != UInt8(ascii: "."), let point = text.firstIndex(of: UInt8(ascii: ".")) {
      text[point] = decimalMark
    }
    return text
  }

  static func text(of value: Double) -> [UInt8] {
    guard value != 0 else { return [UInt8(ascii: "0")] }
    guard var parts = Parts(value.description.utf8) else { return [] }
    parts.applyExponent()
    return parts.plain
  }

  /// A number's text taken apart.
  private struct Parts {
    var isNegative = false
    /// Digits in front of the point, without leading zeros, and behind it, without trailing ones.
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var exponent = 0
    var hasExponent = false
    var digits: Int { whole.count + fraction.count }

    init?(_ text: some Collection<UInt8>) {
      var rest = text[...]
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        rest = rest.dropFirst()
      }
      whole = Self.takeDigits(&rest)
      if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        fraction = Self.takeDigits(&rest)
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
        rest = rest.dropFirst()
        guard let number = Int(String(decoding: rest, as: UTF8.self)), abs(number) < 1000 else { return nil }
        exponent = number
        hasExponent = true
        rest = rest.dropFirst(rest.count)
      }
      guard rest.isEmpty else { return nil }
      trim()
    }

    private static func takeDigits<Text: Collection<UInt8>>(_ rest: inout Text) -> [UInt8]
    where Text.SubSequence == Text {
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      let taken = Array(digits)
      rest = rest.dropFirst(taken.count)
      return taken
    }

    private mutating func trim() {
      whole = Array(whole.drop { $0 == 0x30 })
      while fraction.last == 0x30 { fraction.removeLast() }
    }

    mutating func applyExponent() {
      if exponent > 0 {
        fraction += Array(repeating: 0x30, count: max(0, exponent - fraction.count))
        whole += fraction.prefix(exponent)
        fraction.removeFirst(exponent)
      } else if exponent < 0 {
        whole = Array(repeating: 0x30, count: max(0, -exponent - whole.count)) + whole
        fraction = whole.suffix(-exponent) + fraction
        whole.removeLast(-exponent)
      }
      exponent = 0
      trim()
    }

    var plain: [UInt8] {
      var text: [UInt8] = []
      if isNegative && digits > 0 { text.append(UInt8(ascii: "-")) }
      if whole.isEmpty { text.append(0x30) }
      text += whole
      if !fraction.isEmpty {
        text.append(UInt8(ascii: "."))
        text += fraction
      }
      return text
    }
  }
}
