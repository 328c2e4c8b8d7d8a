/// What a number format makes of a number.
enum CellFormat: Sendable, Equatable {
  case number
  /// A day, a time of day or both.
  case moment(hasDate: Bool, hasTime: Bool)
  /// Hours that may be more than 24: `[h]:mm`.
  case duration

  /// The formats that have a number of their own and no text in the file.
  init(builtIn id: Int) {
    self =
      switch id {
      case 14...17: .moment(hasDate: true, hasTime: false)
      case 18...21, 45, 47: .moment(hasDate: false, hasTime: true)
      case 22: .moment(hasDate: true, hasTime: true)
      case 46: .duration
      default: .number
      }
  }

  /// Reads a format's text, such as `dd/mm/yyyy\ hh:mm` or `#,##0.00 "d"`; its first section counts.
  init(code: String) {
    var letters: [UInt8] = []
    var isElapsed = false
    var rest = Array(code.lowercased().utf8)[...]
    scan: while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: ";"): break scan
      case UInt8(ascii: "\""): rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      // The next character is meant itself, or for its width, or to fill the cell.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
      case UInt8(ascii: "["):
        let inside = rest.prefix { $0 != UInt8(ascii: "]") }
        rest = rest.dropFirst(inside.count + 1)
        if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
          isElapsed = true
          letters.append(first)
        }
      case UInt8(ascii: "a") where rest.starts(with: "m/pm".utf8): rest = rest.dropFirst(4)
      case _ where "ydhms".utf8.contains(byte): if letters.last != byte { letters.append(byte) }
      default: break
      }
    }
    self = Self.format(of: letters, isElapsed: isElapsed)
  }

  /// - Parameter letters: in the order of the format, repeated ones once.
  private static func format(of letters: [UInt8], isElapsed: Bool) -> CellFormat {
    let m = UInt8(ascii: "m")
    let hasTime = letters.contains { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "s") }
    var hasDate = letters.contains { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "d") }
    for (place, letter) in letters.enumerated() where letter == m {
      let before = place > 0 ? letters[place - 1] : 0
      let after = place + 1 < letters.count ? letters[place + 1] : 0
      // Behind hours and in front of seconds these are minutes.
      if before != UInt8(ascii: "h") && before != UInt8(ascii: "s") && after != UInt8(ascii: "s") && !isElapsed {
        hasDate = true
      }
    }
    if isElapsed && !hasDate { return .duration }
    return hasDate || hasTime ? .moment(hasDate: hasDate, hasTime: hasTime || isElapsed) : .number
  }
}
