/// A moment that a date-time of the data names, in nanoseconds since 1970 as two parts.
///
/// Only texts that RFC 3339 calls date-times name one; the others are the schema's to object to.
public struct Instant: Comparable, Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int
  /// The fraction of a second, in nanoseconds; digits beyond are dropped.
  public let nanoseconds: Int

  /// - Parameter text: the text without its quotes, escapes undone.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let plain = PlainDateTime(text) else {
      self.init(anyForm: text)
      return
    }
    let days = CivilDate.daysSinceEpoch(year: plain.year, month: plain.month, day: plain.day)
    self.init(seconds: days &* 86_400 &+ plain.secondOfDay &- plain.offset, nanoseconds: 0)
  }

  private init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The same, byte by byte.
  init?(anyForm text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 20, let date = Self.date(text), let time = Self.time(text) else { return nil }
    var place = 19
    var nanoseconds = 0
    if text[place] == UInt8(ascii: ".") {
      var unit = 100_000_000
      place += 1
      let start = place
      while place < text.count, text[place] &- 0x30 <= 9 {
        nanoseconds += Int(text[place] - 0x30) * unit
        unit /= 10
        place += 1
      }
      guard place > start else { return nil }
    }
    guard place < text.count, let offset = Self.offset(text, from: place) else { return nil }
    seconds = date.daysSinceEpoch * 86_400 + time - offset
    self.nanoseconds = nanoseconds
  }

  public static func < (a: Instant, b: Instant) -> Bool { (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds) }

  private static func date(_ text: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    guard let century = number(text, 0), let year = number(text, 2), let month = number(text, 5),
      let day = number(text, 8), text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-")
    else { return nil }
    return CivilDate(year: century * 100 + year, month: month, day: day)
  }

  /// Seconds of the day.
  private static func time(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text[10] | 0x20 == UInt8(ascii: "t"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let hour = number(text, 11), let minute = number(text, 14), let second = number(text, 17),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Seconds east of Greenwich.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>, from place: Int) -> Int? {
    if text[place] | 0x20 == UInt8(ascii: "z") { return place + 1 == text.count ? 0 : nil }
    guard text.count == place + 6, text[place + 3] == UInt8(ascii: ":"), let hours = number(text, place + 1),
      let minutes = number(text, place + 4), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    switch text[place] {
    case UInt8(ascii: "+"): return seconds
    case UInt8(ascii: "-"): return -seconds
    default: return nil
    }
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    let (tens, ones) = (text[place] &- 0x30, text[place + 1] &- 0x30)
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}
