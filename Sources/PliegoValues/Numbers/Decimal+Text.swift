extension Decimal {
  /// Reads the text of a JSON number (RFC 8259 §6): `-0.5`, `12e3`.
  ///
  /// Digits beyond the 34th round half to even.
  ///
  /// Nil for anything else, and for a magnitude of 10^6145 or more.
  public init?(jsonText bytes: UnsafeBufferPointer<UInt8>) {
    var reader = DigitReader(bytes: bytes)
    guard let value = reader.read() else { return nil }
    self = value
  }

  /// Reads the text of a JSON number; see `init(jsonText:)` for bytes.
  public init?(jsonText text: String) {
    var copy = text
    guard let value = copy.withUTF8({ Decimal(jsonText: $0) }) else { return nil }
    self = value
  }

  /// The canonical text: no exponent, no trailing noughts, no sign of zero, as in `1234.5`.
  public var text: String {
    String(unsafeUninitializedCapacity: maximumTextCount) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return write(into: start)
    }
  }

  /// Appends the canonical text as ASCII bytes.
  public func append(to bytes: inout some RangeReplaceableCollection<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: maximumTextCount) { buffer in
      guard let start = buffer.baseAddress else { return }
      let count = write(into: start)
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
  }

  /// How many bytes `write(into:)` may need at most.
  public var maximumTextCount: Int { 40 + Int(exponent.magnitude) }

  /// Writes the canonical text and returns its length in bytes.
  ///
  /// SAFETY: `start` has room for `maximumTextCount` bytes.
  public func write(into start: UnsafeMutablePointer<UInt8>) -> Int {
    let value = trimmed
    var next = start
    func put(_ byte: UInt8) {
      next.pointee = byte
      next += 1
    }
    if value.isNegative { put(UInt8(ascii: "-")) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { digits in
      let count = value.writeDigits(into: digits)
      let whole = count + Int(value.exponent)
      if whole <= 0 {
        put(UInt8(ascii: "0"))
        put(UInt8(ascii: "."))
        for _ in whole..<0 { put(UInt8(ascii: "0")) }
      }
      for index in 0..<count {
        if index == whole, index > 0 { put(UInt8(ascii: ".")) }
        put(digits[index])
      }
      for _ in 0..<max(0, whole - count) { put(UInt8(ascii: "0")) }
      return next - start
    }
  }

  /// The digits of the coefficient, first one first; returns how many.
  private func writeDigits(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = coefficient.digitCount
    var rest = coefficient
    var index = count
    while rest > UInt128(UInt64.max) {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: PowersOfTen[16])
      var chunk = UInt64(truncatingIfNeeded: remainder)
      for _ in 0..<16 {
        index -= 1
        buffer[index] = UInt8(truncatingIfNeeded: chunk % 10) + 48
        chunk /= 10
      }
      rest = quotient
    }
    var word = UInt64(truncatingIfNeeded: rest)
    while index > 0 {
      index -= 1
      buffer[index] = UInt8(truncatingIfNeeded: word % 10) + 48
      word /= 10
    }
    return count
  }
}

/// Reads one JSON number from front to back.
private struct DigitReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  /// The first 19 significant digits go into a machine word, the next ones into `coefficient`.
  var word: UInt64 = 0
  var coefficient: UInt128 = 0
  var significant = 0
  var place = 0
  /// What stands behind the 34th digit: its first digit, and whether anything follows it.
  var guardDigit: UInt8 = 0
  var hasTail = false

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read() -> Decimal? {
    let isNegative = skip(UInt8(ascii: "-"))
    let start = index
    readDigits(isFraction: false)
    if index == start || (bytes[start] == 48 && index > start + 1) { return nil }
    if skip(UInt8(ascii: ".")) {
      let fraction = index
      readDigits(isFraction: true)
      if index == fraction { return nil }
    }
    guard let power = readExponent(), index == bytes.count else { return nil }
    if significant <= 19 { coefficient = UInt128(word) }
    if coefficient == 0 { return .zero }
    if guardDigit > 5 || (guardDigit == 5 && (hasTail || coefficient & 1 == 1)) { coefficient += 1 }
    place += power
    if min(significant, 34) + place > 6145 { return nil }
    if place < -20_000 { return .zero }
    return Decimal.rounding(high: 0, low: coefficient, exponent: Int32(place), isNegative: isNegative)
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func readDigits(isFraction: Bool) {
    while index < bytes.count {
      let digit = bytes[index] &- 48
      if digit > 9 { return }
      take(digit, isFraction: isFraction)
      index += 1
    }
  }

  @inline(__always)
  private mutating func take(_ digit: UInt8, isFraction: Bool) {
    if isFraction { place -= 1 }
    if significant == 0, digit == 0 { return }
    significant += 1
    if significant <= 19 {
      word = word &* 10 &+ UInt64(digit)
    } else if significant <= 34 {
      if significant == 20 { coefficient = UInt128(word) }
      coefficient = coefficient * 10 + UInt128(digit)
    } else {
      if significant == 35 { guardDigit = digit } else if digit != 0 { hasTail = true }
      place += 1
    }
  }

  /// The number behind `e`, held within ±1,000,000; 0 when there is none, nil when it is malformed.
  private mutating func readExponent() -> Int? {
    guard skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) else { return 0 }
    let isNegative = skip(UInt8(ascii: "-"))
    if !isNegative { _ = skip(UInt8(ascii: "+")) }
    let start = index
    var value = 0
    while index < bytes.count, bytes[index] &- 48 <= 9 {
      value = min(value * 10 + Int(bytes[index] - 48), 1_000_000)
      index += 1
    }
    return index == start ? nil : isNegative ? -value : value
  }
}
