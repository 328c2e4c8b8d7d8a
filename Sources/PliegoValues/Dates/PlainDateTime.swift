/// A date-time in the form in which nearly all are written: `2026-03-02T10:30:00-06:00` or `2026-03-02T10:30:00Z`.
///
/// Read eight bytes at a time. Whoever reads date-times in every form asks this first, and goes on when it is `nil`.
public struct PlainDateTime: Sendable {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int
  /// Seconds east of Greenwich.
  let offset: Int

  /// - Returns: `nil` when the text has another form, or names no moment: 30 February, 24 o'clock, a leap second.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = UnsafeRawPointer(text.baseAddress), text.count == 20 || text.count == 25,
      let date = Self.pairs(start, at: 0, .date), let time = Self.pairs(start, at: 11, .time),
      let middle = Self.pairs(start, at: 8, .middle), let offset = Self.offset(text, start)
    else { return nil }
    year = Self.pair(date, 0) &* 100 &+ Self.pair(date, 2)
    month = Self.pair(date, 5)
    day = Self.pair(middle, 0)
    let (hour, minute, second) = (Self.pair(time, 0), Self.pair(time, 3), Self.pair(time, 6))
    guard hour < 24, minute < 60, second < 60, CivilDate(year: year, month: month, day: day) != nil else { return nil }
    secondOfDay = hour &* 3600 &+ minute &* 60 &+ second
    self.offset = offset
  }

  @inline(__always)
  private static func offset(_ text: UnsafeBufferPointer<UInt8>, _ start: UnsafeRawPointer) -> Int? {
    guard text.count == 25 else { return text[19] == UInt8(ascii: "Z") ? 0 : nil }
    let isWest = text[19] == UInt8(ascii: "-")
    guard let digits = pairs(start, at: 17, isWest ? .west : .east) else { return nil }
    let (hours, minutes) = (pair(digits, 3), pair(digits, 6))
    guard hours < 24, minutes < 60 else { return nil }
    return (hours &* 3600 &+ minutes &* 60) &* (isWest ? -1 : 1)
  }

  /// What eight bytes look like.
  private struct Form {
    /// `0` for digits, and the signs themselves; the last byte first.
    let zero: UInt64
    /// What brings everything that is no digit there, or not the sign, to 128 and more.
    let limit: UInt64

    // `0000-00-`
    static var date: Form { Form(zero: 0x2D30_302D_3030_3030, limit: 0x7F76_767F_7676_7676) }
    // `00T00:00`
    static var middle: Form { Form(zero: 0x3030_3A30_3054_3030, limit: 0x7676_7F76_767F_7676) }
    // `00:00:00`
    static var time: Form { Form(zero: 0x3030_3A30_303A_3030, limit: 0x7676_7F76_767F_7676) }
    // `00+00:00`
    static var east: Form { Form(zero: 0x3030_3A30_302B_3030, limit: 0x7676_7F76_767F_7676) }
    // `00-00:00`
    static var west: Form { Form(zero: 0x3030_3A30_302D_3030, limit: 0x7676_7F76_767F_7676) }
  }

  /// At each byte the number that its digit and the next one make; `nil` when the bytes have another form.
  ///
  /// SAFETY: the eight bytes from `place` on lie within the text, whose length has been looked at.
  @inline(__always)
  private static func pairs(_ start: UnsafeRawPointer, at place: Int, _ form: Form) -> UInt64? {
    let digits = start.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian ^ form.zero
    guard ((digits &+ form.limit) | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
    return digits &* 10 &+ digits &>> 8
  }

  @inline(__always)
  private static func pair(_ pairs: UInt64, _ place: UInt64) -> Int {
    Int(truncatingIfNeeded: pairs &>> (place &* 8) & 0xFF)
  }
}
