/// The patterns of the mapping language under which a text is a date or a moment that exists.
///
/// `29/01/2024` fits `dd/MM/yyyy` only; `03/04/2024` fits `MM/dd/yyyy` too.
func datePatterns(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  guard (6...40).contains(bytes.count), let first = bytes.first, first >= 0x30, first <= 0x39 else { return [] }
  return dayPatterns.flatMap { day -> [String] in
    guard let end = fits(bytes, from: 0, day) else { return [] }
    return timePatterns.compactMap { fits(bytes, from: end, $0) == bytes.count ? day + $0 : nil }
  }
}

func hasTime(_ pattern: String) -> Bool { pattern.contains("HH") }

private let dayPatterns = [
  "yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "yyyy/MM/dd", "dd-MM-yyyy", "MM-dd-yyyy", "dd.MM.yyyy", "dd/MM/yy",
  "MM/dd/yy", "yyyyMMdd",
]

private let timePatterns: [String] =
  [""]
  + [" ", "T"].flatMap { gap in
    ["HH:mm", "HH:mm:ss", "HH:mm:ss.000"].flatMap { time in
      ["", "Z", " GMT", " UTC", "+00:00"].map { gap + time + $0 }
    }
  }

/// Where the text that fits the pattern ends; `nil` when it does not fit.
///
/// Day, month and hour may have one digit when something else follows or precedes them; years have as many as asked.
private func fits(_ text: [UInt8], from start: Int, _ pattern: String) -> Int? {
  let pattern = Array(pattern.utf8)
  let isDense = pattern.elementsEqual("yyyyMMdd".utf8)
  var at = start
  var next = 0
  while next < pattern.count {
    let letter = pattern[next]
    // A letter alone is text: the M of GMT.
    guard let range = rangeOfField(letter), next + 1 < pattern.count, pattern[next + 1] == letter else {
      guard at < text.count, text[at] == letter else { return nil }
      at += 1
      next += 1
      continue
    }
    let width = pattern[next...].prefix { $0 == letter }.count
    let digits = text[at...].prefix(width).prefix { $0 >= 0x30 && $0 <= 0x39 }
    let mayBeShort = width == 2 && !isDense && letter != UInt8(ascii: "y")
    guard digits.count == width || (mayBeShort && digits.count == 1) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard width != 2 || letter == UInt8(ascii: "y") || range.contains(value) else { return nil }
    guard width != 4 || (1900...2199).contains(value) else { return nil }
    at += digits.count
    next += width
  }
  return at
}

private func rangeOfField(_ letter: UInt8) -> ClosedRange<Int>? {
  switch letter {
  case UInt8(ascii: "y"): 0...9999
  case UInt8(ascii: "M"): 1...12
  case UInt8(ascii: "d"): 1...31
  case UInt8(ascii: "H"): 0...23
  case UInt8(ascii: "m"), UInt8(ascii: "s"): 0...59
  default: nil
  }
}
