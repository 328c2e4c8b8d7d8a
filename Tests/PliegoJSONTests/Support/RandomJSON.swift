import PliegoJSON

/// Makes values that lean towards what breaks writers and parsers.
enum RandomJSON {
  static func value(depth: Int = 0, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth < 5 ? 9 : 6), using: &generator) {
    case 0: .null
    case 1: .bool(.random(using: &generator))
    case 2, 3: .number(number(using: &generator))
    case 4, 5: .string(text(using: &generator))
    case 6:
      .array((0..<Int.random(in: 0..<6, using: &generator)).map { _ in value(depth: depth + 1, using: &generator) })
    default: object(depth: depth, using: &generator)
    }
  }

  private static func object(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    let most = generator.chance(8) ? 50 : 6
    let members = (0..<Int.random(in: 0..<most, using: &generator)).map { _ in
      (text(using: &generator), value(depth: depth + 2, using: &generator))
    }
    return .object(JSONObject(members))
  }

  static func number(using generator: inout SeededGenerator) -> JSONNumber {
    let digits = ["0", "1", "10", "007", "120", "999999999999999999999999", "5000"]
    var text = generator.chance(2) ? "-" : ""
    text += generator.chance(3) ? "0" : "1" + (digits.randomElement(using: &generator) ?? "")
    if generator.chance(2) { text += "." + (digits.randomElement(using: &generator) ?? "") }
    if generator.chance(3) {
      text += ["e", "E+", "e-"][Int.random(in: 0..<3, using: &generator)] + "0\(generator.seed % 40)"
    }
    return JSONNumber(text: text) ?? 0
  }

  static func text(using generator: inout SeededGenerator) -> String {
    let pieces = [
      "", "id", "título", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "😀", "\u{E000}", "\u{FFFF}", "e\u{301}",
      "é",
      "una descripción de más de dieciséis bytes", "0123456789abcdef", "0123456", " ",
    ]
    return (0..<Int.random(in: 0..<4, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }
}
