/// A day and a time of day as a clock on the wall shows them, with no zone.
@frozen
public struct LocalDateTime: Sendable, Hashable, Comparable {
  public let date: CivilDate
  /// Seconds since midnight, 0 to 86,399.
  ///
  /// There is no leap second and no 24:00.
  public let secondOfDay: Int32
  /// 0 to 999,999,999.
  public let nanoseconds: Int32

  @inlinable
  public init(_ date: CivilDate, secondOfDay: Int = 0, nanoseconds: Int = 0) {
    self.date = date
    self.secondOfDay = Int32(truncatingIfNeeded: secondOfDay)
    self.nanoseconds = Int32(truncatingIfNeeded: nanoseconds)
  }

  /// Nil when there is no such day or no such time.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanoseconds: Int = 0
  ) {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    guard (0...999_999_999).contains(nanoseconds) else { return nil }
    self.init(date, secondOfDay: hour * 3600 + minute * 60 + second, nanoseconds: nanoseconds)
  }

  public var hour: Int { Int(secondOfDay) / 3600 }
  public var minute: Int { Int(secondOfDay) / 60 % 60 }
  public var second: Int { Int(secondOfDay) % 60 }

  /// Seconds from 1970-01-01T00:00:00 to this reading of the clock, as if it stood in UTC.
  public var secondsSinceEpoch: Int { date.daysSinceEpoch * 86_400 + Int(secondOfDay) }

  /// The clock moved on by `seconds`; nil outside the years 1 to 9999.
  public func adding(seconds: Int) -> LocalDateTime? {
    let total = secondsSinceEpoch + seconds
    let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
    guard let day = CivilDate(daysSinceEpoch: days) else { return nil }
    return LocalDateTime(day, secondOfDay: total - days * 86_400, nanoseconds: Int(nanoseconds))
  }

  /// The second of the day that `HH:mm` or `HH:mm:ss` names; nil for any other text.
  public static func secondOfDay(_ text: String) -> Int? {
    var copy = text
    return copy.withUTF8 { bytes in
      var scanner = ByteScanner(bytes)
      guard let hour = scanner.digits(2), hour <= 23, scanner.skip(UInt8(ascii: ":")) else { return nil }
      guard let minute = scanner.digits(2), minute <= 59 else { return nil }
      if scanner.isAtEnd { return hour * 3600 + minute * 60 }
      guard scanner.skip(UInt8(ascii: ":")), let second = scanner.digits(2), second <= 59 else { return nil }
      return scanner.isAtEnd ? hour * 3600 + minute * 60 + second : nil
    }
  }

  @inlinable
  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.secondOfDay != right.secondOfDay { return left.secondOfDay < right.secondOfDay }
    return left.nanoseconds < right.nanoseconds
  }
}
