private import CSimdjson

/// How large and how deep a text may be, for the plain parser and the tape parser alike.
public struct JSONLimits: Sendable {
  /// How many arrays and objects may stand inside each other, at most ``deepest``.
  public let maximumDepth: Int
  /// How many bytes a text may have, at most ``largest``.
  public let maximumBytes: Int

  /// Values are walked by recursion in places, and a thread's stack must bear it.
  public static let deepest = 1024
  /// Tapes count bytes in 32 bits.
  public static let largest = Int(UInt32.max) - PaddedBytes.padding

  public init(maximumDepth: Int = 512, maximumBytes: Int = JSONLimits.largest) {
    self.maximumDepth = min(maximumDepth, Self.deepest)
    self.maximumBytes = min(maximumBytes, Self.largest)
  }
}

/// A name that an object has twice.
public struct DuplicateName: Sendable, Hashable {
  public var name: String
  /// The byte where the later name begins, its quote included.
  public var offset: Int
  /// The byte where the first member of that name begins.
  public var firstOffset: Int

  public init(name: String, offset: Int, firstOffset: Int) {
    self.name = name
    self.offset = offset
    self.firstOffset = firstOffset
  }
}

/// Parses JSON text into values: strict RFC 8259, one byte after the other, nothing clever.
///
/// For schemas, mappings, reports, and as the plain twin that the tests hold ``TapeParser`` against.
public enum JSONParser {
  /// What becomes of a member whose name the object has already.
  public enum Duplicates: Sendable {
    /// The first member stays, the others are reported and dropped.
    case keepFirst
    /// The text is refused.
    case refuse
  }

  /// Parses a text that holds one value.
  ///
  /// - Parameter report: called for each name that an object repeats, in the order of the text.
  public static func parse(
    _ text: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits(), duplicates: Duplicates = .keepFirst,
    report: (DuplicateName) -> Void = { _ in }
  ) throws(JSONSyntaxError) -> JSONValue {
    try check(text, limits)
    return try withoutActuallyEscaping(report) { report throws(JSONSyntaxError) in
      var reader = PlainReader(text: text, limits: limits, duplicates: duplicates, report: report)
      return try reader.document()
    }
  }

  /// Parses a text that holds one value.
  public static func parse(
    _ text: some Sequence<UInt8>, limits: JSONLimits = JSONLimits(), duplicates: Duplicates = .keepFirst,
    report: (DuplicateName) -> Void = { _ in }
  ) throws(JSONSyntaxError) -> JSONValue {
    let quick = text.withContiguousStorageIfAvailable { bytes in
      Result { () throws(JSONSyntaxError) in try parse(bytes, limits: limits, duplicates: duplicates, report: report) }
    }
    if let quick { return try quick.get() }
    var writer = ByteWriter()
    for byte in text { writer.append(byte) }
    return try writer.withUnsafeBytes { bytes throws(JSONSyntaxError) in
      try parse(bytes, limits: limits, duplicates: duplicates, report: report)
    }
  }

  /// Parses a text that holds one value.
  public static func parse(
    _ text: String, limits: JSONLimits = JSONLimits(), duplicates: Duplicates = .keepFirst,
    report: (DuplicateName) -> Void = { _ in }
  ) throws(JSONSyntaxError) -> JSONValue {
    try parse(text.utf8, limits: limits, duplicates: duplicates, report: report)
  }

  /// What both parsers look at before the first value: size, byte order mark, UTF-8.
  static func check(_ text: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits) throws(JSONSyntaxError) {
    guard text.count <= limits.maximumBytes else { throw JSONSyntaxError(.tooLarge, at: limits.maximumBytes) }
    guard let base = text.baseAddress, text.count > 0 else { throw JSONSyntaxError(.unexpectedEnd, at: 0) }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONSyntaxError(.byteOrderMark, at: 0) }
    guard pliego_utf8_is_valid(base, text.count) == 1 else {
      throw JSONSyntaxError(.invalidUTF8, at: pliego_utf8_valid_prefix(base, text.count))
    }
  }
}

/// One pass over one text, by recursive descent.
private struct PlainReader {
  let text: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  let duplicates: JSONParser.Duplicates
  let report: (DuplicateName) -> Void
  var place = 0
  var depth = 0

  init(
    text: UnsafeBufferPointer<UInt8>, limits: JSONLimits, duplicates: JSONParser.Duplicates,
    report: @escaping (DuplicateName) -> Void
  ) {
    self.text = text
    self.limits = limits
    self.duplicates = duplicates
    self.report = report
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard place == text.count else { throw failure(.trailingText) }
    return value
  }

  /// The byte to be read next; NUL at the end, which stands nowhere in a JSON text.
  private var byte: UInt8 { place < text.count ? text[place] : 0 }

  private func failure(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(place < text.count ? reason : .unexpectedEnd, at: place)
  }

  private mutating func skipSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    skipSpace()
    guard byte == UInt8(ascii: expected) else { return false }
    place += 1
    return true
  }

  // MARK: Values

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return .object(try nested { reader throws(JSONSyntaxError) in try reader.object() })
    case UInt8(ascii: "["): return .array(try nested { reader throws(JSONSyntaxError) in try reader.array() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: throw failure(.expectedValue)
    }
  }

  private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    guard text[place...].starts(with: word.utf8) else { throw failure(.invalidLiteral) }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let rest = UnsafeBufferPointer(rebasing: text[place...])
    guard let length = NumberGrammar.length(of: rest) else {
      place += NumberGrammar.failure(in: rest)
      throw failure(.invalidNumber)
    }
    place += length
    return JSONNumber(checked: String(decoding: rest.prefix(length), as: UTF8.self))
  }

  /// Reads a container, whose opening bracket comes next, one level deeper.
  private mutating func nested<Container>(
    _ body: (inout PlainReader) throws(JSONSyntaxError) -> Container
  ) throws(JSONSyntaxError) -> Container {
    guard depth < limits.maximumDepth else { throw failure(.tooDeep) }
    depth += 1
    place += 1
    let container = try body(&self)
    depth -= 1
    return container
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSONValue] {
    if take("]") { return [] }
    var elements: [JSONValue] = []
    repeat {
      elements.append(try value())
    } while take(",")
    guard take("]") else { throw failure(.expectedCommaOrBracket) }
    return elements
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    if take("}") { return JSONObject() }
    var object = JSONObject()
    var offsets: [Int] = []
    repeat {
      skipSpace()
      let offset = place
      guard byte == UInt8(ascii: "\"") else { throw failure(.expectedName) }
      let name = try string()
      guard take(":") else { throw failure(.expectedColon) }
      if let first = object.place(of: name) {
        if case .refuse = duplicates { throw JSONSyntaxError(.duplicateName, at: offset) }
        report(DuplicateName(name: name, offset: offset, firstOffset: offsets[first]))
        _ = try value()
      } else {
        object.insert(try value(), named: name)
        offsets.append(offset)
      }
    } while take(",")
    guard take("}") else { throw failure(.expectedCommaOrBrace) }
    return object
  }

  // MARK: Strings

  /// Reads a string, whose opening quote comes next.
  private mutating func string() throws(JSONSyntaxError) -> String {
    place += 1
    var text = ""
    var run = place
    while byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure(.controlCharacter) }
      guard byte == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      text += plain(run..<place)
      text.unicodeScalars.append(try escape())
      run = place
    }
    let rest = plain(run..<place)
    place += 1
    return text.isEmpty ? rest : text + rest
  }

  private func plain(_ range: Range<Int>) -> String { String(decoding: self.text[range], as: UTF8.self) }

  /// Reads one escape, or the two that make a surrogate pair.
  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let letter = place + 1 < text.count ? text[place + 1] : 0
    if letter == UInt8(ascii: "u") { return try unicodeEscape() }
    guard let scalar = Self.shortEscapes[letter] else { throw JSONSyntaxError(.invalidEscape, at: place) }
    place += 2
    return scalar
  }

  private static let shortEscapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let unit = codeUnit(at: place) else { throw JSONSyntaxError(.invalidEscape, at: place) }
    if let scalar = Unicode.Scalar(unit) {
      place += 6
      return scalar
    }
    // A surrogate. Only a high one with a low one right after it is a character.
    guard unit < 0xDC00, let low = codeUnit(at: place + 6), 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00))
    else { throw JSONSyntaxError(.loneSurrogate, at: place) }
    place += 12
    return scalar
  }

  /// The UTF-16 code unit that a `\uXXXX` at `start` stands for; `nil` when there is none.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"), text[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for byte in text[(start + 2)..<(start + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
