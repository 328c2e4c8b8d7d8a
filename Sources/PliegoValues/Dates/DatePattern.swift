/// How dates are written in a column: `dd/MM/yyyy`, `yyyy-MM-dd HH:mm:ss`, several shapes apart by ` | `.
///
/// | letters | what they read |
/// |---|---|
/// | `yyyy`, `yy` | year of four digits; of two, 70 to 99 being 19.. and 00 to 69 being 20.. |
/// | `MM`, `M`, `MMM`, `MMMM` | month of two digits; of one or two; its name in Spanish or English, short or long |
/// | `dd`, `d` | day of two digits; of one or two |
/// | `HH`, `H`, `hh`, `h`, `a` | hour 00 to 23; hour 01 to 12, with `a` for AM, p.m., a. m. |
/// | `mm`, `ss` | minute, second |
/// | `S`, `SS`, … | fraction: `S` one to nine digits, `SSS` exactly three |
/// | `XXX`, `z` | `Z`, `-06:00`, `-0600` or `-06`; `z` reads `UTC` and `GMT` too |
/// | `'T'`, `''` | the letters as they stand; an apostrophe |
///
/// `T` and everything that is not an ASCII letter stand for themselves. The word `serial` alone is the day count of
/// spreadsheets. A reading must use the whole text, white space at its ends apart.
public struct DatePattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let text: String
  let alternatives: [Alternative]

  enum Alternative: Sendable, Equatable {
    case fields([Field])
    case serial
    /// `yyyy-MM-dd`.
    case day
    /// The ISO 8601 shapes that RFC 3339 and its neighbours use.
    case moment
  }

  /// What a column of dates without a pattern holds: `yyyy-MM-dd`.
  public static let date = DatePattern(text: "yyyy-MM-dd", alternatives: [.day])

  /// What a column of times without a pattern holds: `yyyy-MM-dd`, alone or followed by `T` or a space and
  /// `HH:mm[:ss[.fraction]]`, then nothing, `Z`, `±hh:mm` or `±hhmm`.
  public static let dateTime = DatePattern(text: "yyyy-MM-dd'T'HH:mm:ssXXX", alternatives: [.moment])

  private init(text: String, alternatives: [Alternative]) {
    self.text = text
    self.alternatives = alternatives
  }

  /// Compiles a pattern, or says what is wrong with it and where.
  public init(_ text: String) throws(DatePatternError) {
    self.text = text
    self.alternatives = try DatePatternParser.parse(Array(text.utf8))
  }

  /// The pattern that was probably meant: every culprit with an obvious cure replaced, `DD/mm/YYYY` by `dd/MM/yyyy`.
  ///
  /// Nil when that does not give a pattern.
  public static func corrected(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    for _ in 0..<16 {
      do {
        _ = try DatePatternParser.parse(bytes)
        return String(decoding: bytes, as: UTF8.self)
      } catch {
        guard let cure = error.cure else { return nil }
        bytes.replaceSubrange(error.range, with: cure.utf8)
      }
    }
    return nil
  }

  /// Whether every alternative reads a day and nothing more.
  public var isDateOnly: Bool {
    alternatives.allSatisfy { alternative in
      switch alternative {
      case .fields(let fields): fields.allSatisfy { !$0.kind.isTime }
      case .day: true
      case .serial, .moment: false
      }
    }
  }

  /// Reads a text by the first alternative that fits it; nil when none does or the day does not exist.
  public func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> DateReading? {
    let trimmed = bytes.trimmingSpace
    if trimmed.isEmpty { return nil }
    for alternative in alternatives {
      let reading: DateReading? =
        switch alternative {
        case .fields(let fields): DatePattern.read(trimmed, fields)
        case .serial: DateReading(serial: trimmed)
        case .day: DateReading(day: trimmed)
        case .moment: DateReading(moment: trimmed)
        }
      if let reading { return reading }
    }
    return nil
  }

  /// Reads a text; see `parse(_:)` for bytes.
  public func parse(_ text: String) -> DateReading? {
    var copy = text
    return copy.withUTF8 { parse($0) }
  }
}

extension DatePattern {
  /// One field or one byte of literal text.
  struct Field: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
      case literal
      case year, shortYear, month, monthDigits, monthName, day, dayDigits
      case hour, hourDigits, halfHour, halfHourDigits, minute, second, fraction, half, offset, zone

      var isTime: Bool { rawValue >= Kind.hour.rawValue }
    }

    var kind: Kind
    /// The byte of a literal, or how many digits a fraction has (0: as many as there are).
    var detail: UInt8 = 0
  }

  /// Reads the fields one after the other.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ fields: [Field]) -> DateReading? {
    var scanner = ByteScanner(bytes)
    var parts = Parts()
    return fields.withUnsafeBufferPointer { fields in
      for field in fields {
        guard parts.read(field, &scanner) else { return nil }
      }
      return scanner.isAtEnd ? parts.reading : nil
    }
  }

  /// What has been read so far.
  private struct Parts {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var nanoseconds = 0
    var isAfternoon = false
    var isHalfDay = false
    var hasTime = false
    var offset: Int?

    @inline(__always)
    mutating func read(_ field: Field, _ scanner: inout ByteScanner) -> Bool {
      switch field.kind {
      case .literal: return scanner.skip(field.detail)
      case .year: return take(scanner.digits(4), into: &year)
      case .month: return take(scanner.digits(2), into: &month)
      case .day: return take(scanner.digits(2), into: &day)
      case .monthDigits: return take(scanner.digits(upTo: 2), into: &month)
      case .dayDigits: return take(scanner.digits(upTo: 2), into: &day)
      case .hour:
        hasTime = true
        return take(scanner.digits(2), into: &hour)
      case .minute: return take(scanner.digits(2), into: &minute)
      case .second: return take(scanner.digits(2), into: &second)
      default: return readRare(field, &scanner)
      }
    }

    @inline(__always)
    private func take(_ value: Int?, into place: inout Int) -> Bool {
      guard let value else { return false }
      place = value
      return true
    }

    private mutating func readRare(_ field: Field, _ scanner: inout ByteScanner) -> Bool {
      switch field.kind {
      case .shortYear:
        guard let value = scanner.digits(2) else { return false }
        year = value >= 70 ? 1900 + value : 2000 + value
        return true
      case .monthName: return take(scanner.monthName(), into: &month)
      case .hourDigits:
        hasTime = true
        return take(scanner.digits(upTo: 2), into: &hour)
      case .halfHour, .halfHourDigits:
        hasTime = true
        isHalfDay = true
        return take(field.kind == .halfHour ? scanner.digits(2) : scanner.digits(upTo: 2), into: &hour)
      case .fraction: return take(scanner.fraction(places: Int(field.detail)), into: &nanoseconds)
      case .half:
        guard let value = scanner.halfOfDay() else { return false }
        isAfternoon = value
        return true
      case .offset, .zone:
        offset = scanner.offset(namesAllowed: field.kind == .zone)
        return offset != nil
      default: return false
      }
    }

    var reading: DateReading? {
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      guard hasTime else { return DateReading(LocalDateTime(date), hasTime: false) }
      var hour = hour
      if isHalfDay {
        guard hour >= 1, hour <= 12 else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      guard hour <= 23, minute <= 59, second <= 59 else { return nil }
      let local = LocalDateTime(date, secondOfDay: hour * 3600 + minute * 60 + second, nanoseconds: nanoseconds)
      return DateReading(local, offsetSeconds: offset, hasTime: true)
    }
  }
}
