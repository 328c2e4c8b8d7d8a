import PliegoValues

/// `date-time`: RFC 3339 §5.6, with the calendar of §5.7.
public enum DateTimeFormat {
  /// Why a text is no date-time, for messages.
  public enum Flaw: Sendable, CaseIterable {
    /// The date alone: nothing follows the day.
    case noTime
    case noSeconds
    case noOffset
    /// No `T` between date and time, but a space or something else.
    case noSeparator
    /// No such day: 30 February, month 13.
    case noSuchDay
    /// No such hour, minute or second.
    case noSuchTime
    case noSuchOffset
    /// Not written as a date at all.
    case notADate
  }

  static func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    PlainDateTime(text) != nil || flaw(in: text) == nil
  }

  public static func flaw(in text: UnsafeBufferPointer<UInt8>) -> Flaw? {
    guard text.count >= 10, let start = text.baseAddress else { return .notADate }
    guard let year = four(start), start[4] == UInt8(ascii: "-"), let month = two(start + 5),
      start[7] == UInt8(ascii: "-"), let day = two(start + 8)
    else { return .notADate }
    guard (1...12).contains(month), day >= 1, day <= days(in: month, of: year) else { return .noSuchDay }
    guard text.count > 10 else { return .noTime }
    guard start[10] | 0x20 == UInt8(ascii: "t") else { return .noSeparator }
    return timeFlaw(start + 11, text.count - 11)
  }

  private static func timeFlaw(_ text: UnsafePointer<UInt8>, _ count: Int) -> Flaw? {
    guard count >= 5, let hour = two(text), text[2] == UInt8(ascii: ":"), let minute = two(text + 3) else {
      return .noSuchTime
    }
    guard count >= 8, text[5] == UInt8(ascii: ":"), let second = two(text + 6) else {
      return hour < 24 && minute < 60 ? .noSeconds : .noSuchTime
    }
    guard hour < 24, minute < 60, second <= 60 else { return .noSuchTime }
    var place = 8
    if place < count, text[place] == UInt8(ascii: ".") {
      place += 1
      let first = place
      while place < count, text[place] &- 0x30 <= 9 { place += 1 }
      guard place > first else { return .noSuchTime }
    }
    guard place < count else { return .noOffset }
    guard let offset = offset(text + place, count - place) else { return .noSuchOffset }
    // Leap seconds come at the end of a day of UTC (RFC 3339 §5.7).
    guard second == 60 else { return nil }
    let minutes = ((hour * 60 + minute - offset) % 1440 + 1440) % 1440
    return minutes == 1439 ? nil : .noSuchTime
  }

  /// Minutes east of Greenwich.
  private static func offset(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    if text[0] | 0x20 == UInt8(ascii: "z") { return count == 1 ? 0 : nil }
    let sign = text[0] == UInt8(ascii: "+") ? 1 : text[0] == UInt8(ascii: "-") ? -1 : 0
    guard sign != 0, count == 6, text[3] == UInt8(ascii: ":"), let hours = two(text + 1), let minutes = two(text + 4),
      hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inline(__always)
  private static func two(_ text: UnsafePointer<UInt8>) -> Int? {
    let (tens, ones) = (text[0] &- 0x30, text[1] &- 0x30)
    return tens <= 9 && ones <= 9 ? Int(tens) &* 10 &+ Int(ones) : nil
  }

  @inline(__always)
  private static func four(_ text: UnsafePointer<UInt8>) -> Int? {
    guard let high = two(text), let low = two(text + 2) else { return nil }
    return high &* 100 &+ low
  }
}
