import PliegoValues

/// The days and hours that a workbook stores as numbers, written as ISO 8601.
struct SerialDate {
  /// Days count from 1904-01-01 instead of the end of 1899, as on old Macintoshes.
  var is1904 = false

  /// The text of a number under a format; `nil` when it is no day that a calendar has: then it stays a number.
  func text(of value: Double, as format: CellFormat) -> [UInt8]? {
    guard value.isFinite, value >= 0, value < 2_958_466 else { return nil }
    let milliseconds = Int((value * 86_400_000).rounded())
    var days = milliseconds / 86_400_000
    let rest = milliseconds % 86_400_000
    switch format {
    case .number: return nil
    case .duration: return Array(Self.time(milliseconds).utf8)
    case .moment(let hasDate, let hasTime):
      if days == 0, !(is1904 && hasDate) { return Array(Self.time(rest).utf8) }
      if is1904 { days += 1462 }
      guard let day = Self.day(days) else { return nil }
      return Array((hasTime || rest > 0 ? "\(day)T\(Self.time(rest))" : day).utf8)
    }
  }

  /// Day 60 is the 29th of February 1900, which never was: spreadsheets have it by tradition, and it is written so.
  private static func day(_ days: Int) -> String? {
    if days == 60 { return "1900-02-29" }
    guard let date = CivilDate(daysSinceEpoch: days - (days < 60 ? 25_568 : 25_569)) else { return nil }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// `13:45:00`, with milliseconds when there are some.
  static func time(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let text = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return milliseconds % 1000 == 0 ? text : "\(text).\(padded(milliseconds % 1000, 3))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
