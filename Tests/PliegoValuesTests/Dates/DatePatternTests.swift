import PliegoValues
import Testing

@Suite("DatePattern")
struct DatePatternTests {
  @Test(
    arguments: [
      ("dd/MM/yyyy", "01/03/2016", "2016-03-01"), ("dd/MM/yyyy", " 01/03/2016 ", "2016-03-01"),
      ("dd/MM/yyyy", "31/11/2016", nil), ("dd/MM/yyyy", "29/02/1900", nil), ("dd/MM/yyyy", "29/02/2000", "2000-02-29"),
      ("dd/MM/yyyy", "01/17/2016", nil), ("dd/MM/yyyy", "1/3/2016", nil), ("dd/MM/yyyy", "01/03/2016 00:00", nil),
      ("dd/MM/yyyy", "01-03-2016", nil), ("dd/MM/yyyy", "01/03/16", nil), ("dd/MM/yyyy", "01/01/0001", "0001-01-01"),
      ("dd/MM/yyyy", "01/01/0000", nil), ("dd/MM/yyyy", "", nil),
      ("d/M/yyyy", "1/3/2016", "2016-03-01"), ("d/M/yyyy", "01/03/2016", "2016-03-01"), ("d/M/yyyy", "001/3/2016", nil),
      ("yyyyMMdd", "20160301", "2016-03-01"), ("dd.MM.yy", "01.03.69", "2069-03-01"),
      ("dd.MM.yy", "01.03.70", "1970-03-01"),
      ("d 'de' MMMM 'de' yyyy", "1 de marzo de 2016", "2016-03-01"), ("dd-MMM-yyyy", "01-Mar-2016", "2016-03-01"),
      ("dd-MMM-yyyy", "01-ENE.-2016", "2016-01-01"), ("dd MMM yyyy", "01 sept. 2016", "2016-09-01"),
      ("MMMM d, yyyy", "December 9, 2016", "2016-12-09"), ("dd-MMM-yyyy", "01-xyz-2016", nil),
      ("d/M/yyyy 'o''clock'", "1/3/2016 o'clock", "2016-03-01"), ("yyyy''MM''dd", "2016'03'01", "2016-03-01"),
      ("dd/MM/yyyy | yyyy-MM-dd", "2016-03-01", "2016-03-01"), ("dd/MM/yyyy | yyyy-MM-dd", "01/03/2016", "2016-03-01"),
      ("yyyy年MM月dd日", "2016年03月01日", "2016-03-01"),
      ("serial", "42430", "2016-03-01"), ("serial", "1", "1900-01-01"), ("serial", "59", "1900-02-28"),
      ("serial", "60", nil), ("serial", "61", "1900-03-01"), ("serial", "0", nil), ("serial", "2958465", "9999-12-31"),
      ("serial", "2958466", nil), ("serial", "-1", nil), ("serial", "42430.0", "2016-03-01"), ("serial", "42430.", nil),
      ("dd/MM/yyyy | serial", "42430", "2016-03-01"),
    ] as [(String, String, String?)])
  func `reads days`(pattern: String, text: String, expected: String?) throws {
    let reading = try DatePattern(pattern).parse(text)
    #expect(reading?.local.date.text == expected)
    #expect(reading?.hasTime != true)
  }

  @Test(
    arguments: [
      ("yyyy-MM-dd HH:mm:ss", "2016-03-01 23:59:58", "2016-03-01T23:59:58Z", nil),
      ("yyyy-MM-dd HH:mm:ss", "2016-03-01 24:00:00", nil, nil),
      ("yyyy-MM-dd HH:mm", "2016-03-01 23:60", nil, nil),
      ("dd/MM/yyyy hh:mm a", "01/03/2016 12:05 AM", "2016-03-01T00:05:00Z", nil),
      ("dd/MM/yyyy hh:mm a", "01/03/2016 12:05 p. m.", "2016-03-01T12:05:00Z", nil),
      ("dd/MM/yyyy hh:mm a", "01/03/2016 01:05 p.m.", "2016-03-01T13:05:00Z", nil),
      ("dd/MM/yyyy h:mm a", "01/03/2016 1:05 pm", "2016-03-01T13:05:00Z", nil),
      ("dd/MM/yyyy h:mm a", "01/03/2016 13:05 pm", nil, nil),
      ("dd/MM/yyyy h:mm a", "01/03/2016 0:05 pm", nil, nil),
      ("yyyy-MM-ddTHH:mm:ss.SSS", "2016-03-01T01:02:03.250", "2016-03-01T01:02:03.25Z", nil),
      ("yyyy-MM-ddTHH:mm:ss.SSS", "2016-03-01T01:02:03.25", nil, nil),
      ("yyyy-MM-dd HH:mm:ss.S", "2016-03-01 01:02:03.1234567", "2016-03-01T01:02:03.1234567Z", nil),
      ("yyyy-MM-dd'T'HH:mm:ssXXX", "2016-03-01T01:02:03-06:00", "2016-03-01T01:02:03-06:00", -21_600),
      ("yyyy-MM-dd'T'HH:mm:ssXXX", "2016-03-01T01:02:03Z", "2016-03-01T01:02:03Z", 0),
      ("yyyy-MM-dd HH:mm:ss z", "2016-03-01 01:02:03 UTC", "2016-03-01T01:02:03Z", 0),
      ("yyyy-MM-dd HH:mm:ss z", "2016-03-01 01:02:03 -0500", "2016-03-01T01:02:03-05:00", -18_000),
      ("yyyy-MM-dd H:mm", "2016-03-01 9:05", "2016-03-01T09:05:00Z", nil),
      ("serial", "42430.5", "2016-03-01T12:00:00Z", nil),
      ("serial", "42430.520833333336", "2016-03-01T12:30:00Z", nil),
      ("serial", "42430.99999999999", "2016-03-02T00:00:00Z", nil),
    ] as [(String, String, String?, Int?)])
  func `reads times`(pattern: String, text: String, expected: String?, offset: Int?) throws {
    let reading = try DatePattern(pattern).parse(text)
    #expect(reading.map { ZonedDateTime($0.local, offsetSeconds: $0.offsetSeconds ?? 0).text } == expected)
    #expect(reading?.offsetSeconds == offset)
  }

  @Test(
    arguments: [
      ("2016-03-01", "2016-03-01T00:00:00Z", nil, false), ("2016-03-01T10:00:00Z", "2016-03-01T10:00:00Z", 0, true),
      ("2016-03-01T10:00:00-06:00", "2016-03-01T10:00:00-06:00", -21_600, true),
      ("2016-03-01T10:00:00-0600", "2016-03-01T10:00:00-06:00", -21_600, true),
      ("2016-03-01 10:00", "2016-03-01T10:00:00Z", nil, true),
      ("2016-03-01 10:00:00.000", "2016-03-01T10:00:00Z", nil, true),
      ("2016-03-01T10:00:00.123456789012Z", "2016-03-01T10:00:00.123456789Z", 0, true),
      ("2016-03-01T24:00:00Z", nil, nil, false), ("2016-03-01T10", nil, nil, false),
      ("2016-03-01T10:00:60Z", nil, nil, false), ("2016-03-01T10:00:00 Z", nil, nil, false),
      ("01/03/2016", nil, nil, false), ("2016-3-1", nil, nil, false), ("2016-02-30", nil, nil, false),
      ("2016-03-01T10:00:00+24:00", nil, nil, false), ("2016-03-01T", nil, nil, false),
    ] as [(String, String?, Int?, Bool)])
  func `without a pattern, a time is RFC 3339 and its neighbours`(
    text: String, expected: String?, offset: Int?, hasTime: Bool
  ) {
    let reading = DatePattern.dateTime.parse(text)
    #expect(reading.map { ZonedDateTime($0.local, offsetSeconds: $0.offsetSeconds ?? 0).text } == expected)
    #expect(reading?.offsetSeconds == offset)
    #expect((reading?.hasTime ?? false) == hasTime)
  }

  @Test func `without a pattern, a day is yyyy-MM-dd alone`() {
    #expect(DatePattern.date.parse("2016-03-01")?.local.date.text == "2016-03-01")
    #expect(DatePattern.date.parse("2016-03-01T00:00:00") == nil)
    #expect(DatePattern.date.parse("2016-11-31") == nil)
  }

  @Test(
    arguments: [
      ("dd/mm/yyyy", .minutesForMonth(3..<5), "dd/MM/yyyy"),
      ("dd/mm/yyyy HH:mm", .minutesForMonth(3..<5), "dd/MM/yyyy HH:mm"),
      ("yyyy-MM-dd HH:MM", .monthForMinutes(14..<16), "yyyy-MM-dd HH:mm"),
      ("DD/MM/YYYY", .unknownLetters(0..<2, suggestion: "dd"), "dd/MM/yyyy"),
      ("dd/MM/YYYY", .unknownLetters(6..<10, suggestion: "yyyy"), "dd/MM/yyyy"),
      ("dd/mm/aaaa", .unknownLetters(6..<10, suggestion: "yyyy"), "dd/MM/yyyy"),
      ("yyyy-MM-dd HH:mm:SS", .unknownLetters(17..<19, suggestion: "ss"), "yyyy-MM-dd HH:mm:ss"),
      ("yyyy-MM-dd'T'HH:mm:ssZ", .unknownLetters(21..<22, suggestion: "XXX"), "yyyy-MM-dd'T'HH:mm:ssXXX"),
      ("dd de MM", .unknownLetters(3..<5, suggestion: "'de'"), nil),
      ("d de MMMM de yyyy", .unknownLetters(2..<4, suggestion: "'de'"), "d 'de' MMMM 'de' yyyy"),
      ("YYYYMMDD", .unknownLetters(0..<4, suggestion: "yyyy"), "yyyyMMdd"),
      ("EEEE dd/MM/yyyy", .unknownLetters(0..<4, suggestion: nil), nil),
      ("dd/MM/yyyy hh:mm PM", .unknownLetters(17..<19, suggestion: "a"), "dd/MM/yyyy hh:mm a"),
      ("dd/MM/yyyy hh:mm", .hourWithoutHalf(11..<13, suggestion: "HH"), "dd/MM/yyyy HH:mm"),
      ("dd/MM/yyyy dd", .repeatedField(11..<13), nil), ("MM/yyyy", .missingField(0..<7, letters: "dd"), nil),
      ("dd/MM/yyyy mm", .missingField(11..<13, letters: "HH"), nil),
      ("dd/MM/yyyy 'at", .openQuote(11..<14), nil), ("", .empty(0..<0), nil), ("yyyy-MM-dd | ", .empty(13..<13), nil),
      ("yyyy-MM-dd | dd/mm/yyyy", .minutesForMonth(16..<18), "yyyy-MM-dd | dd/MM/yyyy"),
    ] as [(String, DatePatternError, String?)])
  func `says what is wrong with a pattern, where, and what was meant`(
    pattern: String, expected: DatePatternError, corrected: String?
  ) {
    #expect(throws: expected) { try DatePattern(pattern) }
    #expect(DatePattern.corrected(pattern) == corrected)
  }

  @Test func `knows patterns of days alone`() throws {
    #expect(try DatePattern("dd/MM/yyyy | d-MMM-yy").isDateOnly)
    #expect(try !DatePattern("dd/MM/yyyy | dd/MM/yyyy HH:mm").isDateOnly)
    #expect(try !DatePattern("serial").isDateOnly)
    #expect(DatePattern.date.isDateOnly)
    #expect(!DatePattern.dateTime.isDateOnly)
  }
}
