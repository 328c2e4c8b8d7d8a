import PliegoJSON

/// A number of JSON as a locale writes it: with its decimal mark, and without an exponent.
///
/// - Returns: `nil` when it may stay as it stands; so may one whose exponent would make thousands of digits, which no
///   locale takes for a number.
func localNumber(_ number: UnsafeBufferPointer<UInt8>, decimalMark: UInt8) -> [UInt8]? {
  let point = number.firstIndex(of: UInt8(ascii: "."))
  guard let mark = number.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
    guard let point, decimalMark != UInt8(ascii: ".") else { return nil }
    var text = Array(number)
    text[point] = decimalMark
    return text
  }
  guard let exponent = Int(String(decoding: number[(mark + 1)...], as: UTF8.self)), abs(exponent) <= 400 else {
    return nil
  }
  let sign = number.first == UInt8(ascii: "-") ? 1 : 0
  let whole = Array(number[sign..<(point ?? mark)])
  let digits = whole + (point.map { Array(number[($0 + 1)..<mark]) } ?? [])
  return Array(number[..<sign]) + shifted(digits, pointAt: whole.count + exponent, decimalMark)
}

/// Digits with the mark behind the first so many, and noughts where there are no digits.
private func shifted(_ digits: [UInt8], pointAt place: Int, _ decimalMark: UInt8) -> [UInt8] {
  let zero = UInt8(ascii: "0")
  if place <= 0 { return [zero, decimalMark] + [UInt8](repeating: zero, count: -place) + digits }
  if place >= digits.count { return digits + [UInt8](repeating: zero, count: place - digits.count) }
  return digits[..<place] + [decimalMark] + digits[place...]
}
