import PliegoOCDS
import PliegoRows
import PliegoValues

// From the text of a cell to a value, and between values.
extension Evaluator {
  /// Reads a cell that is not empty as its column declares.
  mutating func read(_ text: Bytes, _ kind: CellReaderPlan.Kind, _ source: Int, _ column: Int, _ row: Int) -> Value {
    let reader = plan.sources[source].columns[column].reader
    if let value = read(text, reader) { return value }
    let isCode = kind == .code
    return problem(isCode ? .notACode : kind == .url ? .notAURI : .unreadable, text, source, column, row)
  }

  /// `nil`: the text is not what the reader expects.
  mutating func read(_ text: Bytes, _ reader: CellReaderPlan) -> Value? {
    switch reader.kind {
    case .text: return .text(text)
    case .url:
      let bare = withoutMarks(text, reader.marks)
      return URIText.isURI(bare.buffer) ? .text(bare) : nil
    case .number, .integer: return readNumber(text, reader)
    case .boolean: return readBoolean(text, reader)
    case .date, .datetime: return readDate(withoutMarks(text, reader.marks), reader)
    case .code:
      guard reader.codelist >= 0 else { return .text(text) }
      let list = plan.codelists[Int(reader.codelist)]
      // A word that an open list lacks is told where the field is written.
      return list.isOpen || list.contains(text.text) ? .text(text) : nil
    }
  }

  private mutating func readNumber(_ text: Bytes, _ reader: CellReaderPlan) -> Value? {
    let out = arena.bytes(text.count + 2)
    let format = plan.numberFormats[Int(reader.numberFormat)]
    guard let count = format.canonicalText(of: text.buffer, ignoring: reader.marks, into: out) else { return nil }
    guard let number = plainNumber(Bytes(start: UnsafePointer(out), count: count)) else { return nil }
    return reader.kind == .integer ? wholeNumber(number).map { .number($0) } : .number(number)
  }

  /// A number keeps the digits of its cell, noughts at the end too; only an exponent is written out.
  ///
  /// - Returns: `nil` for an exponent that would take thousands of digits, or lose them all.
  private mutating func plainNumber(_ number: Bytes) -> Bytes? {
    guard let mark = number.buffer.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return number }
    let exponent = Int(String(decoding: number.buffer[(mark + 1)...], as: UTF8.self)) ?? Int.max
    guard exponent.magnitude <= 100, let decimal = Decimal(jsonText: number.buffer) else { return nil }
    return arena.copy(decimal)
  }

  /// The digits of a number without a fraction, `3.00` being `3`; `nil` when there is one.
  func wholeNumber(_ number: Bytes) -> Bytes? {
    guard let point = number.buffer.firstIndex(of: UInt8(ascii: ".")) else { return number }
    guard number.buffer[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    return Bytes(start: number.start, count: point)
  }

  private func readBoolean(_ text: Bytes, _ reader: CellReaderPlan) -> Value? {
    let folded = Text.fold(text.buffer)
    if reader.yes.contains(folded) { return .boolean(true) }
    if reader.no.contains(folded) { return .boolean(false) }
    return nil
  }

  private mutating func readDate(_ text: Bytes, _ reader: CellReaderPlan) -> Value? {
    guard let reading = plan.datePatterns[Int(reader.datePattern)].parse(text.buffer) else { return nil }
    return temporal(reading, isDate: reader.kind == .date, zone: Int(reader.zone))
  }

  private mutating func temporal(_ reading: DateReading, isDate: Bool, zone: Int) -> Value {
    if isDate || !reading.hasTime { return .date(reading.local.date) }
    if let offset = reading.offsetSeconds { return .datetime(ZonedDateTime(reading.local, offsetSeconds: offset)) }
    return .datetime(resolve(reading.local, zone: zone))
  }

  /// The text without the marks that `ignore:` names, at its ends, and without the spaces around them.
  private mutating func withoutMarks(_ text: Bytes, _ marks: [[UInt8]]) -> Bytes {
    guard !marks.isEmpty else { return text }
    var low = 0
    var high = text.count
    var hasChanged = true
    while hasChanged, low < high {
      hasChanged = false
      for mark in marks where !mark.isEmpty && mark.count <= high - low {
        if text.buffer[low..<(low + mark.count)].elementsEqual(mark) {
          low += mark.count
          hasChanged = true
        } else if text.buffer[(high - mark.count)..<high].elementsEqual(mark) {
          high -= mark.count
          hasChanged = true
        }
        if hasChanged { break }
      }
      while low < high, text[low] == 0x20 { low += 1 }
      while high > low, text[high - 1] == 0x20 { high -= 1 }
    }
    return Bytes(start: text.start + low, count: high - low)
  }

  // MARK: Steps of formulas

  mutating func parseDate(_ value: Value, _ pattern: Int, _ isDate: Bool, _ zone: Int) -> Value {
    guard case .text(let text) = value else { return value }
    guard let reading = plan.datePatterns[pattern].parse(text.buffer) else { return problem(.unreadable, text: text) }
    return temporal(reading, isDate: isDate, zone: zone)
  }

  mutating func parseNumber(_ value: Value, _ format: Int) -> Value {
    guard case .text(let text) = value else { return value }
    let out = arena.bytes(text.count + 2)
    guard let count = plan.numberFormats[format].canonicalText(of: text.buffer, into: out) else {
      return problem(.unreadable, text: text)
    }
    let written = Bytes(start: UnsafePointer(out), count: count)
    guard let number = plainNumber(written) else { return problem(.unreadable, text: text) }
    return .number(number)
  }

  func matches(_ value: Value, _ pattern: Int) -> Value {
    guard case .text(let text) = value else { return value.isProblem ? value : .boolean(false) }
    return .boolean(plan.patterns[pattern].matches(text.buffer))
  }

  mutating func extract(_ value: Value, _ pattern: Int, _ group: Int) -> Value {
    guard case .text(let text) = value else { return value }
    guard let range = plan.patterns[pattern].extract(group: group, from: text.buffer), !range.isEmpty else {
      return .empty
    }
    return .text(Bytes(start: text.start + range.lowerBound, count: range.count))
  }

  func isValid(_ value: Value, _ scheme: IdentifierScheme) -> Value {
    guard case .text(let text) = value else { return value.isProblem ? value : .boolean(false) }
    return .boolean(scheme.isValid(text.text))
  }

  mutating func checkDigit(_ value: Value, _ scheme: IdentifierScheme) -> Value {
    guard case .text(let text) = value else { return value }
    return scheme.checkDigit(of: text.text).map { self.text(Array($0.utf8)) } ?? .empty
  }

  mutating func negated(_ value: Value) -> Value {
    guard case .number = value else { return value }
    return self.value(-decimal(value))
  }

  mutating func binary(_ symbol: FormulaOperator, _ left: Value, _ right: Value) -> Value {
    if left.isProblem { return left }
    if right.isProblem { return right }
    switch symbol {
    case .equal: return .boolean(areSame(left, right))
    case .notEqual: return .boolean(!areSame(left, right))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return .boolean(isOrdered(symbol, left, right))
    default: break
    }
    if left.isEmpty || right.isEmpty { return .empty }
    if symbol == .join { return joined(left, right) }
    let a = decimal(left)
    let b = decimal(right)
    switch symbol {
    case .plus: return value(a + b)
    case .minus: return value(a - b)
    case .times: return value(a * b)
    default:
      guard let quotient = a.divided(by: b) else { return problem(.division, text: bytes(left)) }
      return value(quotient)
    }
  }

  private mutating func joined(_ left: Value, _ right: Value) -> Value {
    let a = bytes(left)
    let b = bytes(right)
    // Helpers that double their text would fill the memory in a few steps.
    guard a.count + b.count <= 1 << 20 else {
      return problem(.unreadable, text: Bytes(start: a.start, count: min(a.count, 80)))
    }
    let out = arena.bytes(a.count + b.count)
    out.update(from: a.start, count: a.count)
    (out + a.count).update(from: b.start, count: b.count)
    return .text(Bytes(start: UnsafePointer(out), count: a.count + b.count))
  }

  // MARK: Comparing

  func isTrue(_ value: Value) -> Bool { if case .boolean(true) = value { true } else { false } }

  /// Whether two values are one: numbers by value, moments by instant, texts by their bytes.
  func areSame(_ left: Value, _ right: Value) -> Bool { Value.areSame(left, right) }

  /// Whether the first comes before the second; `false` for values that have no order.
  func precedes(_ left: Value, _ right: Value) -> Bool { Value.precedes(left, right) }

  private func isOrdered(_ symbol: FormulaOperator, _ left: Value, _ right: Value) -> Bool {
    if left.isEmpty || right.isEmpty { return false }
    return switch symbol {
    case .less: precedes(left, right)
    case .lessOrEqual: precedes(left, right) || areSame(left, right)
    case .greater: precedes(right, left)
    default: precedes(right, left) || areSame(left, right)
    }
  }

  // MARK: For functions

  /// A value's canonical text: `1234.5`, `2016-03-01`.
  mutating func bytes(_ value: Value) -> Bytes {
    switch value {
    case .text(let text): return text
    case .number: return arena.copy(decimal(value))
    case .boolean(let flag): return arena.copy(flag ? "true" : "false")
    case .date(let date):
      let out = arena.bytes(10)
      date.write(into: out)
      return Bytes(start: UnsafePointer(out), count: 10)
    case .datetime(let moment):
      let out = arena.bytes(ZonedDateTime.maximumTextCount)
      return Bytes(start: UnsafePointer(out), count: moment.write(into: out))
    case .empty, .problem: return arena.copy("")
    }
  }

  mutating func text(_ bytes: [UInt8]) -> Value {
    bytes.isEmpty ? .empty : .text(bytes.withUnsafeBufferPointer { arena.copy($0) })
  }

  func value(_ bytes: Bytes) -> Value { bytes.isEmpty ? .empty : .text(bytes) }

  mutating func value(_ decimal: Decimal) -> Value { .number(arena.copy(decimal)) }

  mutating func number(_ number: Int) -> Value { .number(arena.copy(Decimal(number))) }

  func decimal(_ value: Value) -> Decimal { value.decimal }

  /// A whole number for a count or a place, cut to what fits.
  func whole(_ value: Value) -> Int {
    let number = decimal(value)
    return number.integer ?? (number < .zero ? -1_000_000_000 : 1_000_000_000)
  }

  private static let epoch = LocalDateTime(year: 1970, month: 1, day: 1).unsafelyUnwrapped.date

  func day(_ value: Value) -> CivilDate {
    switch value {
    case .date(let date): date
    case .datetime(let moment): moment.local.date
    default: Self.epoch
    }
  }

  /// A moment of the day in the zone of the source at hand.
  mutating func moment(_ value: Value, secondOfDay: Int) -> Value {
    let zone = top > frame ? Int(plan.sources[source(ofLevel: top - 1 - frame)].zone) : -1
    return moment(value, secondOfDay: secondOfDay, zone: zone)
  }

  mutating func moment(_ value: Value, secondOfDay: Int, zone: Int) -> Value {
    .datetime(resolve(LocalDateTime(day(value), secondOfDay: secondOfDay), zone: zone))
  }

  func search(
    _ values: UnsafeBufferPointer<Value>, _ test: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    guard case .text(let text) = values[0], case .text(let part) = values[1] else { return false }
    return test(text.buffer, part.buffer)
  }
}

extension Value {
  /// Whether two values are one: numbers by value, moments by instant, texts by their bytes.
  static func areSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.empty, .empty): true
    case (.text(let a), .text(let b)): KeyNumbers.equal(a, b)
    case (.number(let a), .number(let b)): KeyNumbers.equal(a, b) || left.decimal == right.decimal
    case (.boolean(let a), .boolean(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.datetime(let a), .datetime(let b)):
      a.instantSeconds == b.instantSeconds && a.local.nanoseconds == b.local.nanoseconds
    case (.problem(let a), .problem(let b)): a == b
    default: false
    }
  }

  /// Whether the first comes before the second; `false` for values that have no order.
  static func precedes(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.text(let a), .text(let b)): a.buffer.lexicographicallyPrecedes(b.buffer)
    case (.number, .number): left.decimal < right.decimal
    case (.boolean(let a), .boolean(let b)): !a && b
    case (.date(let a), .date(let b)): a < b
    case (.datetime(let a), .datetime(let b)): a < b
    case (.date(let a), .datetime(let b)): a < b.local.date
    case (.datetime(let a), .date(let b)): a.local.date < b
    default: false
    }
  }

  /// The number behind a number's text.
  var decimal: Decimal {
    guard case .number(let text) = self else { return .zero }
    return Decimal(jsonText: text.buffer) ?? .zero
  }
}

extension Arena {
  mutating func copy(_ text: StaticString) -> Bytes {
    copy(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func copy(_ decimal: Decimal) -> Bytes {
    let out = bytes(decimal.maximumTextCount)
    return Bytes(start: UnsafePointer(out), count: decimal.write(into: out))
  }
}
