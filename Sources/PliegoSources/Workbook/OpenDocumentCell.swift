/// A cell of an OpenDocument spreadsheet: the value that its attributes give, else the text inside.
struct OpenDocumentCell {
  /// How many cells side by side are the same.
  let count: Int
  let isError: Bool
  private let kind: String?
  private let value: [UInt8]?
  private let hasFormula: Bool
  private let limits: SourceLimits
  private var paragraphs = 0
  private var isInParagraph = false
  /// White space that follows is the same white space.
  private var isAfterSpace = false
  private var content: [UInt8] = []

  init(_ tag: XMLTag, count: Int, limits: SourceLimits) {
    self.count = count
    self.limits = limits
    kind = tag.text("value-type", in: "office:1.0")
    isError = tag.text("value-type", in: "calcext:1.0") == "error"
    hasFormula = tag.bytes("formula", in: "table:1.0") != nil
    let stored =
      switch kind {
      case "date": tag.bytes("date-value", in: "office:1.0")
      case "time": tag.bytes("time-value", in: "office:1.0")
      case "boolean": tag.bytes("boolean-value", in: "office:1.0")
      case "string": tag.bytes("string-value", in: "office:1.0")
      default: tag.bytes("value", in: "office:1.0")
      }
    value = stored.map { Array($0) }
  }

  /// A formula whose value the file does not hold.
  var isUncomputed: Bool { hasFormula && kind == nil && value == nil && content.isEmpty }

  mutating func startParagraph() {
    if paragraphs > 0 { add(UInt8(ascii: "\n"), count: 1) }
    paragraphs += 1
    isInParagraph = true
    isAfterSpace = true
  }

  mutating func endParagraph() { isInParagraph = false }

  /// Text as it stands in the XML, where white space of any kind and length is one space.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    // One more than is allowed, so that it is noticed.
    guard isInParagraph, content.count <= limits.cellBytes else { return }
    for byte in bytes {
      let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
      if isSpace && isAfterSpace { continue }
      content.append(isSpace ? 0x20 : byte)
      isAfterSpace = isSpace
    }
  }

  /// White space that is meant.
  mutating func add(_ byte: UInt8, count: Int) {
    content += repeatElement(byte, count: min(count, max(limits.cellBytes + 1 - content.count, 0)))
    isAfterSpace = false
  }

  func text(decimalMark: UInt8) -> [UInt8] {
    switch kind {
    case "string"?, nil: value ?? content
    case "boolean"?: value.map { Array(($0.elementsEqual("true".utf8) ? "TRUE" : "FALSE").utf8) } ?? content
    case "date"?: value.map(Self.withoutNoughts) ?? content
    case "time"?: value.map { Self.time($0) ?? $0 } ?? content
    default: value.map { PlainNumber.text(of: $0, decimalMark: decimalMark) ?? $0 } ?? content
    }
  }

  /// `2025-03-01T13:45:00.500000000` without the noughts at its end.
  private static func withoutNoughts(_ moment: [UInt8]) -> [UInt8] {
    guard let point = moment.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
      return moment
    }
    var fraction = moment[(point + 1)...]
    guard fraction.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return moment }
    while fraction.last == 0x30 { fraction.removeLast() }
    return moment[..<point] + (fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction)
  }

  /// A duration of ISO 8601, `PT13H45M00S`, as hours, minutes and seconds; `nil` when it is none.
  private static func time(_ duration: [UInt8]) -> [UInt8]? {
    let text = String(decoding: duration, as: UTF8.self)
    guard text.hasPrefix("P"), text.utf8.count < 64 else { return nil }
    var milliseconds = 0.0
    var number = ""
    var isTime = false
    for character in text.dropFirst() {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".": number.append(character)
      case ",": number.append(".")
      default:
        guard let unit = unit(character, isTime), let count = Double(number) else { return nil }
        milliseconds += count * unit
        number = ""
      }
    }
    guard number.isEmpty, milliseconds < 1e15 else { return nil }
    return Array(SerialDate.time(Int(milliseconds.rounded())).utf8)
  }

  /// Milliseconds of the unit that a letter stands for.
  private static func unit(_ letter: Character, _ isTime: Bool) -> Double? {
    switch (letter, isTime) {
    case ("D", false): 86_400_000
    case ("H", true): 3_600_000
    case ("M", true): 60_000
    case ("S", true): 1000
    default: nil
    }
  }
}
