/// The powers of ten that fit into 128 bits.
enum PowersOfTen {
  /// The greatest exponent: 10^38 is below 2^128, 10^39 is not.
  static let greatest = 38

  private static let table: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<greatest { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  private static let narrow: [UInt64] = table.prefix(20).map { UInt64($0) }

  /// 10 to the power of `exponent`, which lies in 0…38.
  static subscript(exponent: Int) -> UInt128 { table[exponent] }

  /// 10 to the power of `exponent`, which lies in 0…19.
  static func word(_ exponent: Int) -> UInt64 { narrow[exponent] }
}

extension UInt128 {
  /// How many decimal digits the number has; 1 for zero.
  var digitCount: Int {
    let bits = UInt128.bitWidth - leadingZeroBitCount
    // 1233/4096 is just below log10(2), so the estimate is right or one too small.
    let estimate = (bits * 1233) >> 12
    return estimate < PowersOfTen.greatest + 1 && self >= PowersOfTen[estimate] ? estimate + 1 : Swift.max(estimate, 1)
  }

  /// Quotient and remainder by 10^power; numbers of one machine word take the quick way.
  func dividedByPowerOfTen(_ power: Int) -> (quotient: UInt128, remainder: UInt128) {
    if power < 20, self <= UInt128(UInt64.max) {
      let (quotient, remainder) = UInt64(truncatingIfNeeded: self).quotientAndRemainder(
        dividingBy: PowersOfTen.word(power))
      return (UInt128(quotient), UInt128(remainder))
    }
    return quotientAndRemainder(dividingBy: PowersOfTen[power])
  }
}
