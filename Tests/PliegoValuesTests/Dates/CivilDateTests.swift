import PliegoValues
import Testing

@Suite("CivilDate")
struct CivilDateTests {
  @Test(arguments: [
    (2016, 2, 29, true), (2015, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true), (2016, 11, 31, false),
    (2016, 12, 31, true), (1, 1, 1, true), (0, 12, 31, false), (9999, 12, 31, true), (10_000, 1, 1, false),
    (2016, 17, 1, false), (2016, 0, 1, false), (2016, 1, 0, false), (2016, 4, 31, false), (2016, 8, 31, true),
  ])
  func `knows which days there are`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-03-01", 11_017, 3), ("0001-01-01", -719_162, 1),
    ("9999-12-31", 2_932_896, 5), ("2016-03-01", 16_861, 2),
  ])
  func `counts days from 1970`(text: String, days: Int, weekday: Int) throws {
    let date = try #require(CivilDate(daysSinceEpoch: days))
    #expect(date.text == text)
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
  }

  @Test func `every day follows the one before it and counts back`() throws {
    var before = try #require(CivilDate(daysSinceEpoch: -719_162))
    for days in -719_161...2_932_896 {
      let date = try #require(CivilDate(daysSinceEpoch: days))
      guard before < date, date.daysSinceEpoch == days, date.day == 1 || date.day == before.day + 1 else {
        Issue.record("\(before) then \(date)")
        return
      }
      before = date
    }
    #expect(CivilDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CivilDate(daysSinceEpoch: -719_163) == nil)
  }

  @Test func `adds days across months and stops at the calendar's ends`() {
    #expect(CivilDate(year: 2016, month: 2, day: 28)?.adding(days: 2)?.text == "2016-03-01")
    #expect(CivilDate(year: 2016, month: 3, day: 1)?.adding(days: -366)?.text == "2015-03-01")
    #expect(CivilDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
    #expect(CivilDate(year: 9999, month: 12, day: 31)?.adding(days: Int.max) == nil)
  }
}
