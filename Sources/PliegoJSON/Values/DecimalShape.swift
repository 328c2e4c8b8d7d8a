/// What a number's text says: its significant digits and the power of ten of the first of them.
///
///     text        -0012.3400e5 (as an example; JSON has no leading zeros)
///     digits           12 34         first non-zero digit to last non-zero digit, without the point
///     exponent              6        -1.234 × 10^6
///
/// Nothing is copied: digits are read where they stand. The shape must not outlive the text.
struct DecimalShape {
  /// Powers of ten of this size and more are kept as text: `exponent` then is 0 and `farExponent` says it.
  private static let farLimit = 1_000_000_000_000_000_000

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The first digit other than zero.
  private let first: Int
  /// The point, or where it would stand.
  private let point: Int
  /// 0 for zero, which has no sign and no exponent either.
  let digitCount: Int
  let isNegative: Bool
  let exponent: Int
  /// The sign and digits of an exponent too large for `exponent`; JSON sets no limit, so neither do comparisons.
  let farExponent: [UInt8]?

  /// Reads a text that is known to be a JSON number.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var first = -1
    var last = -1
    var point = -1
    var place = 0
    while place < bytes.count, bytes[place] | 0x20 != UInt8(ascii: "e") {
      let byte = bytes[place]
      if byte == UInt8(ascii: ".") {
        point = place
      } else if byte &- 0x31 <= 8 {
        if first < 0 { first = place }
        last = place
      }
      place += 1
    }
    if point < 0 { point = place }
    self.bytes = bytes
    self.first = first
    self.point = point
    guard first >= 0 else {
      (digitCount, isNegative, exponent, farExponent) = (0, false, 0, nil)
      return
    }
    digitCount = last - first + 1 - (first < point && point < last ? 1 : 0)
    isNegative = bytes[0] == UInt8(ascii: "-")
    let power = first < point ? point - first - 1 : point - first
    (exponent, farExponent) = Self.sum(UnsafeBufferPointer(rebasing: bytes.dropFirst(place + 1)), power)
  }

  /// The significant digit at `index`, 0 for the first, as a byte of text.
  func digit(_ index: Int) -> UInt8 {
    let place = first + index
    return bytes[first < point && place >= point ? place + 1 : place]
  }

  var isInteger: Bool {
    if let farExponent { return farExponent.first != UInt8(ascii: "-") }
    return digitCount == 0 || exponent >= digitCount - 1
  }

  // MARK: Exponents

  /// Adds `power` to the exponent written in `text` (with or without a sign, perhaps empty).
  private static func sum(_ text: UnsafeBufferPointer<UInt8>, _ power: Int) -> (Int, [UInt8]?) {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = text.drop { $0 &- 0x31 > 8 }
    guard digits.count > 18 else {
      let written = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      let total = (isNegative ? -written : written) + power
      return abs(total) < farLimit ? (total, nil) : (0, Array(String(total).utf8))
    }
    let total = add(isNegative ? -power : power, to: digits.map { $0 - 0x30 })
    let magnitude = total.map { $0 + 0x30 }
    guard magnitude.count > 18 else {
      let value = total.reduce(0) { $0 * 10 + Int($1) }
      return (isNegative ? -value : value, nil)
    }
    return (0, (isNegative ? [UInt8(ascii: "-")] : []) + magnitude)
  }

  /// Schoolbook addition of an amount, which may be negative, to a larger number given by its decimal digits.
  private static func add(_ amount: Int, to digits: [UInt8]) -> [UInt8] {
    var digits = digits
    var carry = amount
    var place = digits.count - 1
    while carry != 0 {
      if place < 0 {
        digits.insert(0, at: 0)
        place = 0
      }
      let total = Int(digits[place]) + carry
      let rest = ((total % 10) + 10) % 10
      digits[place] = UInt8(rest)
      carry = (total - rest) / 10
      place -= 1
    }
    return Array(digits.drop { $0 == 0 })
  }
}

// MARK: - Comparing

extension DecimalShape: Hashable {
  static func == (a: DecimalShape, b: DecimalShape) -> Bool {
    a.isNegative == b.isNegative && a.digitCount == b.digitCount && a.exponent == b.exponent
      && a.farExponent == b.farExponent && (0..<a.digitCount).allSatisfy { a.digit($0) == b.digit($0) }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(exponent)
    hasher.combine(farExponent)
    for index in 0..<digitCount { hasher.combine(digit(index)) }
  }
}

extension DecimalShape: Comparable {
  static func < (a: DecimalShape, b: DecimalShape) -> Bool {
    if a.sign != b.sign { return a.sign < b.sign }
    return a.sign < 0 ? b.hasSmallerMagnitude(than: a) : a.hasSmallerMagnitude(than: b)
  }

  private var sign: Int { digitCount == 0 ? 0 : isNegative ? -1 : 1 }

  private func hasSmallerMagnitude(than other: DecimalShape) -> Bool {
    if farExponent != other.farExponent { return hasSmallerFarExponent(than: other) }
    if exponent != other.exponent { return exponent < other.exponent }
    for index in 0..<max(digitCount, other.digitCount) {
      let mine = index < digitCount ? digit(index) : 0x30
      let theirs = index < other.digitCount ? other.digit(index) : 0x30
      if mine != theirs { return mine < theirs }
    }
    return false
  }

  private func hasSmallerFarExponent(than other: DecimalShape) -> Bool {
    // Far exponents lie beyond all near ones, on the side of their sign.
    let mine = farRank
    let theirs = other.farRank
    if mine != theirs { return mine < theirs }
    guard let a = farExponent, let b = other.farExponent else { return false }
    let isCloser = a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    return mine > 0 ? isCloser : !isCloser
  }

  private var farRank: Int {
    guard let farExponent else { return 0 }
    return farExponent.first == UInt8(ascii: "-") ? -1 : 1
  }
}

// MARK: - Dividing

extension DecimalShape {
  /// The most significant digits that a divisor may have.
  static let divisorDigits = 18

  /// Whether the number is a whole multiple of `divisor`, which is not zero.
  ///
  /// Both are a whole number times a power of ten, so remainders of whole numbers decide. A divisor of more than
  /// `divisorDigits` digits, which no schema has, divides only itself.
  func isMultiple(of divisor: DecimalShape) -> Bool {
    guard digitCount > 0 else { return true }
    guard divisor.digitCount <= Self.divisorDigits, farExponent == nil, divisor.farExponent == nil else {
      return self == divisor
    }
    // The powers of ten of the last digits. Mine is no zero, so it cannot make up for a larger power of the divisor.
    let power = (exponent - digitCount) - (divisor.exponent - divisor.digitCount)
    guard power >= 0 else { return false }
    let modulus = (0..<divisor.digitCount).reduce(UInt64(0)) { $0 * 10 + UInt64(divisor.digit($1) - 0x30) }
    var rest: UInt64 = 0
    for index in 0..<digitCount { rest = (rest * 10 + UInt64(digit(index) - 0x30)) % modulus }
    return Self.product(rest, Self.powerOfTen(power, modulus), modulus) == 0
  }

  private static func powerOfTen(_ exponent: Int, _ modulus: UInt64) -> UInt64 {
    var (result, base, rest) = (1 % modulus, 10 % modulus, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, base, modulus) }
      base = product(base, base, modulus)
      rest >>= 1
    }
    return result
  }

  private static func product(_ a: UInt64, _ b: UInt64, _ modulus: UInt64) -> UInt64 {
    modulus.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }
}

// MARK: - Writing

extension DecimalShape {
  /// Writes the number with no digit too many, by the layout of ECMAScript's `Number::toString` (RFC 8785 §3.2.2.3)
  /// but with all its digits, where RFC 8785 would round to a double.
  func append(to writer: inout ByteWriter) {
    guard digitCount > 0 else { return writer.append(UInt8(ascii: "0")) }
    if isNegative { writer.append(UInt8(ascii: "-")) }
    guard farExponent == nil, -7 < exponent, exponent < 21 else { return appendScientific(to: &writer) }
    if exponent < 0 {
      writer.append("0.")
      writer.append(UInt8(ascii: "0"), times: -exponent - 1)
      return appendDigits(0..<digitCount, to: &writer)
    }
    let whole = min(digitCount, exponent + 1)
    appendDigits(0..<whole, to: &writer)
    writer.append(UInt8(ascii: "0"), times: exponent + 1 - whole)
    guard whole < digitCount else { return }
    writer.append(UInt8(ascii: "."))
    appendDigits(whole..<digitCount, to: &writer)
  }

  private func appendScientific(to writer: inout ByteWriter) {
    writer.append(digit(0))
    if digitCount > 1 {
      writer.append(UInt8(ascii: "."))
      appendDigits(1..<digitCount, to: &writer)
    }
    writer.append(UInt8(ascii: "e"))
    let power = farExponent ?? Array(String(exponent).utf8)
    if power.first != UInt8(ascii: "-") { writer.append(UInt8(ascii: "+")) }
    for byte in power { writer.append(byte) }
  }

  private func appendDigits(_ range: Range<Int>, to writer: inout ByteWriter) {
    for index in range { writer.append(digit(index)) }
  }
}
