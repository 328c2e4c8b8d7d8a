/// A decimal number of up to 34 significant digits: what amounts are read, added and written with.
///
/// The value is `coefficient × 10^exponent`, negated when `isNegative`. Sums, differences and products are computed
/// exactly and then rounded half to even when they need more than 34 digits, as decimal128 of IEEE 754 does. There is
/// no infinity and no NaN: a result beyond `9.99…E+6144` stays there, one nearer to zero than `1E-6176` is zero. Two
/// decimals are equal when their values are, so `1.0` equals `1`, and zero has no sign.
@frozen
public struct Decimal: Sendable {
  /// The digits, below 10^34.
  ///
  /// Trailing noughts may stand here; only writing and hashing take them off.
  @usableFromInline let coefficient: UInt128
  @usableFromInline let exponent: Int32
  public let isNegative: Bool

  /// How many significant digits a value keeps.
  public static let precision = 34
  public static let zero = Decimal(0)

  /// 10^34, which no coefficient reaches.
  ///
  /// Two words, so that the comparison needs no table.
  static var limit: UInt128 { UInt128(0x1_ED09_BEAD_87C0) << 64 | 0x378D_8E64_0000_0000 }
  static let greatestPlace: Int32 = 6144 - 33
  static let leastPlace: Int32 = -6176

  @inlinable
  init(coefficient: UInt128, exponent: Int32, isNegative: Bool) {
    self.coefficient = coefficient
    self.exponent = coefficient == 0 ? 0 : exponent
    self.isNegative = isNegative && coefficient != 0
  }

  public init(_ value: Int) {
    self.init(coefficient: UInt128(value.magnitude), exponent: 0, isNegative: value < 0)
  }

  public var isZero: Bool { coefficient == 0 }

  /// The value without its sign.
  public var magnitude: Decimal { Decimal(coefficient: coefficient, exponent: exponent, isNegative: false) }

  /// True when nothing but noughts stands behind the point.
  public var isInteger: Bool {
    if exponent >= 0 || coefficient == 0 { return true }
    let places = Int(-exponent)
    return places < Decimal.precision && coefficient % PowersOfTen[places] == 0
  }

  /// The value as a machine integer, or nil when it has a fraction or does not fit.
  public var integer: Int? {
    guard isInteger, exponent < 19 else { return nil }
    var magnitude = coefficient
    if exponent > 0 {
      let (product, overflows) = coefficient.multipliedReportingOverflow(by: PowersOfTen[Int(exponent)])
      if overflows { return nil }
      magnitude = product
    } else if exponent < 0 {
      magnitude = coefficient / PowersOfTen[Int(-exponent)]
    }
    if isNegative { return magnitude <= UInt128(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(exactly: magnitude)
  }

  /// The same value with no trailing nought in its coefficient: the one form that hashing and writing use.
  var trimmed: Decimal {
    if coefficient == 0 { return self }
    var digits = coefficient
    var places = exponent
    var step = 16
    while step > 0 {
      while true {
        let (quotient, remainder) = digits.dividedByPowerOfTen(step)
        if remainder != 0 { break }
        digits = quotient
        places += Int32(step)
      }
      step /= 2
    }
    return Decimal(coefficient: digits, exponent: places, isNegative: isNegative)
  }
}

extension Decimal: Hashable {
  public static func == (left: Decimal, right: Decimal) -> Bool {
    if left.exponent == right.exponent {
      return left.coefficient == right.coefficient && left.isNegative == right.isNegative
    }
    return left.isNegative == right.isNegative && compareMagnitudes(left, right) == 0
  }

  public func hash(into hasher: inout Hasher) {
    let one = trimmed
    hasher.combine(one.coefficient)
    hasher.combine(one.exponent)
    hasher.combine(one.isNegative)
  }
}

extension Decimal: Comparable {
  public static func < (left: Decimal, right: Decimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = compareMagnitudes(left, right)
    return left.isNegative ? order > 0 : order < 0
  }

  /// -1, 0 or 1 as the left magnitude is below, equal to or above the right one.
  static func compareMagnitudes(_ left: Decimal, _ right: Decimal) -> Int {
    if left.coefficient == 0 || right.coefficient == 0 || left.exponent == right.exponent {
      return left.coefficient < right.coefficient ? -1 : left.coefficient > right.coefficient ? 1 : 0
    }
    let (leftDigits, rightDigits) = (left.coefficient.digitCount, right.coefficient.digitCount)
    let (leftTop, rightTop) = (leftDigits + Int(left.exponent), rightDigits + Int(right.exponent))
    if leftTop != rightTop { return leftTop < rightTop ? -1 : 1 }
    let wide = left.coefficient * PowersOfTen[max(0, rightDigits - leftDigits)]
    let other = right.coefficient * PowersOfTen[max(0, leftDigits - rightDigits)]
    return wide < other ? -1 : wide > other ? 1 : 0
  }
}

extension Decimal: CustomStringConvertible {
  public var description: String { text }
}
