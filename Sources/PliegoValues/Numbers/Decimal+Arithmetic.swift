extension Decimal {
  public static prefix func - (value: Decimal) -> Decimal {
    Decimal(coefficient: value.coefficient, exponent: value.exponent, isNegative: !value.isNegative)
  }

  public static func - (left: Decimal, right: Decimal) -> Decimal { left + -right }

  /// The exact sum, rounded half to even when it has more than 34 digits.
  public static func + (left: Decimal, right: Decimal) -> Decimal {
    if left.exponent == right.exponent, left.isNegative == right.isNegative {
      let sum = left.coefficient + right.coefficient
      return rounding(high: 0, low: sum, exponent: left.exponent, isNegative: left.isNegative)
    }
    if left.coefficient == 0 { return right }
    if right.coefficient == 0 { return left }
    return left.exponent >= right.exponent ? align(left, right) : align(right, left)
  }

  /// The exact product, rounded half to even when it has more than 34 digits.
  public static func * (left: Decimal, right: Decimal) -> Decimal {
    let (high, low) = left.coefficient.multipliedFullWidth(by: right.coefficient)
    return rounding(
      high: high, low: low, exponent: left.exponent + right.exponent, isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient to 34 digits, half to even; nil when `divisor` is zero.
  public func divided(by divisor: Decimal) -> Decimal? {
    if divisor.coefficient == 0 { return nil }
    if coefficient == 0 { return self }
    // With both coefficients stretched to 34 digits their ratio lies between 1/10 and 10, so that the quotient of
    // numerator × 10^34 has 34 or 35 digits.
    let (upperShift, lowerShift) = (34 - coefficient.digitCount, 34 - divisor.coefficient.digitCount)
    let numerator = (coefficient * PowersOfTen[upperShift]).multipliedFullWidth(by: PowersOfTen[34])
    let denominator = divisor.coefficient * PowersOfTen[lowerShift]
    var (quotient, remainder) = denominator.dividingFullWidth(numerator)
    var place = exponent - Int32(upperShift) - 34 - (divisor.exponent - Int32(lowerShift))
    let order: Int
    if quotient >= Decimal.limit {
      let last = quotient % 10
      quotient /= 10
      place += 1
      order = last != 5 ? (last > 5 ? 1 : -1) : (remainder > 0 ? 1 : 0)
    } else {
      order = Decimal.order(of: remainder, besideHalfOf: denominator)
    }
    if order > 0 || (order == 0 && quotient & 1 == 1) { quotient += 1 }
    return Decimal.rounding(
      high: 0, low: quotient, exponent: place, isNegative: isNegative != divisor.isNegative
    ).trimmed
  }

  /// The nearest value with `places` digits behind the point; a half goes away from zero, as in spreadsheets.
  ///
  /// Negative places round to tens, hundreds and so on.
  public func rounded(places: Int) -> Decimal {
    if places >= -Int(exponent) { return self }
    if places < -10_000 { return .zero }
    let drop = -places - Int(exponent)
    if drop > coefficient.digitCount { return .zero }
    let (quotient, remainder) = coefficient.dividedByPowerOfTen(drop)
    let up: UInt128 = Decimal.order(of: remainder, besideHalfOf: PowersOfTen[drop]) >= 0 ? 1 : 0
    return Decimal(coefficient: quotient + up, exponent: Int32(-places), isNegative: isNegative)
  }
}

extension Decimal {
  /// Adds two values other than zero, `upper` having the greater exponent or the same.
  private static func align(_ upper: Decimal, _ lower: Decimal) -> Decimal {
    let distance = Int(upper.exponent - lower.exponent)
    if distance <= 18, upper.coefficient <= UInt128(UInt64.max) {
      let wide = upper.coefficient * PowersOfTen[distance]
      return combine(high: 0, low: wide, upper, lower.coefficient, exponent: lower.exponent, sign: lower.isNegative)
    }
    let stretch = min(distance, 34 - upper.coefficient.digitCount)
    let digits = upper.coefficient * PowersOfTen[stretch]
    let rest = distance - stretch
    if rest > 36 {
      // The lower value is less than a thousandth of the upper one's last digit. One thousandth in its place rounds the
      // same way.
      return combine(
        high: 0, low: digits * 1000, upper, 1, exponent: upper.exponent - Int32(stretch) - 3, sign: lower.isNegative)
    }
    let (high, low) = digits.multipliedFullWidth(by: PowersOfTen[rest])
    return combine(
      high: high, low: low, upper, lower.coefficient, exponent: lower.exponent, sign: lower.isNegative)
  }

  /// Adds or subtracts `other` and a magnitude of 256 bits that carries the sign of `upper`.
  private static func combine(
    high: UInt128, low: UInt128, _ upper: Decimal, _ other: UInt128, exponent: Int32, sign: Bool
  ) -> Decimal {
    if upper.isNegative == sign {
      let (sum, carry) = low.addingReportingOverflow(other)
      return rounding(high: carry ? high + 1 : high, low: sum, exponent: exponent, isNegative: sign)
    }
    if high == 0, low < other {
      return rounding(high: 0, low: other - low, exponent: exponent, isNegative: sign)
    }
    let (difference, borrow) = low.subtractingReportingOverflow(other)
    return rounding(
      high: borrow ? high - 1 : high, low: difference, exponent: exponent, isNegative: upper.isNegative)
  }

  /// The decimal nearest to a magnitude of 256 bits, which has at most 70 digits.
  static func rounding(high: UInt128, low: UInt128, exponent: Int32, isNegative: Bool) -> Decimal {
    if high == 0, low < Decimal.limit {
      return inRange(coefficient: low, exponent: exponent, isNegative: isNegative)
    }
    let bits = high == 0 ? 128 - low.leadingZeroBitCount : 256 - high.leadingZeroBitCount
    var drop = max(1, (((bits - 1) * 1233) >> 12) - 33)
    var (quotient, remainder) = divide(high, low, byPowerOfTen: drop)
    if quotient >= Decimal.limit {
      drop += 1
      (quotient, remainder) = divide(high, low, byPowerOfTen: drop)
    }
    let order = order(of: remainder, besideHalfOf: PowersOfTen[drop])
    if order > 0 || (order == 0 && quotient & 1 == 1) { quotient += 1 }
    return inRange(coefficient: quotient, exponent: exponent + Int32(drop), isNegative: isNegative)
  }

  private static func divide(
    _ high: UInt128, _ low: UInt128, byPowerOfTen power: Int
  ) -> (quotient: UInt128, remainder: UInt128) {
    high == 0 ? low.dividedByPowerOfTen(power) : PowersOfTen[power].dividingFullWidth((high, low))
  }

  /// -1, 0 or 1 as the remainder is below, at or above half of the divisor, which is below 2^127.
  static func order(of remainder: UInt128, besideHalfOf divisor: UInt128) -> Int {
    let twice = remainder << 1
    return twice < divisor ? -1 : twice > divisor ? 1 : 0
  }

  /// Brings 10^34 back to 34 digits and holds the exponent inside the range of the type.
  private static func inRange(coefficient: UInt128, exponent: Int32, isNegative: Bool) -> Decimal {
    if coefficient == Decimal.limit {
      return inRange(coefficient: PowersOfTen[33], exponent: exponent + 1, isNegative: isNegative)
    }
    if exponent > greatestPlace, coefficient != 0 {
      let excess = Int(exponent - greatestPlace)
      let fits = coefficient.digitCount + excess <= precision
      let digits = fits ? coefficient * PowersOfTen[excess] : limit - 1
      return Decimal(coefficient: digits, exponent: greatestPlace, isNegative: isNegative)
    }
    if exponent < leastPlace {
      let drop = Int(leastPlace) - Int(exponent)
      if drop > precision { return .zero }
      return Decimal(
        coefficient: coefficient.dividedByPowerOfTen(drop).quotient, exponent: leastPlace, isNegative: isNegative)
    }
    return Decimal(coefficient: coefficient, exponent: exponent, isNegative: isNegative)
  }
}
