/// A date pattern whose every field has a fixed place, such as `dd/MM/yyyy HH:mm`.
///
/// Plain numbers only, without references: threads share it freely.
public struct DateLayout: Sendable {
  /// What is compared of eight bytes.
  private struct Word {
    var literals: UInt64 = 0
    /// All bits of the bytes that are literals, and of those that are digits.
    var literalMask: UInt64 = 0
    var digitMask: UInt64 = 0
  }

  private static let mostBytes = 24

  private var count = 0
  private var yearAt = -1
  private var monthAt = -1
  private var dayAt = -1
  private var hourAt = -1
  private var minuteAt = -1
  private var secondAt = -1
  private var first = Word()
  private var second = Word()
  private var third = Word()

  /// - Returns: `nil` for a pattern that has other fields, or begins or ends with something else than a digit.
  public init?(_ pattern: DatePattern) {
    let fields: [DatePattern.Field]
    switch pattern.alternatives.first {
    case .fields(let found)?: fields = found
    case .day?:
      let hyphen = DatePattern.Field(kind: .literal, detail: UInt8(ascii: "-"))
      fields = [.init(kind: .year), hyphen, .init(kind: .month), hyphen, .init(kind: .day)]
    default: return nil
    }
    guard fields.first?.kind != .literal, fields.last?.kind != .literal else { return nil }
    for field in fields { guard add(field) else { return nil } }
    guard yearAt >= 0, monthAt >= 0, dayAt >= 0 else { return nil }
  }

  /// Whether it reads a time of day.
  public var hasTime: Bool { hourAt >= 0 }

  private mutating func add(_ field: DatePattern.Field) -> Bool {
    let start = count
    let width = field.kind == .literal ? 1 : field.kind == .year ? 4 : 2
    guard start + width <= Self.mostBytes else { return false }
    switch field.kind {
    case .literal: break
    case .year where yearAt < 0: yearAt = start
    case .month where monthAt < 0: monthAt = start
    case .day where dayAt < 0: dayAt = start
    case .hour where hourAt < 0: hourAt = start
    case .minute where minuteAt < 0: minuteAt = start
    case .second where secondAt < 0: secondAt = start
    default: return false
    }
    for place in start..<start + width { mark(place, field.kind == .literal ? field.detail : nil) }
    count += width
    return true
  }

  /// - Parameter literal: `nil` for a digit.
  private mutating func mark(_ place: Int, _ literal: UInt8?) {
    let shift = UInt64(place % 8 * 8)
    var word = place < 8 ? first : place < 16 ? second : third
    if let literal {
      word.literals |= UInt64(literal) << shift
      word.literalMask |= 0xFF << shift
    } else {
      word.digitMask |= 0xFF << shift
    }
    if place < 8 { first = word } else if place < 16 { second = word } else { third = word }
  }

  /// Reads a text, as the pattern does.
  ///
  /// SAFETY: eight bytes may be read behind the last one.
  ///
  /// - Returns: `nil` when the text does not look like this, and when there is no such day or time.
  @inline(__always)
  public func read(_ text: UnsafePointer<UInt8>, count: Int) -> LocalDateTime? {
    guard count == self.count, Self.fits(text, first), count <= 8 || Self.fits(text + 8, second),
      count <= 16 || Self.fits(text + 16, third)
    else { return nil }
    let year = Self.pair(text, yearAt) &* 100 &+ Self.pair(text, yearAt &+ 2)
    guard let date = CivilDate(year: year, month: Self.pair(text, monthAt), day: Self.pair(text, dayAt)) else {
      return nil
    }
    guard hourAt >= 0 else { return LocalDateTime(date) }
    let hour = Self.pair(text, hourAt)
    let minute = minuteAt < 0 ? 0 : Self.pair(text, minuteAt)
    let second = secondAt < 0 ? 0 : Self.pair(text, secondAt)
    guard hour <= 23, minute <= 59, second <= 59 else { return nil }
    return LocalDateTime(date, secondOfDay: hour &* 3600 &+ minute &* 60 &+ second)
  }

  /// Whether eight bytes hold the literals and digits of a word; other bytes do not count.
  @inline(__always)
  private static func fits(_ text: UnsafePointer<UInt8>, _ word: Word) -> Bool {
    let bytes = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A digit is 0x30 to 0x39: its upper half is 3, and stays 3 when six are added.
    let upper = word.digitMask & (ones &* 0xF0)
    let threes = word.digitMask & (ones &* 0x30)
    guard (bytes ^ word.literals) & word.literalMask == 0, bytes & upper == threes else { return false }
    return ((bytes & word.digitMask) &+ (word.digitMask & (ones &* 0x06))) & upper == threes
  }

  @inline(__always)
  private static func pair(_ text: UnsafePointer<UInt8>, _ at: Int) -> Int {
    Int(text[at] &- 48) &* 10 &+ Int(text[at &+ 1] &- 48)
  }
}
