import PliegoJSON
import PliegoTestSupport

/// A JSON value as the plain evaluator wants it: names may repeat, numbers are their text.
indirect enum PlainInstance {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([PlainInstance])
  case object([(name: String, value: PlainInstance)])

  /// As `enum` compares it: of members with the same name, the first.
  var value: JSONValue {
    switch self {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let text): .number(JSONNumber(text: text) ?? 0)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(JSONObject(members.map { ($0.name, $0.value.value) }))
    }
  }

  /// As `uniqueItems` compares it: the second of a name answers to the second of it there.
  func isSame(as other: PlainInstance) -> Bool {
    switch (self, other) {
    case (.array(let mine), .array(let theirs)):
      return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isSame(as: $1) }
    case (.object(let mine), .object(let theirs)):
      let names = Set((mine + theirs).map { Array($0.name.utf8) })
      return names.allSatisfy { name in
        let (a, b) = (mine.filter { Array($0.name.utf8) == name }, theirs.filter { Array($0.name.utf8) == name })
        return a.count == b.count && zip(a, b).allSatisfy { $0.value.isSame(as: $1.value) }
      }
    default: return value == other.value
    }
  }

  /// The value as text, each character escaped or not as chance has it.
  func text(_ generator: inout SeededGenerator) -> String {
    let space = generator.pick(["", "", " ", "\n\t"])
    switch self {
    case .null: return space + "null"
    case .bool(let flag): return space + "\(flag)"
    case .number(let text): return space + text
    case .string(let text): return space + Self.quoted(text, &generator)
    case .array(let elements):
      var texts: [String] = []
      for element in elements { texts.append(element.text(&generator)) }
      return "[" + texts.joined(separator: ",") + space + "]"
    case .object(let members):
      var texts: [String] = []
      for (name, value) in members {
        texts.append(Self.quoted(name, &generator) + space + ":" + value.text(&generator))
      }
      return "{" + texts.joined(separator: ",") + space + "}"
    }
  }

  private static func quoted(_ text: String, _ generator: inout SeededGenerator) -> String {
    let escapes = generator.once(in: 3)
    var quoted = "\""
    for unit in text.unicodeScalars {
      if unit == "\"" || unit == "\\" || unit.value < 0x20 || escapes && generator.once(in: 2) {
        for unit in String(unit).utf16 { quoted += "\\u" + String(Int(unit) + 0x10000, radix: 16).dropFirst() }
      } else {
        quoted.unicodeScalars.append(unit)
      }
    }
    return quoted + "\""
  }
}
