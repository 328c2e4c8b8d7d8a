/// What a text says about a point in time.
public struct DateReading: Sendable, Equatable {
  /// Midnight when the text has no time of day.
  public let local: LocalDateTime
  /// Seconds east of UTC, when the text says so.
  public let offsetSeconds: Int?
  /// Whether the text has a time of day at all.
  public let hasTime: Bool

  public init(_ local: LocalDateTime, offsetSeconds: Int? = nil, hasTime: Bool) {
    self.local = local
    self.offsetSeconds = offsetSeconds
    self.hasTime = hasTime
  }
}

extension DateReading {
  /// Reads `yyyy-MM-dd` and nothing else.
  init?(day bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = ByteScanner(bytes)
    guard let date = scanner.isoDay(), scanner.isAtEnd else { return nil }
    self.init(LocalDateTime(date), hasTime: false)
  }

  /// Reads a day, or a day and a time in the ISO 8601 shapes that `DatePattern.dateTime` lists.
  init?(moment bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = ByteScanner(bytes)
    guard let date = scanner.isoDay() else { return nil }
    if scanner.isAtEnd {
      self.init(LocalDateTime(date), hasTime: false)
      return
    }
    guard scanner.skip(UInt8(ascii: "T")) || scanner.skip(32) || scanner.skip(UInt8(ascii: "t")) else { return nil }
    guard let hour = scanner.digits(2), hour <= 23, scanner.skip(UInt8(ascii: ":")) else { return nil }
    guard let minute = scanner.digits(2), minute <= 59 else { return nil }
    var (second, nanoseconds) = (0, 0)
    if scanner.skip(UInt8(ascii: ":")) {
      guard let value = scanner.digits(2), value <= 59 else { return nil }
      second = value
      if scanner.skip(UInt8(ascii: ".")) || scanner.skip(UInt8(ascii: ",")) {
        guard let value = scanner.fraction(places: 0) else { return nil }
        nanoseconds = value
      }
    }
    let local = LocalDateTime(date, secondOfDay: hour * 3600 + minute * 60 + second, nanoseconds: nanoseconds)
    if scanner.isAtEnd {
      self.init(local, hasTime: true)
      return
    }
    guard let offset = scanner.offset(namesAllowed: false), scanner.isAtEnd else { return nil }
    self.init(local, offsetSeconds: offset, hasTime: true)
  }

  /// Reads the day count of spreadsheets: 1 is 1900-01-01, the fraction is the time of day to the millisecond.
  ///
  /// Spreadsheets believe in a 29 February 1900, day 60. That day is refused; the days behind it are one less than they
  /// count. The result has a time only when the fraction is not zero.
  init?(serial bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = ByteScanner(bytes)
    guard var days = scanner.digits(upTo: 7) else { return nil }
    var milliseconds = 0
    if scanner.skip(UInt8(ascii: ".")) || scanner.skip(UInt8(ascii: ",")) {
      guard let value = scanner.fractionOfDay() else { return nil }
      milliseconds = value
    }
    guard scanner.isAtEnd, days >= 1, days != 60 else { return nil }
    if milliseconds == 86_400_000 {
      days += 1
      milliseconds = 0
      if days == 60 { return nil }
    }
    // Day 1 is 25,567 days before 1970-01-01; behind the day that never was, one more must be taken off.
    guard let date = CivilDate(daysSinceEpoch: days - (days < 60 ? 25_568 : 25_569)) else { return nil }
    let local = LocalDateTime(
      date, secondOfDay: milliseconds / 1000, nanoseconds: milliseconds % 1000 * 1_000_000)
    self.init(local, hasTime: milliseconds != 0)
  }
}

extension ByteScanner {
  @inline(__always)
  mutating func isoDay() -> CivilDate? {
    guard let year = digits(4), skip(UInt8(ascii: "-")), let month = digits(2), skip(UInt8(ascii: "-")) else {
      return nil
    }
    guard let day = digits(2) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A fraction of a second, in nanoseconds: exactly `places` digits, or one to nine when `places` is 0.
  ///
  /// Digits beyond the ninth are read and cut off.
  mutating func fraction(places: Int) -> Int? {
    let start = index
    guard var value = places == 0 ? digits(upTo: 9) : digits(places) else { return nil }
    for _ in (index - start)..<9 { value *= 10 }
    if places == 0 {
      while let byte = next, byte &- 48 <= 9 { index += 1 }
    }
    return value
  }

  /// A fraction of a day in milliseconds, rounded; 86,400,000 when it rounds up to the next day.
  mutating func fractionOfDay() -> Int? {
    let start = index
    guard let value = digits(upTo: 11) else { return nil }
    var scale = 1
    for _ in start..<index { scale *= 10 }
    while let byte = next, byte &- 48 <= 9 { index += 1 }
    // 10^11 × 86,400,000 stays below 2^63.
    return (value * 86_400_000 + scale / 2) / scale
  }

  /// `Z`, `±hh:mm`, `±hhmm` or `±hh` in seconds; with names, `UTC` and `GMT` too.
  mutating func offset(namesAllowed: Bool) -> Int? {
    if skip(UInt8(ascii: "Z")) || skip(UInt8(ascii: "z")) { return 0 }
    if namesAllowed, skip(word: "utc") || skip(word: "gmt") { return 0 }
    let isWest = skip(UInt8(ascii: "-"))
    guard isWest || skip(UInt8(ascii: "+")), let hours = digits(2), hours <= 23 else { return nil }
    var minutes = 0
    if skip(UInt8(ascii: ":")) || (next ?? 0) &- 48 <= 9 {
      guard let value = digits(2), value <= 59 else { return nil }
      minutes = value
    }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// True for the afternoon: `PM`, `p.m.`, `p. m.`, `p`; false for the morning.
  mutating func halfOfDay() -> Bool? {
    let isAfternoon = skip(word: "p")
    guard isAfternoon || skip(word: "a") else { return nil }
    let before = index
    _ = skip(UInt8(ascii: "."))
    skipSpace()
    if skip(word: "m") {
      _ = skip(UInt8(ascii: "."))
    } else {
      index = before
    }
    return isAfternoon
  }

  mutating func skipSpace() {
    while index < bytes.count {
      let width = bytes.spaceWidth(at: index)
      if width == 0 { return }
      index += width
    }
  }

  /// The number of the month whose name stands here, long or short, Spanish or English, with or without a point.
  mutating func monthName() -> Int? {
    for (name, month) in monthNames where skip(word: name) {
      _ = skip(UInt8(ascii: "."))
      return month
    }
    return nil
  }
}

/// Longer names stand before their own beginnings.
private let monthNames: [(StaticString, Int)] = [
  ("enero", 1), ("ene", 1), ("january", 1), ("jan", 1),
  ("febrero", 2), ("february", 2), ("feb", 2),
  ("marzo", 3), ("march", 3), ("mar", 3),
  ("abril", 4), ("abr", 4), ("april", 4), ("apr", 4),
  ("mayo", 5), ("may", 5),
  ("junio", 6), ("june", 6), ("jun", 6),
  ("julio", 7), ("july", 7), ("jul", 7),
  ("agosto", 8), ("ago", 8), ("august", 8), ("aug", 8),
  ("septiembre", 9), ("setiembre", 9), ("september", 9), ("sept", 9), ("sep", 9), ("set", 9),
  ("octubre", 10), ("october", 10), ("oct", 10),
  ("noviembre", 11), ("november", 11), ("nov", 11),
  ("diciembre", 12), ("dic", 12), ("december", 12), ("dec", 12),
]
