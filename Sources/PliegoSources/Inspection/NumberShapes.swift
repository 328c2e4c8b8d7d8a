/// Ways in which a text can be read as a number.
struct NumberReading {
  var isInteger = false
  var fitsPoint = false
  var fitsComma = false
  var fitsPlain = false
  var mark: String?

  var isNumber: Bool { fitsPoint || fitsComma }

  init(_ text: String) {
    guard let (digits, mark) = withoutMark(text) else { return }
    self.mark = mark
    fitsPoint = isGrouped(digits, group: UInt8(ascii: ","), decimal: UInt8(ascii: "."))
    fitsComma = isGrouped(digits, group: UInt8(ascii: "."), decimal: UInt8(ascii: ","))
    let isBare = !digits.contains(UInt8(ascii: ","))
    fitsPlain = fitsPoint && isBare
    // 00123 is a code, whose noughts would be lost.
    let isPadded = digits.count > 1 && digits[0] == 0x30 && digits[1] >= 0x30 && digits[1] <= 0x39
    if isPadded { (fitsPoint, fitsComma, fitsPlain) = (false, false, false) }
    isInteger = fitsPlain && !digits.contains(UInt8(ascii: ".")) && mark == nil
  }
}

private let currencyMarks = ["$", "€", "MXN", "COP", "USD", "EUR", "M.N.", "%"]

/// Takes a sign and one currency mark, before or behind, off a number.
private func withoutMark(_ text: String) -> (digits: [UInt8], mark: String?)? {
  var rest = Array(text.utf8)
  guard rest.count <= 40, rest.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
  var mark: String?
  for candidate in currencyMarks {
    let bytes = Array(candidate.utf8)
    if rest.starts(with: bytes) {
      rest.removeFirst(bytes.count)
    } else if rest.count > bytes.count, rest.suffix(bytes.count).elementsEqual(bytes) {
      rest.removeLast(bytes.count)
    } else {
      continue
    }
    mark = mark ?? candidate
    rest = trimmed(rest)
  }
  if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
  return (rest, mark)
}

/// Digits with groups of three, or without groups, and perhaps decimals.
private func isGrouped(_ digits: [UInt8], group: UInt8, decimal: UInt8) -> Bool {
  let parts = digits.split(separator: decimal, maxSplits: 2, omittingEmptySubsequences: false)
  guard let whole = parts.first, parts.count <= 2, parts.dropFirst().allSatisfy({ isDigits($0) }) else { return false }
  let groups = whole.split(separator: group, omittingEmptySubsequences: false)
  guard let first = groups.first, isDigits(first), groups.count == 1 || first.count <= 3 else { return false }
  return groups.dropFirst().allSatisfy { $0.count == 3 && isDigits($0) }
}

private func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
  !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
}
