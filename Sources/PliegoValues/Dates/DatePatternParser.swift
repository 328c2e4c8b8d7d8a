/// Why a date pattern cannot be used.
///
/// Ranges count UTF-8 bytes inside the pattern's text.
public enum DatePatternError: Error, Sendable, Equatable {
  /// `mm` stands where the month is meant: the pattern has no `MM`. Write `MM`.
  case minutesForMonth(Range<Int>)
  /// `MM` stands where minutes are meant, as in `HH:MM`. Write `mm`.
  case monthForMinutes(Range<Int>)
  /// Letters that name no field, with the letters that were probably meant.
  case unknownLetters(Range<Int>, suggestion: String?)
  /// `hh` without `a` cannot tell morning from afternoon. The suggestion is the hour of 24.
  case hourWithoutHalf(Range<Int>, suggestion: String)
  /// The same part of the date is asked for twice.
  case repeatedField(Range<Int>)
  /// A year, month or day is missing (`yyyy`, `MM`, `dd`), or the larger unit of a time (`HH`, `mm`, `ss`).
  case missingField(Range<Int>, letters: String)
  /// A quotation that does not end.
  case openQuote(Range<Int>)
  /// There is nothing between two bars, or nothing at all.
  case empty(Range<Int>)

  /// Where the culprit stands.
  public var range: Range<Int> {
    switch self {
    case .minutesForMonth(let range), .monthForMinutes(let range), .unknownLetters(let range, _),
      .hourWithoutHalf(let range, _), .repeatedField(let range), .missingField(let range, _), .openQuote(let range),
      .empty(let range):
      range
    }
  }
}

extension DatePatternError {
  /// What to put in the culprit's place, when that is plain.
  public var cure: String? {
    switch self {
    case .minutesForMonth: "MM"
    case .monthForMinutes: "mm"
    case .unknownLetters(_, let suggestion): suggestion
    case .hourWithoutHalf(_, let suggestion): suggestion
    case .repeatedField, .missingField, .openQuote, .empty: nil
    }
  }
}

/// Turns the text of a pattern into fields, alternative by alternative.
struct DatePatternParser {
  private let text: [UInt8]
  private let range: Range<Int>
  private var fields: [DatePattern.Field] = []
  /// Where each field of letters stands.
  private var places: [(kind: DatePattern.Field.Kind, range: Range<Int>)] = []

  private init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    self.range = range
  }

  static func parse(_ text: [UInt8]) throws(DatePatternError) -> [DatePattern.Alternative] {
    var alternatives: [DatePattern.Alternative] = []
    for range in split(text) {
      if text[range].elementsEqual("serial".utf8) {
        alternatives.append(.serial)
        continue
      }
      var parser = DatePatternParser(text, range)
      try parser.readFields()
      try parser.check()
      alternatives.append(.fields(parser.fields))
    }
    return alternatives
  }

  /// The alternatives between bars that stand outside quotations, without the spaces around them.
  private static func split(_ text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, isQuoted) = (0, false)
    for index in 0...text.count {
      if index < text.count {
        if text[index] == UInt8(ascii: "'") { isQuoted.toggle() }
        if text[index] != UInt8(ascii: "|") || isQuoted { continue }
      }
      var (first, end) = (start, index)
      while first < end, text[first] == 32 { first += 1 }
      while end > first, text[end - 1] == 32 { end -= 1 }
      ranges.append(first..<end)
      start = index + 1
    }
    return ranges
  }

  private mutating func readFields() throws(DatePatternError) {
    if range.isEmpty { throw .empty(range) }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: "'") {
        index = try readQuotation(from: index)
      } else if byte == UInt8(ascii: "T") || !isLetter(byte) {
        fields.append(.init(kind: .literal, detail: byte))
        index += 1
      } else {
        var end = index + 1
        while end < range.upperBound, isLetter(text[end]), text[end] != UInt8(ascii: "T") { end += 1 }
        try readWord(index..<end)
        index = end
      }
    }
  }

  /// Reads `'…'`; two apostrophes are one, inside a quotation and outside.
  private mutating func readQuotation(from start: Int) throws(DatePatternError) -> Int {
    var index = start + 1
    if index < range.upperBound, text[index] == UInt8(ascii: "'") {
      fields.append(.init(kind: .literal, detail: UInt8(ascii: "'")))
      return index + 1
    }
    while index < range.upperBound {
      if text[index] == UInt8(ascii: "'") {
        let isDoubled = index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "'")
        if !isDoubled { return index + 1 }
        index += 1
      }
      fields.append(.init(kind: .literal, detail: text[index]))
      index += 1
    }
    throw .openQuote(start..<range.upperBound)
  }

  /// Reads letters that stand together, such as `yyyyMMdd`.
  ///
  /// A run of one letter that means nothing is pointed at when its cure is known; else the whole word is, since it is
  /// probably text that wants quotes.
  private mutating func readWord(_ word: Range<Int>) throws(DatePatternError) {
    var runs: [Range<Int>] = []
    for index in word {
      if let last = runs.last, text[last.lowerBound] == text[index] {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    let strangers = runs.filter { DatePatternParser.field(letters($0)) == nil }
    if let first = strangers.first {
      let name = letters(word)
      if ["AM", "PM", "am", "pm"].contains(name) { throw .unknownLetters(word, suggestion: "a") }
      if strangers.allSatisfy({ DatePatternParser.suggestion(for: letters($0)) != nil }) {
        throw .unknownLetters(first, suggestion: DatePatternParser.suggestion(for: letters(first)))
      }
      // A `T` behind belongs to the same stranger, as in GMT.
      var end = word.upperBound
      while end < text.count, isLetter(text[end]) { end += 1 }
      let whole = word.lowerBound..<end
      throw .unknownLetters(whole, suggestion: runs.count > 1 || whole != word ? "'\(letters(whole))'" : nil)
    }
    for run in runs { try readRun(run) }
  }

  private func letters(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private mutating func readRun(_ run: Range<Int>) throws(DatePatternError) {
    guard let field = DatePatternParser.field(letters(run)) else { return }
    if let other = places.first(where: { $0.kind.part == field.kind.part }) {
      if field.kind == .month, places.last?.kind.isHour == true { throw .monthForMinutes(run) }
      // In dd/mm/yyyy HH:mm it is the first one that is wrong.
      if field.kind == .minute, !hasMonth { throw .minutesForMonth(other.range) }
      throw .repeatedField(run)
    }
    if field.kind == .month, places.last?.kind.isHour == true { throw .monthForMinutes(run) }
    places.append((field.kind, run))
    fields.append(field)
  }

  private var hasMonth: Bool { places.contains { $0.kind.part == DatePattern.Field.Kind.month.part } }

  private func check() throws(DatePatternError) {
    let kinds = places.map(\.kind)
    let parts = kinds.map(\.part)
    if let minute = places.first(where: { $0.kind == .minute }), !hasMonth { throw .minutesForMonth(minute.range) }
    if let place = places.first(where: { $0.kind.isHalfHour }), !kinds.contains(.half) {
      throw .hourWithoutHalf(place.range, suggestion: place.kind == .halfHour ? "HH" : "H")
    }
    for (kind, letters) in [(DatePattern.Field.Kind.year, "yyyy"), (.month, "MM"), (.day, "dd")]
    where !parts.contains(kind.part) {
      throw .missingField(range, letters: letters)
    }
    for place in places {
      switch place.kind {
      case .minute, .half, .offset, .zone:
        if !kinds.contains(where: \.isHour) { throw .missingField(place.range, letters: "HH") }
        if place.kind == .half, !kinds.contains(where: \.isHalfHour) {
          throw .missingField(place.range, letters: "hh")
        }
      case .second: if !kinds.contains(.minute) { throw .missingField(place.range, letters: "mm") }
      case .fraction where !kinds.contains(.second):
        // HH:mm:SS means seconds.
        if place.range.count == 2 { throw .unknownLetters(place.range, suggestion: "ss") }
        throw .missingField(place.range, letters: "ss")
      default: break
      }
    }
  }

  private static func field(_ letters: String) -> DatePattern.Field? {
    if letters.utf8.allSatisfy({ $0 == UInt8(ascii: "S") }), letters.utf8.count <= 9 {
      let count = letters.utf8.count
      return .init(kind: .fraction, detail: count == 1 ? 0 : UInt8(count))
    }
    let kind: DatePattern.Field.Kind? =
      switch letters {
      case "yyyy": .year
      case "yy": .shortYear
      case "MM": .month
      case "M": .monthDigits
      case "MMM", "MMMM": .monthName
      case "dd": .day
      case "d": .dayDigits
      case "HH": .hour
      case "H": .hourDigits
      case "hh": .halfHour
      case "h": .halfHourDigits
      case "mm": .minute
      case "ss": .second
      case "a": .half
      case "XXX": .offset
      case "z": .zone
      default: nil
      }
    return kind.map { .init(kind: $0) }
  }

  /// What people write who know the patterns of spreadsheets, of SQL or of their own language.
  private static func suggestion(for letters: String) -> String? {
    switch letters {
    case "YYYY", "aaaa", "AAAA", "y", "yyy", "Y", "YYY", "uuuu": "yyyy"
    case "YY", "aa", "AA": "yy"
    case "DD": "dd"
    case "D": "d"
    case "m": "mm"
    case "mmm": "MMM"
    case "mmmm": "MMMM"
    case "s", "sss": "ss"
    case "n", "nn": "mm"
    case "t", "tt", "A", "p": "a"
    case "X", "XX", "Z", "ZZ", "ZZZ", "zz", "zzz", "xxx": "XXX"
    case "f", "ff", "fff", "ffffff": String(repeating: "S", count: letters.utf8.count)
    default: nil
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}

extension DatePattern.Field.Kind {
  /// Kinds that fill the same part of the date share a number.
  var part: UInt8 {
    switch self {
    case .shortYear: DatePattern.Field.Kind.year.rawValue
    case .monthDigits, .monthName: DatePattern.Field.Kind.month.rawValue
    case .dayDigits: DatePattern.Field.Kind.day.rawValue
    case .hourDigits, .halfHour, .halfHourDigits: DatePattern.Field.Kind.hour.rawValue
    case .zone: DatePattern.Field.Kind.offset.rawValue
    default: rawValue
    }
  }

  var isHour: Bool { part == DatePattern.Field.Kind.hour.rawValue }
  var isHalfHour: Bool { self == .halfHour || self == .halfHourDigits }
}
