/// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31.
@frozen
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Year, month and day packed so that the order of the words is the order of the days.
  @usableFromInline let packed: UInt32

  @inlinable
  init(packed: UInt32) { self.packed = packed }

  /// Nil when there is no such day.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1 else { return nil }
    guard day <= 28 || day <= CivilDate.days(inMonth: month, of: year) else { return nil }
    packed = UInt32(truncatingIfNeeded: year) << 16 | UInt32(truncatingIfNeeded: month << 8 | day)
  }

  /// The day that lies `daysSinceEpoch` days after 1970-01-01; nil outside the years 1 to 9999.
  public init?(daysSinceEpoch: Int) {
    guard daysSinceEpoch >= CivilDate.firstDay, daysSinceEpoch <= CivilDate.lastDay else { return nil }
    // Years are counted from March, so that a leap day ends its year; 0000-03-01 is 719,468 days before the epoch.
    let days = daysSinceEpoch + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  static let firstDay = -719_162
  static let lastDay = 2_932_896

  @inlinable public var year: Int { Int(packed >> 16) }
  @inlinable public var month: Int { Int(packed >> 8 & 0xFF) }
  @inlinable public var day: Int { Int(packed & 0xFF) }

  /// Days from 1970-01-01 to this one.
  public var daysSinceEpoch: Int { CivilDate.daysSinceEpoch(year: year, month: month, day: day) }

  /// The same for years 0 to 10,000, since rules of time zones look one year ahead and one back.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let fromMarch = month > 2 ? month - 3 : month + 9
    let era = (marchYear + 400) / 400 - 1
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * fromMarch + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 0 for Sunday to 6 for Saturday.
  public var weekday: Int { (daysSinceEpoch + 719_162 + 1) % 7 }

  /// The day `days` later, or earlier when negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
    return overflows ? nil : CivilDate(daysSinceEpoch: sum)
  }

  @inlinable
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  @inlinable
  public static func days(inMonth month: Int, of year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + (month + month >> 3) & 1
  }

  @inlinable
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.packed < right.packed }

  /// Writes `yyyy-MM-dd`, ten bytes.
  ///
  /// SAFETY: `start` has room for ten bytes.
  public func write(into start: UnsafeMutablePointer<UInt8>) {
    CivilDate.writePair(year / 100, into: start)
    CivilDate.writePair(year % 100, into: start + 2)
    start[4] = UInt8(ascii: "-")
    CivilDate.writePair(month, into: start + 5)
    start[7] = UInt8(ascii: "-")
    CivilDate.writePair(day, into: start + 8)
  }

  /// SAFETY: `start` has room for two bytes; `value` lies in 0…99.
  @inline(__always)
  static func writePair(_ value: Int, into start: UnsafeMutablePointer<UInt8>) {
    start[0] = UInt8(truncatingIfNeeded: 48 + value / 10)
    start[1] = UInt8(truncatingIfNeeded: 48 + value % 10)
  }

  /// Appends `yyyy-MM-dd`.
  public func append(to bytes: inout some RangeReplaceableCollection<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { buffer in
      guard let start = buffer.baseAddress else { return }
      write(into: start)
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: 10))
    }
  }

  /// The date as `yyyy-MM-dd`.
  public var text: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      write(into: start)
      return 10
    }
  }
}

extension CivilDate: CustomStringConvertible {
  public var description: String { text }
}
