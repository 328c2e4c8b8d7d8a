import PliegoRows
import PliegoValues

extension FormulaFunction {
  /// Functions over texts.
  static let textFunctions: [FormulaFunction] = [
    FormulaFunction(name: "upper", parameters: [.text], result: .text) { machine, values in
      machine.text(Text.upper(machine.bytes(values[0]).buffer))
    },
    FormulaFunction(name: "lower", parameters: [.text], result: .text) { machine, values in
      machine.text(Text.lower(machine.bytes(values[0]).buffer))
    },
    FormulaFunction(name: "fold", parameters: [.text], result: .text) { machine, values in
      machine.text(Text.fold(machine.bytes(values[0]).buffer))
    },
    FormulaFunction(name: "slug", parameters: [.text], result: .text, mayGiveEmpty: true) { machine, values in
      machine.text(Text.slug(machine.bytes(values[0]).buffer))
    },
    FormulaFunction(name: "digits", parameters: [.text], result: .text, mayGiveEmpty: true) { machine, values in
      machine.text(Text.digits(machine.bytes(values[0]).buffer))
    },
    FormulaFunction(name: "plain_text", parameters: [.text], result: .text, mayGiveEmpty: true) { machine, values in
      machine.text(Text.plainText(machine.bytes(values[0]).buffer))
    },
    FormulaFunction(name: "trim", parameters: [.text], result: .text, mayGiveEmpty: true) { machine, values in
      machine.value(TextPieces.trimmed(machine.bytes(values[0])))
    },
    FormulaFunction(name: "left", parameters: [.text, .number], result: .text, mayGiveEmpty: true) { machine, values in
      machine.text(Array(Text.prefix(machine.bytes(values[0]).buffer, machine.whole(values[1]))))
    },
    FormulaFunction(name: "right", parameters: [.text, .number], result: .text, mayGiveEmpty: true) { machine, values in
      machine.text(Array(Text.suffix(machine.bytes(values[0]).buffer, machine.whole(values[1]))))
    },
    FormulaFunction(name: "mid", parameters: [.text, .number, .number], result: .text, mayGiveEmpty: true) {
      machine, values in
      let from = machine.whole(values[1])
      return machine.text(Array(Text.mid(machine.bytes(values[0]).buffer, from: from, machine.whole(values[2]))))
    },
    FormulaFunction(name: "pad", parameters: [.text, .number, .text], result: .text) { machine, values in
      let width = min(machine.whole(values[1]), 10_000)
      let fill = machine.bytes(values[2]).text
      return machine.text(Array(Text.pad(machine.bytes(values[0]).text, width: width, fill: fill).utf8))
    },
    FormulaFunction(name: "length", parameters: [.text], result: .integer) { machine, values in
      machine.number(Text.characterCount(machine.bytes(values[0]).buffer))
    },
    FormulaFunction(name: "part", parameters: [.text, .text, .number], result: .text, mayGiveEmpty: true) {
      machine, values in
      let pieces = TextPieces.trimmed(machine.bytes(values[0]), separator: machine.bytes(values[1]))
      let place = machine.whole(values[2])
      let index = place < 0 ? pieces.count + place : place - 1
      return pieces.indices.contains(index) ? machine.value(pieces[index]) : .empty
    },
    FormulaFunction(
      name: "replace", parameters: [.text, .text, .any], result: .text, mayGiveEmpty: true, takesEmpty: true
    ) {
      machine, values in
      guard case .text(let text) = values[0] else { return values[0] }
      guard case .text(let old) = values[1], old.count > 0 else { return values[0] }
      let new = values[2].isEmpty ? Bytes(start: old.start, count: 0) : machine.bytes(values[2])
      return machine.text(TextPieces.replacing(old, with: new, in: text))
    },
    FormulaFunction(name: "contains", parameters: [.text, .text], result: .boolean, takesEmpty: true) {
      machine, values in
      .boolean(machine.search(values) { text, part in TextPieces.find(part, in: text, from: 0) != nil })
    },
    FormulaFunction(name: "starts_with", parameters: [.text, .text], result: .boolean, takesEmpty: true) {
      machine, values in
      .boolean(machine.search(values) { text, part in text.starts(with: part) })
    },
    FormulaFunction(name: "ends_with", parameters: [.text, .text], result: .boolean, takesEmpty: true) {
      machine, values in
      .boolean(machine.search(values) { text, part in text.suffix(part.count).elementsEqual(part) })
    },
    FormulaFunction(name: "spelled_number", parameters: [.text], result: .number, mayGiveEmpty: true) {
      machine, values in
      SpelledNumber.first(in: machine.bytes(values[0]).text).map { machine.value($0) } ?? .empty
    },
    FormulaFunction(name: "placeholder", parameters: [.text], result: .text, mayGiveEmpty: true) { machine, values in
      let text = machine.bytes(values[0])
      guard let range = Placeholder.first(in: text.buffer) else { return .empty }
      return machine.value(Bytes(start: text.start + range.lowerBound, count: range.count))
    },
    FormulaFunction(name: "text", parameters: [.any], result: .text) { machine, values in
      machine.value(machine.bytes(values[0]))
    },
    FormulaFunction(
      name: "hash", parameters: [.any], isVariadic: true, result: .text, takesEmpty: true, hidesPersonal: true
    ) {
      machine, values in
      var joined: [UInt8] = []
      for (index, value) in values.enumerated() {
        if index > 0 { joined.append(0x1F) }
        if !value.isEmpty { joined.append(contentsOf: machine.bytes(value).buffer) }
      }
      return machine.text(SHA256.hexadecimal(of: joined, digits: 16))
    },
  ]
}

/// Pieces of texts, as bytes.
enum TextPieces {
  /// The pieces between separators, white space at their ends removed.
  static func trimmed(_ text: Bytes, separator: Bytes) -> [Bytes] {
    guard separator.count > 0 else { return [trim(text, 0..<text.count)] }
    var pieces: [Bytes] = []
    var start = 0
    while let found = find(separator.buffer, in: text.buffer, from: start) {
      pieces.append(trim(text, start..<found))
      start = found + separator.count
    }
    pieces.append(trim(text, start..<text.count))
    return pieces
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: Bytes) -> Bytes { trim(text, 0..<text.count) }

  static func find(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard part.count > 0, start + part.count <= text.count else { return nil }
    var index = start
    while index + part.count <= text.count {
      if text[index] == part[0], text[index..<(index + part.count)].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }

  static func replacing(_ old: Bytes, with new: Bytes, in text: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while let found = find(old.buffer, in: text.buffer, from: start) {
      result.append(contentsOf: text.buffer[start..<found])
      result.append(contentsOf: new.buffer)
      start = found + old.count
    }
    result.append(contentsOf: text.buffer[start...])
    return result
  }

  private static func trim(_ text: Bytes, _ range: Range<Int>) -> Bytes {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isSpace(text[low]) { low += 1 }
    while high > low, isSpace(text[high - 1]) { high -= 1 }
    return Bytes(start: text.start + low, count: high - low)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
