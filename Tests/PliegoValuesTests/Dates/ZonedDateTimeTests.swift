import PliegoValues
import Testing

@Suite("ZonedDateTime")
struct ZonedDateTimeTests {
  @Test(arguments: [
    (0, 0, "2016-03-01T23:59:59Z"), (-21_600, 0, "2016-03-01T23:59:59-06:00"), (19_800, 0, "2016-03-01T23:59:59+05:30"),
    (0, 500_000_000, "2016-03-01T23:59:59.5Z"), (0, 1, "2016-03-01T23:59:59.000000001Z"),
    (-23_796, 0, "2016-03-01T23:59:59-06:37"),
  ])
  func `writes RFC 3339`(offset: Int, nanoseconds: Int, expected: String) throws {
    let local = try #require(
      LocalDateTime(year: 2016, month: 3, day: 1, hour: 23, minute: 59, second: 59, nanoseconds: nanoseconds))
    let time = ZonedDateTime(local, offsetSeconds: offset)
    #expect(time.text == expected)
    var bytes: [UInt8] = []
    time.append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func `is ordered by instant`() throws {
    let local = try #require(LocalDateTime(year: 2016, month: 3, day: 1, hour: 12))
    let later = try #require(local.adding(seconds: 1800))
    #expect(ZonedDateTime(later, offsetSeconds: 3600) < ZonedDateTime(local, offsetSeconds: 0))
    #expect(ZonedDateTime(local, offsetSeconds: 0).instantSeconds == 1_456_833_600)
  }

  @Test func `moves the clock over midnight`() throws {
    let local = try #require(LocalDateTime(year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59))
    #expect(local.adding(seconds: 1)?.date.text == "1970-01-01")
    #expect(local.adding(seconds: 1)?.secondOfDay == 0)
    #expect(local.adding(seconds: -86_400)?.date.text == "1969-12-30")
    #expect(local.secondsSinceEpoch == -1)
  }

  @Test(
    arguments: [("09:00", 32_400), ("23:59:59", 86_399), ("24:00", nil), ("9:00", nil), ("09:60", nil), ("", nil)]
      as [(String, Int?)])
  func `reads a time of day`(text: String, expected: Int?) {
    #expect(LocalDateTime.secondOfDay(text) == expected)
  }
}
