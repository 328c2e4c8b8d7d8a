/// A slow decimal on lists of digits, written to be plainly right: the twin that `Decimal` is held against.
struct PlainNumber {
  /// Lowest digit first, no noughts at the top.
  var digits: [Int]
  var exponent: Int
  var isNegative: Bool

  /// Reads `-12.5e3` and the like.
  init(_ text: String) {
    var rest = Substring(text)
    isNegative = rest.hasPrefix("-")
    if isNegative { rest = rest.dropFirst() }
    exponent = 0
    if let mark = rest.firstIndex(of: "e") {
      exponent = Int(rest[rest.index(after: mark)...]) ?? 0
      rest = rest[..<mark]
    }
    if let point = rest.firstIndex(of: ".") { exponent -= rest.distance(from: point, to: rest.endIndex) - 1 }
    digits = rest.compactMap(\.wholeNumberValue).reversed()
    trim()
  }

  private init(digits: [Int], exponent: Int, isNegative: Bool) {
    (self.digits, self.exponent, self.isNegative) = (digits, exponent, isNegative)
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
  }

  private func padded(to exponent: Int) -> [Int] { Array(repeating: 0, count: self.exponent - exponent) + digits }

  private static func isBelow(_ left: [Int], _ right: [Int]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    for index in left.indices.reversed() where left[index] != right[index] { return left[index] < right[index] }
    return false
  }

  private static func subtract(_ left: [Int], _ right: [Int]) -> [Int] {
    var result = left
    for index in left.indices {
      result[index] -= index < right.count ? right[index] : 0
      if result[index] < 0 {
        result[index] += 10
        result[index + 1] -= 1
      }
    }
    while result.last == 0 { result.removeLast() }
    return result
  }

  func plus(_ other: PlainNumber) -> PlainNumber {
    let low = min(exponent, other.exponent)
    let (left, right) = (padded(to: low).withoutTop, other.padded(to: low).withoutTop)
    if isNegative == other.isNegative {
      var (sum, carry): ([Int], Int) = ([], 0)
      for index in 0..<max(left.count, right.count) + 1 {
        let total = (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
        sum.append(total % 10)
        carry = total / 10
      }
      return PlainNumber(digits: sum, exponent: low, isNegative: isNegative).rounded()
    }
    if PlainNumber.isBelow(left, right) {
      return PlainNumber(
        digits: PlainNumber.subtract(right, left), exponent: low, isNegative: other.isNegative
      ).rounded()
    }
    return PlainNumber(digits: PlainNumber.subtract(left, right), exponent: low, isNegative: isNegative).rounded()
  }

  func times(_ other: PlainNumber) -> PlainNumber {
    var product = Array(repeating: 0, count: digits.count + other.digits.count + 1)
    for (place, digit) in digits.enumerated() {
      for (otherPlace, otherDigit) in other.digits.enumerated() { product[place + otherPlace] += digit * otherDigit }
    }
    for index in 0..<product.count - 1 {
      product[index + 1] += product[index] / 10
      product[index] %= 10
    }
    return PlainNumber(
      digits: product, exponent: exponent + other.exponent, isNegative: isNegative != other.isNegative
    ).rounded()
  }

  /// Long division to far more than 34 digits, with a last digit that says whether anything was left.
  func divided(by other: PlainNumber) -> PlainNumber {
    var (quotient, rest): ([Int], [Int]) = ([], [])
    let numerator = Array(repeating: 0, count: 80) + digits
    for digit in numerator.reversed() {
      rest.insert(digit, at: 0)
      while rest.last == 0 { rest.removeLast() }
      var count = 0
      while !PlainNumber.isBelow(rest, other.digits) {
        rest = PlainNumber.subtract(rest, other.digits)
        count += 1
      }
      quotient.insert(count, at: 0)
    }
    quotient.insert(rest.isEmpty ? 0 : 1, at: 0)
    return PlainNumber(
      digits: quotient, exponent: exponent - other.exponent - 81, isNegative: isNegative != other.isNegative
    ).rounded()
  }

  /// To 34 digits, half to even.
  private func rounded() -> PlainNumber {
    guard digits.count > 34 else { return self }
    let drop = digits.count - 34
    let (tail, kept) = (digits[..<drop], Array(digits[drop...]))
    let half = tail.last ?? 0
    let isMore = half > 5 || (half == 5 && (tail.dropLast().contains { $0 != 0 } || kept[0] % 2 == 1))
    var result = PlainNumber(digits: kept, exponent: exponent + drop, isNegative: isNegative)
    guard isMore else { return result }
    var index = 0
    while index < result.digits.count, result.digits[index] == 9 {
      result.digits[index] = 0
      index += 1
    }
    if index == result.digits.count { result.digits.append(1) } else { result.digits[index] += 1 }
    return result
  }

  /// Without exponent, trailing noughts or sign of zero.
  var text: String {
    if digits.isEmpty { return "0" }
    var all = digits
    if exponent > 0 { all = Array(repeating: 0, count: exponent) + all }
    let places = max(0, -exponent)
    while all.count <= places { all.append(0) }
    let whole = all[places...].reversed().map(String.init).joined()
    var fraction = all[..<places].reversed().map(String.init).joined()
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension [Int] {
  fileprivate var withoutTop: [Int] {
    var copy = self
    while copy.last == 0 { copy.removeLast() }
    return copy
  }
}
