// White space is what Unicode's property White_Space says, and the two invisible marks U+200B (zero width space) and
// U+FEFF (byte order mark), which people cannot see at the ends of their cells either.

/// A byte that may begin or end white space: ASCII space and controls, and every byte beyond ASCII.
@inline(__always)
func mayBeSpace(_ byte: UInt8) -> Bool { byte &- 0x21 >= 0x5F }

/// The range without white space at its ends.
func trimmedRange(_ text: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> (start: Int, end: Int) {
  var start = from
  var end = to
  while start < end, case let length = spaceLength(at: start, end, { text[$0] }), length > 0 { start += length }
  while start < end, case let length = spaceLength(before: end, start, { text[$0] }), length > 0 { end -= length }
  return (start, end)
}

func trimmed(_ cell: [UInt8]) -> [UInt8] {
  guard let first = cell.first, let last = cell.last, mayBeSpace(first) || mayBeSpace(last) else { return cell }
  return cell.withUnsafeBufferPointer { bytes in
    guard let base = bytes.baseAddress else { return cell }
    let (start, end) = trimmedRange(base, 0, bytes.count)
    return end - start == cell.count ? cell : Array(bytes[start..<end])
  }
}

/// Bytes of the white space that starts at `at`; 0 when there is none.
private func spaceLength(at: Int, _ end: Int, _ byte: (Int) -> UInt8) -> Int {
  let first = byte(at)
  if first < 0x80 { return isASCIISpace(first) ? 1 : 0 }
  if first == 0xC2 { return at + 1 < end && isTwoByteSpace(byte(at + 1)) ? 2 : 0 }
  guard (0xE1...0xEF).contains(first), at + 2 < end else { return 0 }
  return isThreeByteSpace(first, byte(at + 1), byte(at + 2)) ? 3 : 0
}

/// Bytes of the white space that ends before `end`; 0 when there is none.
private func spaceLength(before end: Int, _ start: Int, _ byte: (Int) -> UInt8) -> Int {
  let last = byte(end - 1)
  if last < 0x80 { return isASCIISpace(last) ? 1 : 0 }
  if end - 2 >= start, byte(end - 2) == 0xC2, isTwoByteSpace(last) { return 2 }
  guard end - 3 >= start else { return 0 }
  return isThreeByteSpace(byte(end - 3), byte(end - 2), last) ? 3 : 0
}

private func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// U+0085 next line, U+00A0 no-break space, behind C2.
private func isTwoByteSpace(_ second: UInt8) -> Bool { second == 0x85 || second == 0xA0 }

private func isThreeByteSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (first, second) {
  case (0xE1, 0x9A): third == 0x80  // U+1680
  case (0xE2, 0x80): (0x80...0x8B).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
  case (0xE2, 0x81): third == 0x9F  // U+205F
  case (0xE3, 0x80): third == 0x80  // U+3000
  case (0xEF, 0xBB): third == 0xBF  // U+FEFF
  default: false
  }
}
